/**
 * Counts the lines of a text.
 *
 * @returns The line of an offset, from 1. Offsets that ascend take time linear in the text.
 */
export function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let from = 0;
  return (offset) => {
    if (offset < from) {
      line = 1;
      from = 0;
    }
    for (; from < Math.min(offset, text.length); from += 1) {
      const sign = text[from];
      if (sign === '\n' || (sign === '\r' && text[from + 1] !== '\n')) line += 1;
    }
    return line;
  };
}
