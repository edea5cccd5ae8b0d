import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { createRestorer } from '../../plugins/restore/index.ts';
import { countText, sumCounts } from '../../scripts/restore-evaluation/score.ts';
import { countAll } from '../../scripts/restore-evaluation/evaluate.ts';
import { reportTables } from '../../scripts/restore-evaluation/report.ts';
import { labelSeed } from '../../scripts/restore-evaluation/seed-formulas.ts';
import { type CorpusText, type Kind, readCorpora } from '../../scripts/restore-training/corpora.ts';
import { labelText } from '../../scripts/restore-training/labelled-text.ts';
import type { Span } from '../../src/library/text/rich-text.ts';
import { CORPORA, corpusTex, noCorpora } from './corpus-texts.ts';
import { figuresOf, noScorer } from './python-scorer.ts';

const raw = String.raw;

function math(start: number, end: number, tex: string): Span {
  return { start, end, tex, kind: 'math', confidence: 1 };
}

describe('counting', () => {
  //                               0123456789012345678901234567890
  // The stripped text:            The set R^d has n of 97% sim it
  const labelled = labelText('x', raw`The set $\mathbb{R}^d$ has $n$ of $97\%$ sim it`);

  test.each([
    [
      'what is right',
      [math(8, 11, raw`\mathbb{R}^d`), math(16, 17, 'n')],
      { exact: 2, sameTex: 2 },
    ],
    ['lost wrappers', [math(8, 11, 'R^d')], { exact: 1, sameTex: 0, sameButWrappers: 1 }],
    ['a border that is wrong', [math(8, 10, 'R^')], { exact: 0, hits: 1, found: 1, falseSpans: 0 }],
    ['two for one', [math(8, 9, 'R'), math(10, 11, 'd')], { hits: 2, found: 1, marked: 2 }],
    ['what is none', [math(4, 7, raw`\text{set}`)], { falseSpans: 1, words: 1, hits: 0 }],
    ['a letter that is none', [math(4, 5, 's')], { falseSpans: 1, words: 0 }],
    ['what is not scored', [math(21, 24, raw`97\%`)], { marked: 0, falseSpans: 0 }],
    ['what is not scored beside what is', [math(16, 24, raw`n of 97\%`)], { marked: 1, hits: 1 }],
    [
      'characters',
      [math(8, 17, 'x')],
      { wantedCharacters: 4, markedCharacters: 9, commonCharacters: 4 },
    ],
    ['what KaTeX cannot set', [math(16, 17, '{')], { exact: 1, valid: 0, broken: 1 }],
    ['nothing', [], { texts: 1, wanted: 2, marked: 0, exact: 0, found: 0, falseSpans: 0 }],
  ])('%s', (_, spans, expected) => {
    expect(countText(labelled, spans)).toMatchObject(expected);
  });

  test('figures add up over texts and are told as shares', () => {
    const right = countText(labelled, [math(8, 11, raw`\mathbb{R}^d`), math(16, 17, 'n')]);
    const none = countText(labelled, [math(4, 7, raw`\text{set}`)]);
    const counts = sumCounts([right, none]);
    expect(counts).toMatchObject({ texts: 2, wanted: 4, marked: 3, exact: 2, words: 1 });
    const report = reportTables(
      [{ name: 'A', counts }],
      { name: 'S', counts },
      { name: 'B', counts },
    );
    expect(report).toMatch(/\| A +\| 2 +\| 4 +\| 0\.667 \/ 0\.500 \/ 0\.571 \|/);
    expect(report).toMatch(/\| B +\| 2 +\| 0\.500 +\| 0\.500 +\|/);
    expect(sumCounts([])).toMatchObject({ texts: 0, wanted: 0 });
  });
});

const restore = createRestorer();

function found({ text }: { text: string }): Span[] {
  return restore(text).spans.filter(({ kind }) => kind === 'math');
}

