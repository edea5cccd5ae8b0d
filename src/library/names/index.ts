import type { PaperLink } from '../fields/paper-fields.ts';
import { acronymKey } from './acronym-key.ts';
import { type Acronym, findAcronyms } from './find-acronyms.ts';
import { findDataNames } from './find-data-names.ts';
import { findMethods } from './find-methods.ts';

export type { Acronym } from './find-acronyms.ts';

/** What is called by a name: what a paper proposes, or what it works on. */
export const NAME_KINDS = ['method', 'dataset', 'benchmark'] as const;

/** A name that a paper gives or uses. */
export interface PaperName {
  name: string;
  kind: (typeof NAME_KINDS)[number];
}

/** The texts of a paper, with formulas in Unicode, and what it links to. */
export interface NamedText {
  title: string;
  abstract: string;
  links?: readonly PaperLink[];
}

/** How many datasets and benchmarks a paper is said to work on. */
const MOST_DATA = 12;

const DATA_WORDS = /data|bench|corpus|challenge|suite|test|evaluation|leaderboard|collection/i;

/** The acronyms that a paper defines, and the names of its method and of the data that it works on. */
export function findNames(text: NamedText): { acronyms: Acronym[]; names: PaperName[] } {
  const acronyms = findAcronyms(text);
  const others = new Set(
    acronyms.filter(({ long }) => !DATA_WORDS.test(long)).map(({ short }) => acronymKey(short)),
  );
  const data = findDataNames(`${text.title}\n${text.abstract}`, (name) =>
    others.has(acronymKey(name)),
  ).slice(0, MOST_DATA);
  const keys = new Set(data.map(({ name }) => acronymKey(name)));
  const methods = findMethods(text, acronyms).filter((name) => !keys.has(acronymKey(name)));
  return {
    acronyms,
    names: [...methods.map((name) => ({ name, kind: 'method' as const })), ...data],
  };
}
