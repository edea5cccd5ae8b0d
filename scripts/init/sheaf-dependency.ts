import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import packageJson from '../../package.json' with { type: 'json' };

const FILE = 'file:';

const packageSchema = z.looseObject({
  dependencies: z.looseObject({ sheaf: z.string().startsWith(FILE) }),
});

/**
 * Where a new site takes Sheaf from, as npm writes it: from the same file as the package around the site,
 * if that takes it from one, else from the registry, in this version.
 *
 * @param folder The folder of the site.
 * @example await sheafDependency('reading/site') // => 'file:../sheaf-0.1.0.tgz'
 */
export async function sheafDependency(folder: string): Promise<string> {
  const around = await packageAround(resolve(folder));
  const { data } = packageSchema.safeParse(around?.contents);
  if (!around || !data) return packageJson.version;
  const source = resolve(around.folder, data.dependencies.sheaf.slice(FILE.length));
  return FILE + relative(resolve(folder), source).split(sep).join('/');
}

/** The nearest `package.json` above a folder. */
async function packageAround(
  folder: string,
): Promise<{ folder: string; contents: unknown } | undefined> {
  const parent = dirname(folder);
  if (parent === folder) return undefined;
  const text = await readFile(join(parent, 'package.json'), 'utf8').catch(() => undefined);
  return text === undefined ? packageAround(parent) : { folder: parent, contents: parseJson(text) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Whatever is wrong with it is no matter of this site.
    return undefined;
  }
}
