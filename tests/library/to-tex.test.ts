import { expect, test } from 'vitest';
import { toPlainText } from '../../src/library/text/plain-text.ts';
import type { RichText } from '../../src/library/text/rich-text.ts';
import { stripTex } from '../../src/library/tex/strip-tex.ts';
import { escapeTex, restoredTex, toTex } from '../../src/library/text/to-tex.ts';
import { plain } from '../support/digests.ts';

/** A text of all kinds of spans. */
function sample(): RichText {
  const source = 'R&amp;D of na\u00efve 50% in R^n_ {x} for ﬁne ``nets" at https://a.org/b_c';
  const span = (received: string, tex: string, kind: RichText['spans'][number]['kind']) => {
    const start = source.indexOf(received);
    return { start, end: start + received.length, tex, kind, confidence: 1 };
  };
  return plain(source, [
    span('&amp;', String.raw`\&`, 'accent'),
    span('R^n', String.raw`\mathbb{R}^n`, 'math'),
    span('ﬁ', 'fi', 'accent'),
    span('``', '``', 'quote'),
    span('"', "''", 'quote'),
    span('https://a.org/b_c', String.raw`\url{https://a.org/b_c}`, 'link'),
  ]);
}

test('a citation is proper LaTeX and keeps its Unicode', () => {
  expect(toTex(sample())).toBe(
    String.raw`R\&D of naïve 50\% in $\mathbb{R}^n$\_ \textbraceleft{}x\textbraceright{} for fine ` +
      String.raw`${'``'}nets'' at \url{https://a.org/b_c}`,
  );
});

test('restored TeX changes formulas only, and is stripped to the source', () => {
  const text = sample();
  expect(restoredTex(text)).toBe(text.source.replace('R^n', String.raw`$\mathbb{R}^n$`));
  expect(stripTex(restoredTex(text))).toBe(text.source);
});

test('plain text has all in Unicode', () => {
  expect(toPlainText(sample())).toBe(
    'R&D of naïve 50% in ℝⁿ_ {x} for fine “nets” at https://a.org/b_c',
  );
});

test('what TeX would read as its own is escaped', () => {
  expect(escapeTex(String.raw`\a{b}$c%d&e#f_g^h~i`)).toBe(
    String.raw`\textbackslash{}a\textbraceleft{}b\textbraceright{}\$c\%d\&e\#f\_g\textasciicircum{}h\textasciitilde{}i`,
  );
  expect(escapeTex("--flag ''")).toBe("-{}-flag '{}'");
});
