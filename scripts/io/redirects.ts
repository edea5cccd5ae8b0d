import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { aliasesOf } from '../../src/library/permalinks/addresses.ts';
import { formerTopics } from '../../src/library/permalinks/topics.ts';
import type { Permalinks } from '../../src/library/permalinks/permalinks.ts';

/**
 * Writes the file by which hosts that know it (Netlify, Cloudflare Pages) redirect old addresses; elsewhere the
 * pages at those addresses do.
 *
 * @param base The path of the site, with a slash at both ends.
 * @param site The folder of the built site.
 */
export async function writeRedirects(
  permalinks: Permalinks,
  base: string,
  site: string,
): Promise<void> {
  const papers = aliasesOf(permalinks).map(
    ({ from, to }) => `${base}papers/${from}/ ${base}papers/${to}/ 301`,
  );
  // A topic can have papers again, so that its redirect is for the time being.
  const topics = formerTopics(permalinks).flatMap(({ id, movedTo }) =>
    movedTo === undefined ? [] : [`${base}topics/${id}/ ${base}topics/${movedTo}/ 302`],
  );
  const lines = [...papers, ...topics];
  if (lines.length > 0) await writeFile(join(site, '_redirects'), `${lines.join('\n')}\n`);
}
