import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { inFolder, run, type Run, runSheaf } from '../support/run-sheaf.ts';

const RECORD = {
  title: 'Counting Sheep in the Dark',
  abstract: 'We count sheep. It takes time.',
  authors: ['Ada Bell'],
  id: '2401.00001',
};

/** Runs `sheaf add -` with a text on standard input. */
function addPasted(text: string, cwd: string): Promise<Run> {
  return run([process.execPath, resolve('scripts/sheaf.ts'), 'add', '-'], { cwd }, text);
}

test('a file is added with its sidecar, and what is new in it is told', async () => {
  await inFolder(async (folder) => {
    await mkdir(join(folder, 'seeds'));
    await writeFile(join(folder, 'seeds/old.jsonl'), JSON.stringify(RECORD));
    const records = [RECORD, { title: 'Herding Goats Alone', id: '2401.00002' }];
    await writeFile(
      join(folder, 'new.data'),
      records.map((one) => `${JSON.stringify(one)}\n`).join(''),
    );
    await writeFile(join(folder, 'new.sidecar.yaml'), 'title: Farm papers\n');
    const { status, stdout, stderr } = await runSheaf(['add', 'new.data'], folder);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain('JSON lines: 2 records, 2 papers, 1 of them new.');
    expect(await readdir(join(folder, 'seeds'))).toEqual([
      'new.data.jsonl',
      'new.data.sidecar.yaml',
      'old.jsonl',
    ]);
    const built = await runSheaf(['export', '--to', 'all.json'], folder);
    expect(built.stdout).toContain('Exported 2 papers');
  });
});

test('what is pasted gets a name that its text alone decides, and the ending of its format', async () => {
  await inFolder(async (folder) => {
    const bib = '@article{bell, title = {Counting Sheep}, author = {Ada Bell}, year = 2024}\n';
    const { status, stdout } = await addPasted(bib, folder);
    expect(status).toBe(0);
    expect(stdout).toContain('BibTeX: 1 record, 1 paper, 1 of them new.');
    const [name] = await readdir(join(folder, 'seeds'));
    expect(name).toMatch(/^pasted-[0-9a-f]{8}\.bib$/);
    expect(await readFile(join(folder, 'seeds', name!), 'utf8')).toBe(bib);
    const again = await addPasted(bib, folder);
    expect(again).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('This digest is there already.') as string,
    });
  });
});

test('a digest never takes the place of another', async () => {
  await inFolder(async (folder) => {
    await mkdir(join(folder, 'seeds'));
    await writeFile(join(folder, 'seeds/a.jsonl'), JSON.stringify(RECORD));
    await writeFile(join(folder, 'a.jsonl'), JSON.stringify({ ...RECORD, id: '2401.00009' }));
    const refused = await runSheaf(['add', 'a.jsonl'], folder);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('Choose one with --as NAME.');
    const added = await runSheaf(['add', 'a.jsonl', '--as', 'b.jsonl'], folder);
    expect(added.status).toBe(0);
    expect(await readdir(join(folder, 'seeds'))).toEqual(['a.jsonl', 'b.jsonl']);
  });
});

test.each([
  ['what is no digest', ['add', 'logo.svg.png'], 1, 'This is a PNG image, not text'],
  ['an empty text', ['add', 'empty.txt'], 1, 'No paper was found'],
  ['a file that is not there', ['add', 'nothing.bib'], 1, 'There is no such file'],
  [
    'a format that is not there',
    ['add', 'a.jsonl', '--format', 'bibtx'],
    1,
    'Did you mean "bibtex"?',
  ],
  ['a name in another folder', ['add', 'a.jsonl', '--as', '../a'], 2, 'without a folder'],
  ['no file', ['add'], 2, "missing required argument 'FILE'"],
])('%s is not added, and it is said why', async (_, args, status, message) => {
  await inFolder(async (folder) => {
    await copyFile('.github/pictures/phone.png', join(folder, 'logo.svg.png'));
    await writeFile(join(folder, 'empty.txt'), '\n\n');
    await writeFile(join(folder, 'a.jsonl'), JSON.stringify(RECORD));
    const refused = await runSheaf(args, folder);
    expect(refused.stderr).toContain(message);
    expect(refused.status).toBe(status);
    expect(await readdir(folder)).not.toContain('seeds');
  });
});
