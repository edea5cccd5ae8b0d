import fc from 'fast-check';

/** Documents that somebody has damaged: pieces of good ones cut out, moved, doubled and mixed with other text. */
export function damaged(documents: readonly string[]): fc.Arbitrary<string> {
  const piece = fc
    .tuple(fc.constantFrom(...documents), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(400))
    .map(([document, at, length]) => {
      const from = Math.floor(at * document.length);
      return document.slice(from, from + length);
    });
  const other = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      '\n',
      '\r\n',
      '\r',
      '\n\n',
      '"',
      "'",
      '|',
      '`',
      '$',
      '\\',
      '[',
      '](',
      '<',
      '&',
      '\ud800',
      '\0',
    ),
  );
  return fc
    .array(fc.oneof({ weight: 3, arbitrary: piece }, other), { maxLength: 12 })
    .map((pieces) => pieces.join(''));
}
