import { compileDigest } from '../../plugins/compile-digest.ts';
import { DigestDecoder } from '../../plugins/read/decode.ts';
import { formatById, nearestFormat, recogniseFormat } from '../../plugins/read/formats.ts';
import {
  type DocumentReader,
  type Format,
  HEAD_LENGTH,
  type ReadContext,
} from '../../plugins/read/reader.ts';
import { DataError } from '../../src/library/data-error.ts';
import type { DigestContents, DigestFile } from '../../src/library/digest.ts';
import type { Finding } from '../../src/library/finding.ts';
import type { Sidecar } from '../../src/library/sidecar.ts';

/** How a digest is read. */
export interface ReadDigestOptions {
  /** Its name as it is shown to readers. */
  name: string;
  /** How errors call it: the path that the person gave. */
  path: string;
  /** The id of its format, where it is not to be recognised. */
  format?: string | undefined;
  sidecar?: Sidecar | undefined;
}

/**
 * Reads a digest that comes in pieces: no more of it than its records is kept.
 *
 * @throws {DataError} Where it is no text, or holds no paper.
 */
export async function readDigest(
  pieces: AsyncIterable<Uint8Array>,
  { name, path, format, sidecar }: ReadDigestOptions,
): Promise<DigestFile> {
  const findings: Finding[] = [];
  const reading = new Reading(path, format ?? sidecar?.format, {
    report: ({ rule, message, line }) => {
      findings.push({ file: name, ...(line !== undefined && { line }), rule, message });
    },
    ...(sidecar?.fields && { fieldMap: sidecar.fields }),
  });
  const decoder = new DigestDecoder(path);
  for await (const piece of pieces) reading.write(decoder.write(piece));
  reading.write(decoder.end());
  const { format: read, contents } = reading.end();
  if (contents.records.length === 0) {
    const [why] = findings;
    const reason = `No paper was found (read as ${read.name}). ${why?.message ?? 'If it is of another format, name that with --format.'}`;
    throw new DataError(reason, { file: path, ...(why?.line !== undefined && { line: why.line }) });
  }
  return { name, format: read.id, ...contents, findings, ...(sidecar && { sidecar }) };
}

/** A digest whose format shows once enough of it is there. */
class Reading {
  readonly #path: string;
  readonly #format: string | undefined;
  readonly #context: ReadContext;
  readonly #contents: DigestContents = { records: [] };
  #head = '';
  #open: { format: Format; reader: DocumentReader } | undefined;

  constructor(path: string, format: string | undefined, context: ReadContext) {
    this.#path = path;
    this.#format = format;
    this.#context = context;
  }

  write(text: string): void {
    if (this.#open) {
      this.#take(this.#open.reader.write(text));
      return;
    }
    this.#head += text;
    if (this.#head.length >= HEAD_LENGTH) this.#begin();
  }

  end(): { format: Format; contents: DigestContents } {
    const { format, reader } = this.#open ?? this.#begin();
    this.#take(reader.end());
    return { format, contents: this.#contents };
  }

  #begin(): { format: Format; reader: DocumentReader } {
    refuseHtml(this.#head, this.#path);
    const format = this.#format
      ? formatOrRefuse(this.#format, this.#path)
      : recogniseFormat(this.#head.slice(0, HEAD_LENGTH));
    this.#open = { format, reader: format.open(this.#context) };
    this.#take(this.#open.reader.write(this.#head));
    this.#head = '';
    return this.#open;
  }

  #take(nodes: Parameters<typeof compileDigest>[0]): void {
    const { records, ...about } = compileDigest(nodes);
    // What a digest says first about itself holds.
    Object.assign(this.#contents, { ...about, ...this.#contents });
    for (const record of records) this.#contents.records.push(record);
  }
}

function formatOrRefuse(id: string, file: string): Format {
  const format = formatById(id);
  if (format) return format;
  const reason = `There is no format "${id}". Did you mean "${nearestFormat(id)}"?`;
  throw new DataError(reason, { file });
}

function refuseHtml(head: string, file: string): void {
  if (!/^\s*<(?:!doctype\s+html|html)\b/i.test(head)) return;
  const reason =
    'This is an HTML page. Open it in a browser, select its text and paste that into a .txt file.';
  throw new DataError(reason, { file });
}
