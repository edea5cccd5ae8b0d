import type { Atom } from './atoms.ts';

const ESCAPED = new Set(['%', '#', '&']);

/** A sign, number or space as TeX: with its backslash where TeX would read it as something else. */
export function signTex(atoms: readonly Atom[], index: number): string {
  const { text } = atoms[index] as Atom;
  if (ESCAPED.has(text)) return `\\${text}`;
  // A space is nothing that could be set as a script.
  const before = atoms[index - 1];
  if ((before?.kind === 'space' ? atoms[index - 2] : before)?.kind === 'script') return text;
  if (text === ',' && isThinGap(atoms, index)) return '\\,';
  if (text === '!' && isTightening(atoms, index)) return '\\!';
  return text;
}

/**
 * The bars that were double: those around what has an index behind it, `|x|_2`, or a gradient within.
 *
 * @returns The indices of the atoms.
 */
export function normBars(atoms: readonly Atom[]): Set<number> {
  const found = new Set<number>();
  let opening = -1;
  atoms.forEach(({ text }, index) => {
    if (text !== '|') return;
    const isDoubled = atoms[index - 1]?.text === '|' || atoms[index + 1]?.text === '|';
    if (isDoubled || opening < 0) {
      opening = isDoubled ? -1 : index;
      return;
    }
    const inside = atoms.slice(opening + 1, index);
    const isBalanced = inside.every(
      ({ partner }) => partner < 0 || (partner > opening && partner < index),
    );
    const hasIndex =
      atoms[index + 1]?.text === '_' ||
      (atoms[index + 1]?.text === '^' && atoms[index + 3]?.text === '_');
    if (isBalanced && (hasIndex || inside.some(isOfVectors))) {
      found.add(opening).add(index);
    }
    opening = -1;
  });
  return found;
}

function isOfVectors({ text }: Atom): boolean {
  return text === 'nabla' || text === '∇' || text === 'cdot' || text === 'mathbf';
}

/** A comma that nobody would write: before a per cent sign, behind another comma, beside a bar. */
function isThinGap(atoms: readonly Atom[], index: number): boolean {
  const before = atoms[index - 1]?.text;
  const after = atoms[index + 1]?.text;
  if (after === '|') return atoms[index + 2]?.text === ',';
  if (before === '|') return atoms[index - 2]?.text === ',';
  if (after === '%' || before === ',') return true;
  return isSpacing(atoms, index + 1, 1) || isSpacing(atoms, index - 1, -1);
}

/** Whether an operator that no comma can stand beside begins at an atom, bare or as `{>}`. */
function isSpacing(atoms: readonly Atom[], index: number, step: 1 | -1): boolean {
  const near = atoms[index];
  if (near?.kind === 'open' || near?.kind === 'close')
    return near.partner === index + 2 * step && isOperator(atoms[index + step]);
  return near?.role !== 'binary' && isOperator(near);
}

/** An exclamation mark that takes space away, beside an operator or a large bracket: no factorial stands there. */
function isTightening(atoms: readonly Atom[], index: number): boolean {
  const before = atoms[index - 1];
  const after = atoms[index + 1];
  if (before === undefined || before.kind === 'open' || after?.role === 'size') return true;
  if (before.text === after?.text && (before.text === '[' || before.text === ']')) return true;
  if ((before.kind === 'close' || before.text === ',') && after?.kind === 'number') return true;
  if (before.kind === 'space' && isOperator(atoms[index - 2])) return true;
  return isOperator(before) || isOperator(after);
}

function isOperator(atom: Atom | undefined): boolean {
  return (
    atom !== undefined &&
    (/^[=<>≤≥≈∈+]$/.test(atom.text) || atom.role === 'relation' || atom.role === 'binary')
  );
}
