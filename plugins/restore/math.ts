import type { VFile } from 'vfile';
import { outsideAddresses } from './find-spans.ts';
import type { FoundMath } from './math-tagger/candidate.ts';
import { findMath } from './math-tagger/index.ts';
import { rebuildTex, type RebuiltTex } from './rebuild-tex/index.ts';
import type { Digest, PaperEntry } from '../digest-tree.ts';
import { changeTexts, withLeft, withSpans } from '../rich-texts.ts';
import { isValidTex } from '../../src/library/text/math-text.ts';
import type { LeftPiece, RichText, Span } from '../../src/library/text/rich-text.ts';

export interface MathOptions {
  /** Formulas that are less sure stay text, from 0 to 1. */
  threshold: number;
}

/** What is less sure than this is not worth a person's time: from 0 to 1. */
const WORTH_TELLING = 0.25;

/** A price, and a tag of HTML, for which others are responsible. */
const NO_MATH = /\$|^<\/?[a-z]+ ?\/?>?$/i;

/** A letter that formulas are not written in, but a language is: `本`, `П`. */
const OTHER_LETTER = /[^\p{sc=Latin}\p{sc=Greek}\p{sc=Common}\p{sc=Inherited}]/u;

/** A guess is never as sure as what was read. */
const SUREST = 0.99;

/** So much text on each side decides how a formula is rebuilt. */
const CONTEXT = 40;

/** Gives back the mathematics whose TeX was stripped: finds the formulas and rebuilds each. */
export default function restoreMath({ threshold }: MathOptions) {
  return (tree: Digest, file: VFile): void => {
    changeTexts(tree, (texts, paper) => {
      const found = findInPaper(texts);
      return texts.map((text, index) => {
        const restored = restoreText(text, found[index] ?? [], threshold);
        reportRejected(restored, file, paper);
        return restored;
      });
    });
  };
}

/**
 * The formulas of a title and its paragraphs, which tell about each other: the abstract is read as one,
 * and the title, where it may hold any, in front of it.
 */
function findInPaper(texts: readonly RichText[]): FoundMath[][] {
  if (texts.every(({ settledBy }) => settledBy)) return [];
  const [title = '', ...paragraphs] = texts.map(({ source }) => source);
  const inTitle = findMath(title).length > 0 ? findInParts([title, ...paragraphs])[0] : undefined;
  return [inTitle ?? [], ...findInParts(paragraphs)];
}

function findInParts(parts: readonly string[]): FoundMath[][] {
  const found = findMath(parts.join('\n'));
  let from = 0;
  return parts.map((part) => {
    const offset = from;
    from += part.length + 1;
    return found
      .filter(({ start, end }) => start >= offset && end < from)
      .map(({ start, end, ...rest }) => ({ ...rest, start: start - offset, end: end - offset }));
  });
}

function restoreText(text: RichText, found: readonly FoundMath[], threshold: number): RichText {
  if (text.settledBy) return text;
  const spans: Span[] = [];
  const left: LeftPiece[] = [];
  for (const { start, end, confidence: exact } of outsideAddresses(text.source, found)) {
    const piece = text.source.slice(start, end);
    if (NO_MATH.test(piece) || OTHER_LETTER.test(piece)) continue;
    const confidence = Math.min(SUREST, Math.round(exact * 100) / 100);
    if (exact < threshold) {
      if (exact >= WORTH_TELLING) left.push({ start, end, confidence, reason: 'unsure' });
      continue;
    }
    const rebuilt = rebuild(text.source, start, end);
    if (!rebuilt) {
      left.push({ start, end, confidence, reason: 'rejected' });
      continue;
    }
    const { tex, assumes } = rebuilt;
    const added = assumes.length > 0 ? { assumes } : {};
    spans.push({ start, end, tex, kind: 'math', confidence, ...added });
  }
  return withLeft(withSpans(text, spans), left);
}

function rebuild(source: string, start: number, end: number): RebuiltTex | undefined {
  const piece = source.slice(start, end);
  // TeX that survived within a stripped formula stands for itself.
  if (piece.includes('\\')) return isValidTex(piece) ? { tex: piece, assumes: [] } : undefined;
  return rebuildTex(piece, {
    before: source.slice(Math.max(0, start - CONTEXT), start),
    after: source.slice(end, end + CONTEXT),
  });
}

function reportRejected({ source, left = [] }: RichText, file: VFile, paper: PaperEntry): void {
  for (const { start, end, reason } of left) {
    if (reason !== 'rejected') continue;
    file.message(
      `"${source.slice(start, end)}" looks like a formula, but cannot be set as one. It is shown as it came; overrides.yaml can say what it is.`,
      { place: paper.position, ruleId: 'formula-rejected', source: 'sheaf' },
    );
  }
}
