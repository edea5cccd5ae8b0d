import { describe, expect, test } from 'vitest';
import { relatedPapers } from '../src/library/related.ts';
import { nearestTexts } from '../src/library/tf-idf/nearest.ts';
import { termVectors } from '../src/library/tf-idf/vectors.ts';
import { indexPapers } from '../src/library/topics/index.ts';
import { firstDigest, shippedTaxonomy, shuffled } from './topics/corpus.ts';

const taxonomy = shippedTaxonomy();
const digest = firstDigest();
const related = relatedPapers(digest, taxonomy);
const byStart = (start: string) => digest.find(({ title }) => title.startsWith(start))!;

describe('related papers', () => {
  test('are the ones a reader would look for next', () => {
    const nearest = (start: string) => related.get(byStart(start).id)?.[0]?.id;
    expect(nearest('Pard')).toBe(byStart('Score-based').id);
    expect(nearest('PFGM++')).toBe(byStart('Score-based').id);
    expect(nearest('Equivariant Polynomials')).toBe(byStart('On the Power').id);
    expect(nearest('Merging LoRAs')).toBe(byStart('Prompt Tuned').id);
  });

  test('are at most five, never the paper itself, with falling scores of three decimals', () => {
    expect(related.size).toBe(digest.length);
    for (const [id, list] of related) {
      expect(list.length).toBeLessThanOrEqual(5);
      expect(list.map((paper) => paper.id)).not.toContain(id);
      const scores = list.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      for (const score of scores) {
        expect(score).toBe(Number(score.toFixed(3)));
        expect(score).toBeLessThanOrEqual(1);
      }
    }
  });

  test('are explained by up to three phrases of the paper itself', () => {
    for (const { id, title, abstract } of digest) {
      const text = `${title} ${abstract}`.replace(/[\s()]+/g, ' ');
      for (const { reasons } of related.get(id) ?? []) {
        expect(reasons.length).toBeGreaterThan(0);
        expect(reasons.length).toBeLessThanOrEqual(3);
        for (const reason of reasons)
          expect(text).toContain(reason.replace(/[\s()]+/g, ' ').trim());
      }
    }
  });

  test('share phrases, not just words, where they do', () => {
    const [found] = related
      .get(byStart('Learnable Commutative').id)!
      .filter(({ id }) => id.startsWith('Subgraph'));
    expect(found?.reasons).toContain('Graph neural networks');
  });

  test('are the same in any order, and from an index made before', () => {
    const expected = JSON.stringify([...related]);
    expect(JSON.stringify([...relatedPapers(shuffled(digest, 1), taxonomy)])).toBe(expected);
    expect(
      JSON.stringify([...relatedPapers(digest, taxonomy, 5, indexPapers(digest, taxonomy))]),
    ).toBe(expected);
  });

  test('are none where nothing is alike', () => {
    const papers = [
      { id: 'a', title: 'Knots and braids', abstract: 'The Jones polynomial of a link.' },
      { id: 'b', title: 'Tomato soup', abstract: 'Roast, blend and season.' },
    ];
    expect([...relatedPapers(papers, taxonomy).values()]).toEqual([[], []]);
    expect(relatedPapers([], taxonomy).size).toBe(0);
  });

  test('are as few as asked for', () => {
    expect([...relatedPapers(digest, taxonomy, 2).values()].every((list) => list.length <= 2)).toBe(
      true,
    );
  });
});

describe('nearest texts', () => {
  test('are those of the greatest cosine over all pairs', () => {
    const terms = termVectors(digest);
    const cosine = (a: number, b: number) => {
      const other = new Map(
        [...terms.vectors[b]!.terms].map((term, at) => [term, terms.vectors[b]!.weights[at]!]),
      );
      return [...terms.vectors[a]!.terms].reduce(
        (sum, term, at) => sum + terms.vectors[a]!.weights[at]! * (other.get(term) ?? 0),
        0,
      );
    };
    for (const [self, nearest] of nearestTexts(terms, 3).entries()) {
      const all = digest
        .map((_, text) => (text === self ? 0 : cosine(self, text)))
        .sort((a, b) => b - a);
      expect(nearest).toHaveLength(3);
      for (const [rank, { similarity }] of nearest.entries())
        expect(similarity).toBeCloseTo(all[rank]!, 10);
    }
  });

  test('of a text of which most words are its own are not near', () => {
    const texts = [
      { title: '', abstract: 'shared word alone' },
      { title: '', abstract: 'shared amid zebra violin copper meadow lantern granite willow' },
      { title: '', abstract: 'orchid thimble' },
    ];
    const [near] = nearestTexts(termVectors(texts), 1)[1]!;
    expect(near!.similarity).toBeLessThan(0.1);
  });
});
