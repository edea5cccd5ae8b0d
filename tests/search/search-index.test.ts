import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeSearchIndex } from '../../scripts/io/search-index.ts';
import type { SearchRecord } from '../../src/library/search-records.ts';

const TOPICS = ['Vision', 'Graphs', 'Zoology', 'Language', 'Äther', 'Physics', 'Theory', 'Audio'];

const records: SearchRecord[] = Array.from({ length: 40 }, (_, at) => ({
  url: `/papers/paper-${at}/`,
  content: `Abstract ${at} about equivariant networks and <b>the</b> Müller–Brown potential.`,
  title: `Paper ${at}`,
  authors: 'Ada Lovelace, Zoë Müller',
  topic: TOPICS[(at * 5) % TOPICS.length]!,
}));

let site: string;

beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), 'search-index-'));
});
afterAll(() => rm(site, { recursive: true }));

/** Every file of an index, as its path and bytes. */
async function filesOf(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const files = new Map<string, string>();
  for (const path of paths) {
    files.set(path.slice(folder.length), await readFile(path, 'base64'));
  }
  return files;
}

function unpack(base64: string): unknown {
  return decode(gunzipSync(Buffer.from(base64, 'base64')).subarray('pagefind_dcd'.length));
}

test('the same records give the same bytes', async () => {
  await writeSearchIndex(records, site);
  const first = await filesOf(join(site, 'pagefind'));
  for (let run = 0; run < 3; run += 1) {
    await writeSearchIndex(records, site);
    expect(await filesOf(join(site, 'pagefind'))).toEqual(first);
  }
});

test('the files name each other', async () => {
  const progress: number[] = [];
  await writeSearchIndex(records, site, (done) => progress.push(done));
  expect(progress).toEqual(records.map((_, at) => at + 1));

  const files = await filesOf(join(site, 'pagefind'));
  const entry = JSON.parse(
    Buffer.from(files.get('/pagefind-entry.json')!, 'base64').toString(),
  ) as { languages: { en: { hash: string; page_count: number } } };
  expect(entry.languages.en.page_count).toBe(records.length);

  const meta = unpack(files.get(`/pagefind.${entry.languages.en.hash}.pf_meta`)!) as unknown[][];
  const [[key, hash]] = meta[3] as [[string, string]];
  expect(key).toBe('topic');

  const [, values] = unpack(files.get(`/filter/${hash}.pf_filter`)!) as [string, [string][]];
  expect(values.map(([value]) => value)).toEqual([...TOPICS].sort());
  expect([...files.keys()].filter((path) => path.startsWith('/filter/'))).toHaveLength(1);
});

test('only what the site loads is written', async () => {
  await writeSearchIndex(records.slice(0, 1), site);
  const names = [...(await filesOf(join(site, 'pagefind'))).keys()];
  expect(names.filter((name) => !/pf_(meta|fragment|index|filter)$/.test(name))).toEqual([
    '/pagefind-entry.json',
    '/pagefind-worker.js',
    '/pagefind.js',
    '/wasm.en.pagefind',
  ]);
});
