import { splitWords } from '../tf-idf/words.ts';

/** A phrase as a taxonomy has it. */
export interface WrittenPhrase {
  /** What is looked for in papers; a final `*` stands for any ending. */
  text: string;
  /** What it is called: the same, with the words that make a mere beginning whole. */
  name: string;
}

const COMPLETED = /^(?<text>[^()]*[^()\s])\s+\((?<rest>[^()]+)\)$/u;

/**
 * Reads a phrase of a taxonomy: "direct preference (optimization)" is found as "direct preference" and called by all
 * of its words.
 */
export function readPhrase(written: string): WrittenPhrase {
  const { text, rest } = COMPLETED.exec(written)?.groups ?? {};
  if (text === undefined || rest === undefined) return { text: written, name: written };
  return { text, name: `${text} ${rest}` };
}

/** What two spellings of one phrase have in common. */
export function phraseKey(written: string): string {
  const { text } = readPhrase(written);
  const words = splitWords(text).map(({ stem }) => stem);
  return words.join(' ') + (text.endsWith('*') ? '*' : '');
}
