import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { alignTex } from '../../src/library/tex/align-tex.ts';
import type { RichText } from '../../src/library/text/rich-text.ts';
import { stripTex } from '../../src/library/tex/strip-tex.ts';
import { foldSpace } from '../../src/library/tex/traced-text.ts';

const CORPORA = new URL('../../../shared/corpora/', import.meta.url);
const missing = !existsSync(CORPORA);

type Row = Record<string, string>;

function rows(name: string): Row[] {
  return gunzipSync(readFileSync(new URL(`${name}.jsonl.gz`, CORPORA)))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
}

/** The text with each span as its authors wrote it. */
function rebuild({ source, spans }: RichText): string {
  let text = '';
  let from = 0;
  for (const { start, end, kind, tex } of spans) {
    expect(start).toBeGreaterThanOrEqual(from);
    expect(end).toBeGreaterThan(start);
    text += source.slice(from, start) + (kind === 'math' ? `$${tex}$` : tex);
    from = end;
  }
  expect(from).toBeLessThanOrEqual(source.length);
  return text + source.slice(from);
}

describe.skipIf(missing)(
  `abstracts with their TeX${missing ? ' (skipped: no corpora beside the project)' : ''}`,
  () => {
    test.each([
      ['math-arxiv', 'tex', Infinity],
      ['math-paperlists', 'tex', Infinity],
      ['arxiv-daily', 'summary', 5_000],
    ])('%s: every one is found in its strip, and strips to it again', (name, field, most) => {
      const all = rows(name);
      const stride = Math.max(1, Math.floor(all.length / most));
      const broken: string[] = [];
      let clean = 0;
      for (let index = 0; index < all.length; index += stride) {
        const tex = all[index]?.[field] ?? '';
        const source = foldSpace(stripTex(tex));
        const text = alignTex(tex, source);
        if (!text) throw new Error(`not its own strip: ${tex}`);
        const again = foldSpace(stripTex(rebuild(text)));
        if (/[$\\]/.test(source)) continue;
        clean += 1;
        if (again !== source) broken.push(tex);
      }
      expect(clean).toBeGreaterThan(1_000);
      // TeX with unbalanced braces loses a brace that no span can give back: 3 abstracts of 10,764.
      expect(broken.length / clean).toBeLessThan(0.002);
    });

    test('papers pages show what arXiv has, in titles and abstracts', () => {
      const arxiv = Map.groupBy(rows('arxiv-daily'), ({ id }) => id);
      const joined = rows('hf-daily').flatMap((shown) => {
        const versions = arxiv.get(/\d{4}\.\d{4,5}/.exec(shown['pdf'] ?? '')?.[0]);
        return versions ? [{ shown, versions }] : [];
      });
      const proven = (here: string) =>
        joined.filter(({ shown, versions }) =>
          versions.some((version) => alignTex(version[here] ?? '', shown[here] ?? '')),
        ).length / joined.length;
      expect(joined.length).toBeGreaterThan(1_500);
      expect(proven('summary')).toBeGreaterThan(0.985);
      expect(proven('title')).toBeGreaterThan(0.99);
    }, 60_000);
  },
);
