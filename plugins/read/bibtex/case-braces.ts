interface Group {
  /** Of its opening brace. */
  start: number;
  /** Whether it belongs to a command in front of it. */
  isArgument: boolean;
  /** Whether it says more than that its letters keep their case. */
  isKept: boolean;
}

const TOKEN = /\\(?:[a-zA-Z]+\s*|[^]|$)|[{}$]|[^\\{}$]+/g;
/** Commands whose effect ends with their group. */
const SWITCH =
  /^\\(?:em|it|sl|bf|tt|sc|rm|sf|(?:it|sl|sc|up)shape|(?:bf|md)series|(?:tt|rm|sf)family|color)\b/;

/**
 * Takes away the braces that only keep letters from being changed: `{BERT}: {{A} Study}`. All else stays as it
 * is: the arguments of commands, accents in braces, formulas.
 */
export function withoutCaseBraces(tex: string): string {
  if (!tex.includes('{')) return tex;
  const dropped = new Set<number>();
  const open: Group[] = [];
  const tokens = [...tex.matchAll(TOKEN)];
  let dollarsLeft = tokens.filter(([token]) => token === '$').length;
  let isMath = false;
  let isArgument = false;
  for (const { 0: token, index } of tokens) {
    if (token === '$') {
      dollarsLeft -= 1;
      isMath = !isMath && dollarsLeft > 0;
    } else if (token === '\\(' || token === '\\[') {
      isMath = true;
    } else if (token === '\\)' || token === '\\]') {
      isMath = false;
    } else if (isMath) {
      continue;
    } else if (token === '{') {
      const isKept = isArgument || tex[index + 1] === '\\' || /[\^_]/.test(tex.charAt(index - 1));
      open.push({ start: index, isArgument, isKept });
    } else if (token === '}') {
      const group = open.pop();
      if (group && !group.isKept && !isLigatureBreak(tex, group.start, index)) {
        dropped.add(group.start).add(index);
      }
      // A command can have further arguments.
      isArgument = group?.isArgument ?? false;
      continue;
    } else if (SWITCH.test(token)) {
      const group = open.at(-1);
      if (group) group.isKept = true;
    }
    isArgument = /^\\(?:[a-zA-Z]+\s*|["'`^~=.])$/.test(token);
  }
  return tokens.map(({ 0: token, index }) => (dropped.has(index) ? '' : token)).join('');
}

/** Braces that keep signs apart, `-{}-`, which together would be another. */
function isLigatureBreak(tex: string, start: number, end: number): boolean {
  const joins = (one: number, other: number) =>
    tex[one] === tex[other] && /[-'`]/.test(tex.charAt(one));
  return end === start + 1 || joins(start - 1, start + 1) || joins(end - 1, end + 1);
}
