import { dateOfText, factsOf, isKnownFact, splitFirst, trimMarks } from './facts.ts';
import { isLinkName } from './link-names.ts';
import { textOf, type NamedLink, type Run } from './runs.ts';

/** An entry divided at its title. */
export interface TitledRuns {
  title: string;
  /** The links that the title itself stands for. */
  links: NamedLink[];
  /** Whether the marks around it say that it is a title: a link or strong letters. */
  isMarked: boolean;
  before: Run[];
  after: Run[];
}

/** Words that an unmarked text before a link has where it is the title and not a remark. */
const FEWEST_TITLE_WORDS = 3;
const QUOTED = /^[\s\d.)]*[“"«]([^“”"«»]{3,300}?)[,.]?[”"»]/u;
const TAIL = /^(.+?)\s*[([]([^()[\]]{2,40})[)\]]\s*$/su;
const HEAD = /^\s*[([]([^()[\]]{2,40})[)\]]:?\s*(.+)$/su;

/**
 * Finds the title among the runs of an entry: strong letters or a link that is more than "paper" or "code",
 * else the text in quotation marks or before the first link.
 */
export function findTitle(runs: readonly Run[]): TitledRuns {
  const marked = runs.findIndex((run) => isMarkedTitle(run, runs));
  const ahead = trimMarks(textOf(runs.slice(0, Math.max(marked, 0))));
  const isAheadTitle = wordsIn(ahead) >= FEWEST_TITLE_WORDS && !isKnownFact(ahead);
  const run = runs[marked];
  if (run && !isAheadTitle) {
    return withoutTags({
      title: run.kind === 'link' ? run.text : run.text.replace(/(?<!\.)[.,:]\s*$/u, ''),
      links: run.links,
      isMarked: true,
      before: runs.slice(0, marked),
      after: runs.slice(marked + 1),
    });
  }
  return withoutTags(plainTitle(runs));
}

function isMarkedTitle(run: Run, runs: readonly Run[]): boolean {
  const { kind, text, links } = run;
  if (kind === 'text' || text.trim() === '' || isLabel(text)) return false;
  const isKnownLink = isLinkName(text) || isTag(text);
  if (kind === 'link') return !isKnownLink;
  if (links.length > 0) return links.some(({ name, isPicture }) => !isPicture && !isLinkName(name));
  if (isTag(text)) return false;
  const hasTitleLink = runs.some((other) => other.kind === 'link' && !isLinkName(other.text));
  if (kind === 'emphasis')
    return (
      runs[0] === run && !hasTitleLink && wordsIn(text) >= FEWEST_TITLE_WORDS && !isKnownFact(text)
    );
  return wordsIn(text) >= FEWEST_TITLE_WORDS || !hasTitleLink;
}

function isLabel(text: string): boolean {
  return /^\s*\p{L}+:\s*$/u.test(text);
}

function isTag(text: string): boolean {
  const tag = trimMarks(text);
  return (
    tag === '' ||
    dateOfText(tag) !== undefined ||
    (/^[\p{Lu}\p{N}][^\s]{1,12}[\s'’]*(?:(?:19|20)?\d\d)?$/u.test(tag) &&
      /\d|\p{Lu}{2}/u.test(tag) &&
      wordsIn(tag) <= 2 &&
      factsOf(tag).some(({ kind }) => kind === 'venue'))
  );
}

/** How many words a text has; a formula is one. */
export function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}$\\][^\s]*/gu)?.length ?? 0;
}

/** The title of an entry without marks: its text up to the first link, or behind it where none stands before. */
function plainTitle(runs: readonly Run[]): TitledRuns {
  const firstLink = runs.findIndex((run) => run.kind === 'link');
  const hasTextAhead =
    trimMarks(textOf(runs.slice(0, firstLink === -1 ? runs.length : firstLink))) !== '';
  const from = firstLink === -1 || hasTextAhead ? 0 : lastLeadingLink(runs) + 1;
  const end = runs.findIndex((run, index) => index >= from && run.kind === 'link');
  const to = end === -1 ? runs.length : end;
  const text = textOf(runs.slice(from, to));
  const quoted = QUOTED.exec(text);
  const [first = '', ...others] = quoted
    ? [quoted[1] ?? '', text.slice(quoted[0].length)]
    : splitFirst(text);
  const rest: Run[] = others.map((piece) => ({ kind: 'text', text: piece, links: [] }));
  return {
    title: trimMarks(first),
    links: [],
    isMarked: quoted !== null,
    before: runs.slice(0, from),
    after: [...rest, ...runs.slice(to)],
  };
}

function lastLeadingLink(runs: readonly Run[]): number {
  let last = -1;
  for (const [index, run] of runs.entries()) {
    if (run.kind === 'link') last = index;
    else if (trimMarks(run.text) !== '') break;
  }
  return last;
}

/** Takes a venue or a date in brackets from the ends of a title. */
function withoutTags(found: TitledRuns): TitledRuns {
  const [, shorter, behind] = TAIL.exec(found.title) ?? [];
  if (shorter !== undefined && behind !== undefined && isTagText(behind)) {
    const after: Run[] = [{ kind: 'text', text: `\n${behind}\n`, links: [] }, ...found.after];
    return withoutTags({ ...found, title: shorter, after });
  }
  const [, ahead, longer] = HEAD.exec(found.title) ?? [];
  if (ahead !== undefined && longer !== undefined && isTagText(ahead)) {
    const before: Run[] = [...found.before, { kind: 'text', text: `\n${ahead}\n`, links: [] }];
    return withoutTags({ ...found, title: longer, before });
  }
  return found;
}

function isTagText(text: string): boolean {
  return factsOf(text).every(({ kind }) => kind === 'venue' || kind === 'date');
}
