import { PaperDraft } from './paper-draft.ts';
import { isProse } from './facts.ts';
import { isLinkName } from './link-names.ts';
import { trimMarks } from './pieces.ts';
import { textOf, type NamedLink, type Run } from './runs.ts';
import { findTitle, wordsIn } from './title.ts';

const WEB = /^https?:\/\//i;
/** All but those of mail. */
const SCHEME = /^(?!mailto:)[a-z][a-z\d+.-]*:/i;
const TASK = /^\s*\[[ xX]\]\s+/;

/** A paper, as the runs of one line or paragraph say. */
export function draftOf(runs: readonly Run[], line: number): PaperDraft {
  const draft = new PaperDraft(line);
  const found = findTitle(withoutTask(runs));
  draft.title = found.title.trim();
  for (const link of found.links) draft.addLink(link);
  draft.addRuns(found.before);
  // Behind a title that is no link itself stands who wrote it.
  draft.addRuns(found.after, { namesFirst: found.links.length === 0 });
  return draft;
}

/** The box of a task ahead of an entry says nothing. */
function withoutTask([first, ...others]: readonly Run[]): Run[] {
  if (!first) return [];
  return [
    { ...first, text: first.kind === 'text' ? first.text.replace(TASK, '') : first.text },
    ...others,
  ];
}

/** Whether there is a link to a web address that stands under more than "paper" or "code". */
export function hasTitleLink(runs: readonly Run[]): boolean {
  const isTitle = ({ name, url, isPicture }: NamedLink) =>
    WEB.test(url) && !isPicture && !isLinkName(name);
  return runs.some((run) => run.links.some(isTitle));
}

/** Whether there is a link to a web address. */
export function hasWebLink(runs: readonly Run[]): boolean {
  return runs.some((run) => run.links.some(({ url }) => WEB.test(url)));
}

/** Whether runs say nothing but lead to other places of the same document or site. */
export function isContents(runs: readonly Run[]): boolean {
  const links = runs.flatMap((run) => run.links);
  return links.length > 0 && links.every(({ url }) => !SCHEME.test(url));
}

/** Whether a paragraph begins with a title, and not with a sentence that holds a link. */
export function startsEntry(runs: readonly Run[]): boolean {
  const { title, isMarked, before, after } = findTitle(runs);
  if (!isMarked || wordsIn(title) < 3 || textOf(before).trim() !== '' || !hasWebLink(runs))
    return false;
  const behind = textOf(after);
  const isSentence = /^\s*\p{Ll}/u.test(behind) || isProse(trimMarks(behind));
  return !isSentence || /^\s*(?:[\n,.:;|([·–—-]|by\s)/u.test(behind);
}
