import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { parseTaxonomy } from '../../src/library/topics/index.ts';
import type { Taxonomy, TopicPaper } from '../../src/library/topics/index.ts';

const root = new URL('../../', import.meta.url);

/** The taxonomy the site is built with. */
export function shippedTaxonomy(): Taxonomy {
  const file = 'seeds/topics.yaml';
  return parseTaxonomy(parse(readFileSync(new URL(file, root), 'utf8')), file);
}

/** The 38 papers of the first digest: blocks of title and abstract after the date. */
export function firstDigest(): TopicPaper[] {
  const text = readFileSync(new URL('seeds/000_5d4fa293109b45fc.txt', root), 'utf8');
  const blocks = text.split(/\n\s*\n/).map((block) => block.trim());
  const papers = blocks.slice(blocks.indexOf('May 5') + 1).filter((block) => block !== '');
  return papers.flatMap((title, at) =>
    at % 2 === 0 ? [{ id: title, title, abstract: papers[at + 1] ?? '' }] : [],
  );
}

/** Where the corpora for measuring are, if they are at hand. */
export const corpora = new URL('../shared/corpora/', root);

/** Whether a corpus for measuring is at hand; without it the tests that need it are skipped. */
export function hasCorpus(name: string): boolean {
  const isThere = existsSync(new URL(name, corpora));
  if (!isThere) console.warn(`Skipped: these tests need ${name} in ../shared/corpora.`);
  return isThere;
}

/** The distinct papers of a corpus, in its order. */
export function corpusPapers(name: string): TopicPaper[] {
  const lines = gunzipSync(readFileSync(new URL(name, corpora)))
    .toString()
    .split('\n');
  const papers = new Map<string, TopicPaper>();
  for (const line of lines.filter((text) => text !== '')) {
    const row = JSON.parse(line) as {
      title: string;
      summary?: string;
      abstract?: string;
      tex?: string;
      text?: string;
      categories?: string[];
    };
    const { title, categories } = row;
    const abstract = row.summary ?? row.abstract ?? row.tex ?? row.text ?? '';
    papers.set(title, { id: title, title, abstract, categories });
  }
  return [...papers.values()];
}

/** A shuffle that is the same on every run. */
export function shuffled<T>(values: readonly T[], seed: number): T[] {
  return values
    .map((value, at) => ({ value, key: ((at + 1) * 7919 * (2 * seed + 1)) % 10_007 }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);
}
