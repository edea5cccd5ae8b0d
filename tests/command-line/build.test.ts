import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { hashFiles } from '../support/hash-files.ts';
import { inFolder, runSheaf } from '../support/run-sheaf.ts';

const SEED = 'seeds/000_5d4fa293109b45fc.txt';

test('a site of one digest is the same to the byte when it is built again', async () => {
  await inFolder(async (folder) => {
    const [first, second] = [join(folder, 'first'), join(folder, 'second')];
    expect(await runSheaf(['build', SEED, '--out', first])).toMatchObject({
      status: 0,
      stderr: '',
    });
    expect(await runSheaf(['build', SEED, '--out', second])).toMatchObject({ status: 0 });
    const files = await hashFiles(first);
    expect(Object.keys(files).length).toBeGreaterThan(60);
    expect(await hashFiles(second)).toEqual(files);
  });
});

test('two sites can be built at the same time', async () => {
  await inFolder(async (folder) => {
    const digest = join(folder, 'digest.txt');
    await cp(SEED, digest);
    const [known, plain, again] = ['known', 'plain', 'again'].map((name) => join(folder, name));
    const runs = await Promise.all([
      runSheaf(['build', SEED, '--out', known!]),
      runSheaf(['build', digest, '--out', plain!]),
      runSheaf(['build', SEED, '--out', again!]),
    ]);
    expect(runs.map(({ status }) => status)).toEqual([0, 0, 0]);
    expect(await hashFiles(again!)).toEqual(await hashFiles(known!));
  });
});

test('a site is the same to the byte wherever Sheaf itself lies', async () => {
  await inFolder(async (folder) => {
    const elsewhere = join(folder, 'deep/sheaf');
    for (const part of ['src', 'plugins', 'scripts', 'seeds', 'public', 'package.json']) {
      await cp(part, join(elsewhere, part), { recursive: true });
    }
    await symlink(resolve('node_modules'), join(elsewhere, 'node_modules'));
    const [here, there] = [join(folder, 'here'), join(folder, 'there')];
    expect(await runSheaf(['build', SEED, '--out', here])).toMatchObject({ status: 0 });
    expect(await runSheaf(['build', SEED, '--out', there], elsewhere, elsewhere)).toMatchObject({
      status: 0,
      stderr: '',
    });
    expect(await hashFiles(there)).toEqual(await hashFiles(here));
  });
});

test('a digest without a sidecar makes a site that is just as whole', async () => {
  await inFolder(async (folder) => {
    const digest = join(folder, 'digest.txt');
    const out = join(folder, 'site');
    await cp(SEED, digest);
    const { status, stderr } = await runSheaf(['build', digest, '--out', out]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(await readdir(join(out, 'papers'))).toHaveLength(39);
    const edition = await readFile(join(out, 'editions/digest/index.html'), 'utf8');
    expect(edition).toContain('Papers of May 5');
    expect(edition).toContain('AK and the research community');
  });
});

test('given digests leave seeds and content alone', async () => {
  await inFolder(async (folder) => {
    await mkdir(join(folder, 'content'));
    await writeFile(join(folder, 'content/kept.mdx'), 'Kept.');
    const digest = join(folder, 'digest.txt');
    await cp(SEED, digest);
    expect(await runSheaf(['build', 'digest.txt'], folder)).toMatchObject({ status: 0 });
    expect((await readdir(folder)).sort()).toEqual(['content', 'digest.txt', 'dist']);
    expect(await readdir(join(folder, 'content'))).toEqual(['kept.mdx']);
  });
});

test('a site below a path has every address below it, notes included', async () => {
  await inFolder(async (folder) => {
    await cp('seeds', join(folder, 'seeds'), { recursive: true });
    const args = ['build', '--base', 'reading/list', '--site', 'https://example.org'];
    expect(await runSheaf(args, folder)).toMatchObject({ status: 0, stderr: '' });
    const home = await readFile(join(folder, 'dist/index.html'), 'utf8');
    expect(home).toContain('<link rel="canonical" href="https://example.org/reading/list/">');
    expect(home).not.toMatch(/(?:href|src|action)="\/(?!reading\/list\/)/);
    expect(await runSheaf(['check'], folder)).toMatchObject({ status: 0 });
  });
});

test('a digest that is taken away leaves no page behind, once its addresses are given up', async () => {
  await inFolder(async (folder) => {
    const seeds = join(folder, 'seeds');
    await mkdir(seeds);
    const paper = (name: string) => `On ${name} and Its Uses\n\nWe study ${name}. It is of use.\n`;
    await writeFile(join(seeds, 'a.txt'), paper('Salt'));
    await runSheaf(['generate'], folder);
    await writeFile(join(seeds, 'a.txt'), paper('Pepper'));
    const refused = await runSheaf(['generate'], folder);
    expect(refused.stderr).toContain('/papers/on-salt-and-its-uses/');
    expect(refused.status).toBe(1);
    await writeFile(join(seeds, 'overrides.yaml'), 'gone: [on-salt-and-its-uses]\n');
    await runSheaf(['generate'], folder);
    const pages = await readdir(join(folder, 'content/papers'), { recursive: true });
    expect(pages.filter((path) => path.endsWith('.mdx'))).toEqual([
      join('other', 'on-pepper-and-its-uses.mdx'),
    ]);
  });
});

test('generate --check tells a fresh content folder from a stale one', async () => {
  await inFolder(async (folder) => {
    await cp('seeds', join(folder, 'seeds'), { recursive: true });
    await runSheaf(['generate'], folder);
    expect(await runSheaf(['generate', '--check'], folder)).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
    await writeFile(join(folder, 'content/topics/stray.mdx'), '');
    const { status, stderr } = await runSheaf(['generate', '--check'], folder);
    expect(status).toBe(1);
    expect(stderr).toContain('no longer generated: topics/stray.mdx');
  });
});

test('a fault in a sidecar names its line, what is wrong and what was meant', async () => {
  await inFolder(async (folder) => {
    await cp(SEED, join(folder, 'week.txt'));
    await writeFile(join(folder, 'week.sidecar.yaml'), 'title: Week 1\npapers:\n  - titel: A\n');
    const { status, stderr } = await runSheaf(['generate', 'week.txt'], folder);
    expect(status).toBe(1);
    expect(stderr).toBe(
      'week.sidecar.yaml:3: papers[0].titel: unknown key. Did you mean "title"?\n',
    );
  });
});

test('a fault in a note names the note, and the earlier site stays', async () => {
  await inFolder(async (folder) => {
    await cp('seeds', join(folder, 'seeds'), { recursive: true });
    expect(await runSheaf(['build'], folder)).toMatchObject({ status: 0 });
    const before = await hashFiles(join(folder, 'dist'));
    const note = 'seeds/notes/the-probabilistic-world.mdx';
    await writeFile(join(folder, note), 'One line.\n\nThis {is not closed.\n');
    const { status, stderr } = await runSheaf(['build'], folder);
    expect(status).toBe(1);
    expect(stderr).toContain(note);
    expect(stderr).not.toContain('fault of Sheaf');
    expect(await hashFiles(join(folder, 'dist'))).toEqual(before);
  });
});
