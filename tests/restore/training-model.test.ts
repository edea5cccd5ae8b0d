import { expect, test } from 'vitest';
import { findCandidates, priorOf } from '../../plugins/restore/math-tagger/candidates.ts';
import { unpackModel } from '../../plugins/restore/math-tagger/model.ts';
import { labelText } from '../../scripts/restore-training/labelled-text.ts';
import { trainModel } from '../../scripts/restore-training/train-model.ts';

const raw = String.raw;
const BOUNDS = [raw`$O(n \log n)$`, raw`$\epsilon > 0$`, raw`$x^2$`, '$n$', raw`$f(x) \leq L$`];
const PLACES = ['graphs', 'trees', 'lists', 'words', 'images', 'agents'];

/** Half of them with formulas. */
const texts = Array.from({ length: 60 }, (_, index) => {
  const place = PLACES[index % PLACES.length] ?? '';
  const bound = BOUNDS[index % BOUNDS.length] ?? '';
  return labelText(
    `paper ${index}`,
    index % 2 === 0
      ? `We prove that the bound on ${place} is ${bound} and tight.`
      : `We show that the model of ${place} learns well and is fast.`,
  );
});

test('the same texts give the same model, to the byte, and it finds what they have', () => {
  const said: string[] = [];
  const model = trainModel(texts, (line) => said.push(line));
  expect(JSON.stringify(trainModel(texts, () => undefined))).toBe(JSON.stringify(model));
  expect(said.length).toBeGreaterThan(3);

  // As the file gives it back.
  const tagger = unpackModel(JSON.parse(JSON.stringify(model)) as typeof model);
  const found = texts.map(({ text }) => {
    const { found } = findCandidates(text, tagger, priorOf(text, tagger));
    return found.filter(({ highest }) => highest > 0.5).map(({ start, end }) => ({ start, end }));
  });
  const wanted = texts.map(({ formulas }) => formulas.map(({ start, end }) => ({ start, end })));
  expect(found).toEqual(wanted);
}, 120_000);
