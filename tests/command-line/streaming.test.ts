import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { expect, test } from 'vitest';
import { inFolder } from '../support/run-sheaf.ts';

/** In megabytes: how much of a document there is, and how much the reading of it may keep. */
const DOCUMENT = 250;
const KEPT = 200;

const FILLER = 'It takes a lot of time to count them all, and nobody has the patience. '.repeat(
  1400,
);

/** A document of papers whose abstracts are long, so that few records make many bytes. */
const DOCUMENTS = {
  'sheep.jsonl.gz': {
    head: '',
    record: (index: number) =>
      `${JSON.stringify({ title: `Sheep ${index}`, abstract: 'Short.', unused: FILLER })}\n`,
    tail: '',
  },
  'sheep.xml.gz': {
    head: '<feed xmlns="http://www.w3.org/2005/Atom"><title>Sheep</title>',
    record: (index: number) =>
      `<entry><title>Sheep ${index}</title><summary>Short.</summary><content:unused>${FILLER}</content:unused></entry>\n`,
    tail: '</feed>',
  },
};

/** Reads a digest in a process of its own, and tells how many records and how much memory there were, in bytes. */
const READER = `
const [, folder, home] = process.argv;
const { readInputs } = await import(home + '/scripts/io/read-inputs.ts');
const before = process.memoryUsage().rss;
let most = 0;
const { digests } = await readInputs([folder], {
  onProgress: () => { most = Math.max(most, process.memoryUsage().rss - before); },
});
console.log(JSON.stringify({ records: digests[0].records.length, most }));
`;

test.each(Object.entries(DOCUMENTS))(
  'a %s of 250 MB is read without being kept',
  async (name, { head, record, tail }) => {
    await inFolder(async (folder) => {
      const path = join(folder, name);
      const pack = createGzip({ level: 1 });
      const file = createWriteStream(path);
      pack.pipe(file);
      pack.write(head);
      const number = Math.ceil((DOCUMENT * 1e6) / record(0).length);
      for (let index = 0; index < number; index += 1) {
        if (!pack.write(record(index))) await new Promise((done) => pack.once('drain', done));
      }
      pack.end(tail);
      await finished(file);
      const child = spawn(process.execPath, [
        '--input-type=module',
        '-e',
        READER,
        path,
        process.cwd(),
      ]);
      let output = '';
      child.stdout.on('data', (data: Buffer) => (output += data.toString()));
      await new Promise((done) => child.on('close', done));
      const { records, most } = JSON.parse(output) as { records: number; most: number };
      expect(records).toBe(number);
      expect(most / 1e6).toBeLessThan(KEPT);
    });
  },
);
