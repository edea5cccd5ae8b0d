import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** What a run of the command line left. */
export interface Run {
  status: number | null;
  stdout: string;
  stderr: string;
}

/**
 * Runs `sheaf` as a user does, without a terminal.
 *
 * @param home Where Sheaf itself lies.
 */
export function runSheaf(args: readonly string[], cwd = '.', home = '.'): Promise<Run> {
  const child = spawn(process.execPath, [resolve(home, 'scripts/sheaf.ts'), ...args], { cwd });
  const run: Run = { status: null, stdout: '', stderr: '' };
  child.stdout.on('data', (data: Buffer) => (run.stdout += data.toString()));
  child.stderr.on('data', (data: Buffer) => (run.stderr += data.toString()));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (status) => {
      done({ ...run, status });
    });
  });
}

/** Lends a folder that is gone afterwards. */
export async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'sheaf-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
