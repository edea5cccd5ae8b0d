import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { pairs, read } from './reading.ts';
import { renderDigest, type Pair, type Style } from './rendering.ts';

const CORPORA = new URL('../../../shared/corpora/', import.meta.url);
const PAPERS_A_DIGEST = 38;
const DIGESTS = 8;

/** A few hundred papers of a corpus, taken at equal distances, white space collapsed. */
function sample(name: string): Pair[] {
  const rows = gunzipSync(readFileSync(new URL(`${name}.jsonl.gz`, CORPORA)))
    .toString('utf8')
    .trim()
    .split('\n');
  const stride = Math.floor(rows.length / (PAPERS_A_DIGEST * DIGESTS));
  return Array.from({ length: PAPERS_A_DIGEST * DIGESTS }, (_, index) => {
    const row = JSON.parse(rows[index * stride] ?? '{}') as { title: string; summary: string };
    return { title: collapse(row.title), abstract: collapse(row.summary) };
  });
}

function collapse(text: string): string {
  return text.trim().split(/\s+/).join(' ');
}

/** The share of papers that come back with title and abstract to the letter. */
function recovered(papers: readonly Pair[], style: Style): number {
  let exact = 0;
  for (let from = 0; from < papers.length; from += PAPERS_A_DIGEST) {
    const digest = papers.slice(from, from + PAPERS_A_DIGEST);
    const found = new Set(
      pairs(read(renderDigest(digest, style)).tree).map((pair) => JSON.stringify(pair)),
    );
    exact += digest.filter((pair) => found.has(JSON.stringify(pair))).length;
  }
  return exact / papers.length;
}

const missing = !existsSync(CORPORA);

describe.skipIf(missing)(
  `real papers${missing ? ' (skipped: no corpora beside the project)' : ''}`,
  () => {
    describe.each(['hf-daily', 'arxiv-daily'])('%s', (name) => {
      const papers = missing ? [] : sample(name);

      test.each(
        (['\n', '\r\n'] as const).flatMap((lineBreak) =>
          [1, 2, 3].flatMap((blankLines) =>
            [72, Infinity].flatMap((width) =>
              [true, false].map((byteOrderMark) => ({
                lineBreak,
                blankLines,
                blank: '',
                width,
                byteOrderMark,
              })),
            ),
          ),
        ),
      )('come back from %j', (style) => {
        expect(recovered(papers, style)).toBeGreaterThanOrEqual(style.width === 72 ? 0.98 : 0.995);
      });

      // Where a wrapped title fills its line and no blank line follows, nothing shows its end.
      test.each([
        [Infinity, 0.995],
        [72, 0.93],
      ])('come back without blank lines, wrapped at %d, in a share of %d', (width, share) => {
        const style: Style = {
          lineBreak: '\n',
          blankLines: 0,
          blank: '',
          width,
          byteOrderMark: false,
        };
        expect(recovered(papers, style)).toBeGreaterThanOrEqual(share);
      });
    });
  },
);
