import { expect, test } from 'vitest';
import { toMarkdown } from '../../plugins/write/to-markdown.ts';
import { writePages } from '../../plugins/write/pages.ts';
import { toLibraryJson } from '../../src/library/library-json.ts';
import {
  countRestorations,
  reportRestoration,
} from '../../src/library/restoration/restoration-report.ts';
import {
  restorationLines,
  restorationNote,
} from '../../src/library/restoration/restoration-words.ts';
import { RECEIVED, restoredLibrary } from '../support/restored-library.ts';

const library = await restoredLibrary();
const raw = String.raw;

test('pieces and papers are counted by where they come from', () => {
  const { formulas, marks, left } = reportRestoration(library.papers);
  expect(formulas).toEqual({
    all: { papers: 3, pieces: 6 },
    authors: { papers: 1, pieces: 1 },
    hand: { papers: 0, pieces: 0 },
    read: { papers: 0, pieces: 0 },
    guessed: { papers: 2, pieces: 5 },
  });
  expect(marks.guessed).toEqual({ papers: 1, pieces: 1 });
  expect(left).toEqual({
    all: { papers: 2, pieces: 2 },
    unsure: { papers: 1, pieces: 1 },
    rejected: { papers: 1, pieces: 1 },
  });
});

test('the least sure guesses come first, and what KaTeX cannot set', () => {
  const { leastSure, leftPieces } = reportRestoration(library.papers);
  expect(leastSure.map(({ slug, received }) => [slug, received])).toEqual([
    ['maps-of-rn', 'R^n'],
    ['maps-of-rn', 'O(T)'],
    ['maps-of-rn', '&c.'],
    ['wide-things', 'sum'],
  ]);
  expect(leftPieces.map(({ reason }) => reason)).toEqual(['rejected', 'unsure']);
});

test('the lists stay short in a library of any size', () => {
  const papers = Array.from({ length: 1000 }, (_, index) => ({
    slug: `paper-${index}`,
    restoration: {
      formulas: { guessed: 2 },
      guesses: [{ received: 'x', tex: 'x', confidence: ((index * 7) % 1000) / 1000, count: 2 }],
    },
  }));
  const { formulas, leastSure } = countRestorations(papers);
  expect(formulas.guessed).toEqual({ papers: 1000, pieces: 2000 });
  expect(leastSure.map(({ confidence }) => confidence)).toEqual(
    Array.from({ length: 50 }, (_, index) => index / 1000),
  );
});

test('the command line has a line for formulas, one for marks and one for what was left', () => {
  expect(restorationLines(reportRestoration(library.papers))).toEqual([
    'Formulas: 6 in 3 papers (1 the authors’ own TeX, 5 guessed).',
    'Letters and marks: 1 in 1 paper (1 guessed).',
    'Left as received: 2 in 2 papers (1 unsure, 1 that KaTeX cannot set).',
  ]);
  expect(restorationLines(countRestorations([{ slug: 'plain' }]))).toEqual([]);
});

test.each([
  [{ formulas: { authors: 3 } }, 'The mathematics is the authors’ own TeX'],
  [{ formulas: { guessed: 1 }, marks: { read: 2 } }, '1 formula restored by Sheaf'],
  [{ formulas: { read: 2 } }, '2 formulas set from the digest’s own TeX'],
  [
    { formulas: { authors: 1, guessed: 2 } },
    '3 formulas: 1 the authors’ own TeX, 2 restored by Sheaf',
  ],
  [
    { replaced: ['title' as const], formulas: { hand: 1 } },
    'Title corrected by hand · 1 formula corrected by hand',
  ],
  [{ marks: { read: 2 } }, 'Letters and marks restored by Sheaf'],
  [{ marks: { hand: 1 } }, 'Corrected by hand'],
  [
    { left: [{ received: 'x_', reason: 'unsure' as const, count: 2 }] },
    '2 pieces that look like mathematics, shown as received',
  ],
])('a page with %j says: %s', (restoration, words) => {
  expect(restorationNote(restoration)).toBe(words);
});

test('the export has the texts as received, and restored where they differ', () => {
  const { papers, report } = toLibraryJson(library, toMarkdown);
  expect(papers[0]).toMatchObject({ title: 'Maps of R^n', abstract: RECEIVED });
  expect(papers[0]?.restored?.title).toBe(raw`Maps of $\mathbb{R}^n$`);
  expect(papers[0]?.restored?.abstract).toContain(raw`$\tilde{O}(T)$`);
  expect(papers[1]?.restored).toEqual({ abstract: raw`Where $p_\theta$ is.` });
  expect(papers.at(-1)).not.toHaveProperty('restored');
  expect(report.restoration).toEqual(reportRestoration(library.papers));
});

test('a generated page tells what was restored, and one that was not touched does not', () => {
  const pages = writePages(library);
  expect(pages.get('papers/other/left-things.mdx')).toContain(
    'restoration:\n  left:\n    - received: p_thetay|x\n      reason: unsure\n---',
  );
  expect(pages.get('papers/other/plain-things.mdx')).not.toContain('restoration');
});
