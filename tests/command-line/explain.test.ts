import { expect, test } from 'vitest';
import { runSheaf } from '../support/run-sheaf.ts';

const SLUG = 'crystal-diffusion-variational-autoencoder-for-periodic-material';

test.each([SLUG, `/papers/${SLUG}/`, 'arxiv:2110.06197'])('%s is explained', async (name) => {
  const { status, stdout, stderr } = await runSheaf(['explain', name]);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  for (const part of [
    `/papers/${SLUG}/`,
    'cited as xie-etal-2022-crystal, known as arxiv:2110.06197',
    '000_5d4fa293109b45fc.txt:11, where it came in first',
    'Tian Xie, Xiang Fu, Octavian-Eugen Ganea, Regina Barzilay, Tommi Jaakkola  (000_5d4fa293109b45fc.sidecar.yaml)',
    'Topic: ',
    'Related',
  ]) {
    expect(stdout).toContain(part);
  }
});

test('what was restored is explained piece by piece', async () => {
  const slug = 'exact-learning-of-permutations-for-nonzero-binary-inputs';
  const { stdout } = await runSheaf(['explain', slug]);
  expect(stdout).toMatch(/\d+-\d+ {2}"2\^k - 1" is math: 2\^k - 1 {2}\(\d+ % sure\)/);
});

test('the sums behind related papers add up to their scores', async () => {
  const { stdout } = await runSheaf(['explain', SLUG]);
  const sums = stdout.matchAll(
    /^ {2}([\d.]+) {2}\/papers\/.*\n {4}= \(\(words ([\d.]+) \+ ([\d.]+) × what they stand for (-?[\d.]+)\) \/ ([\d.]+) \+ ([\d.]+) × topics ([\d.]+)\) \/ ([\d.]+)$/gm,
  );
  const lines = [...sums].map((line) => line.slice(1).map(Number));
  expect(lines.length).toBe(5);
  for (const [score, words, share, latent, all, weight, topics, total] of lines) {
    const sum = ((words! + share! * latent!) / all! + weight! * topics!) / total!;
    expect(sum).toBeCloseTo(score!, 2);
  }
});

test('the sums behind a topic name its phrases and what else would fit', async () => {
  const { stdout } = await runSheaf(['explain', SLUG]);
  expect(stdout).toMatch(/: [\d.]+ by itself: "[^"]+" [\d.]+/);
  expect(stdout.match(/fits it [\d.]+ of 1/g)).toHaveLength(3);
});

test('a paper that is not there is named with the nearest', async () => {
  const { status, stderr } = await runSheaf(['explain', 'crystal-difusion']);
  expect(status).toBe(1);
  expect(stderr).toContain(`Did you mean "`);
});
