import type { Atom } from './atoms.ts';

/**
 * What a pair of braces is: `group` holds things together and is not seen, `set` is written
 * (`\{1, 2\}`), `argument` belongs to the command before it, `below` is what was under a fraction's
 * bar. A brace without a partner is `single`, and is written.
 */
export type BraceRole = 'group' | 'set' | 'argument' | 'below' | 'single';

/** The roles of all braces, by the index of the atom; partners have the same. */
export function braceRoles(atoms: readonly Atom[]): Map<number, BraceRole> {
  const roles = new Map<number, BraceRole>();
  atoms.forEach((atom, index) => {
    if (atom.kind !== 'open' && atom.kind !== 'close') return;
    if (atom.partner < 0) roles.set(index, 'single');
    else if (atom.kind === 'open') {
      const role = roleOf(atoms, index);
      roles.set(index, role);
      roles.set(atom.partner, role);
    }
  });
  return roles;
}

const TAKES_ARGUMENT = /^(?:accent|alphabet|root|fraction)$/;
/** A character that can end what stands over a fraction's bar. */
const ABOVE_END = /[\p{L}\p{N})\]}!'*]$/u;

function roleOf(atoms: readonly Atom[], open: number): BraceRole {
  const close = (atoms[open] as Atom).partner;
  const before = atoms[open - 1];
  const inside = atoms.slice(open + 1, close);
  if (before?.kind === 'script') return 'group';
  if (before?.role && TAKES_ARGUMENT.test(before.role)) return 'argument';
  if (before?.role === 'size') return 'set';
  // `{+}`, `{,}` and `{times}` keep a sign from its usual spaces.
  if (inside.length === 1 && (inside[0]?.kind === 'sign' || isOperator(inside[0]))) return 'group';
  if (inside[0]?.role === 'switch') return 'group';
  if (holdsList(atoms, open, close)) return 'set';
  // `{0}` and `{mathbf 0}` beside an operator are sets of one number.
  const isNumber = inside.at(-1)?.kind === 'number' && inside.length < 4;
  if (isNumber && isOperator(atoms[close + 1])) return 'set';
  if (inside[0]?.role === 'alphabet' && !isOperator(before)) return 'group';
  if (isTuple(inside) || inside[0]?.text === 'pm') return 'set';
  if (isWord(before) || isRootIndex(atoms, open)) return 'group';
  if (before && ABOVE_END.test(before.text) && before.kind !== 'command' && before.kind !== 'space')
    return 'below';
  if (before?.kind === 'command' && (before.role === 'symbol' || before.role === 'fence'))
    return 'below';
  const leading = before?.kind === 'space' ? atoms[open - 2] : before;
  if (leading && (leading.text === '=' || isOperator(leading) || isExtremum(leading))) return 'set';
  if (/^[_]$/.test(atoms[close + 1]?.text ?? ''))
    return indexedFamily(atoms, close) ? 'set' : 'group';
  const isAll = open === 0 && close === atoms.length - 1;
  return isAll && inside.some((atom) => atom.text === '_' && atom.level === 'line')
    ? 'set'
    : 'group';
}

/** A word, which nobody divides: what follows it was the argument of a command that is not known. */
function isWord(atom: Atom | undefined): boolean {
  return atom?.kind === 'letters' && /^[a-z]{4,}$/.test(atom.text);
}

/** Whether `sqrt[3]` stands before a brace. */
function isRootIndex(atoms: readonly Atom[], open: number): boolean {
  if (atoms[open - 1]?.text !== ']') return false;
  const from = Math.max(0, open - 5);
  return atoms
    .slice(from, open)
    .some(({ role }, at) => role === 'root' && atoms[from + at + 1]?.text === '[');
}

function isTuple(atoms: readonly Atom[]): boolean {
  return /^\([^()]*,[^()]*\)$/.test(atoms.map(({ text }) => text).join(''));
}

/** `max{a, b}` takes a set; `log{n}` has an argument whose own command is lost. */
function isExtremum(atom: Atom): boolean {
  return /^(?:max|min|sup|inf)$/.test(atom.text);
}

function isOperator(atom: Atom | undefined): boolean {
  return atom?.role === 'relation' || atom?.role === 'binary';
}

/** Whether a pair encloses an enumeration or a condition: `{1, ..., n}`, `{x : x > 0}`. */
function holdsList(atoms: readonly Atom[], open: number, close: number): boolean {
  let depth = 0;
  for (let index = open + 1; index < close; index++) {
    const { kind, text, role } = atoms[index] as Atom;
    if (kind === 'open' || text === '(' || text === '[') depth++;
    else if (kind === 'close' || text === ')' || text === ']') depth--;
    else if (depth <= 0 && kind === 'sign' && (text === ',' || text === ':' || text === ';'))
      return true;
    else if (depth <= 0 && role === 'relation' && /^(?:in|mid|neq|eq|to)$/.test(text)) return true;
  }
  return false;
}

/** Whether `_{i=1}^n` or `_{i in I}` follows, which counts the members of a family. */
function indexedFamily(atoms: readonly Atom[], close: number): boolean {
  const open = close + 2;
  if (atoms[open]?.kind !== 'open') return false;
  const end = (atoms[open] as Atom).partner;
  return atoms
    .slice(open, Math.max(open, end))
    .some((atom) => /^[=<>≤≥∈]$/.test(atom.text) || atom.role === 'relation');
}
