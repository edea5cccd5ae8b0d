import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestTexts } from '../../../src/library/tf-idf/nearest.ts';
import { type SparseVector, termVectors } from '../../../src/library/tf-idf/vectors.ts';

const words = ['loom', 'warp', 'keel', 'mast', 'rudder', 'anchor', 'heddle'];
const texts = fc.array(
  fc.record({
    title: fc.constantFrom(...words, ''),
    abstract: fc.array(fc.constantFrom(...words), { maxLength: 5 }).map((list) => list.join('. ')),
  }),
  { maxLength: 25 },
);

function cosine(a: SparseVector, b: SparseVector): number {
  return a.terms.reduce((sum, term, at) => {
    const other = b.terms.indexOf(term);
    return other < 0 ? sum : sum + (a.weights[at] ?? 0) * (b.weights[other] ?? 0);
  }, 0);
}

test('the nearest texts are those of the greatest cosines, and no text is near itself', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 6 }), (all, limit) => {
      const { vectors, vocabulary } = termVectors(all);
      for (const [at, near] of nearestTexts({ vectors, vocabulary }, limit).entries()) {
        const expected = vectors
          .map((vector, text) => ({ text, similarity: cosine(vectors[at]!, vector) }))
          .filter(({ text, similarity }) => text !== at && similarity > 0)
          .sort((a, b) => b.similarity - a.similarity);
        expect(near.length).toBe(Math.min(limit, expected.length));
        for (const [place, { text, similarity }] of near.entries()) {
          expect(text).not.toBe(at);
          expect(similarity).toBeCloseTo(expected[place]!.similarity, 10);
          const next = near[place + 1];
          if (next?.similarity === similarity) expect(next.text).toBeGreaterThan(text);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('vectors are of length 1 at most, and hold the terms of two texts or more in order', () => {
  fc.assert(
    fc.property(texts, (all) => {
      const { vectors } = termVectors(all);
      const spread = new Map<number, number>();
      for (const { terms, weights } of vectors) {
        expect([...terms]).toEqual([...terms].sort((a, b) => a - b));
        expect(weights.reduce((sum, weight) => sum + weight ** 2, 0)).toBeLessThan(1.000001);
        for (const term of terms) spread.set(term, (spread.get(term) ?? 0) + 1);
      }
      expect([...spread.values()].every((count) => count > 1)).toBe(true);
    }),
  );
});
