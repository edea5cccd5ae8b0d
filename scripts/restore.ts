import type { Readable, Writable } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import { z } from 'zod';
import { createRestorer } from '../plugins/restore/index.ts';
import { toMarkdown } from '../plugins/write/to-markdown.ts';
import { DataError } from '../src/library/data-error.ts';
import { parseWithSchema } from '../src/library/parse-with-schema.ts';
import type { RichText } from '../src/library/text/rich-text.ts';
import { readConfig } from './io/read-config.ts';
import { printError } from './io/print-error.ts';

/** `sheaf restore`. */
export interface RestoreCommandOptions {
  /** Read and write one JSON object a line. */
  jsonl?: boolean;
  /** Formulas that are less sure stay text; without it, the configuration says. */
  threshold?: number;
}

const INPUT = 'standard input';

const HINT = 'Write one object a line: {"id": "1", "text": "…"}.';

const requestSchema = z.object({
  id: z.union([z.string(), z.number()], 'has to be a string or a number'),
  text: z.string(),
});

/**
 * Restores texts from one stream to another.
 *
 * With `jsonl`, each line `{"id","text"}` gives a line `{"id","markdown","spans"}`; a line that is none is
 * reported and passed over. Without, all of the input is one text, and its Markdown is written.
 *
 * @returns The exit status.
 */
export async function restore(
  { jsonl, threshold }: RestoreCommandOptions,
  input: Readable = process.stdin,
  output: Writable = process.stdout,
): Promise<number> {
  const config = await readConfig();
  const restoreText = createRestorer({
    ...config.restore,
    ...(threshold !== undefined && { threshold }),
  });
  const send = senderTo(output);
  if (!jsonl) {
    await send(toMarkdown(restoreText((await readAll(input)).trim())));
    return 0;
  }
  let status = 0;
  let number = 0;
  for await (const line of linesOf(input)) {
    number++;
    if (line.trim() === '') continue;
    try {
      const { id, text } = parseRequest(line);
      if (!(await send(JSON.stringify({ id, ...toAnswer(restoreText(text)) })))) break;
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      const place = { ...error.place, file: INPUT, line: number };
      printError(new DataError(`${error.message} ${HINT}`, place));
      status = 1;
    }
  }
  return status;
}

/** The lines of a stream. Only a line feed ends one: `node:readline` would cut JSON at U+2028 as well. */
async function* linesOf(input: Readable): AsyncGenerator<string> {
  let line = '';
  for await (const chunk of input.setEncoding('utf8') as AsyncIterable<string>) {
    const [end = '', ...next] = chunk.split('\n');
    line += end;
    for (const start of next) {
      yield line;
      line = start;
    }
  }
  yield line;
}

/**
 * Makes a function that writes a line and waits until it is taken.
 *
 * @returns Gives back false where nobody reads any more, as behind `head`: that is no fault.
 */
function senderTo(output: Writable): (line: string) => Promise<boolean> {
  // What goes wrong is told to each write.
  output.on('error', () => undefined);
  return (line) =>
    new Promise((done, fail) => {
      output.write(`${line}\n`, (error: NodeJS.ErrnoException | null | undefined) => {
        if (error && error.code !== 'EPIPE') fail(error);
        else done(!error);
      });
    });
}

function parseRequest(line: string): z.output<typeof requestSchema> {
  // A file may begin with a byte order mark.
  const value = parseJson(line.replace(/^\uFEFF/, ''));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new DataError('This is no JSON object.', { file: INPUT });
  }
  return parseWithSchema(requestSchema, value, INPUT);
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function toAnswer(text: RichText) {
  return {
    markdown: toMarkdown(text),
    spans: text.spans.map(({ start, end, tex, kind, confidence }) => ({
      start,
      end,
      tex,
      kind,
      confidence,
    })),
  };
}
