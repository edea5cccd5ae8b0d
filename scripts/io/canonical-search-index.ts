import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { z } from 'zod';

/** What every file of an index begins with, before its CBOR. */
const SIGNATURE = Buffer.from('pagefind_dcd');

/** How many characters of a hash Pagefind puts into the names of filter files and of the meta file. */
const FILTER_HASH = 7;
const META_HASH = 10;

const filterSchema = z.tuple([
  z.string(),
  z.array(z.tuple([z.string(), z.array(z.int().nonnegative())])),
]);

/** Version, pages, chunks, filters (name and hash), sorts, meta fields. */
const metaSchema = z.tuple([
  z.string(),
  z.array(z.unknown()),
  z.array(z.unknown()),
  z.array(z.tuple([z.string(), z.string()])),
  z.array(z.unknown()),
  z.array(z.string()),
]);

const entrySchema = z.looseObject({
  languages: z.record(z.string(), z.looseObject({ hash: z.string() })),
});

/**
 * Gives an index that Pagefind 1.5.2 wrote the bytes that depend on its contents alone. That version lists the
 * values of a filter in random order, and the names of the filter and of whatever names it are hashes.
 *
 * @param folder Where the index is; its files are rewritten.
 * @throws {Error} When the files are not in the format of that version.
 */
export async function canonicaliseIndex(folder: string): Promise<void> {
  const entryPath = join(folder, 'pagefind-entry.json');
  const entry = entrySchema.parse(JSON.parse(await readFile(entryPath, 'utf8')));
  for (const [language, about] of Object.entries(entry.languages)) {
    about.hash = await canonicaliseMeta(folder, language, about.hash);
  }
  await writeFile(entryPath, JSON.stringify(entry));
}

async function canonicaliseMeta(folder: string, language: string, hash: string): Promise<string> {
  const path = (name: string) => join(folder, `pagefind.${name}.pf_meta`);
  const meta = metaSchema.parse(unpack(await readFile(path(hash))));
  for (const filter of meta[3]) {
    filter[1] = await canonicaliseFilter(join(folder, 'filter'), language, filter[1]);
  }
  meta[3].sort(byFirst);
  return replace(path, hash, meta, language, META_HASH);
}

async function canonicaliseFilter(folder: string, language: string, hash: string): Promise<string> {
  const path = (name: string) => join(folder, `${name}.pf_filter`);
  const filter = filterSchema.parse(unpack(await readFile(path(hash))));
  filter[1].sort(byFirst);
  return replace(path, hash, filter, language, FILTER_HASH);
}

/** Writes a file under the name that its contents ask for, and gives the hash in that name. */
async function replace(
  path: (hash: string) => string,
  previous: string,
  value: unknown,
  language: string,
  length: number,
): Promise<string> {
  const bytes = encode(value);
  const digest = createHash('sha1').update(bytes).digest('hex');
  const hash = `${language}_${digest.slice(0, length)}`;
  await rm(path(previous));
  await writeFile(path(hash), pack(bytes));
  return hash;
}

function unpack(file: Uint8Array): unknown {
  const bytes = gunzipSync(file);
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) {
    throw new Error('The search index has a format that is not known here.');
  }
  return decode(bytes.subarray(SIGNATURE.length));
}

function pack(bytes: Uint8Array): Uint8Array {
  const file = gzipSync(Buffer.concat([SIGNATURE, bytes]), { level: 9 });
  // The tenth byte of a gzip header names the operating system, which is none of the contents.
  file[9] = 255;
  return file;
}

function byFirst(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : Number(a[0] > b[0]);
}
