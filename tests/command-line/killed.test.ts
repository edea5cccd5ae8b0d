import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, watch } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
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

/**
 * Starts a command and kills it a while after something below its folder first changed, unless it is done before.
 *
 * @param start How the path of what has to change starts.
 * @returns Whether it was killed.
 */
async function killAfterChange(
  start: string,
  milliseconds: number,
  command: string,
  cwd: string,
): Promise<boolean> {
  const changes = watch(cwd, { recursive: true });
  const child = spawn(process.execPath, [resolve('scripts/sheaf.ts'), command], {
    cwd,
    stdio: 'ignore',
  });
  changes.on('change', (_, path) => {
    if (path.toString().startsWith(start)) setTimeout(() => child.kill('SIGKILL'), milliseconds);
  });
  await once(child, 'close');
  changes.close();
  return child.signalCode === 'SIGKILL';
}

/** All files of a folder with their text. */
async function textsBelow(folder: string): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const file of await filesBelow(folder)) {
    texts[file] = await readFile(join(folder, file), 'utf8');
  }
  return texts;
}

test.each<[string, string, words: string[], kills: [start: string, milliseconds: number][]]>([
  [
    'generate',
    'content',
    // What a paper is recognised by is kept, so that only the second time round is as all that follow.
    ['black', 'white', 'black'],
    [0, 2, 5, 10, 20, 40].map((milliseconds) => ['content', milliseconds]),
  ],
  [
    'build',
    'dist',
    ['white', 'black'],
    [
      ['content', 1500],
      ['dist', 0],
      ['dist', 2],
    ],
  ],
])('%s leaves %s whole whenever it is killed', async (command, name, words, kills) => {
  await inFolder(async (folder) => {
    const seeds = join(folder, 'seeds');
    await mkdir(seeds);
    const states: Record<string, string>[] = [];
    for (const word of words) {
      await writeFile(join(seeds, 'sheep.jsonl'), digestOf(word));
      expect((await runSheaf([command], folder)).status).toBe(0);
      states.push(await textsBelow(join(folder, name)));
    }
    let killed = 0;
    for (const [index, [start, milliseconds]] of kills.entries()) {
      await writeFile(join(seeds, 'sheep.jsonl'), digestOf(index % 2 === 0 ? 'white' : 'black'));
      if (await killAfterChange(start, milliseconds, command, folder)) killed += 1;
      // Two renames make the change. Between them, what was there lies aside, from where the next run puts it back.
      const place = existsSync(join(folder, name)) ? name : `${name}.previous`;
      expect(states).toContainEqual(await textsBelow(join(folder, place)));
    }
    expect(killed).toBeGreaterThan(0);
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
