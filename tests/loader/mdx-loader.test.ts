import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { expect, test } from 'vitest';
import { mdxLoader } from '../../src/site/mdx-loader.ts';
import { inFolder } from '../support/run-sheaf.ts';

type DataEntry = NonNullable<ReturnType<LoaderContext['store']['get']>>;

/** A store as Astro has it, which lasts from build to build; `parsed` tells what was not taken from it. */
function makeStore(root: string) {
  const entries = new Map<string, DataEntry>();
  const parsed: string[] = [];
  const modules: string[] = [];
  const context = {
    store: {
      get: (id: string) => entries.get(id),
      set: (entry: DataEntry) => Boolean(entries.set(entry.id, entry)),
      delete: (id: string) => entries.delete(id),
      keys: () => [...entries.keys()],
      addModuleImport: (path: string) => modules.push(path),
    },
    config: { root: pathToFileURL(`${root}/`) },
    generateDigest: (text: string) => createHash('sha256').update(text).digest('hex'),
    parseData: ({ id, data }: { id: string; data: unknown }) => {
      parsed.push(id);
      return Promise.resolve(data);
    },
  } as unknown as LoaderContext;
  const load = async (renderer = 'first') => {
    parsed.length = 0;
    await mdxLoader({ folder: root, base: '/', renderer }).load(context);
  };
  return { entries, parsed, modules, load };
}

test('a page without JavaScript is rendered when it is loaded', async () => {
  await inFolder(async (folder) => {
    await mkdir(join(folder, 'deep'));
    await writeFile(join(folder, 'deep/one.mdx'), '---\ntitle: One\n---\n\nOver $x$.\n');
    const { entries, load } = makeStore(folder);
    await load();
    expect(entries.get('one')).toMatchObject({
      data: { title: 'One' },
      rendered: {
        html: expect.stringMatching(/^<p>Over <span class="tied"><span class="katex">/) as string,
        metadata: { hasMath: true },
      },
    });
    expect(entries.get('one')).not.toHaveProperty('deferredRender');
  });
});

test('a page with JavaScript is left to the bundler, also when it comes from the cache', async () => {
  await inFolder(async (folder) => {
    await writeFile(join(folder, 'one.mdx'), 'Two and two are {2 + 2}.\n');
    const { entries, modules, load } = makeStore(folder);
    await load();
    expect(entries.get('one')).toMatchObject({ deferredRender: true, filePath: 'one.mdx' });
    await load();
    expect(modules).toEqual(['one.mdx']);
  });
});

test('only what has changed is rendered again, and what is gone is forgotten', async () => {
  await inFolder(async (folder) => {
    for (const name of ['one', 'two', 'three']) await writeFile(join(folder, `${name}.mdx`), name);
    const { entries, parsed, load } = makeStore(folder);
    await load();
    expect(parsed).toHaveLength(3);
    await writeFile(join(folder, 'two.mdx'), 'Changed.');
    await rm(join(folder, 'three.mdx'));
    await load();
    expect(parsed).toEqual(['two']);
    expect([...entries.keys()].sort()).toEqual(['one', 'two']);
    expect(entries.get('two')?.rendered?.html).toBe('<p>Changed.</p>');
  });
});

test('another renderer renders every page again', async () => {
  await inFolder(async (folder) => {
    await writeFile(join(folder, 'one.mdx'), 'One.');
    const { parsed, load } = makeStore(folder);
    await load('first');
    await load('second');
    expect(parsed).toEqual(['one']);
  });
});

test('a fault in a page names its file', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'one.mdx');
    await writeFile(path, 'This {is not closed.');
    await expect(makeStore(folder).load()).rejects.toMatchObject({ file: path, line: 1 });
    await writeFile(path, '---\ntitle: [\n---\n');
    await expect(makeStore(folder).load()).rejects.toMatchObject({
      file: path,
      reason: expect.stringContaining('no YAML') as string,
    });
  });
});

test('a folder that does not exist has no pages', async () => {
  const { entries, load } = makeStore('/nowhere/at/all');
  await load();
  expect(entries.size).toBe(0);
});
