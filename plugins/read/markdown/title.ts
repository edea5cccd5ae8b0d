import { dateOfText, isKnownFact, publicationFact } from './facts.ts';
import { isLinkName } from './link-names.ts';
import { splitFirst, trimMarks } from './pieces.ts';
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
/** A year at the end, or an initial: what a title that looks like names has not. */
const REFERENCE_AHEAD = /\(?\b(?:19|20)\d\d[a-z]?\)?$|\b\p{Lu}\.(?=[\s,-]|$)/u;
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
  const plain = withoutTags(plainTitle(runs));
  return { ...plain, title: trimMarks(plain.title) };
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
      publicationFact(tag)?.kind === 'venue')
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
  const [ahead, text] = splitFactsAhead(textOf(runs.slice(from, to)));
  const quoted = QUOTED.exec(text);
  const [first, behind] = quoted
    ? [quoted[1] ?? '', text.slice(quoted[0].length)]
    : splitFirst(text);
  return {
    title: HEAD.test(first) ? first : trimMarks(first),
    links: [],
    isMarked: quoted !== null,
    before: [...runs.slice(0, from), lineRun(ahead)],
    after: [{ kind: 'text', text: behind, links: [] }, ...runs.slice(to)],
  };
}

/** References begin with the names and the year, and go on with the title. */
function splitFactsAhead(text: string): [string, string] {
  let at = 0;
  for (;;) {
    const [first, behind] = splitFirst(text.slice(at));
    const [next] = splitFirst(behind);
    const isQuoted = QUOTED.test(next);
    const isReference = isQuoted || REFERENCE_AHEAD.test(trimMarks(first));
    const isTitle = isQuoted || (trimMarks(next) !== '' && !isKnownFact(next));
    if (!isReference || !isTitle || !isKnownFact(first)) break;
    at = text.length - behind.length;
  }
  return [text.slice(0, at), text.slice(at)];
}

function lastLeadingLink(runs: readonly Run[]): number {
  let last = -1;
  for (const [index, run] of runs.entries()) {
    if (run.kind === 'link') last = index;
    else if (trimMarks(run.text) !== '') break;
  }
  return last;
}

/** Takes a venue or a date in brackets from each end of a title. */
function withoutTags(found: TitledRuns): TitledRuns {
  let { title, before, after } = found;
  const [, ahead, longer] = HEAD.exec(title) ?? [];
  if (ahead !== undefined && longer !== undefined && publicationFact(ahead)) {
    title = longer;
    before = [...before, lineRun(ahead)];
  }
  const [, shorter, behind] = TAIL.exec(title) ?? [];
  if (shorter !== undefined && behind !== undefined && publicationFact(behind)) {
    title = shorter;
    after = [lineRun(behind), ...after];
  }
  return { ...found, title, before, after };
}

function lineRun(text: string): Run {
  return { kind: 'text', text: `\n${text}\n`, links: [] };
}
