import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the site that was built from `seeds/`. */
    site: string;
  }
}

/** Builds the site of the seeds once for all tests of this project, the way a user does. */
export default async function buildSite({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'sheaf-site-'));
  const site = join(folder, 'dist');
  await promisify(execFile)(process.execPath, ['scripts/sheaf.ts', 'build', '--out', site]);
  provide('site', site);
  return () => rm(folder, { recursive: true });
}
