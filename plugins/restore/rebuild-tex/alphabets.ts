import type { Atom } from './atoms.ts';

/**
 * The alphabet that a capital letter has lost, as a command without its backslash, where its place
 * leaves little doubt: the real numbers of `R^d`, the field `F_q`, the normal distribution `N(0, 1)`.
 *
 * @param index The letter's place among the atoms.
 */
export function lostAlphabet(atoms: readonly Atom[], index: number): string | undefined {
  const { text: letter, styled } = atoms[index] as Atom;
  if (styled || atoms[index - 1]?.role === 'alphabet') return undefined;
  switch (letter) {
    case 'R':
      return isPower(atoms, index) || isSpace(atoms, index) ? 'mathbb' : undefined;
    case 'Z':
    case 'C':
      return isMembers(atoms, index) && (isPower(atoms, index) || letter === 'Z')
        ? 'mathbb'
        : undefined;
    case 'N':
      if (isMembers(atoms, index)) return 'mathbb';
      return atoms[index + 1]?.text === '(' && /^[0μ]$|^mu$/.test(atoms[index + 2]?.text ?? '')
        ? 'mathcal'
        : undefined;
    case 'F':
      return isField(atoms, index) ? 'mathbb' : undefined;
    case 'S':
      return isSphere(atoms, index) ? 'mathbb' : undefined;
    default:
      return undefined;
  }
}

const MAPS = /^(?:in|to|subset|subseteq|mapsto|rightarrow|∈|→|⊂|⊆)$/;
const PRODUCTS = /^(?:times|rtimes|ltimes|×)$/;

function beside(atoms: readonly Atom[], index: number, step: 1 | -1): string {
  const near = atoms[index + step];
  return (near?.kind === 'space' ? atoms[index + 2 * step] : near)?.text ?? '';
}

function isMembers(atoms: readonly Atom[], index: number): boolean {
  return MAPS.test(beside(atoms, index, -1));
}

function isSpace(atoms: readonly Atom[], index: number): boolean {
  if (/^[_(]$/.test(atoms[index + 1]?.text ?? '')) return false;
  return (
    isMembers(atoms, index) ||
    (atoms[index]?.level === 'line' &&
      (PRODUCTS.test(beside(atoms, index, -1)) || isFactor(atoms, index)))
  );
}

/** Whether a product or a map follows, behind the exponent if there is one: `R^3 {times} S^2`, `R to R`. */
function isFactor(atoms: readonly Atom[], index: number): boolean {
  const hasExponent = atoms[index + 1]?.text === '^';
  const exponent = atoms[index + 2];
  const last = hasExponent ? Math.max(index + 2, exponent?.partner ?? -1) : index;
  const following = atoms
    .slice(last + 1, last + 4)
    .find(({ kind }) => kind !== 'space' && kind !== 'open');
  return (
    PRODUCTS.test(following?.text ?? '') ||
    (!hasExponent && /^(?:to|mapsto|→)$/.test(following?.text ?? ''))
  );
}

/** Whether a letter stands in the exponent, as a dimension does: `^d`, `^{m times n}`, not `^2`. */
function isPower(atoms: readonly Atom[], index: number): boolean {
  if (atoms[index + 1]?.text !== '^') return false;
  const exponent = atoms[index + 2];
  if (exponent?.kind !== 'open') return /^[a-zD-NP-SU-Z]$/.test(exponent?.text ?? '');
  return atoms
    .slice(index + 3, Math.max(exponent.partner, index + 3))
    .some((atom) => (atom.kind === 'letters' && atom.text.length < 3) || PRODUCTS.test(atom.text));
}

function isField(atoms: readonly Atom[], index: number): boolean {
  if (atoms[index + 1]?.text !== '_') return false;
  const [first, second, third] = atoms.slice(index + 2, index + 5);
  if (first?.kind !== 'open') return /^[qp]$/.test(first?.text ?? '');
  return /^[qp]$/.test(second?.text ?? '') || (second?.kind === 'number' && third?.text === '^');
}

function isSphere(atoms: readonly Atom[], index: number): boolean {
  return (
    atoms
      .slice(index + 1, index + 7)
      .map((atom) => atom.text)
      .join('')
      .match(/^\^\{[dnpDN]-1\}/) !== null
  );
}
