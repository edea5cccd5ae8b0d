import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { parse } from '@retorquere/bibtex-parser';
import { beforeAll, expect, test } from 'vitest';
import { siteFiles } from '../../plugins/publish/index.ts';
import { readLibrary } from '../../scripts/io/read-library.ts';
import { toCsl } from '../../src/library/citations/to-csl.ts';
import { DEFAULT_CONFIG } from '../../src/library/config.ts';
import type { Library } from '../../src/library/library.ts';
import { toPlainText } from '../../src/library/text/plain-text.ts';

let library: Library;
let files: Map<string, string>;

beforeAll(async () => {
  ({ library } = await readLibrary({ inputs: ['seeds'], config: DEFAULT_CONFIG }));
  const made = siteFiles(library, { title: 'Sheaf', base: '/', bundleAbove: 100, cardsUpTo: 100 });
  files = new Map([...made].map(({ path, content }) => [path, content as string]));
});

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
  const { entries, errors } = parse(files.get('papers.abstracts.bib')!, { sentenceCase: false });
  // Formulas keep the commands that it has no character for.
  expect(errors.filter(({ error }) => !error.startsWith('unhandled macro'))).toEqual([]);
  const read = new Map(entries.map(({ key, fields }) => [key, fields]));
  expect(read.size).toBe(library.papers.length);
  for (const { key, title, abstract, authors, identifiers, publication } of library.papers) {
    const fields = read.get(key)!;
    // It writes formulas as HTML: what is no formula has to be the same.
    if (title.spans.length === 0) expect(inOneLine(withoutTags(fields.title!))).toBe(title.source);
    if (abstract.spans.length === 0) {
      expect(inOneLine(withoutTags(fields['abstract'] as string))).toBe(inOneLine(abstract.source));
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

function withoutTags(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
}

test('a citation processor takes every paper from RIS with its title, authors, year and abstract', () => {
  const read = new Cite(files.get('papers.ris')!).data;
  expect(read).toHaveLength(library.papers.length);
  const byTitle = new Map(read.map((item) => [item.title, item]));
  for (const paper of library.papers) {
    const item = byTitle.get(toPlainText(paper.title))!;
    const csl = toCsl(paper);
    expect(item.abstract).toBe(inOneLine(toPlainText(paper.abstract)));
    expect(item.author).toHaveLength(paper.authors.length);
    expect(item.issued?.['date-parts']?.[0]?.[0]).toBe(yearIn(csl.issued));
  }
});

function yearIn(issued: ReturnType<typeof toCsl>['issued']): number | undefined {
  return issued && 'date-parts' in issued ? issued['date-parts'][0][0] : undefined;
}

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
