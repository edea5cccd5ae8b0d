import type { PaperLink } from '../fields/paper-fields.ts';
import { type Acronym, findAcronyms } from './find-acronyms.ts';

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

/** The acronyms that a paper defines, and the names of its method and of the data that it works on. */
export function findNames(text: NamedText): { acronyms: Acronym[]; names: PaperName[] } {
  return { acronyms: findAcronyms(text), names: [] };
}
