import { stripTex } from '../tex/strip-tex.ts';
import { nodesToPlain } from '../tex/tex-nodes.ts';
import { parseTexText } from '../tex/tex-text.ts';

/** Commands in commands lose one layer at a time; what lies deeper is no abstract. */
const LAYERS = 8;

/**
 * A text reduced to what stays the same when its TeX is stripped, when it is wrapped, and when case,
 * accents or typography change: lower-case words of letters and digits with a space between them.
 */
export function comparable(text: string): string {
  return plain(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The same for a text with its TeX and for the same as papers pages show it. */
function plain(text: string): string {
  if (!/[\\${}]/.test(text)) return text;
  let bare = text;
  for (let layer = 0; layer < LAYERS && /[\\$]/.test(bare); layer += 1) bare = stripTex(bare);
  return /[\\{}]/.test(bare) ? nodesToPlain(parseTexText(bare)) : bare;
}
