import { cp, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test, vi } from 'vitest';
import { inFolder } from '../support/run-sheaf.ts';
import { whileServing } from '../support/while-serving.ts';

const PAPER = 'papers/the-probabilistic-world/';
const SIDECAR = 'seeds/000_5d4fa293109b45fc.sidecar.yaml';

test('dev shows the site with its files and follows changes in its seeds', async () => {
  await inFolder(async (folder) => {
    await cp('seeds', join(folder, 'seeds'), { recursive: true });
    const command = [process.execPath, resolve('scripts/sheaf.ts'), 'dev'];
    await whileServing(command, folder, async (url) => {
      const page = async (path: string) => (await fetch(url + path)).text();
      const eventually = (path: string, text: string) =>
        vi.waitFor(async () => expect(await page(path)).toContain(text), {
          timeout: 20_000,
          interval: 500,
        });
      expect(await page(PAPER)).toContain('The probabilistic world');
      expect(await page(`${PAPER.slice(0, -1)}.bib`)).toContain('{The probabilistic world}');

      const note = join(folder, 'seeds/notes/the-probabilistic-world.mdx');
      await writeFile(note, 'A plain note.');
      await eventually(PAPER, 'A plain note.');
      await writeFile(note, 'Two and two are {2 + 2}.');
      await eventually(PAPER, 'Two and two are 4.');

      const sidecar = await readFile(join(folder, SIDECAR), 'utf8');
      const renamed = sidecar.replace('title: Permutation invariance', 'title: Renamed');
      await writeFile(join(folder, SIDECAR), renamed);
      await eventually('', 'Renamed');
    });
  });
});
