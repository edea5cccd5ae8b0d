import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { outline, pairs, read } from './reading.ts';

const FOLDER = new URL('./fixtures/', import.meta.url);
const SEED = new URL('../../seeds/000_5d4fa293109b45fc.txt', import.meta.url);
const SEED_PAPERS = new URL(
  '../../../shared/seeds/000_5d4fa293109b45fc.papers.json',
  import.meta.url,
);
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -'.txt'.length));

describe('a page pasted as text', () => {
  test.each(names)('%s', (name) => {
    const { tree, messages } = read(readFileSync(new URL(`${name}.txt`, FOLDER), 'utf8'));
    const rules = messages.map((message) => message.split(':')[0]);
    const expected: unknown = parse(readFileSync(new URL(`${name}.expected.yaml`, FOLDER), 'utf8'));
    expect({ tree: outline(tree), messages: rules }).toEqual(expected);
  });
});

describe('the first digest', () => {
  const { tree, messages } = read(readFileSync(SEED, 'utf8'));

  test('gives 38 papers, each with one paragraph, and no doubts', () => {
    expect(pairs(tree)).toHaveLength(38);
    expect(pairs(tree).filter(({ abstract }) => /^$|\n/.test(abstract))).toEqual([]);
    expect(messages).toEqual([]);
  });

  test('tells curator and date from the furniture of its header', () => {
    expect(outline(tree)[0]).toEqual({
      header: [
        'furniture: new',
        'furniture: Get trending papers in your email inbox!',
        'furniture: Subscribe',
        'curator: AK and the research community',
        'date: May 5',
      ],
    });
  });

  test('alternates between titles and abstracts to the letter', () => {
    const [, ...blocks] = readFileSync(SEED, 'utf8').split('\n\nMay 5\n\n');
    const texts = blocks.join('').trim().split('\n\n');
    expect(pairs(tree).flatMap(({ title, abstract }) => [title, abstract])).toEqual(texts);
  });

  test.skipIf(!existsSync(SEED_PAPERS))('has the titles of its list of papers', () => {
    const papers = JSON.parse(readFileSync(SEED_PAPERS, 'utf8')) as { title: string }[];
    expect(pairs(tree).map(({ title }) => title)).toEqual(papers.map(({ title }) => title));
  });
});
