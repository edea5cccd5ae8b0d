import { type CardFonts, type CharacterSetting, setCharacter } from './set-character.ts';

/** What sets a line of text as outlines, so that it looks the same wherever it is drawn. */
export interface Typesetter {
  /** How wide a line is, in the units of `size`. */
  measure: (text: string, size: number) => number;
  /** The outlines of a line as data of an SVG path, from the start of its baseline. */
  outline: (text: string, size: number, x: number, y: number) => string;
  /** Whether all its characters can be set. */
  covers: (text: string) => boolean;
}

/** Makes a typesetter. What cannot be set is left out. */
export function createTypesetter(fonts: CardFonts): Typesetter {
  const known = new Map<string, readonly CharacterSetting[]>();
  const partsOf = (character: string) => {
    const parts = known.get(character) ?? setCharacter(character, fonts);
    known.set(character, parts);
    return parts;
  };
  const runsOf = (text: string) => {
    const runs: CharacterSetting[] = [];
    for (const part of [...text].flatMap(partsOf)) {
      const last = runs.at(-1);
      if (last && isSame(last, part)) last.text += part.text;
      else runs.push({ ...part });
    }
    return runs;
  };
  const widthOf = ({ font, text, scale, isUnder }: CharacterSetting) =>
    isUnder ? 0 : (font.layout(text).advanceWidth / font.unitsPerEm) * scale;
  return {
    measure: (text, size) => runsOf(text).reduce((width, run) => width + widthOf(run) * size, 0),
    outline: (text, size, x, y) => {
      let from = x;
      const paths: string[] = [];
      for (const run of runsOf(text)) {
        const { font, rise } = run;
        const scale = (size * run.scale) / font.unitsPerEm;
        const { glyphs, positions } = font.layout(run.text);
        let at = from;
        for (const [index, glyph] of glyphs.entries()) {
          const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
          const path = glyph.path
            .scale(scale, -scale)
            .translate(at + xOffset * scale, y - rise * size - yOffset * scale);
          paths.push(path.toSVG());
          at += xAdvance * scale;
        }
        from += widthOf(run) * size;
      }
      return paths.join('');
    },
    covers: (text) => [...text].every((character) => partsOf(character).length > 0),
  };
}

function isSame(one: CharacterSetting, other: CharacterSetting): boolean {
  return (
    one.font === other.font &&
    one.scale === other.scale &&
    one.rise === other.rise &&
    one.isUnder === other.isUnder
  );
}
