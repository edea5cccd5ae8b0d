import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { DataError } from '../../src/library/data-error.ts';

/** The bytes of a digest, piece by piece, and how far the reading has come. */
export interface DigestBytes {
  pieces: AsyncIterable<Uint8Array>;
  /** From 0 to 1; nothing where the length is not known. */
  progress(): number | undefined;
}

/** The first bytes of a gzip file (RFC 1952). */
const GZIP = Buffer.from([0x1f, 0x8b]);

/** In bytes: few pieces, none of them large. */
const PIECE = 1 << 18;

/**
 * Opens a digest, which may be packed with gzip.
 *
 * @throws {DataError} Where there is no such file; while it is read, where it is not what it says it is.
 */
export async function openDigestFile(path: string): Promise<DigestBytes> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new DataError('There is no such file. Check the path.', { file: path });
  if (found.isDirectory()) {
    throw new DataError('This is a folder. Name the digest in it.', { file: path });
  }
  const file = createReadStream(path, { highWaterMark: PIECE });
  const progress = () => (found.size === 0 ? undefined : file.bytesRead / found.size);
  if (!(await beginsWith(path, GZIP))) return { pieces: file, progress };
  const unpacked = createGunzip({ chunkSize: PIECE });
  // The error is that of the stream that is read; here it must only not go unheard.
  pipeline(file, unpacked, () => undefined);
  return { pieces: orDataError(unpacked, path), progress };
}

async function beginsWith(path: string, prefix: Buffer): Promise<boolean> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(prefix.length));
    return buffer.subarray(0, bytesRead).equals(prefix);
  } finally {
    await handle.close();
  }
}

async function* orDataError(
  pieces: AsyncIterable<Uint8Array>,
  path: string,
): AsyncGenerator<Uint8Array> {
  try {
    yield* pieces;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))) {
      throw error;
    }
    const reason = `This gzip file is broken: ${error.message}. Pack it again, or unpack it.`;
    throw new DataError(reason, { file: path });
  }
}
