/** The markup that CSL-JSON allows in its texts, and what publishers' data brings along. */
const TAG = /<(\/?)(i|em|b|strong|sup|sub|sc|span|p|br|jats:[a-z-]+)(?:\s[^<>]*)?\/?>/gi;

const IN_TEX = new Map<string, [before: string, after: string]>([
  ['i', ['\\emph{', '}']],
  ['em', ['\\emph{', '}']],
  ['sup', ['$^{', '}$']],
  ['sub', ['$_{', '}$']],
]);

const SCRIPTS = new Set(['sup', 'sub']);
const PARAGRAPHS = new Set(['p', 'br', 'jats:p']);

/**
 * Turns the markup of a title or an abstract of CSL-JSON into TeX: emphasis and scripts are kept, paragraphs
 * become empty lines, and all other tags are left out, as are those that have no partner.
 *
 * @param text Whatever else stands in it is kept as it is.
 */
export function cslTextToTex(text: string): string {
  const pieces: string[] = [];
  /** The tags that are open, and the piece that is kept free for each. */
  const open: { name: string; piece: number }[] = [];
  let openScripts = 0;
  let from = 0;
  for (const { 0: tag, 1: slash, 2: written = '', index } of text.matchAll(TAG)) {
    const name = written.toLowerCase();
    pieces.push(text.slice(from, index), PARAGRAPHS.has(name) ? '\n\n' : '');
    from = index + tag.length;
    const tex = IN_TEX.get(name);
    if (!tex) continue;
    const script = SCRIPTS.has(name) ? 1 : 0;
    if (!slash) {
      open.push({ name, piece: pieces.length - 1 });
      openScripts += script;
      continue;
    }
    const start = open.at(-1);
    if (start?.name !== name) continue;
    open.pop();
    openScripts -= script;
    // A formula holds no markup.
    if (openScripts === 0) [pieces[start.piece], pieces[pieces.length - 1]] = tex;
  }
  return pieces.join('') + text.slice(from);
}
