import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import { z } from 'zod';
import { createRestorer } from '../plugins/restore/index.ts';
import { toMarkdown } from '../plugins/write/to-markdown.ts';
import { DataError } from '../src/library/data-error.ts';
import { parseWithSchema } from '../src/library/parse-with-schema.ts';
import type { RichText } from '../src/library/rich-text.ts';
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

const requestSchema = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

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
  if (!jsonl) {
    output.write(`${toMarkdown(restoreText((await readAll(input)).trim()))}\n`);
    return 0;
  }
  let status = 0;
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number++;
    if (line.trim() === '') continue;
    try {
      const { id, text } = parseRequest(line);
      const answer = JSON.stringify({ id, ...toAnswer(restoreText(text)) });
      if (!output.write(`${answer}\n`)) await once(output, 'drain');
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      printError(new DataError(error.message, { ...error.place, file: INPUT, line: number }));
      status = 1;
    }
  }
  return status;
}

function parseRequest(line: string): z.output<typeof requestSchema> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new DataError('This is no JSON. Write one object a line: {"id": "1", "text": "…"}.', {
      file: INPUT,
    });
  }
  return parseWithSchema(requestSchema, value, INPUT);
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
