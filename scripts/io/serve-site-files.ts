import type { AstroIntegration } from 'astro';
import type { SiteFile } from '../../plugins/publish/index.ts';

/**
 * Makes a development server send the files that a built site has beside its pages.
 *
 * @param current The files as they are now; each is made when it is asked for, so that none is out of date.
 */
export function serveSiteFiles(current: () => Iterable<SiteFile>): AstroIntegration {
  return {
    name: 'sheaf-site-files',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
          const file = path === '' || path.endsWith('/') ? undefined : find(current(), path);
          if (!file) {
            next();
            return;
          }
          response.setHeader('content-type', `${file.type}; charset=utf-8`);
          response.end(file.content);
        });
      },
    },
  };
}

function find(files: Iterable<SiteFile>, path: string): SiteFile | undefined {
  for (const file of files) if (file.path === path) return file;
  return undefined;
}
