import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

/** A site that the tests of this project look at: that of `seeds/`, or that of the digests beside this file. */
export type SiteName = 'seeds' | 'several-digests';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of each built site. */
    sites: Record<SiteName, string>;
  }
}

/** Builds the sites once for all tests of this project, the way a user does. */
export default async function buildSites({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'sheaf-site-'));
  await cp('tests/site/several-digests', join(folder, 'seeds'), { recursive: true });
  const sites = { seeds: join(folder, 'of-seeds'), 'several-digests': join(folder, 'of-several') };
  await Promise.all([build('.', sites.seeds), build(folder, sites['several-digests'])]);
  provide('sites', sites);
  return () => rm(folder, { recursive: true });
}

async function build(cwd: string, out: string): Promise<void> {
  const args = [resolve('scripts/sheaf.ts'), 'build', '--out', out];
  await promisify(execFile)(process.execPath, args, { cwd });
}