test('the formulas of the seed digest are found, and hardly anything else', async () => {
  const seed = await readFile('seeds/000_5d4fa293109b45fc.txt', 'utf8');
  const { wanted, marked, exact, valid, broken } = countAll(labelSeed(seed));
  expect(exact / marked).toBeGreaterThan(0.97);
  expect(exact / wanted).toBeGreaterThan(0.95);
  expect({ valid, broken }).toEqual({ valid: marked, broken: 0 });
});

describe.skipIf(noCorpora)(`abstracts that training never saw${noCorpora}`, () => {
  let all: CorpusText[] = [];
  beforeAll(async () => {
    all = (await readCorpora(CORPORA)).filter(({ isHeldOut }) => isHeldOut);
  }, 120_000);

  const counts = (kind: Kind) => countAll(all.filter((text) => text.kind === kind));
  // A little below what was measured when the model was trained.
  test.each([
    { kind: 'arxiv', exact: 0.785, overlap: 0.915, sameTex: 0.9 },
    { kind: 'paperlists', exact: 0.895, overlap: 0.94, sameTex: 0.785 },
    { kind: 'pages', exact: 0.735, overlap: 0.9, sameTex: 0.95 },
  ] as const)('$kind: formulas are found', ({ kind, ...least }) => {
    const { marked, wanted, exact, hits, found, sameTex, valid, broken } = counts(kind);
    expect(f1(exact, marked, exact, wanted)).toBeGreaterThan(least.exact);
    expect(f1(hits, marked, found, wanted)).toBeGreaterThan(least.overlap);
    expect(sameTex / exact).toBeGreaterThan(least.sameTex);
    expect(valid).toBe(marked);
    expect(broken).toBe(0);
  });

  test('prose is left alone', () => {
    const { texts, falseSpans, words } = counts('prose');
    expect(texts).toBeGreaterThan(500);
    expect(falseSpans / texts).toBeLessThan(0.09);
    expect(words / texts).toBeLessThan(0.01);
  });

  test('what is held out does not depend on the order of the corpora, and is no small part', () => {
    const kinds = ['arxiv', 'paperlists', 'pages', 'prose'] as const;
    for (const kind of kinds) {
      expect(all.filter((text) => text.kind === kind).length).toBeGreaterThanOrEqual(100);
    }
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });
});

describe.skipIf(noCorpora || noScorer)(`the scorer in Python${noCorpora || noScorer}`, () => {
  test.each(['math-arxiv', 'math-paperlists'])(
    '%s: counts as we do',
    (name) => {
      const texts = corpusTex(name, 20).slice(0, 130);
      const labelled = texts.map((tex) => labelText('x', tex));
      const answers = labelled.map((text, index) => found(text).flatMap(index % 3 ? same : cut));
      const ours = sumCounts(labelled.map((text, index) => countText(text, answers[index] ?? [])));
      const theirs = figuresOf(texts.map((tex, index) => ({ tex, spans: answers[index] ?? [] })));
      const count = (figure: string, of: string) =>
        Math.round((theirs[figure] ?? NaN) * (theirs[of] ?? NaN));
      expect(ours).toMatchObject({
        texts: theirs['docs'],
        wanted: theirs['spans'],
        marked: theirs['marked'],
        broken: theirs['broken'],
        exact: count('exact_p', 'marked'),
        falseSpans: count('false_per_doc', 'docs'),
        words: count('words_per_doc', 'docs'),
      });
      const { hits, marked, found: hit, wanted, exact, broken } = ours;
      expect(f1(hits, marked, hit, wanted)).toBeCloseTo(theirs['overlap'] ?? NaN, 8);
      expect(exact).toBeGreaterThan(100);
      expect(broken).toBeGreaterThan(10);
    },
    60_000,
  );
});

function same(span: Span): Span[] {
  return [span];
}

/** A span without its last character, so that there is something to count as wrong. */
function cut({ end, ...span }: Span): Span[] {
  return end - span.start > 1 ? [{ ...span, end: end - 1 }] : [];
}

function f1(right: number, marked: number, found: number, wanted: number): number {
  const [precision, recall] = [right / marked, found / wanted];
  return (2 * precision * recall) / (precision + recall);
}
