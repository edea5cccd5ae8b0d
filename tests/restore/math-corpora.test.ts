import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import type { Digest, Paragraph } from '../../plugins/digest-tree.ts';
import { createRestorer, RESTORE_DEFAULTS, restorePlugins } from '../../plugins/restore/index.ts';
import { findMath } from '../../plugins/restore/math-tagger/index.ts';
import { richTextOf } from '../../plugins/rich-texts.ts';
import { isValidTex } from '../../src/library/text/math-text.ts';
import type { RichText } from '../../src/library/text/rich-text.ts';
import { stripTex } from '../../src/library/tex/strip-tex.ts';
import { restoredTex } from '../../src/library/text/to-tex.ts';
import { corpusTexts, noCorpora } from './corpus-texts.ts';

/** One abstract in so many is read: all of them would take minutes. */
const STRIDES = {
  'math-arxiv': 3,
  'math-paperlists': 3,
  prose: 6,
  'hf-daily': 3,
  'topics-paperlists': 6,
  'arxiv-daily': 60,
};

const restore = createRestorer();

/** Restores what was restored before: the text with its spans, as the pipeline keeps it. */
function restoreAgain({ source, spans, left }: RichText): RichText {
  const abstract: Paragraph = { type: 'paragraph', children: [], data: left ? { left } : {} };
  let from = 0;
  for (const { start, end, ...span } of spans) {
    if (start > from) abstract.children.push({ type: 'text', value: source.slice(from, start) });
    abstract.children.push({ type: 'span', value: source.slice(start, end), ...span });
    from = end;
  }
  if (from < source.length) abstract.children.push({ type: 'text', value: source.slice(from) });
  const tree: Digest = {
    type: 'digest',
    children: [{ type: 'paper', children: [{ type: 'title', children: [] }, abstract] }],
  };
  unified().use(restorePlugins(RESTORE_DEFAULTS)).runSync(tree, new VFile());
  return richTextOf(abstract);
}

describe.skipIf(noCorpora)(`real abstracts${noCorpora}`, () => {
  test.each(Object.entries(STRIDES))(
    '%s: what is restored is true to what was received',
    (name, stride) => {
      const faults: string[] = [];
      for (const source of corpusTexts(name, stride)) {
        const restored = restore(source);
        const check = (holds: boolean, fault: string) => {
          if (!holds) faults.push(`${fault}: ${source}`);
        };
        check(restored.source === source, 'another source');
        let rest = '';
        let from = 0;
        for (const { start, end, tex, kind } of restored.spans) {
          check(start >= from && end > start && end <= source.length, 'pieces out of order');
          check(kind !== 'math' || isValidTex(tex), `KaTeX does not set ${tex}`);
          rest += source.slice(from, start) + source.slice(start, end);
          from = end;
        }
        check(rest + source.slice(from) === source, 'lost text');
        if (/[$\\]/.test(source)) continue;
        check(stripTex(restoredTex(restored)) === source, 'its TeX strips to another text');
      }
      expect(faults).toEqual([]);
    },
    120_000,
  );

  /**
   * What is kept is the source with its spans, and restoring that changes nothing. TeX that is written out is
   * another text, which may be read in another way: `$\pm$0.02` has a digit behind its dollar, as prices do.
   */
  test('what is restored stays as it is when it is restored again', () => {
    for (const source of [...corpusTexts('math-arxiv', 12), ...corpusTexts('hf-daily', 12)]) {
      const restored = restore(source);
      expect(restoreAgain(restored)).toEqual(restored);
    }
  }, 60_000);

  test('nobody is told of what is hardly a formula', () => {
    const texts = corpusTexts('math-arxiv', 30);
    const told = createRestorer({ threshold: 1 });
    const confidences = texts.flatMap((text) => told(text).left ?? []).map((p) => p.confidence);
    const found = texts.flatMap(findMath).map(({ confidence }) => confidence);
    expect(Math.min(...found)).toBeLessThan(0.2);
    expect(Math.min(...confidences)).toBeGreaterThanOrEqual(0.25);
  });

  test('the same text gives the same each time, whatever was restored in between', () => {
    const texts = corpusTexts('math-paperlists', 12);
    const first = texts.map((text) => restore(text));
    const later = createRestorer();
    const second = [...texts].reverse().map((text) => later(text));
    expect(second.reverse()).toEqual(first);
  });
});
