/**
 * What a token is: letters, digits with their points, white space, a script mark, a brace, or any
 * other single character.
 */
export type TokenKind = 'word' | 'number' | 'space' | 'script' | 'open' | 'close' | 'sign';

/** Where a token stands: on the line, right behind `^` or `_`, or inside the braces of a script. */
export type Level = 'line' | 'bare script' | 'braced script';

export interface Token {
  kind: TokenKind;
  text: string;
  level: Level;
}

const TOKEN = /[A-Za-z]+|\d+(?:\.\d+)*|\s+|[^]/gu;

/**
 * The tokens of a formula's source; their texts in a row are the source.
 *
 * @param source A formula as it stands on a papers page.
 */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let scripts = 0;
  for (const text of source.match(TOKEN) ?? []) {
    const kind = kindOf(text);
    const behindMark = tokens.at(-1)?.kind === 'script';
    if (kind === 'close' && scripts > 0) scripts--;
    tokens.push({
      kind,
      text,
      level: scripts > 0 ? 'braced script' : behindMark ? 'bare script' : 'line',
    });
    // Inside a script everything is one, whatever further braces it holds.
    if (kind === 'open' && (scripts > 0 || behindMark)) scripts++;
  }
  return tokens;
}

function kindOf(text: string): TokenKind {
  const first = text.charCodeAt(0);
  if ((first | 32) >= 97 && (first | 32) <= 122) return 'word';
  if (first >= 48 && first <= 57) return 'number';
  if (text === '^' || text === '_') return 'script';
  if (text === '{') return 'open';
  if (text === '}') return 'close';
  return /^\s/.test(text) ? 'space' : 'sign';
}
