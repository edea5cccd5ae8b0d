/** The most bytes of a file: where people upload a bibliography, 50 MB is a common limit. */
const MOST_BYTES = 48_000_000;

/**
 * Cuts a list of texts so that each part makes a file of bounded size; a text alone is never cut.
 *
 * @param between How many bytes stand between two texts.
 * @returns The parts, at least one.
 */
export function* inParts(
  texts: Iterable<string>,
  between = 1,
  most = MOST_BYTES,
): Generator<string[]> {
  const encoder = new TextEncoder();
  let part: string[] = [];
  let bytes = 0;
  for (const text of texts) {
    const size = encoder.encode(text).length + between;
    if (part.length > 0 && bytes + size > most) {
      yield part;
      part = [];
      bytes = 0;
    }
    part.push(text);
    bytes += size;
  }
  yield part;
}

/**
 * The name of a part of a file: the first has the name of the whole, `papers.bib`, and the others count,
 * `papers.2.bib`.
 *
 * @param index From 0.
 */
export function partName(stem: string, index: number, ending: string): string {
  return index === 0 ? stem + ending : `${stem}.${index + 1}${ending}`;
}
