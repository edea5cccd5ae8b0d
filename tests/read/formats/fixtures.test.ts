import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { FORMATS, recogniseFormat } from '../../../plugins/read/formats.ts';
import { HEAD_LENGTH } from '../../../plugins/read/reader.ts';
import { outlineOf } from './outline.ts';

const folder = import.meta.dirname;
const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

for (const { name } of folders) {
  const files = readdirSync(join(folder, name));
  for (const file of files.filter((file) => !file.endsWith('.expected.yaml'))) {
    const document = readFileSync(join(folder, name, file), 'utf8');

    test(`${name}/${file} is recognised and read as expected`, () => {
      expect(recogniseFormat(document.slice(0, HEAD_LENGTH)).id).toBe(name);
      const format = FORMATS.find(({ id }) => id === name);
      const expected: unknown = parse(
        readFileSync(join(folder, name, `${file}.expected.yaml`), 'utf8'),
      );
      expect(JSON.parse(JSON.stringify(outlineOf(format!, document)))).toEqual(expected);
    });
  }
}
