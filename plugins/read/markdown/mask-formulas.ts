/** A text in which no formula can be taken for Markdown, and the way back. */
export interface Masked {
  text: string;
  unmask(text: string): string;
}

/** As Pandoc has it: nothing blank stands inside a dollar, and no digit after the last one. */
const FORMULA = /(?<![\\$])(\$\$?)(?![\s$])(?:\\[^\n]|[^\\$\n]){0,500}(?<!\s)\1(?![\d$])/g;
const FIRST_PRIVATE = 0xe000;
const LAST_PRIVATE = 0xf8ff;

/** Puts a sign that the text does not hold, and a number, in the place of each formula of one line. */
export function maskFormulas(text: string): Masked {
  if (!text.includes('$')) return { text, unmask: (same) => same };
  const sign = unusedSign(text);
  if (sign === undefined) return { text, unmask: (same) => same };
  const formulas: string[] = [];
  const masked = text.replace(FORMULA, (formula) => `${sign}${formulas.push(formula) - 1}${sign}`);
  const place = new RegExp(`${sign}(\\d+)${sign}`, 'g');
  return {
    text: masked,
    unmask: (part) => part.replace(place, (_, index: string) => formulas[Number(index)] ?? ''),
  };
}

function unusedSign(text: string): string | undefined {
  const used = new Set(text);
  for (let code = FIRST_PRIVATE; code <= LAST_PRIVATE; code += 1) {
    const sign = String.fromCharCode(code);
    if (!used.has(sign)) return sign;
  }
  return undefined;
}
