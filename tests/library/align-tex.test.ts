import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignTex } from '../../src/library/tex/align-tex.ts';
import { stripTex } from '../../src/library/tex/strip-tex.ts';
import { foldSpace } from '../../src/library/tex/traced-text.ts';

const raw = String.raw;

/** What a text is given: `[piece of the source, kind, TeX]`. */
function spans(tex: string, source = foldSpace(stripTex(tex))) {
  const text = alignTex(tex, source);
  expect(text, 'the texts differ').toBeDefined();
  expect(text?.source).toBe(source);
  return text!.spans.map(({ start, end, kind, tex }) => [source.slice(start, end), kind, tex]);
}

describe('a formula comes back as its authors wrote it', () => {
  test.each([
    [raw`in $\mathbb{R}^n$ for`, [['R^n', 'math', raw`\mathbb{R}^n`]]],
    [raw`regret $\tilde{O}(\sqrt{T})$.`, [['O(T)', 'math', raw`\tilde{O}(\sqrt{T})`]]],
    ['of $n\n \\log n$ steps', [['n log n', 'math', raw`n \log n`]]],
    ['a $ x $ b', [['x', 'math', 'x']]],
    [
      raw`up $97.3\%$ to $\textbf{86.4}$`,
      [
        ['97.3%', 'math', raw`97.3\%`],
        ['86.4', 'math', raw`\textbf{86.4}`],
      ],
    ],
    ['up $5%$ now', [['5%', 'math', raw`5\%`]]],
    [raw`$f(\text{if $x$ holds})$ is`, [['f(if x holds)', 'math', raw`f(\text{if $x$ holds})`]]],
    [raw`the \(\alpha\) of`, [[raw`\(\alpha\)`, 'math', raw`\alpha`]]],
    ['so $$a + b$$ holds', [['a + b', 'math', 'a + b']]],
    [
      raw`an $\epsilon$-$\delta$ proof`,
      [
        ['epsilon', 'math', raw`\epsilon`],
        ['delta', 'math', raw`\delta`],
      ],
    ],
  ])('%s', (tex, expected) => {
    expect(spans(tex)).toEqual(expected);
  });
});

describe('words, letters, marks and links come back as their authors wrote them', () => {
  test.each([
    [raw`an \emph{easy} one`, [['easy', 'emphasis', raw`\emph{easy}`]]],
    [raw`an {\em easy} one`, [[raw`{\em easy}`, 'emphasis', raw`{\em easy}`]]],
    [raw`$\textbf{Our method}$ wins`, [['Our method', 'emphasis', raw`\textbf{Our method}`]]],
    [raw`\underline{\textbf{C}}ore`, [[raw`\textbf{C}`, 'emphasis', raw`\underline{\textbf{C}}`]]],
    [
      raw`M\"obius and \H{o}`,
      [
        [raw`\"o`, 'accent', raw`\"o`],
        ['o', 'accent', raw`\H{o}`],
      ],
    ],
    [
      raw`50\% of R\&D`,
      [
        [raw`\%`, 'accent', raw`\%`],
        [raw`\&`, 'accent', raw`\&`],
      ],
    ],
    [
      "a ``good'' one---yes",
      [
        ['``', 'quote', '``'],
        ["''", 'quote', "''"],
        ['---', 'quote', '---'],
      ],
    ],
    [raw`see \url{https://a.org/b}`, [['https://a.org/b', 'link', raw`\url{https://a.org/b}`]]],
    [
      raw`\href{https://a.org}{here}`,
      [['https://a.org{here}', 'link', raw`\href{https://a.org}{here}`]],
    ],
    [raw`as \cite{he2016} did`, [['he2016', 'link', raw`\cite{he2016}`]]],
    [raw`it\footnote{Not so.} is`, [['Not so.', 'emphasis', raw`\footnote{Not so.}`]]],
    [
      raw`\textbf{a $\Lambda^{(\text{best})}$ b} c`,
      [['a Lambda^{(text{best)} b}', 'emphasis', raw`\textbf{a $\Lambda^{(\text{best})}$ b}`]],
    ],
  ])('%s', (tex, expected) => {
    expect(spans(tex)).toEqual(expected);
  });
});

describe('what is no formula stays text', () => {
  test.each([
    'It costs $5 here and $10 there.',
    'at $1.61/hour versus 5GB and $0.16/hour',
    'a $ sign and one more $ sign',
    'raised $5 million and $x more',
    'one lonely $x',
    raw`our \model and \method{x} here`,
    "it's a student's",
    'run with --flag and ~30 steps',
  ])('%s', (tex) => {
    expect(spans(tex)).toEqual([]);
  });

  test('a price does not take the dollar of the formula behind it', () => {
    expect(spans('For $5 one gets $x$ and $y$.')).toEqual([
      ['x', 'math', 'x'],
      ['y$', 'math', 'y'],
    ]);
  });

  test('an escaped dollar that was lost comes back with what follows it', () => {
    expect(spans(raw`from \$150K to \$200K`)).toEqual([
      ['\\', 'accent', raw`\$`],
      ['2', 'accent', raw`\$2`],
    ]);
  });
});

test('a formula that KaTeX cannot set is left, and said to be rejected', () => {
  const text = alignTex(raw`with $\ours(x)$ and $y$`, 'with ours(x) and y');
  expect(text).toMatchObject({
    spans: [{ start: 17, end: 18, tex: 'y' }],
    left: [{ start: 5, end: 12, reason: 'rejected', confidence: 1 }],
    settledBy: 'authors',
  });
});

test('words around a formula that cannot be set leave it to stand for itself', () => {
  const text = alignTex(raw`\emph{with $\ours$ and $y$}`, 'with ours and y');
  expect(text?.spans.map(({ kind, tex }) => [kind, tex])).toEqual([['math', 'y']]);
});

test('white space may differ on both sides', () => {
  const tex = 'We  count\n  $x_1$\n\n  and $y$.';
  expect(spans(tex, ' We count x_1\n\nand\u00a0y.')).toEqual([
    ['x_1', 'math', 'x_1'],
    ['y', 'math', 'y'],
  ]);
});

test('a text that still has its TeX is its own original', () => {
  expect(spans('over $x$ and', 'over $x$ and')).toEqual([['$x$', 'math', 'x']]);
});

test.each([
  ['over $x$', 'over y'],
  ['over $x$', 'over x.'],
  ['over $x$', 'over $x'],
  ['', 'x'],
])('%j is not the text of %j', (tex, source) => {
  expect(alignTex(tex, source)).toBeUndefined();
});

test('whatever the TeX, its spans are sorted, disjoint and within the text', () => {
  const parts = fc.constantFrom(
    ...[
      '$',
      '$$',
      '\\',
      '{',
      '}',
      ' ',
      '\n',
      'x',
      '^',
      '_',
      '5',
      '%',
      'ab cd',
      '``',
      "''",
      '--',
      '~',
    ],
    ...[
      raw`\$`,
      raw`\(`,
      raw`\)`,
      raw`\text{`,
      raw`\emph{`,
      raw`\alpha`,
      raw`\"o`,
      raw`\href{`,
      '{\\em ',
      '𝔸',
    ],
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 24 }), (pieces) => {
      const tex = pieces.join('');
      const source = foldSpace(stripTex(tex));
      const text = alignTex(tex, source);
      expect(text).toBeDefined();
      let from = 0;
      for (const { start, end } of text!.spans) {
        expect(start).toBeGreaterThanOrEqual(from);
        expect(end).toBeGreaterThan(start);
        from = end;
      }
      expect(from).toBeLessThanOrEqual(source.length);
    }),
    { numRuns: 2_000 },
  );
});
