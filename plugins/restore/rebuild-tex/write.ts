import { lostAlphabet } from './alphabets.ts';
import type { Atom } from './atoms.ts';
import { braceRoles, type BraceRole } from './braces.ts';
import { letterStyle } from './letters.ts';
import { normBars, signTex } from './signs.ts';
import { lostWrappers, type Wrapper } from './wrappers.ts';
import { proseEnd } from './prose.ts';

export interface Written {
  tex: string;
  assumes: string[];
}

export interface Manner {
  /** Add the commands that are lost without a trace of their own. */
  assume: boolean;
  /** Keep a second script from running into the first, and a lone mark from having none. */
  guard: boolean;
}

/** Ends in a command whose name the next letter would join, and whose brace the page's rule would swallow. */
const OPEN_COMMAND = /\\[a-zA-Z]+$/;
/** Nothing, in a form that vanishes on a papers page and that TeX takes for something. */
const NOTHING = '\\mathrm{}';

/**
 * A formula's atoms as TeX.
 *
 * Whatever is added vanishes on a papers page: a command goes with the brace of its argument.
 */
export function write(atoms: readonly Atom[], { assume, guard }: Manner): Written {
  const roles = braceRoles(atoms);
  const bars = assume ? normBars(atoms) : undefined;
  const assumes = new Set<string>();
  const wrappers = assume ? lostWrappers(atoms, roles) : [];
  const before = wrapperTex(wrappers, assumes);
  // The page's rule ends a wrapper at its first brace: none of ours may stand within another.
  const isWithin = (index: number): boolean =>
    wrappers.some(({ start, end }) => start <= index && index < end);

  let tex = '';
  for (let index = 0; index < atoms.length; index++) {
    const atom = atoms[index] as Atom;
    tex += before.get(index) ?? '';
    const isBare = wrappers.length > 0 && isWithin(index);
    const end = isBare ? index : proseEnd(atoms, index);
    if (end > index) {
      const words = atoms.slice(index, end).map(({ text }) => text);
      tex += `\\text{${words.join('')}}`;
      index = end - 1;
      continue;
    }
    let part =
      isBare && atom.kind === 'letters' ? atom.text : atomTex(atoms, index, roles.get(index));
    if (atom.kind === 'letters' && atom.text.length === 1 && assume && !isBare) {
      const alphabet = lostAlphabet(atoms, index);
      if (alphabet !== undefined) {
        part = `\\${alphabet}{${atom.text}}`;
        assumes.add(`\\${alphabet}`);
      }
    }
    if (bars?.has(index)) {
      part = '\\|';
      assumes.add(part);
    }
    if (guard && (atom.kind === 'script' || atom.text === "'")) part = guarded(atoms, index);
    tex += joined(tex, part, atom.kind, roles.get(index));
  }
  return { tex: tex + (before.get(atoms.length) ?? ''), assumes: [...assumes].sort() };
}

/** What lost wrappers put before each atom. */
function wrapperTex(wrappers: readonly Wrapper[], assumes: Set<string>): Map<number, string> {
  const before = new Map<number, string>();
  for (const { command, start, end } of wrappers) {
    before.set(start, `${before.get(start) ?? ''}\\${command}{`);
    before.set(end, `}${before.get(end) ?? ''}`);
    assumes.add(`\\${command}`);
  }
  return before;
}

function atomTex(atoms: readonly Atom[], index: number, role: BraceRole | undefined): string {
  const { kind, text } = atoms[index] as Atom;
  switch (kind) {
    case 'command':
      return `\\${text}`;
    case 'letters': {
      const style = letterStyle(atoms, index);
      // `kWL`: a variable and a name.
      if (atoms.length === 1 && /^[a-z][A-Z]{2,}$/.test(text))
        return `${text.slice(0, 1)}\\mathrm{${text.slice(1)}}`;
      return style === 'plain' ? text : `\\${style}{${text}}`;
    }
    case 'open':
    case 'close':
      return role === 'set' || role === 'single' ? `\\${text}` : text;
    case 'script':
      return text;
    default:
      return signTex(atoms, index);
  }
}

/** A part with what it needs to keep apart from the command before it. */
function joined(
  tex: string,
  part: string,
  kind: Atom['kind'],
  role: BraceRole | undefined,
): string {
  if (role === 'argument' || !/^[a-zA-Z@{]/.test(part) || !OPEN_COMMAND.test(tex)) return part;
  if (kind !== 'letters') return NOTHING + part;
  // A unit behind its prefix is upright, as a name is; a variable is not.
  return part.length > 1 || tex.endsWith('\\mu') ? `\\mathrm{${part}}` : `\\mathit{${part}}`;
}

function guarded(atoms: readonly Atom[], index: number): string {
  const { kind, text } = atoms[index] as Atom;
  const near = atoms[index + 1];
  const next = near?.kind === 'space' ? atoms[index + 2] : near;
  const isLone =
    kind === 'script' &&
    (next === undefined || next.kind === 'script' || next.kind === 'close' || next.text === "'");
  return NOTHING + text + (isLone ? NOTHING : '');
}
