import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { parse } from 'yaml';
import { parseOverrides } from '../../src/library/overrides/overrides.ts';
import { hashFiles } from '../support/hash-files.ts';
import { inFolder, runSheaf } from '../support/run-sheaf.ts';

const FILES = [
  '.github/workflows/deploy.yml',
  '.gitignore',
  'README.md',
  'package.json',
  'seeds/first-digest.md',
  'seeds/overrides.yaml',
  'sheaf.config.ts',
];

const readJson = async (path: string) => JSON.parse(await readFile(path, 'utf8')) as unknown;

const SCRIPTS = {
  build: 'sheaf build',
  dev: 'sheaf dev',
  preview: 'sheaf preview',
  check: 'sheaf check',
};

test('a new site has all that it takes to build and deploy it, the same each time', async () => {
  await inFolder(async (folder) => {
    const { status, stdout, stderr } = await runSheaf(['init', 'Lesekreis Zürich'], folder);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const site = join(folder, 'Lesekreis Zürich');
    const files = await hashFiles(site);
    expect(Object.keys(files).sort()).toEqual(FILES);
    for (const file of FILES) expect(stdout).toContain(`made: ${join('Lesekreis Zürich', file)}\n`);
    expect(stdout).toContain('  cd "Lesekreis Zürich"\n  npm install\n  npm run build');
    expect(await readJson(join(site, 'package.json'))).toEqual({
      name: 'lesekreis-zuerich',
      private: true,
      type: 'module',
      scripts: SCRIPTS,
      dependencies: { sheaf: packageJson.version },
    });
    await rm(site, { recursive: true });
    await runSheaf(['init', 'Lesekreis Zürich'], folder);
    expect(await hashFiles(site)).toEqual(files);
  });
});

test('a new site can be built at once', async () => {
  await inFolder(async (folder) => {
    await runSheaf(['init', '.'], folder);
    const { status, stdout, stderr } = await runSheaf(['build', '--strict'], folder);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('Built 4 papers ');
    const page = 'dist/papers/attention-is-all-you-need/index.html';
    expect(await readFile(join(folder, page), 'utf8')).toContain('arXiv:1706.03762');
  });
});

test('what is there is kept and named', async () => {
  await inFolder(async (folder) => {
    await runSheaf(['init', '.'], folder);
    const files = await hashFiles(folder);
    const { status, stdout } = await runSheaf(['init', '.'], folder);
    expect(status).toBe(0);
    for (const file of FILES) expect(stdout).toContain(`kept: ${join(file)}\n`);
    expect(stdout).not.toContain('made');
    expect(await hashFiles(folder)).toEqual(files);
  });
});

test('who has digests gets no example of one', async () => {
  await inFolder(async (folder) => {
    await mkdir(join(folder, 'seeds'));
    await writeFile(join(folder, 'seeds/mine.txt'), 'A Title of Mine\n\nAn abstract. Of mine.\n');
    await runSheaf(['init', '.'], folder);
    const seeds = FILES.filter((file) => file.startsWith('seeds/'));
    expect(Object.keys(await hashFiles(folder)).sort()).toEqual(
      [...FILES.filter((file) => !seeds.includes(file)), 'seeds/mine.txt'].sort(),
    );
  });
});

test('a package.json gets the scripts that it lacks, and nothing else of it changes', async () => {
  await inFolder(async (folder) => {
    const file = join(folder, 'package.json');
    const text =
      '{\n\t"scripts": {\n\t\t"build": "my-build"\n\t}, "dependencies": {"sheaf": "file:s.tgz"}}';
    await writeFile(file, text);
    const { stdout } = await runSheaf(['init', '.'], folder);
    expect(stdout).toContain('changed: package.json\n');
    expect(stdout).not.toContain('npm install');
    const added = ['dev', 'preview', 'check'].map((name) => `,\n\t\t"${name}": "sheaf ${name}"`);
    expect(await readFile(file, 'utf8')).toBe(
      text.replace('"my-build"', `"my-build"${added.join('')}`),
    );
  });
});

test('a site below a package that takes Sheaf from a file takes it from the same', async () => {
  await inFolder(async (folder) => {
    await writeFile(
      join(folder, 'package.json'),
      '{"dependencies": {"sheaf": "file:../sheaf.tgz"}}',
    );
    await runSheaf(['init', 'sites/sheaf'], folder);
    expect(await readJson(join(folder, 'sites/sheaf/package.json'))).toMatchObject({
      // npm installs no package in one of the same name.
      name: 'sheaf-site',
      dependencies: { sheaf: 'file:../../../sheaf.tgz' },
    });
  });
});

test.each([
  ['a file', 'This is a file, and a site needs a folder.', 'README.md', ''],
  ['a folder with a broken package.json', 'package.json: This is no JSON: ', '.', '{'],
  [
    'a folder whose scripts are none',
    'package.json: scripts: has to be an object.',
    '.',
    '{"scripts": 1}',
  ],
])('init of %s fails, says why and makes nothing', async (_, message, target, contents) => {
  await inFolder(async (folder) => {
    await writeFile(join(folder, target === '.' ? 'package.json' : target), contents);
    const before = await hashFiles(folder);
    const { status, stderr } = await runSheaf(['init', target], folder);
    expect(stderr).toContain(message);
    expect(status).toBe(1);
    expect(await hashFiles(folder)).toEqual(before);
  });
});

test('init without a folder is wrong usage', async () => {
  expect(await runSheaf(['init'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("missing required argument 'DIR'") as string,
  });
});

test('the examples of corrections and of the configuration are right', async () => {
  const template = (name: string) => readFile(join('scripts/init/template', name), 'utf8');
  const [, ...examples] = (await template('seeds/overrides.yaml')).split('#\n');
  const value: unknown = parse(examples.join('').replace(/^# /gm, ''));
  const { papers, gone } = parseOverrides(value, 'overrides.yaml');
  expect(Object.keys(papers)).toHaveLength(2);
  expect(gone).toHaveLength(1);

  await inFolder(async (folder) => {
    const config = (await template('sheaf.config.ts')).replace(/^ {2}\/\/ /gm, '  ');
    expect(config).toContain('  restore: {');
    await writeFile(join(folder, 'sheaf.config.ts'), config);
    expect(await runSheaf(['restore'], folder)).toMatchObject({ status: 0, stderr: '' });
  });
});
