import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type FileServer, serve } from '../support/serve.ts';
import type { SiteName } from './build-site.ts';

/** What a page asked for, as addresses, and what it said on its console. */
interface Seen {
  requests: string[];
  console: string[];
}

/** A browser and the site that it looks at. */
export interface OpenSite {
  browser: Browser;
  /** The folder of the site. */
  folder: string;
  /** The address of the home page, with a slash at its end. */
  url: string;
  /** Lends a page of a fresh browser, opened at a path of the site; what it loads later may be under way. */
  visit: (
    path: string,
    use: (page: Page, seen: Seen) => Promise<void>,
    options?: BrowserContextOptions,
  ) => Promise<void>;
}

/**
 * Serves a site and starts a browser for the tests of a file.
 *
 * @param site A site that all tests share, or what builds one: it is given a folder of its own, that goes after the
 *   tests, and returns where in it the site lies.
 */
export function openSite(site: SiteName | ((folder: string) => Promise<string>)): OpenSite {
  const open = {
    visit: async (path, use, options = {}) => {
      const context = await open.browser.newContext(options);
      const page = await context.newPage();
      const seen: Seen = { requests: [], console: [] };
      page.on('request', (request) => seen.requests.push(request.url()));
      page.on('console', (message) => seen.console.push(message.text()));
      page.on('pageerror', (error) => seen.console.push(error.message));
      await page.goto(open.url + path);
      await use(page, seen);
      await context.close();
    },
  } as OpenSite;
  let server: FileServer;
  let temporary: string | undefined;
  beforeAll(async () => {
    if (typeof site === 'string') {
      open.folder = inject('sites')[site];
    } else {
      temporary = await mkdtemp(join(tmpdir(), 'sheaf-open-site-'));
      open.folder = await site(temporary);
    }
    [open.browser, server] = await Promise.all([launchBrowser(), serve(open.folder)]);
    open.url = server.url;
  }, 120_000);
  afterAll(async () => {
    await open.browser.close();
    await server.close();
    if (temporary) await rm(temporary, { recursive: true });
  });
  return open;
}
