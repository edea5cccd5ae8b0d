import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A document of a format beside what its reader should make of it. */
export interface Fixture {
  name: string;
  document: string;
  expected: unknown;
}

/** The fixtures of a format, by its id. */
export function fixturesOf(format: string): Fixture[] {
  const folder = new URL(`./formats/${format}/`, import.meta.url);
  return readdirSync(folder)
    .filter((name) => !name.endsWith('.expected.yaml'))
    .map((name) => ({
      name,
      document: readFileSync(new URL(name, folder), 'utf8'),
      expected: parse(readFileSync(new URL(`${name}.expected.yaml`, folder), 'utf8')) as unknown,
    }));
}
