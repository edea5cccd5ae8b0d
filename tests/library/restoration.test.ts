import { describe, expect, test } from 'vitest';
import { restorationOf } from '../../src/library/restoration/describe-restoration.ts';
import { leastSure } from '../../src/library/restoration/least-sure.ts';
import { findLinks } from '../../src/library/links.ts';
import type { Restoration } from '../../src/library/restoration/restoration.ts';
import type { RichText, Span } from '../../src/library/text/rich-text.ts';
import { plain } from '../support/digests.ts';
import { guessed } from '../support/restored-library.ts';

const raw = String.raw;
const TITLE = plain('A Title');

function ofAbstract(abstract: RichText): Restoration | undefined {
  return restorationOf({ title: TITLE, abstract });
}

/** A text that is one span, with what is known about it. */
function one(source: string, span: Partial<Span>, settledBy?: RichText['settledBy']): RichText {
  return { ...guessed(source, [[source, span]]), ...(settledBy && { settledBy }) };
}

test('a text that is shown as it came in has nothing to tell', () => {
  const source = 'See https://a.org/b_c%20d~e#f?x=1&y=2, at best.';
  expect(ofAbstract(plain(source, findLinks(source)))).toBeUndefined();
});

test.each([
  ['the authors', one('R^n', { confidence: 1 }, 'authors'), { authors: 1 }],
  ['a correction of the text', one('R^n', { confidence: 1 }, 'hand'), { hand: 1 }],
  ['a correction of a piece', one('R^n', { confidence: 1, byHand: true }, 'authors'), { hand: 1 }],
  ['the digest', one('$x$', { tex: 'x', confidence: 1 }), { read: 1 }],
  ['a guess', one('R^n', { confidence: 0.999 }), { guessed: 1 }],
])('a formula of %s is counted as such', (_, text, formulas) => {
  const restoration = ofAbstract(text);
  expect(restoration?.formulas).toEqual(formulas);
  expect(restoration?.received).toEqual({ abstract: text.source });
});

test('letters and marks are counted apart from formulas', () => {
  const text = one('&amp;', { kind: 'accent', tex: raw`\&`, confidence: 1 });
  expect(ofAbstract(text)).toEqual({ marks: { read: 1 }, received: { abstract: '&amp;' } });
});

describe('guesses', () => {
  test('are listed once, by the least sure of them', () => {
    const tex = raw`\mathbb{R}^n`;
    const abstract = guessed('From R^n to R^n.', [['R^n', { tex, assumes: [raw`\mathbb`] }]]);
    Object.assign(abstract.spans[1]!, { confidence: 0.613 });
    expect(ofAbstract(abstract)?.guesses).toEqual([
      { received: 'R^n', tex, confidence: 0.61, assumes: [raw`\mathbb`], count: 2 },
    ]);
  });

  test('other than formulas are listed with their words', () => {
    const abstract = guessed('A (representa tion) of it.', [
      ['a t', { kind: 'accent', tex: 'at', confidence: 0.9 }],
    ]);
    expect(ofAbstract(abstract)?.guesses).toEqual([
      { received: '(representa tion)', text: '(representation)', confidence: 0.9 },
    ]);
  });

  test('are never said to be certain', () => {
    expect(ofAbstract(one('x', { confidence: 0.9999 }))?.guesses).toMatchObject([
      { confidence: 0.99 },
    ]);
  });

  test('are cut to those that are the least sure, in their order', () => {
    const guesses = [0.9, 0.5, 0.8, 0.6].map((confidence) => ({ received: 'x', confidence }));
    expect(leastSure(guesses, 3).map(({ confidence }) => confidence)).toEqual([0.5, 0.8, 0.6]);
  });
});

test('what was left is listed, and is no change', () => {
  const abstract = guessed('An x_ and an x_.', [['x_', { reason: 'unsure' }]]);
  expect(ofAbstract(abstract)).toEqual({ left: [{ received: 'x_', reason: 'unsure', count: 2 }] });
});

test('a text that was replaced by hand is told with the one that came in', () => {
  const received = { title: 'Another' };
  expect(restorationOf({ title: TITLE, abstract: plain('It.'), received })).toEqual({
    replaced: ['title'],
    received,
  });
});
