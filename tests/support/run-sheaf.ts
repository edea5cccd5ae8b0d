import { spawn, type SpawnOptionsWithoutStdio } from 'node:child_process';
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
  return run([process.execPath, resolve(home, 'scripts/sheaf.ts'), ...args], { cwd });
}

/**
 * Runs a program without a terminal.
 *
 * @param command The program and its arguments.
 * @param input What it reads.
 */
export function run(
  [program = '', ...args]: readonly string[],
  options: SpawnOptionsWithoutStdio,
  input = '',
): Promise<Run> {
  const child = spawn(program, args, options);
  // What is refused at once closes its input before all of it is written.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const left: Run = { status: null, stdout: '', stderr: '' };
  child.stdout.on('data', (data: Buffer) => (left.stdout += data.toString()));
  child.stderr.on('data', (data: Buffer) => (left.stderr += data.toString()));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (status) => {
      done({ ...left, status });
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
