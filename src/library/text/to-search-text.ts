import { mathToText } from './math-text.ts';
import { toPlainText } from './plain-text.ts';
import type { RichText } from './rich-text.ts';
import { foldSpace } from '../tex/traced-text.ts';

/**
 * What the search index reads of a text: the text itself, as excerpts are cut from it, and at its end
 * once each what people type for its formulas.
 *
 * @param title Whose formulas are added to those of the text.
 * @example `… an ε-net of ℝⁿ. Also written: epsilon, R^n.`
 */
export function toSearchText(text: RichText, title: RichText): string {
  const plain = foldSpace(toPlainText(text));
  // The index leaves out records without content, and a paper without an abstract has to be found too.
  const content = plain || foldSpace(toPlainText(title));
  const typed = new Set([...typedForms(title), ...typedForms(text)]);
  const missing = [...typed].filter((form) => !content.includes(form));
  if (missing.length === 0) return content;
  return `${content}${/[.!?…]$/.test(content) ? '' : '.'} Also written: ${missing.join(', ')}.`;
}

/**
 * How a keyboard writes the formulas of a text, in their order.
 *
 * @returns As received, `varepsilon`, and in plain letters, `R^n`; without what their Unicode text says already.
 */
export function typedForms({ source, spans }: RichText): string[] {
  return spans.flatMap(({ kind, tex, start, end }) => {
    if (kind !== 'math') return [];
    const shown = mathToText(tex);
    const received = source.slice(start, end);
    return [toKeyboard(shown), received].filter((form) => form !== shown && isTyped(form));
  });
}

/** Whether anybody would type a form: short, in ASCII, without TeX or what is left of its words (`256times256`). */
function isTyped(form: string): boolean {
  return (
    /^[\x21-\x7e](?:[\x20-\x7e]{0,22}[\x21-\x7e])$/.test(form) &&
    !/[\\${}]|\d[a-zA-Z]{3}|[a-zA-Z]{3}\d/.test(form) &&
    (form.match(/[a-zA-Z]{3,}/g) ?? []).every((word) => WORDS.has(word))
  );
}

/** Unicode text with letters and signs that a keyboard has: `ℝⁿ` is `R^n`, `ε` is `epsilon`. */
function toKeyboard(text: string): string {
  return text
    .replace(/[⁰¹²³⁴-⁾ᴬ-ᵅᵏ-ᵘⁿⁱᶜᶠᶻʰʲˡʳˢʷˣʸᵛᵝ-ᵟⱽ]+/gu, (script) => `^${script.normalize('NFKC')}`)
    .replace(/[₀-₎ₐ-ₜᵢ-ᵪⱼ]+/gu, (script) => `_${script.normalize('NFKC')}`)
    .normalize('NFKC')
    .replace(/\p{Script=Greek}/gu, (letter) => GREEK[letter] ?? letter)
    .replace(/[×≤≥≠−→∞≈∼∣]/gu, (sign) => SIGNS[sign] ?? sign);
}

const GREEK: Record<string, string> = {
  ...{ α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', ε: 'epsilon', ϵ: 'epsilon', ζ: 'zeta' },
  ...{ η: 'eta', θ: 'theta', ϑ: 'theta', ι: 'iota', κ: 'kappa', λ: 'lambda', μ: 'mu', ν: 'nu' },
  ...{ ξ: 'xi', π: 'pi', ρ: 'rho', σ: 'sigma', ς: 'sigma', τ: 'tau', υ: 'upsilon', φ: 'phi' },
  ...{ ϕ: 'phi', χ: 'chi', ψ: 'psi', ω: 'omega', Γ: 'Gamma', Δ: 'Delta', Θ: 'Theta', Λ: 'Lambda' },
  ...{ Ξ: 'Xi', Π: 'Pi', Σ: 'Sigma', Υ: 'Upsilon', Φ: 'Phi', Ψ: 'Psi', Ω: 'Omega' },
};

const SIGNS: Record<string, string> = {
  ...{ '×': 'x', '≤': '<=', '≥': '>=', '≠': '!=', '−': '-', '→': ' to ', '∞': 'infinity' },
  ...{ '≈': '~', '∼': '~', '∣': '|' },
};

/** Words that a form may hold; longer runs of letters are several words that lost what stood between them. */
const WORDS = new Set([
  ...Object.values(GREEK),
  ...'log exp min max sup inf sin cos tan det dim poly polylog infinity'.split(' '),
]);
