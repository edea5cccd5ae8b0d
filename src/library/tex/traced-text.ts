import { COMMAND, DOLLAR_PAIR } from './strip-tex.ts';

/** A text that was made of another by leaving characters out. */
export interface TracedText {
  text: string;
  /** Where each character, in UTF-16 units, stands in the text that it was made of. */
  origins: number[];
}

/** What `stripTex` leaves, and where each character comes from. */
export function traceStrip(tex: string): TracedText {
  const shown = keep(tex, COMMAND, ([whole, argument = '']) => {
    const from = whole.length - 1 - argument.length;
    return range(from, from + argument.length);
  });
  const rest = keep(shown.text, DOLLAR_PAIR, ([, inner = '']) =>
    range(1, 1 + inner.length).filter((offset) => inner[offset - 1] !== '\\'),
  );
  return compose(shown, rest);
}

/** The text with each run of white space as one space and none at its ends, as a page shows it. */
export function traceFold(source: string): TracedText {
  let text = '';
  const origins: number[] = [];
  for (const word of source.matchAll(/\S+/g)) {
    if (text !== '') {
      text += ' ';
      origins.push(word.index - 1);
    }
    text += word[0];
    for (let offset = 0; offset < word[0].length; offset += 1) origins.push(word.index + offset);
  }
  return { text, origins };
}

/** The text with each run of white space as one space and none at its ends. */
export function foldSpace(source: string): string {
  return source.replace(/\s+/g, ' ').trim();
}

/** Two steps in a row as one. */
export function compose(first: TracedText, second: TracedText): TracedText {
  const origins = second.origins.map((origin) => first.origins[origin] ?? first.text.length);
  return { text: second.text, origins };
}

/** The text with each match reduced to the characters at the offsets that `choose` gives. */
function keep(
  text: string,
  pattern: RegExp,
  choose: (match: RegExpExecArray) => number[],
): TracedText {
  const origins: number[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    for (let offset = from; offset < match.index; offset += 1) origins.push(offset);
    for (const offset of choose(match)) origins.push(match.index + offset);
    from = match.index + match[0].length;
  }
  for (let offset = from; offset < text.length; offset += 1) origins.push(offset);
  return { text: origins.map((origin) => text[origin]).join(''), origins };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
