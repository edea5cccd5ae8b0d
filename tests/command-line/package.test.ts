import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { hashFiles } from '../support/hash-files.ts';
import { install, type Installation, pack } from '../support/installed-package.ts';
import { run, runSheaf } from '../support/run-sheaf.ts';
import { whileServing } from '../support/while-serving.ts';

const DIGEST = '000_5d4fa293109b45fc.txt';
const PAPER = 'papers/learnable-commutative-monoids-for-graph-neural-networks';

let temporary: string;
let tarball: string;
let installed: Installation;

beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'sheaf-'));
  tarball = await pack(temporary);
  const folder = join(temporary, 'Résumés of papers');
  await cp('seeds', join(folder, 'seeds'), { recursive: true });
  installed = await install(tarball, folder);
}, 120_000);

afterAll(() => rm(temporary, { recursive: true }));

test('the package is small, and holds what runs and nothing else', async () => {
  expect((await stat(tarball)).size).toBeLessThan(1_500_000);
  const files = Object.keys(await hashFiles(join(installed.folder, 'node_modules/sheaf')));
  const others = files.filter(
    (file) => !/^build[\\/](?:plugins|public|scripts|seeds|src|types)[\\/]/.test(file),
  );
  expect(others.sort()).toEqual(['LICENSE', 'README.md', 'build/package.json', 'package.json']);
  expect(files.filter((file) => /\.test\.|training|evaluation/.test(file))).toEqual([]);
});

test('nothing in it hangs on what npm heeds only where a package is the project itself', async () => {
  const { overrides, allowScripts = {} } = JSON.parse(await readFile('package.json', 'utf8')) as {
    overrides?: unknown;
    allowScripts?: Record<string, boolean>;
  };
  expect(overrides).toBeUndefined();
  // It comes with a program for each system; its script only replaces a JavaScript file that starts it.
  expect(Object.keys(allowScripts)).toEqual(['esbuild']);
});

test('it builds, wherever it lies and two sites at a time, what the repository builds, to the byte', async () => {
  const { sheaf, folder } = installed;
  const here = join(temporary, 'here');
  const [fromRepository, ...runs] = await Promise.all([
    runSheaf(['build', `seeds/${DIGEST}`, '--out', here]),
    sheaf(['build', `seeds/${DIGEST}`, '--out', 'there']),
    sheaf(['build', '--base', 'below']),
  ]);
  expect([fromRepository, ...runs]).toMatchObject(Array(3).fill({ status: 0, stderr: '' }));
  expect(await hashFiles(join(folder, 'there'))).toEqual(await hashFiles(here));
  expect(await readFile(join(folder, 'dist', PAPER, 'index.html'), 'utf8')).toContain('"/below/');
  expect(await sheaf(['check', 'there'])).toMatchObject({ status: 0 });
  expect(await sheaf(['generate', '--check'])).toMatchObject({ status: 0 });
});

test('it serves what it built', async () => {
  const { command, folder } = installed;
  await whileServing([...command, 'preview', 'there'], folder, async (url) => {
    expect(await (await fetch(url + PAPER + '/')).text()).toContain('class="katex"');
  });
});

test('it exports a library and restores texts', async () => {
  const { sheaf, folder } = installed;
  expect(await sheaf(['export', '--to', 'library.json'])).toMatchObject({ status: 0 });
  const library = JSON.parse(await readFile(join(folder, 'library.json'), 'utf8')) as object;
  expect(library).toMatchObject({ papers: expect.objectContaining({ length: 38 }) as unknown });
  expect(await sheaf(['restore'], 'It takes O(nlog n) time.')).toEqual({
    status: 0,
    stdout: 'It takes $O(n\\log n)$ time.\n',
    stderr: '',
  });
});

test('its configuration is checked as a repository checks it', async () => {
  const { sheaf, folder } = installed;
  const config = join(folder, 'sheaf.config.ts');
  const write = (threshold: string) =>
    writeFile(
      config,
      `import { defineConfig } from 'sheaf/config';\nexport default defineConfig({ restore: { threshold: ${threshold} } });\n`,
    );
  await write('0.5 as number');
  expect(await sheaf(['restore'], 'Text.')).toMatchObject({ status: 0, stderr: '' });
  await write("'high'");
  expect((await sheaf(['restore'], 'Text.')).stderr).toContain(
    'sheaf.config.ts:2: restore.threshold: has to be a number from 0 to 1.',
  );
  await rm(config);
});

test('programs can import it, with types', async () => {
  const { folder } = installed;
  const program = `
import { defineConfig, type UserConfig } from 'sheaf/config';
import { createRestorer, type RichText, toMarkdown } from 'sheaf/restore';
const config: UserConfig = defineConfig({ restore: { threshold: 0.6 } });
const text: RichText = createRestorer(config.restore)('It takes O(nlog n) time.');
console.log(toMarkdown(text));
// @ts-expect-error
defineConfig({ restore: { threshold: 'high' } });
`;
  await writeFile(join(folder, 'program.mts'), program);
  const options = ['--noEmit', '--strict', '--target', 'es2023', '--module', 'nodenext'];
  const tsc = [process.execPath, resolve('node_modules/typescript/bin/tsc')];
  const inFolder = { cwd: folder };
  expect(await run([...tsc, ...options, 'program.mts'], inFolder)).toMatchObject({
    status: 0,
    stdout: '',
  });
  expect(await run([process.execPath, 'program.mts'], inFolder)).toMatchObject({
    status: 0,
    stdout: 'It takes $O(n\\log n)$ time.\n',
  });
});

test('it shows a site while it is worked on, with the fonts of its formulas, and follows notes with JavaScript', async () => {
  const { command, folder } = installed;
  await whileServing([...command, 'dev'], folder, async (url) => {
    const get = async (path: string) => (await fetch(new URL(path, url))).text();
    const page = await get(`${PAPER}/`);
    const [styles = ''] = /[^"]*\/math\/styles\.css/.exec(page) ?? [];
    const [font = ''] = /\/@fs[^"\\]*KaTeX_Main-Regular\.woff2/.exec(await get(styles)) ?? [];
    expect((await fetch(new URL(font, url))).headers.get('content-type')).toBe('font/woff2');

    await writeFile(
      join(folder, `seeds/notes/${PAPER.slice('papers/'.length)}.mdx`),
      'It is {2 + 2}.',
    );
    await vi.waitFor(async () => expect(await get(`${PAPER}/`)).toContain('It is 4.'), {
      timeout: 20_000,
      interval: 500,
    });
  });
});

/** Runs Sheaf in a Node that takes itself for an old one. */
function runInOldNode({ command: [, launch = ''], folder }: Installation) {
  const old = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.1.0' } });`;
  const node = [process.execPath, '--import', `data:text/javascript,${encodeURIComponent(old)}`];
  return run([...node, launch, '--wrong'], { cwd: folder });
}

test('an old Node hands over to the one that came with Sheaf, and gives back its exit status', async () => {
  const { status, stderr } = await runInOldNode(installed);
  expect(stderr).toContain("unknown option '--wrong'");
  expect(status).toBe(2);
});

test('an old Node without another says which one is needed', async () => {
  const folder = join(temporary, 'alone');
  await mkdir(folder);
  const alone = await install(tarball, folder, (name) => !name.startsWith('node-'));
  expect(await runInOldNode(alone)).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringContaining('Sheaf needs Node 24 or newer, and this is 20.1.0.') as string,
  });
});
