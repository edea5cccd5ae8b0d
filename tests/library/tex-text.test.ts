import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linksOf, nodesToPlain } from '../../src/library/tex/tex-nodes.ts';
import { parseTexText } from '../../src/library/tex/tex-text.ts';
import { escapeTex } from '../../src/library/text/to-tex.ts';

const read = (tex: string) => nodesToPlain(parseTexText(tex));

test('a whole abstract in TeX becomes a tree', () => {
  const tex = String.raw`We \textbf{show \emph{how}} $O(n^2)$ of {\tt a\_b} helps~\cite{one, two}; see \href{https://a.org/b\_c}{our \textit{code}}.`;
  const text = (value: string) => ({ type: 'text', value });
  expect(parseTexText(tex)).toEqual([
    text('We '),
    {
      type: 'emphasis',
      style: 'bold',
      children: [text('show '), { type: 'emphasis', style: 'italic', children: [text('how')] }],
    },
    text(' '),
    { type: 'math', tex: 'O(n^2)' },
    text(' of '),
    { type: 'emphasis', style: 'code', children: [text('a_b')] },
    text(' helps\u00a0'),
    { type: 'cite', keys: ['one', 'two'] },
    text('; see '),
    {
      type: 'link',
      url: 'https://a.org/b_c',
      children: [text('our '), { type: 'emphasis', style: 'italic', children: [text('code')] }],
    },
    text('.'),
  ]);
});

test.each([
  [
    String.raw`Schr\"odinger, Fr\'{e}chet, Szeg{\H{o}}, {\v S}, \c{c}, na\"{\i}ve`,
    'Schrödinger, Fréchet, Szegő, Š, ç, naïve',
  ],
  [
    String.raw`Erd\H{o}s--R\'enyi ---  10\,\% of R\&D, \o re`,
    'Erdős–Rényi —  10\u2009% of R&D, øre',
  ],
  ["``a'' and `b', don't", "“a” and ‘b’, don't"],
  [String.raw`{B}ERT \textsc{Turbo} \textcolor{red}{hot}{\large\ x}`, 'BERT Turbo hot x'],
  [String.raw`10\textsuperscript{th} of CO\textsubscript{2}`, '10ᵗʰ of CO₂'],
  [String.raw`{\alpha}-net, \ldots{} \LaTeX\ and \textbackslash n`, 'α-net, … LaTeX and \\n'],
  [String.raw`word\footnote{An aside.} and \cite{key}`, 'word (An aside.) and [key]'],
])('%s reads %s', (tex, plain) => {
  expect(read(tex)).toBe(plain);
});

test.each([
  ['an unknown command', String.raw`\method{x \emph{y}} and \ours`],
  ['an open group', String.raw`{\em x \textbf{y`],
  ['a closing brace', 'x} y'],
  ['prices', 'from $5 per unit to $10 more'],
  ['a broken formula', String.raw`$\frac{1$`],
  [
    'an address that runs',
    String.raw`\href{javascript:alert(1)}{here} \url{data:x} \url{javascript://a.org/%0aalert(1)}`,
  ],
  ['a definition', String.raw`\def\a{\a\a}\a \input{/etc/passwd}`],
  ['a last backslash', 'x \\'],
])('%s stays as it was received', (_, tex) => {
  expect(read(tex)).toBe(tex);
  expect(linksOf(parseTexText(tex))).toEqual([]);
});

const hostile = fc
  .array(
    fc.constantFrom(
      ...String.raw`\ { } $ ~ - -- ' '' " % \em \textbf{ \" \' o \url{ \( \) x 5`.split(' '),
      '`',
      ' ',
      '\n',
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));

test('any text comes back from TeX once it is escaped', () => {
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (text) => {
      expect(read(escapeTex(text))).toBe(text);
    }),
    { numRuns: 2_000 },
  );
});

test('any text can be read', () => {
  fc.assert(
    fc.property(hostile, (tex) => {
      expect(typeof read(tex)).toBe('string');
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  '{',
  '\\em ',
  '\\textbf{',
  '$',
  '\\(',
  '``',
  '`a',
  '~a',
  '\\"',
  '{\\em ',
  '\\url{',
  'a--',
  "''",
])('a hundred thousand times %s is read in time', (piece) => {
  const start = performance.now();
  read(`{${piece.repeat(100_000 / piece.length)}}` + '}'.repeat(1_000));
  expect(performance.now() - start).toBeLessThan(3_000);
});
