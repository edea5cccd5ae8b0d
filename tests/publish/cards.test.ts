import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { create, type Font } from 'fontkit';
import { beforeAll, expect, test } from 'vitest';
import { breakLines } from '../../plugins/publish/cards/break-lines.ts';
import { fitTitle, toSvg } from '../../plugins/publish/cards/card.ts';
import { createTypesetter, type Typesetter } from '../../plugins/publish/cards/typesetter.ts';
import { readLibrary } from '../../scripts/io/read-library.ts';
import { writeCards } from '../../scripts/io/write-cards.ts';
import { DEFAULT_CONFIG } from '../../src/library/config.ts';
import { hashFiles } from '../support/hash-files.ts';

const SITE = {
  title: 'Tuesday',
  site: 'https://example.org',
  base: '/',
  bundleAbove: 100,
  cardsUpTo: 100,
};
let set: Typesetter;

beforeAll(async () => {
  const read = async (path: string) =>
    create(await readFile(fileURLToPath(import.meta.resolve(path)))) as Font;
  const serif = await read('@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff');
  const main = await read('katex/dist/fonts/KaTeX_Main-Regular.ttf');
  const blackboard = await read('katex/dist/fonts/KaTeX_AMS-Regular.ttf');
  set = createTypesetter({ text: [serif, main, blackboard], blackboard });
});

const card = (title: string) => ({ title, lines: ['Ada Bell'], foot: 'Weaving', site: 'Tuesday' });

test('whatever a title is, it stays inside its card and loses no word before its cut', () => {
  const titles = fc.string({
    unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz  WM,.-'),
    maxLength: 400,
  });
  fc.assert(
    fc.property(titles, (title) => {
      const { lines, size } = fitTitle(title, set);
      expect(lines.length * size * 1.16).toBeLessThanOrEqual(300);
      for (const line of lines) expect(set.measure(line, size)).toBeLessThanOrEqual(1032.01);
      const shown = lines.join('').replace(/[\s…]/g, '');
      expect(title.replace(/\s/g, '').startsWith(shown)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('lines are as even as they can be', () => {
  expect(breakLines('aa bb cc dd', 8, (text) => text.length)).toEqual(['aa bb', 'cc dd']);
});

test('of the authors as many are named as fit', () => {
  const long = 'Ada Bell-Loomweaver of the Northern Looms, '.repeat(3);
  const svg = toSvg({ ...card('Looms'), lines: [long, 'Ada Bell and 2 more', 'Ada'] }, set);
  expect(svg).toBe(toSvg({ ...card('Looms'), lines: ['Ada Bell and 2 more'] }, set));
  expect(toSvg({ ...card('Looms'), lines: [] }, set)).toContain('<svg');
});

test('what mathematics raises, lowers and ornates is set of what fonts have', () => {
  expect(set.covers('ℓ₁, O(L⁶), ℝⁿ⋊G, 𝔸ᵀ ≠ x₋₁')).toBe(true);
  expect(set.covers('织')).toBe(false);
  const [one, raised, lowered] = ['6', '⁶', '₆'].map((text) => set.outline(text, 100, 0, 0));
  expect(set.measure('⁶', 100)).toBeCloseTo(set.measure('6', 68), 1);
  // The vertical centre of an outline; down is positive.
  const middle = (path?: string) => {
    const ys = [...path!.matchAll(/-?[\d.]+ (-?[\d.]+)/g)].map(([, y]) => Number(y));
    return (Math.min(...ys) + Math.max(...ys)) / 2;
  };
  expect(middle(raised)).toBeLessThan(middle(one));
  expect(middle(lowered)).toBeGreaterThan(middle(one));
  expect(set.measure('≠', 100)).toBe(set.measure('∼', 100));
  expect(set.outline('ℝ', 100, 0, 0)).not.toBe(set.outline('R', 100, 0, 0));
});

test('a title in a script that no font has gives way to the topic', () => {
  const svg = toSvg(card('织布机的注意力'), set);
  expect(svg).toBe(toSvg({ ...card('Weaving'), foot: 'Weaving' }, set));
});

test('a picture has the size that networks show, and is the same every time', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sheaf-cards-'));
  try {
    const { library } = await readLibrary({ inputs: ['seeds'], config: DEFAULT_CONFIG });
    const few = { ...library, papers: library.papers.slice(0, 3) };
    await writeCards(join(folder, 'one'), join(folder, 'cache'), few, SITE);
    await writeCards(join(folder, 'two'), join(folder, 'other'), few, SITE);
    const pictures = await hashFiles(join(folder, 'one'));
    expect(await hashFiles(join(folder, 'two'))).toEqual(pictures);
    expect(new Set(Object.values(pictures)).size).toBe(Object.keys(pictures).length);
    const png = await readFile(join(folder, 'one/cards/papers', `${few.papers[0]!.slug}.png`));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(png.length).toBeGreaterThan(10_000);

    // What is kept is not drawn again, and what nobody has any more is not kept.
    const kept = join(folder, 'cache/cards');
    const [name] = await readdir(kept);
    const { mtimeMs } = await stat(join(kept, name!));
    await writeCards(join(folder, 'three'), join(folder, 'cache'), few, SITE);
    expect((await stat(join(kept, name!))).mtimeMs).toBe(mtimeMs);
    const fewer = { ...few, papers: few.papers.slice(1) };
    await writeCards(join(folder, 'four'), join(folder, 'cache'), fewer, SITE);
    const paths = Object.keys(await hashFiles(join(folder, 'four')));
    expect(paths).toHaveLength(Object.keys(pictures).length - 1);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('papers of a large library have no pictures of their own', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sheaf-cards-'));
  try {
    const { library } = await readLibrary({ inputs: ['seeds'], config: DEFAULT_CONFIG });
    const few = { ...library, topics: library.topics.slice(0, 1) };
    await writeCards(join(folder, 'site'), join(folder, 'cache'), few, { ...SITE, cardsUpTo: 37 });
    expect((await readdir(join(folder, 'site/cards'))).sort()).toEqual([
      'editions',
      'site.png',
      'topics',
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
