import { readFile } from 'node:fs/promises';
import type { Loader } from 'astro/loaders';
import { aliasesOf, goneAddresses } from '../library/permalinks/addresses.ts';
import {
  NO_PERMALINKS,
  parsePermalinks,
  type Permalinks,
} from '../library/permalinks/permalinks.ts';
import { formerTopics } from '../library/permalinks/topics.ts';

/** What a collection of old addresses has of each. */
interface FormerAddress extends Record<string, unknown> {
  id: string;
}

/**
 * Loads the addresses that papers had: an entry's id is an old slug, and its data says where the paper is
 * now, or nothing where it was taken out.
 *
 * @param file The permalinks; it need not exist.
 */
export function formerPapersLoader(file: string): Loader {
  return permalinksLoader('papers', file, (permalinks) => [
    ...aliasesOf(permalinks).map(({ from, to }) => ({ id: from, to })),
    ...goneAddresses(permalinks).map((id) => ({ id })),
  ]);
}

/**
 * Loads the addresses of topics that have no papers any more; the data of an entry says where those are now.
 *
 * @param file The permalinks; it need not exist.
 */
export function formerTopicsLoader(file: string): Loader {
  return permalinksLoader('topics', file, (permalinks) =>
    formerTopics(permalinks).map((topic) => ({ ...topic })),
  );
}

function permalinksLoader(
  name: string,
  file: string,
  formerAddresses: (permalinks: Permalinks) => FormerAddress[],
): Loader {
  return {
    name: `sheaf-former-${name}`,
    async load({ store, parseData, watcher, logger }) {
      const read = async () => {
        const former = formerAddresses(await readPermalinks(file));
        store.clear();
        for (const { id, ...data } of former) {
          store.set({ id, data: await parseData({ id, data }) });
        }
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
