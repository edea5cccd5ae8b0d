import type { Font } from 'fontkit';

/** The fonts of cards. */
export interface CardFonts {
  /** Each character is set in the first that has it. */
  text: readonly Font[];
  /** One whose Latin capitals are blackboard bold, as those of KaTeX's are. */
  blackboard: Font;
}

/** How a character, or a part of it, is set: in which font, as which of its characters, how large and how high. */
export interface CharacterSetting {
  font: Font;
  text: string;
  /** A share of the size of the line. */
  scale: number;
  /** Above the baseline, as a share of the size of the line. */
  rise: number;
  /** Whether what follows stands upon it. */
  isUnder: boolean;
}

const PLAIN = { scale: 1, rise: 0, isUnder: false };

const BLACKBOARD = /[ℂℍℕℙℚℝℤ\u{1d538}-\u{1d550}]/u;

const SUBSCRIPT = /[\u2080-\u209c\u1d62-\u1d6a\u2c7c]/u;

/** The stroke of KaTeX's `\not`, upon which a sign stands. */
const NOT = '\ue020';

/**
 * Sets a character; one that no font has is made of what fonts have, `⁶` of a small raised `6`.
 *
 * @returns Its parts; none where it cannot be set.
 */
export function setCharacter(
  character: string,
  { text: fonts, blackboard }: CardFonts,
): CharacterSetting[] {
  const fontOf = (one: string) =>
    fonts.find((font) => font.hasGlyphForCodePoint(one.codePointAt(0) ?? 0));
  const font = fontOf(character);
  if (font) return [{ ...PLAIN, font, text: character }];
  if (character === '≠') {
    const mathematics = fontOf(NOT);
    if (!mathematics) return [];
    const parts = { ...PLAIN, font: mathematics };
    return [
      { ...parts, text: NOT, isUnder: true },
      { ...parts, text: '=' },
    ];
  }
  // Unicode says which letter a raised, lowered or ornate one is.
  const base = character.normalize('NFKC');
  if (BLACKBOARD.test(character)) return [{ ...PLAIN, font: blackboard, text: base }];
  const small = fontOf(base);
  if (base === character || !small) return [];
  const rise = SUBSCRIPT.test(character) ? -0.14 : 0.36;
  return [{ font: small, text: base, scale: 0.68, rise, isUnder: false }];
}
