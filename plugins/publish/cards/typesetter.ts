import type { Font } from 'fontkit';

/** What sets a line of text as outlines, so that it looks the same wherever it is drawn. */
export interface Typesetter {
  /** How wide a line is, in the units of `size`. */
  measure: (text: string, size: number) => number;
  /** The outlines of a line as data of an SVG path, from the start of its baseline. */
  outline: (text: string, size: number, x: number, y: number) => string;
  /** Whether the fonts have all its characters. */
  covers: (text: string) => boolean;
}

/**
 * Makes a typesetter.
 *
 * @param fonts Each character is set in the first that has it; what none has is left out.
 */
export function createTypesetter(fonts: readonly Font[]): Typesetter {
  const known = new Map<string, Font | undefined>();
  const fontOf = (character: string) => {
    if (!known.has(character)) {
      const point = character.codePointAt(0) ?? 0;
      known.set(
        character,
        fonts.find((font) => font.hasGlyphForCodePoint(point)),
      );
    }
    return known.get(character);
  };
  const runsOf = (text: string) => {
    const runs: { font: Font; text: string }[] = [];
    for (const character of text) {
      const font = fontOf(character);
      const last = runs.at(-1);
      if (!font) continue;
      if (last?.font === font) last.text += character;
      else runs.push({ font, text: character });
    }
    return runs;
  };
  const widthOf = (font: Font, text: string, size: number) =>
    (font.layout(text).advanceWidth / font.unitsPerEm) * size;
  return {
    measure: (text, size) =>
      runsOf(text).reduce((width, run) => width + widthOf(run.font, run.text, size), 0),
    outline: (text, size, x, y) => {
      let from = x;
      const paths: string[] = [];
      for (const { font, text: part } of runsOf(text)) {
        const scale = size / font.unitsPerEm;
        const { glyphs, positions } = font.layout(part);
        for (const [index, glyph] of glyphs.entries()) {
          const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
          const at = [from + xOffset * scale, y - yOffset * scale] as const;
          paths.push(
            glyph.path
              .scale(scale, -scale)
              .translate(...at)
              .toSVG(),
          );
          from += xAdvance * scale;
        }
      }
      return paths.join('');
    },
    covers: (text) => [...text].every((character) => fontOf(character) !== undefined),
  };
}
