import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PublishedSite } from '../../plugins/publish/index.ts';
import type { Library } from '../../src/library/library.ts';

/** What the thread is given that writes the files of a site. */
export interface FilesToPublish {
  library: Library;
  site: PublishedSite;
  /** The folder of the site. */
  folder: string;
  /** Where pictures are kept between builds. */
  cache: string;
}

/** Beside this file, and in the same language: TypeScript in the repository, JavaScript in the package. */
const THREAD = new URL(`./publish-thread${extname(import.meta.url)}`, import.meta.url);

/**
 * Writes all files that a site has beside its pages, and its pictures, in a thread of its own: pages are rendered at
 * the same time.
 *
 * @param signal Ends it before it is done, where the site will not be.
 */
export async function publishFiles(files: FilesToPublish, signal: AbortSignal): Promise<void> {
  const thread = new Worker(THREAD, { workerData: files });
  signal.addEventListener('abort', () => void thread.terminate(), { once: true });
  // What is thrown in the thread is thrown here.
  await once(thread, 'exit');
}
