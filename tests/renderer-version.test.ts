import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { filesBehind } from '../src/renderer-version.ts';
import { inFolder } from './support/run-sheaf.ts';

const FOLDER = 'plugins/render';

test('pages are rendered anew when a plugin changes, and when what it asks about acronyms, formulas or TeX does', async () => {
  const root = pathToFileURL(`${process.cwd()}/`).href;
  const files = filesBehind(new URL(`${FOLDER}/index.ts`, root)).map(({ href }) =>
    href.slice(root.length),
  );
  const plugins = (await readdir(FOLDER)).map((name) => `${FOLDER}/${name}`);
  expect(files).toEqual(
    [
      ...plugins,
      'src/library/glossary/acronyms-in-text.ts',
      'src/library/text/math-text.ts',
      'src/library/text/rich-text.ts',
      'src/library/text/to-tex.ts',
    ].sort(),
  );
});

test('modules that rest on each other are each found once', async () => {
  await inFolder(async (folder) => {
    await writeFile(join(folder, 'one.js'), "import two from './two.js';\nimport 'katex';\n");
    await writeFile(join(folder, 'two.js'), "export {\n  one,\n} from './one.js';\n");
    const names = filesBehind(pathToFileURL(join(folder, 'one.js'))).map(({ pathname }) =>
      pathname.slice(pathname.lastIndexOf('/') + 1),
    );
    expect(names).toEqual(['one.js', 'two.js']);
  });
});
