import type { Atom } from './atoms.ts';
import type { BraceRole } from './braces.ts';

/** A command that lost its name with its argument's braces: written around the atoms from `start` up to `end`. */
export interface Wrapper {
  command: string;
  start: number;
  /** Exclusive. */
  end: number;
}

const BOUNDARY = /^[([{,;:=<>≤≥∈→≈~]$/;
const OPENING = /^(?:[([]|l(?:angle|ceil|floor))$/;
const CLOSING = /^(?:[)\]]|r(?:angle|ceil|floor))$/;
const COUNTED = /^[nmN]$/;

/**
 * The commands that are missing with good reason: what stood over a fraction's bar, and what stood
 * around a command that kept its name only because another swallowed its brace.
 */
export function lostWrappers(
  atoms: readonly Atom[],
  roles: ReadonlyMap<number, BraceRole>,
): Wrapper[] {
  const wrappers: Wrapper[] = [];
  /** The braces that are accounted for. */
  const settled = new Set<number>();
  const opens = atoms.flatMap(({ kind }, index) => (kind === 'open' ? [index] : []));
  // From the right: a fraction within another's upper part is left of the outer one's lower part.
  for (const open of opens.toReversed()) {
    if (roles.get(open) !== 'below' || settled.has(open)) continue;
    const start = aboveStart(atoms, open);
    // `frac{2d{d+1}}` has a name: what it lost is the command around it.
    if (
      start >= open ||
      (roles.get(start - 1) === 'argument' && atoms[start - 2]?.role === 'fraction')
    )
      continue;
    const within = argumentWithin(roles, start, open);
    if (within !== undefined && settled.has(within)) continue;
    if (within !== undefined) settled.add(within);
    const end = within === undefined ? open : argumentEnd(atoms, within, roles, settled);
    wrappers.push({ command: isChoice(atoms, start, open) ? 'binom' : 'frac', start, end });
  }
  for (const open of opens) {
    if (roles.get(open) !== 'argument' || settled.has(open)) continue;
    const end = argumentEnd(atoms, open, roles, settled);
    wrappers.push({ command: outerOf(atoms, open), start: open - 1, end });
  }
  return wrappers;
}

/** Where the part over a bar starts whose part under it opens at `below`. */
function aboveStart(atoms: readonly Atom[], below: number): number {
  let start = below;
  let depth = 0;
  for (let index = below - 1; index >= 0; index--) {
    const atom = atoms[index] as Atom;
    if (atom.kind === 'close') {
      // The page's rule ends an argument at its first brace: none can stand further inside.
      if (index < below - 1 || atom.partner < 0) break;
      index = atom.partner;
      start = index;
      continue;
    }
    if (CLOSING.test(atom.text)) depth++;
    else if (OPENING.test(atom.text)) {
      if (depth === 0) break;
      depth--;
    } else if (depth === 0) {
      if (BOUNDARY.test(atom.text) || atom.role === 'relation' || atom.role === 'binary') break;
      if (isSpacedSign(atoms, index)) break;
      if (atom.kind === 'script' && start === index + 1 && bothNumbers(atoms, start, below))
        return start;
      if (atom.kind === 'command' && start === index + 1 && isGlued(atoms, start)) return start;
    }
    if (atom.kind !== 'space') start = index;
  }
  if (depth > 0) return below;
  while (start < below - 1 && /^[-+−]$/.test((atoms[start] as Atom).text)) start++;
  while (start < below && atoms[start]?.kind === 'space') start++;
  // A script cannot leave what it stands on.
  return atoms[start]?.kind === 'script' ? start + 1 : start;
}

/** What can follow a command without a space only where a command of its own was lost between: `log1`, `logd`. */
function isGlued(atoms: readonly Atom[], index: number): boolean {
  const { kind } = atoms[index] as Atom;
  return kind === 'letters' || (kind === 'number' && atoms[index - 1]?.role === 'function');
}

function isSpacedSign(atoms: readonly Atom[], index: number): boolean {
  return (
    /^[-+−]$/.test((atoms[index] as Atom).text) &&
    atoms[index - 1]?.kind === 'space' &&
    atoms[index + 1]?.kind === 'space'
  );
}

function bothNumbers(atoms: readonly Atom[], start: number, below: number): boolean {
  return (
    atoms[start]?.kind === 'number' &&
    (atoms[below + 1]?.kind === 'number' || atoms[start]?.text === '1')
  );
}

/** `n{k}` and `n{2}` are choices far more often than quotients. */
function isChoice(atoms: readonly Atom[], start: number, below: number): boolean {
  return (
    below === start + 1 &&
    atoms[below]?.partner === below + 2 &&
    COUNTED.test(atoms[start]?.text ?? '') &&
    /^[k23]$/.test(atoms[below + 1]?.text ?? '')
  );
}

/** The first argument in what stands over the bar: its end is where the first brace stood. */
function argumentWithin(
  roles: ReadonlyMap<number, BraceRole>,
  start: number,
  below: number,
): number | undefined {
  for (let index = start; index < below; index++) if (roles.get(index) === 'argument') return index;
  return undefined;
}

/** Where the brace that was swallowed stood: behind the one letter that an alphabet takes, over an inner bar, or last. */
function argumentEnd(
  atoms: readonly Atom[],
  open: number,
  roles: ReadonlyMap<number, BraceRole>,
  settled: Set<number>,
): number {
  const { partner } = atoms[open] as Atom;
  const role = atoms[open - 1]?.role;
  let inner = open + 1;
  while (inner < partner && atoms[inner]?.kind !== 'close') {
    if (roles.get(inner) === 'argument') settled.add(inner);
    if (role === 'fraction' && roles.get(inner) === 'below') {
      settled.add(inner);
      return inner;
    }
    inner++;
  }
  const first = atoms[open + 1];
  if (
    (role === 'alphabet' || role === 'accent') &&
    first?.kind === 'letters' &&
    first.text.length === 1
  )
    return open + 2;
  return inner;
}

/** What stood around a command that kept its name: a tilde over an O, a root over a fraction, or nobody knows. */
function outerOf(atoms: readonly Atom[], open: number): string {
  const command = atoms[open - 1];
  if (command?.text === 'mathcal' && atoms[open + 1]?.text === 'O') return 'tilde';
  if (command?.role === 'fraction') return 'sqrt';
  return command?.text.startsWith('text') ? 'text' : 'mathord';
}
