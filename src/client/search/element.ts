import { count } from '../../library/count.ts';
import type { Piece } from './words.ts';

/**
 * Makes an element.
 *
 * @param attributes Those without a value are left out.
 * @param children Texts are shown as they are, never read as HTML.
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string | undefined> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

/** The nodes of a text whose words are marked. */
export function markedText(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));
}

/** `No paper found`, `1 paper`, `12 papers`. */
export function paperCount(found: number): string {
  return found === 0 ? 'No paper found' : count(found, 'paper');
}
