/** A place where a text uses an acronym. */
export interface AcronymUse {
  /** As it is known, without the ending of a plural. */
  short: string;
  start: number;
  end: number;
}

const WORDS = /[\p{L}\p{N}][\p{L}\p{N}&+/.’'-]*/gu;

/**
 * Where a text uses acronyms: as words, in the plural, and before a hyphen with small letters ("GNN-based").
 * In "LoRA-LEGO" and "SE(3)" neither LoRA nor SE is used.
 */
export function* acronymsIn(
  text: string,
  isAcronym: (word: string) => boolean,
): Generator<AcronymUse> {
  for (const { 0: written, index } of text.matchAll(WORDS)) {
    if (!/\p{Lu}/u.test(written) || '([{'.includes(text[index + written.length] ?? ' ')) continue;
    const word = written.replace(/(?:['’]s)?[.’'/-]*$/u, '').replace(/(?:-\p{Ll}+)+$/u, '');
    const short = [word, word.replace(/(?<=\p{Lu})['’]?s$/u, '')].find(isAcronym);
    if (short !== undefined) yield { short, start: index, end: index + word.length };
  }
}
