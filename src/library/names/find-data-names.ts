import { COMMON_NAMES } from './common-names.ts';
import { AMBIGUOUS, BENCHMARKS, DATASETS } from './data-names.ts';

/** A dataset or benchmark that a text names. */
export interface DataName {
  name: string;
  kind: 'dataset' | 'benchmark';
}

/** Names without the spaces and hyphens that writers put in or leave out. */
const KNOWN = new Map<string, DataName>([
  ...DATASETS.map((name) => [joined(name), { name, kind: 'dataset' }] as const),
  ...BENCHMARKS.map((name) => [joined(name), { name, kind: 'benchmark' }] as const),
]);
const LONGEST = Math.max(...[...DATASETS, ...BENCHMARKS].map((name) => name.split(' ').length));

/** What known names begin with, as most words do not. */
const BEGINNINGS = new Set([...KNOWN.keys()].map((name) => name.slice(0, 2)));

/** A name like `MOSES`, `QM9` or `ogbn-arxiv`: a capital or a digit behind its first letter. */
const CODE = String.raw`[\p{L}\p{N}][\p{L}\p{N}*+.’'-]{0,28}[\p{L}\p{N}*+]`;
const LIST = `${CODE}(?:(?:, and |, | and |/)${CODE}){0,7}`;
const DATA = String.raw`(?<what>data ?set|benchmark|corpus|corpora|test ?bed|leaderboard)(?:s|es)?(?![\p{L}\p{N}])`;
const NOT_IN_NAME = String.raw`(?!(?:for|of|on|in|with|that|to|which|by|from|and|we|is|using)\s)`;
const ATTRIBUTES = String.raw`(?:${NOT_IN_NAME}[\p{L}\p{N}’'-]+\s){0,7}`;

/** "the MOSES dataset", "CIFAR-10 and SVHN datasets"; "datasets such as MOSES"; "MOSES, a molecular dataset". */
const BEFORE = new RegExp(String.raw`(?<![\p{L}\p{N}])(?<names>${LIST})\s$`, 'u');
const DATA_WORD = new RegExp(String.raw`(?<![\p{L}\p{N}])${DATA}`, 'giu');
const BEHIND = new RegExp(
  String.raw`${DATA},?\s(?:called|named|termed|dubbed|such as|like|including|namely|i\.e\.,|e\.g\.,)\s(?<names>${LIST})`,
  'giu',
);
const APPOSED = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<names>${CODE})(?:,|:|\sis)\s(?:an?|the(?: first)?|our)\s${ATTRIBUTES}${DATA}`,
  'giu',
);
const NEAR = new RegExp(String.raw`^[^.;]{0,40}?(?<![\p{L}\p{N}])${DATA}`, 'iu');
const WORDS = /[\p{L}\p{N}][\p{L}\p{N}.+@_*/’'-]*/gu;

/**
 * The datasets and benchmarks that a text names: those that are well known, and those that it calls so.
 *
 * @param isOther Whether the text means something else by a name, as its acronyms tell.
 * @returns Each once, in the order of the text.
 */
export function findDataNames(text: string, isOther: (name: string) => boolean): DataName[] {
  const line = text.replace(/\s+/g, ' ');
  const found = [...knownNames(line), ...calledSo(line, isOther)].sort((a, b) => a.at - b.at);
  const byKey = new Map<string, DataName>();
  for (const { name, kind } of found) {
    const key = joined(name).toLowerCase();
    if (!byKey.has(key)) byKey.set(key, { name, kind });
  }
  return [...byKey.values()];
}

interface Found extends DataName {
  at: number;
}

function knownNames(text: string): Found[] {
  const words = [...text.matchAll(WORDS)].map(({ 0: written, index }) => {
    const word = written.replace(/(?:['’]s)?[.’'/-]*$/u, '');
    return { word, start: index, end: index + word.length };
  });
  const found: Found[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const known = longestKnown(text, words, at);
    if (!known) continue;
    const { name, kind, end, words: length } = known;
    if (!AMBIGUOUS.has(name) || NEAR.test(text.slice(end, end + 80))) {
      found.push({ name, kind, at: words[at]?.start ?? 0 });
    }
    at += length - 1;
  }
  return found;
}

function longestKnown(
  text: string,
  words: readonly { word: string; start: number; end: number }[],
  at: number,
): (DataName & { end: number; words: number }) | undefined {
  const first = words[at];
  if (!first || !BEGINNINGS.has(first.word.slice(0, 2))) return undefined;
  for (let length = LONGEST; length > 0; length -= 1) {
    const last = words[at + length - 1];
    if (!last || last.end - first.start > 40) continue;
    const written = text.slice(first.start, last.end);
    const known =
      KNOWN.get(joined(written)) ?? KNOWN.get(joined(written.replace(/(?:-\p{Ll}+)+$/u, '')));
    if (known) return { ...known, end: last.end, words: length };
  }
  return undefined;
}

function calledSo(text: string, isOther: (name: string) => boolean): Found[] {
  return lists(text).flatMap(({ names, what, at }) =>
    names.split(/, and |, | and |\//).flatMap((name) => {
      if (!isCodeName(name) || isOther(name)) return [];
      const kind = /bench/i.test(what + name) ? 'benchmark' : 'dataset';
      return [{ ...(KNOWN.get(joined(name)) ?? { name, kind }), at: at + names.indexOf(name) }];
    }),
  );
}

/** How far a list of names can reach before the word that says what they are, in characters. */
const REACH = 150;

/** Names with the word that says what they are. */
interface NameList {
  names: string;
  what: string;
  at: number;
}

function lists(text: string): NameList[] {
  const words = [...text.matchAll(DATA_WORD)];
  if (words.length === 0) return [];
  const before = words.flatMap((word): NameList[] => {
    const start = Math.max(0, word.index - REACH);
    const match = BEFORE.exec(text.slice(start, word.index));
    const names = match?.groups?.['names'];
    return match && names ? [{ names, what: word[0], at: start + match.index }] : [];
  });
  const around = [BEHIND, APPOSED].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match): NameList => {
      const { names = '', what = '' } = match.groups ?? {};
      return { names, what, at: match.index + match[0].indexOf(names) };
    }),
  );
  return [...before, ...around];
}

/** "LLM-based", "3D-aware", and in titles "High-Quality". */
const DESCRIBING =
  /-\p{L}*(?:ed|ing|aware|level|free|style|like|specific|related|driven|quality|scale)$/iu;

/** Whether a word is written like a name, and is none that everybody uses. */
export function isCodeName(word: string): boolean {
  if (!/\p{L}/u.test(word) || !/^[\p{L}\p{N}]/u.test(word) || word.length < 3) return false;
  const singular = word.replace(/(?<=\p{Lu})s$/u, '');
  if (COMMON_NAMES.has(singular) || COMMON_NAMES.has(word)) return false;
  if (DESCRIBING.test(word)) return false;
  return /.\p{Lu}|\p{Lu}.*\p{N}/u.test(word.replace(/-\p{Lu}\p{Ll}+$/u, (end) => end.slice(1)));
}

function joined(name: string): string {
  return name.replace(/[\s_-]/g, '');
}
