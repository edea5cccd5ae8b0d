import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { rebuildTex } from '../../plugins/restore/rebuild-tex/index.ts';
import { isValidTex } from '../../src/library/text/math-text.ts';
import { stripTex } from '../../src/library/tex/strip-tex.ts';

const CORPORA = new URL('../../../shared/corpora/', import.meta.url);
/** One abstract in so many is read. */
const STRIDE = 3;

interface Formula {
  source: string;
  /** As the authors wrote it. */
  tex: string;
  rebuilt: string | undefined;
}

/** The formulas of a corpus whose stripped form has nothing left of TeX. */
function formulas(name: string): Formula[] {
  const rows = gunzipSync(readFileSync(new URL(`${name}.jsonl.gz`, CORPORA)))
    .toString('utf8')
    .trim()
    .split('\n');
  return rows
    .filter((_, index) => index % STRIDE === 0)
    .flatMap((row) => {
      const { tex } = JSON.parse(row) as { tex: string };
      return [...tex.replace(/\s+/g, ' ').matchAll(/\$([^$]*)\$/g)];
    })
    .flatMap(([, tex = '']) => {
      const source = stripTex(`$${tex}$`);
      // A source is a formula of ordinary length; dollars paired across prose are none.
      if (/[$\\]/.test(source) || source.length > 200) return [];
      return [{ source, tex, rebuilt: rebuildTex(source)?.tex }];
    });
}

/** Without spaces that TeX passes over. */
function normalized(tex: string): string {
  return tex
    .trim()
    .replace(/(\\[a-zA-Z]+) (?=[^a-zA-Z])/g, '$1')
    .replace(/ ?([=<>+\-*/,(){}|[\]]) ?/g, '$1')
    .replace(/ (?=\\)/g, '');
}

/** Without the commands that a page loses together with their braces. */
function unwrapped(tex: string): string {
  return normalized(tex.replace(/\\[a-zA-Z]+\{([^}]*)\}/g, '$1'));
}

const missing = !existsSync(CORPORA);

describe.skipIf(missing)(
  `formulas of real papers${missing ? ' (skipped: no corpora beside the project)' : ''}`,
  () => {
    describe.each([
      { name: 'math-arxiv', exact: 0.825, unwrappedExact: 0.97 },
      { name: 'math-paperlists', exact: 0.765, unwrappedExact: 0.935 },
    ])('$name', ({ name, exact, unwrappedExact }) => {
      let all: Formula[] = [];
      beforeAll(() => {
        all = formulas(name);
      });

      test('all have TeX that strips to their source and that KaTeX sets', () => {
        const broken = all.filter(
          ({ source, rebuilt }) =>
            rebuilt === undefined || stripTex(`$${rebuilt}$`) !== source || !isValidTex(rebuilt),
        );
        expect(broken).toEqual([]);
      });

      test('most come back as their authors wrote them', () => {
        const share = (same: (tex: string) => string): number =>
          all.filter(({ tex, rebuilt = '' }) => same(tex) === same(rebuilt)).length / all.length;
        expect(share(normalized)).toBeGreaterThanOrEqual(exact);
        expect(share(unwrapped)).toBeGreaterThanOrEqual(unwrappedExact);
      });
    });
  },
);
