import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { findCharacters } from '../../plugins/restore/characters.ts';
import { findDollarMath } from '../../plugins/restore/dollar-math.ts';
import { findTexWrappers } from '../../plugins/restore/emphasis.ts';
import { findEntities } from '../../plugins/restore/entities.ts';
import { findGlue } from '../../plugins/restore/glue.ts';
import { findQuotes } from '../../plugins/restore/quotes.ts';
import { findTags } from '../../plugins/restore/tags.ts';
import { findTagWrappers } from '../../plugins/restore/tag-wrappers.ts';
import { findTexCommands } from '../../plugins/restore/tex-commands.ts';
import { findTexLinks } from '../../plugins/restore/tex-links.ts';
import { shownWith } from '../support/shown.ts';

const CORPORA = new URL('../../../shared/corpora/', import.meta.url);
const missing = !existsSync(CORPORA);

/** The titles and abstracts of a corpus, every third, white space collapsed. */
function texts(name: string): string[] {
  return gunzipSync(readFileSync(new URL(`${name}.jsonl.gz`, CORPORA)))
    .toString('utf8')
    .trim()
    .split('\n')
    .filter((_, index) => index % 3 === 0)
    .map((row) => JSON.parse(row) as { title: string; summary?: string; text?: string })
    .flatMap(({ title, summary, text }) => [title, summary ?? text ?? ''])
    .map((text) => text.trim().split(/\s+/).join(' '));
}

const FINDERS = {
  characters: findCharacters,
  entities: findEntities,
  tags: findTags,
  dollars: findDollarMath,
  commands: findTexCommands,
  links: findTexLinks,
  quotes: findQuotes,
  glue: (text: string) => findGlue(text),
};

describe.skipIf(missing)(
  `real texts${missing ? ' (skipped: no corpora beside the project)' : ''}`,
  () => {
    const pages = missing ? [] : texts('hf-daily');
    const prose = missing ? [] : texts('prose');

    /** What the finders found in these texts was read; a rule that finds much more has lost its precision. */
    test.each([
      ['characters', 0, 40],
      ['entities', 0, 0],
      ['tags', 0, 0],
      ['dollars', 5, 5],
      ['commands', 180, 5],
      ['links', 40, 0],
      ['quotes', 400, 300],
      ['glue', 40, 60],
    ] as const)('%s are rare', (name, onPages, inProse) => {
      const count = (all: readonly string[]) => all.flatMap((text) => FINDERS[name](text)).length;
      expect(count(pages)).toBeLessThanOrEqual(onPages);
      expect(count(prose)).toBeLessThanOrEqual(inProse);
    });

    test('prose holds no emphasis', () => {
      const found = prose.flatMap((text) => [...findTexWrappers(text), ...findTagWrappers(text)]);
      expect(found).toEqual([]);
    });

    test.each(Object.entries(FINDERS))('%s find pieces in order and apart', (_, find) => {
      for (const text of [...pages, ...prose]) shownWith(find, text);
    });
  },
);
