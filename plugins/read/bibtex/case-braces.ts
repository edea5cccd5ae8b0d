import { findDelimitedMath } from '../../../src/library/tex/delimited-math.ts';

interface Group {
  /** Of its opening brace. */
  start: number;
  /** Whether it belongs to a command in front of it. */
  isArgument: boolean;
  /** Whether it says more than that its letters keep their case. */
  isKept: boolean;
}

/**
 * Takes away the braces that only keep letters from being changed: `{BERT}: {{A} Study}`. All else stays as it
 * is: the arguments of commands, accents in braces, formulas.
 */
export function withoutCaseBraces(tex: string): string {
  const dropped = new Set<number>();
  const open: Group[] = [];
  const formulas = findDelimitedMath(tex);
  let formula = 0;
  let isArgument = false;
  for (const { 0: token, index } of tex.matchAll(TOKEN)) {
    while ((formulas[formula]?.end ?? Infinity) <= index) formula += 1;
    if (index >= (formulas[formula]?.start ?? Infinity)) {
      isArgument = false;
    } else if (token === '{') {
      const isKept = isArgument || tex[index + 1] === '\\' || /[\^_]/.test(tex.charAt(index - 1));
      open.push({ start: index, isArgument, isKept });
      isArgument = false;
    } else if (token === '}') {
      const group = open.pop();
      if (group && !group.isKept && !isLigatureBreak(tex, group.start, index)) {
        dropped.add(group.start).add(index);
      }
      // A command can have further arguments.
      isArgument = group?.isArgument ?? false;
    } else if (token.startsWith('\\')) {
      const parent = open.at(-1);
      if (parent && SWITCH.test(token)) parent.isKept = true;
      isArgument = /^\\(?:[a-zA-Z]+\s*|["'`^~=.])$/.test(token);
    } else {
      isArgument = false;
    }
  }
  return [...tex.matchAll(/[^{}]+|[{}]/g)]
    .map(({ 0: piece, index }) => (dropped.has(index) ? '' : piece))
    .join('');
}

const TOKEN = /\\(?:[a-zA-Z]+\s*|[^])|[{}]|[^\\{}]+/g;
/** Commands whose effect ends with their group. */
const SWITCH = /^\\(?:em|it|sl|bf|tt|sc|rm|sf|(?:it|sl|sc|up)shape|(?:bf|md)series|(?:tt|rm|sf)family|color)\b/;

/** Braces that keep signs apart, `-{}-`, which together would be another. */
function isLigatureBreak(tex: string, start: number, end: number): boolean {
  const joins = (one: number, other: number) =>
    tex[one] === tex[other] && /[-'`]/.test(tex.charAt(one));
  return end === start + 1 || joins(start - 1, start + 1) || joins(end - 1, end + 1);
}
