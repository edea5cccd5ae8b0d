import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DataError } from '../src/library/data-error.ts';
import { addPackageJson, type Outcome } from './init/package-json.ts';
import { filesBelow } from './io/content-folder.ts';

/** The files of a new site. Names that begin with a dot, which `npm pack` treats in its own way, begin with `_`. */
const TEMPLATE = fileURLToPath(new URL('init/template', import.meta.url));

const SEEDS = 'seeds/';

/**
 * `sheaf init`: makes a new site that can be built and deployed. What is there already is kept: of a
 * `package.json` it changes nothing, but for scripts that it adds.
 *
 * @param folder Where the site is made; it need not exist.
 * @returns The exit status.
 * @throws {DataError} Where it is no folder, or its `package.json` cannot be read.
 */
export async function initSite(folder: string): Promise<number> {
  await assertFolder(folder);
  const seeds = await filesBelow(join(folder, SEEDS));
  await mkdir(folder, { recursive: true });
  const packageJson = await addPackageJson(folder);
  tell(packageJson, join(folder, 'package.json'));
  for (const name of await filesBelow(TEMPLATE)) {
    const path = name.replace(/^_/, '.');
    // Who has digests needs no example of one.
    if (path.startsWith(SEEDS) && seeds.length > 0 && !seeds.includes(path.slice(SEEDS.length))) {
      continue;
    }
    const file = join(folder, path);
    tell(await addFile(file, await readFile(join(TEMPLATE, name), 'utf8')), file);
  }
  console.log(nextSteps(folder, packageJson === 'made'));
  return 0;
}

function tell(outcome: Outcome, file: string): void {
  console.log(`${outcome}: ${file}`);
}

async function assertFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (found && !found.isDirectory()) {
    throw new DataError('This is a file, and a site needs a folder. Choose another name.', {
      file: folder,
    });
  }
}

/** Writes a file where there is none. */
async function addFile(path: string, text: string): Promise<Outcome> {
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(path, text, { flag: 'wx' });
    return 'made';
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return 'kept';
    throw error;
  }
}

function nextSteps(folder: string, hasToInstall: boolean): string {
  const path = relative('.', resolve(folder));
  const steps = [
    ...(path === '' ? [] : [`cd ${/^[\w./-]+$/.test(path) ? path : JSON.stringify(path)}`]),
    ...(hasToInstall ? ['npm install'] : []),
    'npm run build      # writes the site to dist/',
    'npm run preview    # shows it as it was built',
    'npm run dev        # shows it while you work on it',
  ];
  return `\nNext:\n${steps.map((step) => `  ${step}`).join('\n')}`;
}
