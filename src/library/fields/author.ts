import { z } from 'zod';
import { familyStart, isParticle } from './family-start.ts';

/** Who wrote a paper, as far as a source tells; the parts are there where it tells them apart. */
export const authorSchema = z.strictObject({
  /** As it is shown: given name, particle, family name, suffix. */
  name: z.string().min(1),
  given: z.string().min(1).optional(),
  /** `van der`, `de`. */
  particle: z.string().min(1).optional(),
  family: z.string().min(1).optional(),
  /** `Jr.`, `III`. */
  suffix: z.string().min(1).optional(),
  /** Without its address: `0000-0002-1825-0097`. */
  orcid: z
    .string()
    .regex(/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/, 'has to be like "0000-0002-1825-0097"')
    .optional(),
  affiliation: z.string().min(1).optional(),
});

export type Author = z.output<typeof authorSchema>;
export type NameParts = Omit<Author, 'name' | 'orcid' | 'affiliation'>;

/** The author with the name that the parts make; nothing where no part is known. */
export function authorOf({ given, particle, family, suffix }: NameParts): Author | undefined {
  const parts = { given, particle, family, suffix };
  const known = Object.entries(parts).filter(([, value]) => value !== undefined && value !== '');
  const name = known.map(([, value]) => value).join(' ');
  return name === '' ? undefined : { name, ...Object.fromEntries(known) };
}

const SUFFIX = /^(?:jr|sr|i{2,3}|iv|phd)\.?$/i;

/** Whether a word is one that stands behind a name: `Jr.`, `III`. */
export function isSuffix(word: string): boolean {
  return SUFFIX.test(word.trim());
}

/** What tells a body's name from a person's. */
const COLLECTIVE =
  /\b(?:alliance|academy|agency|association|centre|center|college|collaborations?|committee|community|company|consortium|contributors|council|department|foundation|group|inc|initiative|institute|labs?|laborator(?:y|ies)|ministry|network|project|research|society|team|universit(?:y|é|ät))\b/iu;

/** What companies have behind a comma. */
const COMPANY = /^(?:inc|ltd|llc|gmbh|corp|plc)\.?$/i;

/** Whether a name is that of people together: `The Loom Collaboration`. */
export function isCollective(name: string): boolean {
  return COLLECTIVE.test(name);
}

const ORCID = /\b(\d{4}-\d{4}-\d{4}-\d{3}[\dX])\b/i;

/**
 * Reads one name by the rules of BibTeX, which hold elsewhere too: `Given particle Family`,
 * `particle Family, Given` or `particle Family, Suffix, Given`. Lower-case words before the family name are its
 * particle. Beyond those rules, a word like `De` that stands before the family name is a part of it.
 *
 * @param text White space may be anything.
 * @returns Nothing for an empty name; a name of one word has only a family name, and that of a body, `The Loom
 *   Collaboration`, has no parts.
 */
export function parseName(text: string): Author | undefined {
  const parts = text
    .split(',')
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .filter((part) => part !== '');
  const [first = '', second, ...others] = parts;
  if (second === undefined) {
    return COLLECTIVE.test(first) ? { name: first } : authorOf(partsInOrder(first.split(' ')));
  }
  if (others.length === 0 && COMPANY.test(second)) return { name: parts.join(', ') };
  if (others.length === 0 && SUFFIX.test(second)) {
    return authorOf({ ...partsInOrder(first.split(' ')), suffix: second });
  }
  const { particle, family } = familyParts(first.split(' '));
  if (others.length === 0) return authorOf({ given: second, particle, family });
  return authorOf({ given: others.join(' '), particle, family, suffix: second });
}

function partsInOrder(words: readonly string[]): NameParts {
  const last = words.at(-1) ?? '';
  if (words.length > 2 && SUFFIX.test(last)) {
    return { ...partsInOrder(words.slice(0, -1)), suffix: last };
  }
  const start = familyStart(words);
  return {
    given: words.slice(0, start).join(' '),
    ...familyParts(words.slice(start)),
  };
}

