import type { Atom } from './atoms.ts';
import { letterStyle } from './letters.ts';
import { proseWords } from './words.ts';

/**
 * Where words in running text end that start here, with the spaces around them, which TeX would
 * swallow otherwise: `if ` in `x if y > 0`.
 *
 * @returns The index behind the last atom of the words; `index` where no such words start.
 */
export function proseEnd(atoms: readonly Atom[], index: number): number {
  const first = atoms[index] as Atom;
  let at = index;
  if (first.kind === 'space' && atoms[index - 1]) at++;
  if (!isWord(atoms, at)) return index;
  const spaced = at > index;
  let words = 0;
  let prose = false;
  let end = at;
  while (isWord(atoms, at)) {
    words++;
    prose ||= proseWords.has((atoms[at] as Atom).text);
    end = ++at;
    const between = atoms[at];
    if (between?.kind === 'space' || between?.text === '-') at++;
  }
  if (!prose && words < 2) return index;
  // Two names side by side are set as one, but keep the spaces of a formula around them.
  if (!prose) return spaced ? index : end;
  return atoms[end]?.kind === 'space' && atoms[end + 1] ? end + 1 : end;
}

function isWord(atoms: readonly Atom[], index: number): boolean {
  return (
    atoms[index]?.kind === 'letters' &&
    letterStyle(atoms, index) === 'text' &&
    atoms[index]?.level === 'line'
  );
}
