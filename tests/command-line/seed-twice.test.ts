import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { LibraryJson } from '../../src/library/library-json.ts';
import { restoreTex } from '../support/restore-tex.ts';
import { inFolder, runSheaf } from '../support/run-sheaf.ts';

const SEED = 'seeds/000_5d4fa293109b45fc.txt';

/** What an archive has of a paper. */
interface ArchiveRecord {
  id?: string | undefined;
  title: string;
  summary: string;
  authors: string[];
}

let library: LibraryJson;
let records: ArchiveRecord[];

/** The library that `sheaf export` makes of files. */
async function exportOf(files: readonly string[], folder: string): Promise<LibraryJson> {
  const to = join(folder, 'library.json');
  const { status, stderr } = await runSheaf(['export', ...files, '--to', to]);
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(await readFile(to, 'utf8')) as LibraryJson;
}

beforeAll(async () => {
  await inFolder(async (folder) => {
    library = await exportOf([SEED], folder);
  });
  records = library.papers.map(({ identifiers, title, abstract, authors }, index) => ({
    id: identifiers.arxiv,
    // Three of the papers were given another title later.
    title: index % 13 === 0 ? `${title} Revisited, or What Became of It` : restoreTex(title),
    summary: restoreTex(abstract).replace(/(.{60}\S*) /g, '$1\n'),
    authors,
  }));
});

test.each([
  ['with the sidecar', true],
  ['without it', false],
])(
  'the seed and the records of an archive are 38 papers, with exact TeX and authors: %s',
  async (_, hasSidecar) => {
    await inFolder(async (folder) => {
      const [page, archive] = [join(folder, 'page.txt'), join(folder, 'archive.jsonl')];
      await copyFile(SEED, page);
      if (hasSidecar) {
        await copyFile(SEED.replace('.txt', '.sidecar.yaml'), join(folder, 'page.sidecar.yaml'));
      }
      await writeFile(archive, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
      for (const files of [
        [page, archive],
        [archive, page],
      ]) {
        const both = await exportOf(files, folder);
        expect(both.papers).toHaveLength(38);
        expect(both.papers.map(({ identifiers }) => identifiers.arxiv)).toEqual(
          records.map(({ id }) => id),
        );
        expect(both.papers.map(({ authors }) => authors)).toEqual(
          records.map(({ authors }) => authors),
        );
        expect(both.report.merged).toHaveLength(38);
        expect(both.report.restoration.formulas.guessed.pieces).toBe(0);
        expect(both.report.restoration.formulas.authors.papers).toBeGreaterThan(10);
        expect(both.editions.map(({ papers }) => papers.length)).toEqual([38, 38]);
      }
    });
  },
);
