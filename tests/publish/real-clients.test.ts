import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Cite, type Item } from '@citation-js/core';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { parse } from '@retorquere/bibtex-parser';
import { beforeAll, expect, test } from 'vitest';
import { Ajv } from 'ajv';
import { siteFiles } from '../../plugins/publish/index.ts';
import { readLibrary } from '../../scripts/io/read-library.ts';
import { toCsl, type CslName } from '../../src/library/citations/to-csl.ts';
import { DEFAULT_CONFIG } from '../../src/library/config.ts';
import type { Library } from '../../src/library/library.ts';
import type { Paper } from '../../src/library/paper.ts';
import { CSL_SCHEMA } from '../support/csl-schema.ts';
import { toPlainText } from '../../src/library/text/plain-text.ts';
import type { RichText } from '../../src/library/text/rich-text.ts';

let library: Library;
let files: Map<string, string>;

beforeAll(async () => {
  ({ library } = await readLibrary({ inputs: ['seeds'], config: DEFAULT_CONFIG }));
  const made = siteFiles(library, { title: 'Sheaf', base: '/', bundleAbove: 100, cardsUpTo: 100 });
  files = new Map([...made].map(({ path, content }) => [path, content as string]));
});

const withoutSpaces = (tex: string) => tex.replace(/\s+/g, '');
const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

