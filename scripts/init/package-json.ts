import { readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { applyEdits, modify } from 'jsonc-parser';
import { z } from 'zod';
import { DataError } from '../../src/library/data-error.ts';
import { parseWithSchema } from '../../src/library/parse-with-schema.ts';
import { toSlug } from '../../src/library/slug.ts';
import { sheafDependency } from './sheaf-dependency.ts';

const SCRIPTS: Readonly<Record<string, string>> = {
  build: 'sheaf build',
  dev: 'sheaf dev',
  preview: 'sheaf preview',
  check: 'sheaf check',
};

/** What became of a file of a new site. */
export type Outcome = 'made' | 'changed' | 'kept';

const packageSchema = z.looseObject({
  scripts: z.record(z.string(), z.unknown(), 'has to be an object').optional(),
});

/**
 * Gives a site its `package.json`, or the one that is there the scripts that it lacks.
 *
 * @param folder Exists.
 * @throws {DataError} Where there is one that cannot be read.
 */
export async function addPackageJson(folder: string): Promise<Outcome> {
  const file = join(folder, 'package.json');
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) {
    const dependency = await sheafDependency(folder);
    await writeFile(file, newPackageJson(basename(resolve(folder)), dependency));
    return 'made';
  }
  const changed = withScripts(text, file);
  if (changed === text) return 'kept';
  await writeFile(file, changed);
  return 'changed';
}

/**
 * The `package.json` of a new site.
 *
 * @param folder The name of its folder.
 * @param dependency Where Sheaf comes from, as npm writes it.
 */
function newPackageJson(folder: string, dependency: string): string {
  const slug = toSlug(folder);
  // A package cannot have another of its own name installed.
  const name = slug === '' || slug === 'sheaf' ? 'sheaf-site' : slug;
  const contents = {
    name,
    private: true,
    type: 'module',
    scripts: SCRIPTS,
    dependencies: { sheaf: dependency },
  };
  return `${JSON.stringify(contents, null, 2)}\n`;
}

/**
 * Adds the scripts that a `package.json` lacks, and changes nothing else of it.
 *
 * @throws {DataError} Where the text is no `package.json`.
 */
function withScripts(text: string, file: string): string {
  const { scripts = {} } = parseWithSchema(packageSchema, parsePackageJson(text, file), file);
  const missing = Object.entries(SCRIPTS).filter(([name]) => !Object.hasOwn(scripts, name));
  return missing.reduce(
    (changed, [name, command]) =>
      applyEdits(
        changed,
        modify(changed, ['scripts', name], command, { formattingOptions: styleOf(text) }),
      ),
    text,
  );
}

function parsePackageJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DataError(`This is no JSON: ${reason}. Correct it first.`, { file });
  }
}

/** How a text is indented. */
function styleOf(text: string) {
  const [indent = '  '] = /^[\t ]+(?=")/m.exec(text) ?? [];
  return {
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
}
