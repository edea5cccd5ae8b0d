import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeAll, expect, test } from 'vitest';
import { siteFiles } from '../../plugins/publish/index.ts';
import { readLibrary } from '../../scripts/io/read-library.ts';
import { DEFAULT_CONFIG } from '../../src/library/config.ts';
import type { Library } from '../../src/library/library.ts';

const SITE = {
  title: 'Tuesday',
  site: 'https://example.org',
  base: '/r/',
  bundleAbove: 100,
  cardsUpTo: 100,
};
let library: Library;
let files: Map<string, string>;

beforeAll(async () => {
  ({ library } = await readLibrary({ inputs: ['seeds'], config: DEFAULT_CONFIG }));
  const made = siteFiles(library, SITE);
  files = new Map([...made].map(({ path, content }) => [path, content as string]));
});

const read = (path: string) => JSON.parse(files.get(path)!) as Record<string, unknown>;

test('every file for programs follows the schema that the index names, and each paper’s file does', () => {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormats.default(ajv);
  const index = read('api/index.json') as { files: { path: string; schema?: string }[] };
  expect(index.files.map(({ path }) => path)).toContain('api/papers.json');
  const data = index.files.flatMap(({ path, schema }) => (schema ? [{ path, schema }] : []));
  const own = library.papers.map(({ slug }) => ({
    path: `papers/${slug}.json`,
    schema: 'api/schemas/v1/paper.json',
  }));
  const itself = { path: 'api/index.json', schema: 'api/schemas/v1/index.json' };
  for (const { path, schema } of [...data, ...own, itself]) {
    const { $id } = read(schema);
    const validate = ajv.getSchema($id as string) ?? ajv.compile(read(schema));
    const text = files.get(path)!;
    const values = path.endsWith('.jsonl') ? text.trim().split('\n') : [text];
    for (const value of values) {
      expect(validate(JSON.parse(value)), `${path}: ${ajv.errorsText(validate.errors)}`).toBe(true);
    }
  }
});

test('the index names every file of all papers, and no other that is not there', () => {
  const index = read('api/index.json') as { files: { path: string; type: string }[] };
  const named = index.files.map(({ path }) => path);
  expect(named).toEqual(
    expect.arrayContaining(['papers.bib', 'papers.abstracts.bib', 'papers.ris', 'papers.csl.json']),
  );
  expect(named).toContain('llms-full.txt');
  for (const path of named) expect(files.has(path), path).toBe(true);
});

test('the lines of the papers are the papers, in their order', () => {
  const lines = files.get('api/papers.jsonl')!.trim().split('\n');
  const papers = lines.map((line) => JSON.parse(line) as { slug: string });
  expect(papers.map(({ slug }) => slug)).toEqual(library.papers.map(({ slug }) => slug));
  expect(papers).toEqual(read('api/papers.json')['papers']);
  for (const paper of papers) expect(paper).toEqual(read(`papers/${paper.slug}.json`));
});

test('no two files have the same path', () => {
  const paths = [...siteFiles(library, SITE)].map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
});

test('every list that has a page is there as Markdown, and names its papers', () => {
  for (const { id, title, papers } of library.topics) {
    const text = files.get(`topics/${id}.md`)!;
    expect(text).toMatch(new RegExp(`^# ${title.slice(0, 4)}`));
    for (const slug of papers) expect(text).toContain(`https://example.org/r/papers/${slug}.md`);
  }
  for (const path of [
    'index.md',
    'papers.md',
    'topics.md',
    'editions.md',
    'tags.md',
    'authors.md',
    'glossary.md',
    'about.md',
  ]) {
    expect(files.get(path)).toMatch(/^# /);
  }
});

test('llms.txt has the form that is asked for, and every file it names is there', () => {
  const text = files.get('llms.txt')!;
  expect(text).toMatch(/^# Tuesday\n\n> 38 papers/);
  const named = [...text.matchAll(/\]\(https:\/\/example\.org\/r\/([^)]+)\)/g)].map(
    ([, path]) => path!,
  );
  expect(named.length).toBeGreaterThan(10);
  for (const path of named) expect(files.has(path), path).toBe(true);
});

test('a document of all papers holds every abstract', () => {
  const text = files.get('llms-full.txt')!.replace(/\s+/g, ' ');
  for (const { abstract } of library.papers.filter(({ abstract }) => abstract.spans.length === 0)) {
    expect(text).toContain(abstract.source.slice(0, 60).replace(/\s+/g, ' '));
  }
});
