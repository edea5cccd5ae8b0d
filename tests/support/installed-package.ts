import { existsSync } from 'node:fs';
import { mkdir, readdir, symlink } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { type Run, run } from './run-sheaf.ts';

/** A folder in which Sheaf is installed as a package. */
export interface Installation {
  folder: string;
  /** What starts Sheaf, a program with its arguments. */
  command: readonly string[];
  sheaf: (args: readonly string[], input?: string) => Promise<Run>;
}

/**
 * Packs the repository as `npm publish` would.
 *
 * @param folder Where the tarball is written.
 * @returns Its path.
 */
export async function pack(folder: string): Promise<string> {
  const { status, stderr } = await run(['npm', 'pack', '--pack-destination', folder], {
    shell: process.platform === 'win32',
  });
  const name = (await readdir(folder)).find((file) => file.endsWith('.tgz'));
  if (status !== 0 || !name) throw new Error(`npm could not pack: ${stderr}`);
  return join(folder, name);
}

/**
 * Installs a packed Sheaf without a registry: unpacks it, and links what it depends on.
 *
 * @param tarball What `pack` made.
 * @param folder The folder to install it in.
 * @param links Whether a dependency is there, by its name.
 */
export async function install(
  tarball: string,
  folder: string,
  links: (name: string) => boolean = () => true,
): Promise<Installation> {
  const modules = join(folder, 'node_modules');
  const home = join(modules, 'sheaf');
  await mkdir(home, { recursive: true });
  const { status, stderr } = await run(
    ['tar', '-xzf', tarball, '--strip-components=1', '-C', home],
    {},
  );
  if (status !== 0) throw new Error(`The package could not be unpacked: ${stderr}`);
  const names = (await readdir('node_modules')).filter((name) => !name.startsWith('.'));
  for (const name of names.filter(links)) {
    await symlink(resolve('node_modules', name), join(modules, name), 'junction');
  }
  const command = [systemNode(), join(home, 'build/scripts/launch.js')];
  return {
    folder,
    command,
    sheaf: (args, input) => run([...command, ...args], { cwd: folder }, input),
  };
}

/** The Node that a machine has, which need not be the one that the repository brings for its own scripts. */
function systemNode(): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const nodes = folders
    .filter((folder) => !/node_modules[\\/]\.bin$/.test(folder))
    .map((folder) => join(folder, name));
  return nodes.find((path) => existsSync(path)) ?? process.execPath;
}
