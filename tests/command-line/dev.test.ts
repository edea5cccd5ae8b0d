import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test, vi } from 'vitest';
import { inFolder } from '../support/run-sheaf.ts';

const PAPER = 'papers/the-probabilistic-world/';
const SIDECAR = 'seeds/000_5d4fa293109b45fc.sidecar.yaml';

/** Lends the address of a development server that runs in a folder. */
async function whileDeveloping(folder: string, use: (url: string) => Promise<void>): Promise<void> {
  // Astro's server leaves its pages out where it finds itself in a test of Vitest.
  const env = { ...process.env, VITEST: undefined };
  const args = [resolve('scripts/sheaf.ts'), 'dev'];
  const child = spawn(process.execPath, args, { cwd: folder, env });
  try {
    let said = '';
    child.stdout.on('data', (data: Buffer) => (said += data.toString()));
    const url = await vi.waitFor(
      () => {
        const [address] = /http:\/\/localhost:\d+\//.exec(said) ?? [];
        if (!address) throw new Error(`There is no server yet: ${said}`);
        return address;
      },
      { timeout: 60_000, interval: 200 },
    );
    await use(url);
  } finally {
    child.kill();
    await once(child, 'close');
  }
}

test('dev shows the site and follows changes in its seeds', async () => {
  await inFolder(async (folder) => {
    await cp('seeds', join(folder, 'seeds'), { recursive: true });
    await whileDeveloping(folder, async (url) => {
      const page = async (path: string) => (await fetch(url + path)).text();
      const eventually = (path: string, text: string) =>
        vi.waitFor(async () => expect(await page(path)).toContain(text), {
          timeout: 20_000,
          interval: 500,
        });
      expect(await page(PAPER)).toContain('The probabilistic world');

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
