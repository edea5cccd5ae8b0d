import type { Digest } from '../digest-tree.ts';
import type { Span } from '../../src/library/text/rich-text.ts';
import { changeTexts, withSpans } from '../rich-texts.ts';
import { findSpans } from './find-spans.ts';
import { byStart } from '../../src/library/text/extents.ts';

/** Words that open a sentence of an abstract and end no name of a file, a field or a module. */
const OPENERS =
  'In|We|The|This|These|Our|However|To|It|For|As|By|On|With|While|Although|Moreover|Furthermore|Finally|Additionally|' +
  'Specifically|Extensive|Experiments|Experimental|Existing|Based|Through|Despite|Here|Unlike|Meanwhile|Thus|' +
  'Therefore|Hence|Then|Also|When|Since|Recent|Such|Most|Many|Comprehensive|Compared|Evaluations|Results|Code|Codes|A|An';

const GLUED_SENTENCE = new RegExp(
  `(?<=\\p{Ll}{2}[)\\]”"']?|\\p{Lu}{2}[)\\]]|\\p{N}\\\\?%[)\\]]?)[.!?](?=(?:${OPENERS})(?:,? |, ?\\p{L}))`,
  'gu',
);

const BROKEN_WORD = /(?<![\p{L}\p{N}-])(\p{L}+)- (\p{Ll}{3,})(?![\p{L}\p{N}])/gu;

/** Endings that are no words: where one stands alone, a line broke within its word. */
const ENDING =
  /^(?:[bcdfglmnprstv]?ations?|[cst]ions?|tional(?:ly)?|sentations?|ments?|mental(?:ly)?|damental(?:ly)?|ness|[bdfglmnprstvz]?ing|[bcdfglmnprstv]?(?:ity|ities|ance|ence|ances|ences)|uates?|uated|nomous|ative(?:ly)?|ously)$/;

/** Words that leave the hyphen before them open: `pre- and post-training`. */
const JOINING = new Set(
  'and or to vs versus nor but as than then plus und oder et from over via like for with the'.split(
    ' ',
  ),
);

/** First halves that keep their hyphen. */
const PREFIX = /^(?:multi|cross|non|pre|post|semi|anti|quasi|pseudo|self|zero|few|low|high|end)$/i;

/** Second halves that follow a hyphen, and nothing else does. */
const SUFFIX =
  /^(?:based|aware|driven|specific|wise|agnostic|oriented|grained|guided|trained|modal|free|shot|level)$/;

/** Parts what pasting glued together and joins what line breaks parted. */
export default function restoreGlue() {
  return (tree: Digest): void => {
    changeTexts(tree, (texts) => {
      const words = texts.map((text) => text.source).join('\n');
      return texts.map((text) =>
        text.settledBy ? text : withSpans(text, findGlue(text.source, words)),
      );
    });
  };
}

/**
 * The glued sentences and the broken words of a text.
 *
 * @param paper All that the paper says: a word that stands there whole is one.
 */
export function findGlue(text: string, paper = text): Span[] {
  const known = new Set(paper.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu));
  return [
    ...findSpans(text, GLUED_SENTENCE, ([stop]) => ({
      tex: `${stop} `,
      kind: 'accent',
      confidence: 0.95,
    })),
    ...findSpans(text, BROKEN_WORD, (match) => {
      const [whole, first = '', second = ''] = match;
      const joint = joinWords(first, second, known);
      if (joint === undefined) return undefined;
      const start = match.index + first.length;
      const end = match.index + whole.length - second.length;
      return { start, end, tex: joint, kind: 'accent', confidence: 0.9 };
    }),
  ].sort(byStart);
}

/** What stands between the halves: nothing, a hyphen, or undefined where they may belong apart. */
function joinWords(first: string, second: string, known: ReadonlySet<string>): string | undefined {
  if (JOINING.has(second)) return undefined;
  const before = first.toLowerCase();
  if (known.has(`${before}-${second}`)) return '-';
  if (known.has(before + second)) return '';
  if (PREFIX.test(first) || SUFFIX.test(second)) return '-';
  return ENDING.test(second) && first.length > 1 ? '' : undefined;
}
