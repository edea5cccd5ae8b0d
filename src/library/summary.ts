import { foldSpace } from './tex/traced-text.ts';

/**
 * The beginning of a text, whole words only.
 *
 * @param text Plain text.
 * @param length The most characters that it may have, in UTF-16 units.
 */
export function summarise(text: string, length: number): string {
  const line = foldSpace(text);
  if (line.length <= length) return line;
  const cut = line.slice(0, length - 1);
  const end = cut.lastIndexOf(' ');
  // Without a space to cut at (Chinese, for example), a surrogate pair must not be halved.
  const whole = end > length / 2 ? cut.slice(0, end) : cut.replace(/[\ud800-\udbff]$/, '');
  return `${whole.replace(/[\s,;:.–—-]+$/u, '')}…`;
}
