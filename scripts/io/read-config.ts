import { readFile } from 'node:fs/promises';
import { registerHooks } from 'node:module';
import { extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Config, DEFAULT_CONFIG, parseConfig } from '../../src/library/config.ts';
import { DataError, type Place } from '../../src/library/data-error.ts';

/** The configuration of a site, in the folder that Sheaf works in. */
export const CONFIG_FILE = 'sheaf.config.ts';

/** What a configuration imports `defineConfig` from; Sheaf need not be installed beside it. */
const HELPER = 'sheaf/config';

/** Beside this file, and in the same language: TypeScript in the repository, JavaScript in the package. */
const HELPER_URL = new URL(`../../src/library/config${extname(import.meta.url)}`, import.meta.url)
  .href;

/**
 * Reads `sheaf.config.ts`, as it is now: a server that goes on running sees changes of it.
 *
 * @param folder Where it is looked for.
 * @returns The defaults where there is none.
 * @throws {DataError} Where it cannot be run, or holds what is no configuration.
 */
export async function readConfig(folder = '.'): Promise<Config> {
  const path = resolve(folder, CONFIG_FILE);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return DEFAULT_CONFIG;
  const exported = await runConfig(path, text);
  if (exported === undefined) {
    const reason = `It has no default export. Write: export default { restore: { threshold: ${DEFAULT_CONFIG.restore.threshold} } };`;
    throw new DataError(reason, { file: CONFIG_FILE });
  }
  try {
    return parseConfig(exported, CONFIG_FILE);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    const line = lineOfKey(text, error.place.path);
    throw new DataError(error.message, { file: CONFIG_FILE, ...(line && { line }) });
  }
}

let runs = 0;

/** The default export of a module that a person wrote. */
async function runConfig(path: string, text: string): Promise<unknown> {
  runs += 1;
  const url = `${pathToFileURL(path).href}?run=${runs}`;
  const hooks = registerHooks({
    resolve: (specifier, context, next) => {
      if (specifier === HELPER) return next(HELPER_URL, context);
      return specifier === url ? { url, shortCircuit: true } : next(specifier, context);
    },
    // The format is given, so that no package.json around the file has to say what it is.
    load: (address, context, next) =>
      address === url
        ? { format: 'module-typescript', source: text, shortCircuit: true }
        : next(address, context),
  });
  try {
    const module = (await import(url)) as { default?: unknown };
    return module.default;
  } catch (error) {
    const line = lineInStack(error);
    const reason = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
    const message = `It cannot be run: ${reason?.replace(/\.$/, '')}.`;
    throw new DataError(message, { file: CONFIG_FILE, ...(line && { line }) });
  } finally {
    hooks.deregister();
  }
}

/** The line of the configuration that an error came from, where its stack tells. */
function lineInStack(error: unknown): number | undefined {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const [, line] = /sheaf\.config\.ts(?:\?run=\d+)?:(\d+)/.exec(stack) ?? [];
  return line === undefined ? undefined : Number(line);
}

/** The line that a key stands on, where it is written as one: each key of the path behind the one before. */
function lineOfKey(text: string, path: Place['path']): number | undefined {
  let at = 0;
  for (const key of path ?? []) {
    const found = new RegExp(`(?<![\\w$.])['"]?${String(key)}['"]?\\s*[:,}]`).exec(text.slice(at));
    if (!found) return undefined;
    at += found.index;
  }
  return path ? text.slice(0, at).split('\n').length : undefined;
}