function familyParts(words: readonly string[]): NameParts {
  const to = words.findIndex((word, index) => index === words.length - 1 || !isParticle(word));
  return { particle: words.slice(0, to).join(' '), family: words.slice(to).join(' ') };
}

/** What stands for authors who are not named. */
const UNNAMED = /^(?:et\.? al\.?|others|…|\.{3})$/i;

/**
 * Reads a list of names, which `and`, semicolons or, where there are neither, commas separate.
 * A list with commas is one of `Given Family` names unless it holds nothing but `Family, Given`,
 * or `Family, G.` as reference lists have it.
 *
 * @returns Without `et al.` and `others`, which name nobody.
 */
export function parseNames(text: string): Author[] {
  const line = text.replace(/\s+/g, ' ').trim();
  return splitNames(line.replace(/,? (?:et\.? ?al\.?|and others|…|\.{3})$/i, ''))
    .filter((name) => !UNNAMED.test(name.trim()))
    .flatMap((name) => parseName(name) ?? []);
}

function splitNames(text: string): string[] {
  if (text.includes(';')) return text.split(';').map((name) => name.replace(/^ ?(?:and|&) /, ''));
  const byAnd = text.split(/,? (?:and|&) /);
  // "A B, C D and E F" has commas between names; "B, A and D, C" has them within.
  const withComma = byAnd.filter((part) => part.includes(','));
  if (withComma.length === 0) return byAnd;
  const within = byAnd.every((part) => /^[^,\s][^,]*,[^,]+(?:,[^,]+)?$/.test(part));
  const one = byAnd.length === 1;
  const words = (part: string) => part.trim().split(/\s+/).length;
  const pieces = byAnd.flatMap((part) => part.split(',').filter((piece) => piece.trim() !== ''));
  if (pieces.length > 2 && isFamilyAndInitials(pieces)) return pairsOf(pieces);
  const namesBetween = pieces.every((piece) => words(piece) >= 2 || SUFFIX.test(piece.trim()));
  if (within && !namesBetween && (!one || pieces.length <= 3)) return byAnd;
  return joinSuffixes(pieces);
}

/** What reference lists give of given names: `A.`, `J.-P.`, `J. R. R.`, `AB`. */
const INITIALS = /^ ?(?:\p{Lu}\.?[ -]?){1,4}$/u;

function isFamilyAndInitials(pieces: readonly string[]): boolean {
  return (
    pieces.length % 2 === 0 &&
    pieces.every((piece, index) => INITIALS.test(piece) === (index % 2 === 1))
  );
}

/** `Babbage, C., Lovelace, A.` is two names. */
function pairsOf(pieces: readonly string[]): string[] {
  return pieces.flatMap((piece, index) =>
    index % 2 === 0 ? [[piece, ...pieces.slice(index + 1, index + 2)].join(',')] : [],
  );
}

/** `Ada B., Carl D., Jr.` is two names. */
function joinSuffixes(pieces: readonly string[]): string[] {
  const names: string[] = [];
  for (const piece of pieces) {
    if (names.length > 0 && SUFFIX.test(piece.trim())) names[names.length - 1] += `,${piece}`;
    else names.push(piece);
  }
  return names;
}

/**
 * The parts of a name, for those that cite by them. A source need not tell them apart: then they are read from the name.
 *
 * @returns Nothing where the name is not a person's, `The Loom Collaboration`, or has one part only.
 */
export function namePartsOf(author: Author): NameParts | undefined {
  const isParsed = author.family !== undefined;
  const known = isParsed ? author : parseName(author.name);
  if (known?.family === undefined || (!isParsed && known.given === undefined)) return undefined;
  const { given, particle, family, suffix } = known;
  return { given, particle, family, suffix };
}

/** The ORCID in a text or an address; nothing where there is none. */
export function findOrcid(text: string): string | undefined {
  return ORCID.exec(text)?.[1]?.toUpperCase();
}
