import type { Atom } from './atoms.ts';
import { names, proseWords } from './words.ts';

/** How letters are set: as a product of variables, as an upright name, or as words. */
export type LetterStyle = 'plain' | 'mathrm' | 'text';

const GROUPS = /^(?:GL|NP|SE|SL|SO|SU|Sp|TV|KL|MI|RL|tr|Tr|GR|PG|AG|PSL|NTIME)$/;
/** Two letters in a script that are no pair of indices. */
const SHORT_NAMES = /^(?:in|to|le|ge|un|re|eq|bg|fg|op|KL|TV|Re|Im|Pr|lg)$/;

/** How the letters of an atom are set. Looks only: either is the same text on a papers page. */
export function letterStyle(atoms: readonly Atom[], index: number): LetterStyle {
  const { text, level, split, styled } = atoms[index] as Atom;
  const { length } = text;
  if (length < 2 || split || styled || atoms[index - 1]?.role === 'alphabet') return 'plain';
  const lower = text === text.toLowerCase();
  if (level === 'bare script') {
    // `r^mp^n` is a product of two powers.
    return length === 2 && atoms[index + 1]?.kind === 'script' ? 'plain' : 'text';
  }
  if (level === 'braced script') {
    if (length === 2) return SHORT_NAMES.test(text) ? 'mathrm' : 'plain';
    if (length === 3 && lower && /^(?:ijk|jkl|[ijk]+|klm|lmn|xyz|abc)$/.test(text)) return 'plain';
    return lower && length > 3 ? 'text' : 'mathrm';
  }
  if (GROUPS.test(text)) return 'mathrm';
  if (proseWords.has(text)) return 'text';
  if (length === 2) return 'plain';
  if (names.has(text)) return 'mathrm';
  if (length === 3) return text === text.toUpperCase() ? 'text' : 'plain';
  return 'text';
}
