/** `a`, `a and b`, `a, b and c`. */
export function listInWords(words: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(words);
}
