import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
};

/** A server of files, as plain as the hosts that a site is put on. */
export interface FileServer {
  /** With the base and a slash at the end. */
  url: string;
  close: () => Promise<void>;
}

/**
 * Serves a built site from a free port.
 *
 * @param base The path that the site was built for, with a slash at both ends.
 */
export async function serve(folder: string, base = '/'): Promise<FileServer> {
  const server = createServer((request, response) => {
    void (async () => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const path = decodeURIComponent(pathname);
      const below = path.startsWith(base) ? path.slice(base.length) : undefined;
      const file = below === undefined ? undefined : await findFile(join(folder, below));
      response.writeHead(file ? 200 : 404, {
        'content-type': TYPES[extname(file ?? '404.html')] ?? 'application/octet-stream',
      });
      createReadStream(file ?? join(folder, '404.html')).pipe(response);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function findFile(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile()) return path;
  return found?.isDirectory() ? findFile(join(path, 'index.html')) : undefined;
}
