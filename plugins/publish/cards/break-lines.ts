/**
 * Breaks a text into lines of even length.
 *
 * @param width That no line exceeds; a word that is longer is broken anywhere.
 * @param measure How wide a piece of text is.
 */
export function breakLines(
  text: string,
  width: number,
  measure: (text: string) => number,
): string[] {
  const words = text.split(/\s+/).flatMap((word) => broken(word, width, measure));
  const greedy = fill(words, width, measure);
  // A last line of one word looks lost: the narrowest column of as many lines has none.
  let [low, high] = [width / 2, width];
  for (let step = 0; step < 8; step += 1) {
    const middle = (low + high) / 2;
    const isFit =
      fill(words, middle, measure).length === greedy.length &&
      words.every((word) => measure(word) <= middle);
    if (isFit) high = middle;
    else low = middle;
  }
  return fill(words, high, measure);
}

function fill(
  words: readonly string[],
  width: number,
  measure: (text: string) => number,
): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function broken(word: string, width: number, measure: (text: string) => number): string[] {
  if (measure(word) <= width) return word === '' ? [] : [word];
  const parts: string[] = [];
  for (const character of word) {
    const last = parts.at(-1);
    if (last !== undefined && measure(last + character) <= width)
      parts[parts.length - 1] += character;
    else parts.push(character);
  }
  return parts;
}
