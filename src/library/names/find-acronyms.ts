import { acronymKey } from './acronym-key.ts';
import { type Anchor, spellOut } from './spell-out.ts';

/** A short form with the words that a paper says it stands for, both as the paper writes them. */
export interface Acronym {
  short: string;
  long: string;
}

/** How far from a short form its long form can stand, in characters. */
const REACH = 200;
/** How many acronyms a paper can define: more are no abstract's. */
const MOST = 40;

const SHORT = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}&+/.’'-]{0,10}[\p{L}\p{N}+])?`;
const SHORT_FORM = new RegExp(`^${SHORT}$`, 'u');
const LEAD =
  /^(?:i\.e\.,?|a\.k\.a\.|aka|or|called|named|termed|dubbed|denoted(?: as| by)?|abbreviated(?: as| to)?|known as|hereafter|henceforth|namely)\s+/i;
const BRACKETS = /\(([^()]{2,120})\)|\[([^[\]]{2,120})\]/g;
const CUES = new RegExp(
  String.raw`(?:,? (?:abbreviated|termed|dubbed|called|named|known|denoted|referred to)(?: as| by| to)?(?: the)?|, or|, i\.e\.,) (?<short>${SHORT})(?![\p{L}\p{N}])`,
  'gu',
);
const STANDS_FOR = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<short>${SHORT})(?:,? \(?(?:is )?(?:which )?(?:short for|stands? for|standing for|an? (?:acronym|abbreviation) (?:for|of))|, (?:an?|the|our)(?: (?:new|novel|simple|general|unified))?) `,
  'gu',
);
const TITLE_COLON = new RegExp(`^(?<short>${SHORT})\\s?[:–—]\\s`, 'u');

/**
 * The acronyms that a paper defines: `graph neural networks (GNNs)`, `GNN (graph neural network)`, a title like
 * `PARD: Permutation-invariant …`, `PARD, a permutation-invariant …`, `…, abbreviated as GNN`.
 * Plurals, hyphens and case do not part an acronym from itself: each comes once, as it is defined first.
 */
export function findAcronyms({ title, abstract }: { title: string; abstract: string }): Acronym[] {
  const found = [title, abstract].flatMap((text, part) => {
    const line = text.replace(/\s+/g, ' ');
    const colon = part === 0 ? fromTitle(line) : [];
    return [...inBrackets(line), ...colon, ...behindCues(line), ...beforeCues(line)].sort(
      (a, b) => a.at - b.at,
    );
  });
  const byKey = new Map<string, Acronym>();
  for (const { short, long } of found) {
    const key = acronymKey(short);
    if (key === '' || byKey.has(key) || byKey.size === MOST) continue;
    byKey.set(key, { short: inCapitals(short, `${title} ${abstract}`), long });
  }
  return [...byKey.values()];
}

interface Found extends Acronym {
  at: number;
}

function inBrackets(text: string): Found[] {
  return [...text.matchAll(BRACKETS)].flatMap((match) => {
    const [inner = ''] = (match[1] ?? match[2] ?? '').split(/[;,]| or /);
    const before = text.slice(Math.max(0, match.index - REACH), match.index).trimEnd();
    const short = unquote(inner.replace(LEAD, '').replace(/ (?:for short|hereafter)$/, ''));
    const forward = define(short, clauseBefore(before), 'at the end', match.index);
    if (forward) return forward;
    const word = /\S+$/.exec(before)?.[0] ?? '';
    return define(unquote(word), match[1] ?? '', 'at the start', match.index) ?? [];
  });
}

function fromTitle(title: string): Found[] {
  const match = TITLE_COLON.exec(title);
  const short = match?.groups?.['short'] ?? '';
  if (!match || short.length < 3) return [];
  const found = define(short, title.slice(match[0].length), 'at the start of a sentence', 0);
  return found ? [found] : [];
}

function behindCues(text: string): Found[] {
  return [...text.matchAll(CUES)].flatMap((match) => {
    const before = text.slice(Math.max(0, match.index - REACH), match.index);
    return (
      define(match.groups?.['short'] ?? '', clauseBefore(before), 'at the end', match.index) ?? []
    );
  });
}

function beforeCues(text: string): Found[] {
  return [...text.matchAll(STANDS_FOR)].flatMap((match) => {
    const short = match.groups?.['short'] ?? '';
    const end = match.index + match[0].length;
    if (short.length < 3) return [];
    const [clause = ''] = text.slice(end, end + REACH).split(/[.;:()[\]]/);
    return define(short, unquote(clause), 'at the start of a sentence', match.index) ?? [];
  });
}

function define(short: string, text: string, anchor: Anchor, at: number): Found | undefined {
  if (!isShortForm(short)) return undefined;
  const form = spellOut(short, text, anchor);
  if (!form) return undefined;
  // "multi-modal model" does not begin at "modal".
  const compound = /[\p{L}\p{N}-]*-$/u.exec(text.slice(0, form.start))?.[0] ?? '';
  const long = text.slice(form.start - compound.length, form.end);
  return long.length > short.length + 1 ? { ...inSingular(short, long), at } : undefined;
}

/** `SEMs` as `SEM`, and its last word with it, where the singular is a part of the plural. */
function inSingular(short: string, long: string): Acronym {
  const singular = short.replace(/(?<=\p{Lu})['’]?s$/u, '');
  const isPlural = singular !== short && /[^aiosu]s$/.test(long) && !long.endsWith('ies');
  return { short: singular, long: isPlural ? long.replace(/(?<=(?:sh|ch|ss|x))es$|s$/, '') : long };
}

/** A short form has two capitals, or is a word of four letters with one: years, units and variables are none. */
function isShortForm(short: string): boolean {
  if (!SHORT_FORM.test(short)) return false;
  const capitals = short.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals > 1 || (capitals === 1 && /\p{L}{4}/u.test(short));
}

function clauseBefore(text: string): string {
  return unquote(text.split(/[.;:!?]\s|[()[\]]/).at(-1) ?? '');
}

function unquote(text: string): string {
  return text.trim().replace(/^["'“”‘’`*]+|["'“”‘’`*,]+$/gu, '');
}

/** `Pard` as `PARD`, where the text writes that as well. */
function inCapitals(short: string, text: string): string {
  const capitals = short.toUpperCase();
  if (!/^\p{Lu}\p{Ll}+$/u.test(short)) return short;
  return new RegExp(`(?<![\\p{L}\\p{N}])${capitals}(?![\\p{L}\\p{N}])`, 'u').test(text)
    ? capitals
    : short;
}
