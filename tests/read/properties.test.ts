import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Digest, Header, PaperEntry } from '../../plugins/digest-tree.ts';
import { pairs, read, refusal } from './reading.ts';
import { renderDigest, type Pair, type Style } from './rendering.ts';

const NOUNS = 'Graphs Networks Transformers Frames Manifolds Kernels Symmetries Tokens'.split(' ');
const TITLE_WORDS = [...NOUNS, 'Learning', 'Efficient', 'LoRA', '3D', 'of', 'with', 'for', 'on'];
const SENTENCE_WORDS =
  'model method data results training large accuracy show is of and the with GPT-4 (e.g., 95%)'.split(
    ' ',
  );

const words = (from: readonly string[], minLength: number, maxLength: number) =>
  fc.array(fc.constantFrom(...from), { minLength, maxLength }).map((list) => list.join(' '));

const title = fc
  .tuple(fc.constantFrom(...NOUNS), words(TITLE_WORDS, 0, 12), fc.constantFrom(...NOUNS, 'AI?'))
  .map((parts) => parts.filter(Boolean).join(' '));
const sentence = fc
  .tuple(fc.constantFrom('We', 'This', 'The', 'However, it'), words(SENTENCE_WORDS, 6, 24))
  .map(([first, rest]) => `${first} ${rest} here.`);
const abstract = fc.array(sentence, { minLength: 2, maxLength: 9 }).map((list) => list.join(' '));
const papers: fc.Arbitrary<Pair[]> = fc.array(fc.record({ title, abstract }), {
  minLength: 1,
  maxLength: 12,
});
const style: fc.Arbitrary<Style> = fc.record({
  lineBreak: fc.constantFrom('\n', '\r\n', '\r'),
  blankLines: fc.integer({ min: 1, max: 3 }),
  blank: fc.constantFrom('', '  ', '\t'),
  width: fc.constantFrom(72, Infinity),
  byteOrderMark: fc.boolean(),
});

/** Anything that somebody may paste: texts, furniture, stray characters, in any order. */
const mess = fc
  .array(
    fc.tuple(
      fc.oneof(
        title,
        abstract,
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.constantFrom('May 5', '25', 'Submitted by', 'Next', '·', '', '  ', '\t', 'a\u0001b'),
        fc.constant('word '.repeat(2500)),
      ),
      fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\n \n'),
    ),
    { maxLength: 30 },
  )
  .map((lines) => lines.map((parts) => parts.join('')).join(''));

const INVISIBLE = /[\s\p{Cc}\p{Cf}]+/gu;
const visible = (text: string) => text.replace(INVISIBLE, '');

interface Leaf {
  position?: Digest['position'];
  text: string | undefined;
}

/** The parts of a tree that hold text; furniture speaks by its position only. */
function leaves(
  node: Digest['children'][number] | PaperEntry['children'][number] | Header,
): Leaf[] {
  switch (node.type) {
    case 'header':
      return node.children.map(({ position }) => ({ position, text: undefined }));
    case 'paper':
      return node.children.flatMap(leaves);
    case 'unplaced':
      return [{ position: node.position, text: node.value }];
    default:
      return node.children.map(({ position, value }) => ({ position, text: value }));
  }
}

function sliceOf(document: string, position: Digest['position']): string {
  return document.slice(position?.start.offset, position?.end.offset);
}

describe('whatever is pasted', () => {
  const readable = mess.filter((document) => refusal(document) === undefined);

  test('every line that shows something is in exactly one top node', () => {
    fc.assert(
      fc.property(readable, (document) => {
        const { tree } = read(document);
        const lines = document.split(/\r\n|\n|\r/);
        const owners = lines.map(
          (_, index) =>
            tree.children.filter(
              ({ position }) =>
                position!.start.line <= index + 1 && index + 1 <= position!.end.line,
            ).length,
        );
        expect(lines.filter((line, index) => visible(line) !== '' && owners[index] !== 1)).toEqual(
          [],
        );
      }),
      { numRuns: 200 },
    );
  });

  test('the texts of the tree, in order, are the digest, and their positions slice it', () => {
    fc.assert(
      fc.property(readable, (document) => {
        const parts = read(document).tree.children.flatMap(leaves);
        const texts = parts.map(({ position, text }) => text ?? sliceOf(document, position));
        expect(visible(texts.join(''))).toBe(visible(document));
        for (const { position, text } of parts) {
          const slice = sliceOf(document, position);
          expect(slice).toBe(slice.trim());
          if (text !== undefined) expect(visible(text)).toBe(visible(slice));
        }
      }),
      { numRuns: 200 },
    );
  });

  test('lines and columns say the same as offsets', () => {
    fc.assert(
      fc.property(readable, (document) => {
        for (const { position } of read(document).tree.children) {
          for (const point of [position!.start, position!.end]) {
            const above = document.slice(0, point.offset).split(/\r\n|\n|\r/);
            expect([point.line, point.column]).toEqual([above.length, above.at(-1)!.length + 1]);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

test('titles and abstracts come back from every way to write them down', () => {
  fc.assert(
    fc.property(papers, style, (list, how) => {
      expect(pairs(read(renderDigest(list, how)).tree)).toEqual(list);
    }),
    // Where texts end is a judgement, so there are texts that it gets wrong: a fixed seed.
    { numRuns: 400, seed: 38 },
  );
});

const WRAPPED: Style = {
  lineBreak: '\n',
  blankLines: 1,
  blank: '',
  width: 72,
  byteOrderMark: false,
};
const LONG_PAPER: Pair = {
  title: 'Learning Efficient Frames for Graphs',
  abstract: 'We show that frames average to invariant maps. '.repeat(20).trim(),
};

describe('no document hangs the reader', () => {
  test.each([
    ['one line of 10 MB without a space', 'a'.repeat(1e7)],
    ['one line of 10 MB of words', 'word '.repeat(2e6)],
    ['200,000 tiny lines', 'a\n'.repeat(2e5)],
    ['200,000 tiny blocks', 'a\n\n'.repeat(2e5)],
    ['10 MB of wrapped papers', renderDigest(Array<Pair>(1e4).fill(LONG_PAPER), WRAPPED)],
    ['spaces inside a line', `x${' '.repeat(5e6)}y`],
  ])('%s', { timeout: 60_000 }, (_, document) => {
    const last = read(document).tree.children.at(-1);
    expect(last?.position?.end.offset).toBe(document.trimEnd().length);
  });
});
