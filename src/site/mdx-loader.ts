import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseFrontmatter } from '@astrojs/markdown-remark';
import type { Loader } from 'astro/loaders';
import { VFileMessage } from 'vfile-message';
import { createRenderer } from '../../plugins/render/index.ts';

/** Where a collection comes from. */
export interface MdxLoaderOptions {
  /** The folder of the collection's `.mdx` files, at any depth; it need not exist. */
  folder: string;
  /** The path of the site, with a slash at both ends. */
  base: string;
  /** Names the version of the code that renders pages: pages of another version are rendered anew. */
  renderer: string;
}

/**
 * Loads MDX pages. A page without JavaScript is rendered here and kept until its text changes, at no
 * cost to the bundler; only a page with imports, expressions or components becomes a module.
 *
 * An entry's id is its file name without `.mdx`; `rendered.metadata` tells whether it needs KaTeX's styles
 * (`hasMath`), and what its words are with their TeX (`text`).
 */
export function mdxLoader({ folder, base, renderer }: MdxLoaderOptions): Loader {
  return {
    name: 'sheaf-mdx',
    async load({ store, parseData, generateDigest, config, watcher, logger }) {
      const root = fileURLToPath(config.root);
      const render = createRenderer(base);

      const loadFile = async (path: string): Promise<string> => {
        const id = path.slice(path.lastIndexOf(sep) + 1).replace(/\.mdx$/, '');
        const text = await readFile(path, 'utf8');
        const digest = generateDigest(`${renderer} ${base} ${path}\n${text}`);
        const filePath = relative(root, path).split(sep).join('/');
        const kept = store.get(id);
        if (kept?.digest === digest) {
          if (kept.deferredRender && kept.filePath) store.addModuleImport(kept.filePath);
          return id;
        }
        const {
          frontmatter,
          html,
          hasMath,
          text: words,
        } = namingFile(path, () => {
          const { frontmatter } = parseFrontmatter(text);
          return { frontmatter, ...render(text, frontmatter) };
        });
        const data = await parseData({ id, data: frontmatter, filePath: path });
        const metadata = { hasMath, text: words };
        store.set({
          id,
          data,
          digest,
          filePath,
          rendered: { html: html ?? '', metadata },
          ...(html === undefined && { deferredRender: true }),
        });
        return id;
      };

      const present = new Set(await Promise.all((await mdxFiles(folder)).map(loadFile)));
      for (const id of store.keys()) if (!present.has(id)) store.delete(id);

      watcher?.add(folder);
      watcher?.on('all', (event, path) => {
        if (!path.startsWith(folder + sep) || !path.endsWith('.mdx')) return;
        if (event === 'add' || event === 'change') {
          // Whoever is writing has not finished: the page stays as it was until it can be read.
          loadFile(path).catch((error: unknown) => {
            logger.error(String(error));
          });
        }
        if (event === 'unlink') store.delete(path.slice(path.lastIndexOf(sep) + 1, -4));
      });
    },
  };
}

/** Makes the parsers' errors name the file: they know only its text. */
function namingFile<T>(path: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const message =
      error instanceof VFileMessage
        ? error
        : new VFileMessage(`Its front matter is no YAML: ${error.message.split('\n', 1)[0]}`);
    message.file = path;
    throw message;
  }
}

async function mdxFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names
    .filter((name) => name.endsWith('.mdx'))
    .sort()
    .map((name) => join(folder, name));
}
