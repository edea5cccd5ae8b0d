import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelText } from '../../scripts/restore-training/labelled-text.ts';
import { stripTex } from '../../src/library/tex/strip-tex.ts';
import { foldSpace } from '../../src/library/tex/traced-text.ts';
import { goldOf, noScorer } from './python-scorer.ts';

const raw = String.raw;

/** A text as a papers page shows it, with its formulas between ‹ and › and what is not scored between « and ». */
function shown(tex: string): string {
  const { text, formulas, unscored } = labelText('x', tex);
  const marks = [
    ...formulas.flatMap(({ start, end }) => [[start, '‹'] as const, [end, '›'] as const]),
    ...unscored.flatMap(({ start, end }) => [[start, '«'] as const, [end, '»'] as const]),
  ].sort(([a], [b]) => b - a);
  return marks.reduce((all, [at, mark]) => all.slice(0, at) + mark + all.slice(at), text);
}

const CASES = [
  ['a formula', raw`so $x^2$ is`, 'so ‹x^2› is'],
  ['a command', raw`$\epsilon > 0$`, '‹epsilon > 0›'],
  ['a command with an argument', raw`in $\mathbb{R}^d$`, 'in ‹R^d›'],
  ['nested braces', raw`a $\sqrt{\frac{1}{n}}$ b`, 'a ‹frac{1{n}}› b'],
  ['a command outside of dollars', raw`\emph{an} $n$`, 'an ‹n›'],
  ['a command around dollars', raw`\emph{an $n$-gram} is`, 'an ‹n›-gram is'],
  ['dollars in dollars', raw`$\text{if $x$}$`, '«if» x'],
  ['space in the dollars', '($ n $)', '( ‹n› )'],
  ['lines and runs of space', 'so\n  $x\n y$', 'so ‹x y›'],
  ['nothing', 'so $ $ and $$ is', 'so   and  is'],
  ['a number before times', raw`at 64$\times$64`, 'at ‹64times›64'],
  ['a number with a space before times', raw`a 3.5 $\times$ gain`, 'a ‹3.5 times› gain'],
  ['a word before times', raw`a $\times$ b`, 'a ‹times› b'],
  ['times with what follows', raw`8$\times 8$`, '‹8times 8›'],
  ['a percentage', raw`of $97\%$ and $5$`, 'of «97%» and «5»'],
  ['a number with a sign', raw`$\pm 1$ or $<5$`, '‹pm 1› or ‹<5›'],
  ['lone punctuation', raw`a $-$ b`, 'a «-» b'],
  ['bold text', raw`the $\textbf{best}$ one`, 'the «best» one'],
  [
    'dollars that pair across prose',
    'costs $5 for all of the users and then $10',
    'costs «5 for all of the users and then» 10',
  ],
  ['one dollar', 'costs $5', 'costs $5'],
  ['letters beyond the basic plane', '𝔸😀 $x$', '𝔸😀 ‹x›'],
  ['another author’s number', raw`$\mathcal{O}(1)$, $10^5$`, '‹O(1)›, ‹10^5›'],
] as const;

describe('what was between dollars is known in the stripped text', () => {
  test.each(CASES)('%s', (_, tex, expected) => {
    expect(shown(tex)).toBe(expected);
  });
});

test.skipIf(noScorer)(`the scorer's own labels are the same${noScorer}`, () => {
  const gold = goldOf(CASES.map(([, tex]) => tex));
  const labelled = CASES.map(([name, tex]) => {
    const { text, formulas, unscored } = labelText(name, tex);
    return { text, formulas: formulas.map(({ start, end }) => ({ start, end })), unscored };
  });
  expect(labelled).toEqual(gold);
});

test('a formula keeps the TeX that its author wrote', () => {
  const { formulas } = labelText(
    'x',
    raw`a \emph{b} $\sqrt{\frac{1}{n}}$, 3$\times$ and $ \mathcal{O}(1) $`,
  );
  expect(formulas.map(({ tex }) => tex)).toEqual([
    raw`\sqrt{\frac{1}{n}}`,
    raw`3\times`,
    raw`\mathcal{O}(1)`,
  ]);
});

const texts = fc
  .array(
    fc.constantFrom(
      ...['$', '$', '$', '{', '}', ' ', '\n', 'a', '3', '%', '.', '^', '_', '\\', '😀'],
      ...[raw`\times`, raw`\emph{`, raw`\frac{`, raw`\%`, 'some words that follow each other'],
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

test('the text is what a papers page shows, and the pieces are apart', () => {
  fc.assert(
    fc.property(texts, (tex) => {
      const { text, formulas, unscored } = labelText('x', tex);
      expect(text).toBe(stripTex(foldSpace(tex)));
      for (const pieces of [formulas, unscored]) {
        let last = 0;
        for (const { start, end } of pieces) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
          const piece = text.slice(start, end);
          expect(piece).toBe(piece.trim());
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 3000 },
  );
});