test('BibTeX itself sets every paper without a warning', async ({ skip }) => {
  const run = promisify(execFile);
  const folder = await mkdtemp(join(tmpdir(), 'sheaf-bibtex-'));
  try {
    await writeFile(join(folder, 'papers.bib'), files.get('papers.abstracts.bib')!);
    for (const style of ['plain', 'alpha', 'unsrt']) {
      const lines = ['\\relax', '\\citation{*}', `\\bibstyle{${style}}`, '\\bibdata{papers}', ''];
      await writeFile(join(folder, `${style}.aux`), lines.join('\n'));
      const { stdout } = await run('bibtex', [style], { cwd: folder }).catch(
        (error: NodeJS.ErrnoException) =>
          error.code === 'ENOENT' ? skip('BibTeX is not on this machine.') : Promise.reject(error),
      );
      expect(stdout).not.toMatch(/warning|error/i);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a parser of BibTeX reads every paper as it is', () => {
  const bibtex = files.get('papers.abstracts.bib')!;
  // The parser turns formulas to HTML, which is no longer what was written: they are compared as they stand.
  const FORMULA = /(?<!\\)\$((?:[^$\\]|\\.)*)\$/gs;
  const { entries, errors } = parse(bibtex.replace(FORMULA, MARK), { sentenceCase: false });
  expect(errors).toEqual([]);
  const read = new Map(entries.map(({ key, fields }) => [key, fields]));
  const raw = new Map(parse(bibtex, { raw: true }).entries.map(({ key, fields }) => [key, fields]));
  expect(read.size).toBe(library.papers.length);
  for (const { key, title, abstract, authors, identifiers, publication } of library.papers) {
    const fields = read.get(key)!;
    for (const [name, text] of Object.entries({ title, abstract })) {
      expect(inOneLine(withoutTags(fields[name] as string))).toBe(wordsOf(text));
      const written = [...(raw.get(key)![name] as string).matchAll(FORMULA)];
      // It sets spaces in formulas as it likes.
      expect(written.map(([, tex]) => withoutSpaces(tex!))).toEqual(
        formulasOf(text).map(withoutSpaces),
      );
    }
    const names = fields.author!.map(
      ({ firstName, prefix, lastName, name }) =>
        name ?? [firstName, prefix, lastName].filter(Boolean).join(' '),
    );
    expect(names).toEqual(authors.map(({ name }) => name));
    expect(fields['eprint']).toBe(identifiers.arxiv);
    const { venue } = publication;
    if (venue) {
      expect([fields.booktitle, fields.journal, fields['howpublished']]).toContain(venue);
    }
  }
});

/** A sign that no paper has. */
const MARK = '\u2318';

function formulasOf({ spans }: RichText): string[] {
  return spans.flatMap(({ kind, tex }) => (kind === 'math' ? [tex] : []));
}

/** A text of which each formula is a mark. */
function wordsOf({ source, spans }: RichText): string {
  const marked = spans.map((span) => (span.kind === 'math' ? { ...span, tex: MARK } : span));
  return inOneLine(toPlainText({ source, spans: marked }));
}

function withoutTags(html: string): string {
  return (
    html
      .replace(/<[^>]*>/g, '')
      .replaceAll('&amp;', '&')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      // Its letter for TeX’s name of a backtick.
      .replaceAll('\u02cb', '`')
  );
}

/** What the format's description of 2011 names, of what is known of papers. */
const RIS_TAGS = 'TY ID TI AU T2 T3 VL IS SP EP PB PY DA DO AN UR L1 KW LA N1 AB ER'.split(' ');

test('every line of RIS is a tag that the format has, and every record is closed', () => {
  const ris = files.get('papers.ris')!;
  const records = ris.split(/(?<=^ER {2}- )\n/m).filter((part) => part.trim() !== '');
  expect(records).toHaveLength(library.papers.length);
  for (const record of records) {
    const lines = record
      .trimStart()
      .split('\n')
      .map((line) => /^([A-Z][A-Z\d]) {2}- (.*)$/.exec(line)!);
    const tags = lines.map(([, name]) => name!);
    expect(tags.filter((name) => !RIS_TAGS.includes(name))).toEqual([]);
    expect([tags[0], tags.at(-1)]).toEqual(['TY', 'ER']);
    for (const [, name, value] of lines) if (name !== 'ER') expect(value).toMatch(/\S/);
  }
});

test('a citation processor takes every paper from RIS as it takes it from CSL-JSON', () => {
  const read = new Cite(files.get('papers.ris')!).data;
  expect(read.map(withoutLeftovers)).toEqual(library.papers.map((paper) => asReadFromRis(paper)));
});

function withoutLeftovers({ _graph, ...item }: Item): Omit<Item, '_graph'> {
  return item;
}

/** RIS has no type for preprints, no place for an archive and none for a particle. */
function asReadFromRis(paper: Paper): Record<string, unknown> {
  const { archive, archive_location, author, type, ...item } = toCsl(paper);
  const { 'container-title': venue, 'collection-title': series, ...others } = item;
  expect(files.get('papers.ris')).toContain(`AN  - ${archive}:${archive_location}\n`);
  if (series !== undefined) expect(files.get('papers.ris')).toContain(`T3  - ${series}\n`);
  return {
    ...others,
    type: type === 'article' ? 'manuscript' : type,
    ...(author && { author: author.map(withParticle) }),
    ...(venue && { [type === 'paper-conference' ? 'event-title' : 'container-title']: venue }),
  };
}

function withParticle(name: CslName): CslName {
  if (!('family' in name)) return name;
  const { 'non-dropping-particle': particle, family, ...others } = name;
  return { family: [particle, family].filter(Boolean).join(' '), ...others };
}

test.each(['seeds', 'tests/site/several-digests'])(
  'CSL-JSON of %s is as its schema wants it',
  async (folder) => {
    const read = await readLibrary({ inputs: [folder], config: DEFAULT_CONFIG });
    const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(CSL_SCHEMA);
    validate(read.library.papers.map(toCsl));
    expect(validate.errors).toBeNull();
  },
);

test('a citation processor takes every paper from CSL-JSON without changing anything, and sets it', () => {
  const items = JSON.parse(files.get('papers.csl.json')!) as unknown[];
  const cite = new Cite(items);
  expect(cite.format('data', { format: 'object' })).toEqual(items);
  const text = cite.format('bibliography', { template: 'apa', format: 'text' });
  for (const { authors } of library.papers) {
    expect(text).toContain(authors[0]!.family ?? authors[0]!.name.split(' ').at(-1));
  }
});

test('the papers of a topic and of an edition make files of their own', () => {
  for (const [folder, lists] of [
    ['topics', library.topics],
    ['editions', library.editions],
  ] as const) {
    for (const { id, papers } of lists) {
      const items = JSON.parse(files.get(`${folder}/${id}.csl.json`)!) as { id: string }[];
      const keys = papers.map((slug) => library.papers.find((paper) => paper.slug === slug)!.key);
      expect(items.map((item) => item.id).sort()).toEqual(keys.sort());
      expect(files.get(`${folder}/${id}.bib`)).not.toContain('abstract =');
      expect(files.get(`${folder}/${id}.abstracts.bib`)).toContain('abstract =');
    }
  }
});

test('of a library that is too large for a file of each paper, only lists have files', () => {
  const made = [
    ...siteFiles(library, { title: 'Sheaf', base: '/', bundleAbove: 37, cardsUpTo: 100 }),
  ];
  expect(made.filter(({ path }) => path.startsWith('papers/'))).toEqual([]);
  expect(made.map(({ path }) => path)).toContain('topics/symmetry-geometry.abstracts.bib');
});
