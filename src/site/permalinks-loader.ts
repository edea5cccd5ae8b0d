import { readFile } from 'node:fs/promises';
import type { Loader } from 'astro/loaders';
import { aliasesOf, goneAddresses } from '../library/permalinks/addresses.ts';
import { NO_PERMALINKS, parsePermalinks } from '../library/permalinks/permalinks.ts';

/**
 * Loads the addresses that papers had: an entry's id is an old slug, and its data says where the paper is
 * now, or nothing where it was taken out.
 *
 * @param file The permalinks; it need not exist.
 */
export function permalinksLoader(file: string): Loader {
  return {
    name: 'sheaf-permalinks',
    async load({ store, parseData, watcher, logger }) {
      const read = async () => {
        const permalinks = await readPermalinks(file);
        const former = [
          ...aliasesOf(permalinks).map(({ from, to }) => ({ id: from, data: { to } })),
          ...goneAddresses(permalinks).map((id) => ({ id, data: {} })),
        ];
        store.clear();
        for (const { id, data } of former) store.set({ id, data: await parseData({ id, data }) });
      };
      await read();
      watcher?.add(file);
      watcher?.on('all', (_event, path) => {
        if (path !== file) return;
        // Whoever is writing has not finished: the addresses stay as they were until they can be read.
        read().catch((error: unknown) => {
          logger.error(String(error));
        });
      });
    },
  };
}

async function readPermalinks(file: string) {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? NO_PERMALINKS : parsePermalinks(JSON.parse(text), file);
}
