import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

/**
 * The characters that most formulas are made of, by the font that KaTeX takes them from. Fonts of
 * these alone weigh 23 KB instead of 54; the whole font is loaded only by a page that needs another.
 */
const COMMON: Record<string, string> = {
  'KaTeX_Main-Regular': [
    '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZΓΔΘΛΞΠΣΥΦΨΩℓℏ',
    '()[]{}⟨⟩⌈⌉⌊⌋|∣∥.,:;!?/\\%&\'"′…⋯⋮⋱+−-±∓×÷·⋅∘∙∗*⋆†=≠<>≤≥≪≫≡≈∼≃≅∝',
    '∈∉∋⊂⊃⊆⊇∪∩∖∅∀∃¬∧∨⊕⊗⊤⊥←→↔⇐⇒⇔↦∞∂∇∑∏∫√ˉˆ˜˙ˊˋ^~',
  ].join(''),
  'KaTeX_AMS-Regular': 'ABCDEFGHIJKLMNOPQRSTUVWXYZk',
};

/** Where Vite finds KaTeX's own fonts: an alias, which it follows in styles too. */
const FONTS = 'katex-fonts';

/**
 * Writes the styles of mathematics: KaTeX's own, with small fonts before its large ones.
 *
 * @param folder Where the small fonts and `styles.css` are written.
 * @returns The alias that the styles need, with the folder that it stands for.
 */
export async function writeMathStyles(folder: string): Promise<Record<string, string>> {
  await mkdir(folder, { recursive: true });
  const katex = dirname(fileURLToPath(import.meta.resolve('katex/dist/katex.min.css')));
  const faces = await Promise.all(
    Object.entries(COMMON).map(async ([font, characters]) => {
      const whole = await readFile(join(katex, 'fonts', `${font}.woff2`));
      const subset = await subsetFont(whole, characters, { targetFormat: 'woff2' });
      await writeFile(join(folder, `${font}-common.woff2`), subset);
      return commonFace(font, characters);
    }),
  );
  const styles = await readFile(join(katex, 'katex.min.css'), 'utf8');
  const own = styles.replaceAll('url(fonts/', `url(${FONTS}/`);
  await writeFile(join(folder, 'styles.css'), withoutSpaces(own) + faces.join(''));
  return { [FONTS]: join(katex, 'fonts') };
}

/** Keeps a whole font from being loaded for the spaces that KaTeX sets between boxes: it has no glyph for them. */
function withoutSpaces(styles: string): string {
  return styles.replace(/@font-face\{([^}]*)\}/g, (face, rules: string) =>
    Object.keys(COMMON).some((font) => rules.includes(`/${font}.`))
      ? `@font-face{${rules};unicode-range:U+21-1fff,U+2010-10ffff}`
      : face,
  );
}

/** Of two faces of a font that have a character, browsers take the later. */
function commonFace(font: string, characters: string): string {
  const ranges = [...characters].map((character) => `U+${character.codePointAt(0)?.toString(16)}`);
  return `
@font-face {
  font-family: '${font.replace(/-.*/, '')}';
  font-display: block;
  src: url('./${font}-common.woff2') format('woff2');
  unicode-range: ${ranges.join(', ')};
}
`;
}
