import { spawn } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { filesBelow } from '../../scripts/io/content-folder.ts';
import { inFolder, runSheaf } from '../support/run-sheaf.ts';

/** A digest of papers that are the same every time, but for a word. */
function digestOf(word: string): string {
  return Array.from({ length: 60 }, (_, index) =>
    JSON.stringify({
      id: `2401.${String(index).padStart(5, '0')}`,
      title: `Counting ${index} Sheep`,
      abstract: `We count ${index} ${word} sheep. It takes time.`,
    }),
  ).join('\n');
}

/** Starts a command and kills it, unless it is done before. */
async function killAfter(milliseconds: number, args: string[], cwd: string): Promise<void> {
  const child = spawn(process.execPath, [resolve('scripts/sheaf.ts'), ...args], {
    cwd,
    stdio: 'ignore',
  });
  const ended = new Promise((done) => child.on('close', done));
  await Promise.race([wait(milliseconds), ended]);
  child.kill('SIGKILL');
  await ended;
}

/** All files of a folder with their text. */
async function textsBelow(folder: string): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const file of await filesBelow(folder)) {
    texts[file] = await readFile(join(folder, file), 'utf8');
  }
  return texts;
}

test.each([
  ['generate', 'content', [300, 500, 700, 800, 850, 900, 950, 1000, 1050, 1100, 1200]],
  ['build', 'dist', [1500, 2500, 3500, 4500]],
])('%s leaves %s whole whenever it is killed', async (command, name, delays) => {
  await inFolder(async (folder) => {
    const seeds = join(folder, 'seeds');
    await mkdir(seeds);
    const states: Record<string, string>[] = [];
    // What a paper is recognised by is kept, so that only the second time round is as all that follow.
    for (const word of ['white', 'black', 'white', 'black']) {
      await writeFile(join(seeds, 'sheep.jsonl'), digestOf(word));
      expect((await runSheaf([command], folder)).status).toBe(0);
      states.push(await textsBelow(join(folder, name)));
    }
    for (const [index, delay] of delays.entries()) {
      await writeFile(join(seeds, 'sheep.jsonl'), digestOf(index % 2 === 0 ? 'white' : 'black'));
      await killAfter(delay, [command], folder);
      expect(states).toContainEqual(await textsBelow(join(folder, name)));
    }
    await rm(join(folder, `${name}.next`), { recursive: true, force: true });
    const after = await runSheaf([command], folder);
    expect(after.stderr).toBe('');
    expect(after.status).toBe(0);
  });
});

test('what was moved aside before a kill is put back', async () => {
  await inFolder(async (folder) => {
    await mkdir(join(folder, 'seeds'));
    await writeFile(join(folder, 'seeds/sheep.jsonl'), digestOf('white'));
    await mkdir(join(folder, 'content.previous'));
    const before = '{"papers":{"gone":{"key":"gone","ids":["arxiv:2401.99999"]}},"editions":{}}';
    await writeFile(join(folder, 'content.previous/permalinks.json'), before);
    const { status, stderr } = await runSheaf(['generate'], folder);
    expect(stderr).toContain('/papers/gone/');
    expect(status).toBe(1);
    expect(await readFile(join(folder, 'content/permalinks.json'), 'utf8')).toBe(before);
  });
});
