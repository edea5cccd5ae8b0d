import { type Extent, meetsAny } from '../../src/library/text/extents.ts';
import { isValidTex } from '../../src/library/text/math-text.ts';
import { COMMAND, stripTex } from '../../src/library/tex/strip-tex.ts';
import type { Span } from '../../src/library/text/rich-text.ts';
import type { LabelledText } from '../restore-training/labelled-text.ts';

/** Counts over texts, from which every figure is made. */
export interface Counts {
  texts: number;
  /** Formulas that authors set, and those that were found. */
  wanted: number;
  marked: number;
  /** Found with both borders right. */
  exact: number;
  /** Found ones that meet a wanted one, and the other way round. */
  hits: number;
  found: number;
  /** Characters in wanted formulas, in found ones, and in both. */
  wantedCharacters: number;
  markedCharacters: number;
  commonCharacters: number;
  /** Found where there is none. */
  falseSpans: number;
  /** Of these, words that became commands. */
  words: number;
  /** Of the exact ones: with the authors' TeX, and with it but for lost wrappers. */
  sameTex: number;
  sameButWrappers: number;
  /** Found formulas that KaTeX sets. */
  valid: number;
  /** Found formulas that do not strip to the text. */
  broken: number;
}

const NO_COUNTS: Counts = {
  texts: 0,
  wanted: 0,
  marked: 0,
  exact: 0,
  hits: 0,
  found: 0,
  wantedCharacters: 0,
  markedCharacters: 0,
  commonCharacters: 0,
  falseSpans: 0,
  words: 0,
  sameTex: 0,
  sameButWrappers: 0,
  valid: 0,
  broken: 0,
};

/** Sums counts. */
export function sumCounts(all: readonly Counts[]): Counts {
  const total = { ...NO_COUNTS };
  for (const counts of all) {
    for (const key of Object.keys(total) as (keyof Counts)[]) total[key] += counts[key];
  }
  return total;
}

/**
 * Compares the formulas that were found in a text with those that its author set.
 *
 * @param spans The mathematics that was found.
 */
export function countText(labelled: LabelledText, spans: readonly Span[]): Counts {
  const { text, formulas, unscored } = labelled;
  const marked = spans.filter((span) => !meetsAny(unscored, span) || meetsAny(formulas, span));
  const falseSpans = marked.filter((span) => !meetsAny(formulas, span));
  const byExtent = new Map(formulas.map((formula) => [extentKey(formula), formula]));
  const pairs = marked.flatMap((span) => {
    const formula = byExtent.get(extentKey(span));
    return formula ? [{ span, formula }] : [];
  });
  const wanted = characters(formulas);
  const own = characters(marked);
  const ignored = characters(unscored);
  const pieceOf = ({ start, end }: Extent) => text.slice(start, end);
  return {
    texts: 1,
    wanted: formulas.length,
    marked: marked.length,
    exact: pairs.length,
    hits: marked.length - falseSpans.length,
    found: formulas.filter((formula) => meetsAny(marked, formula)).length,
    wantedCharacters: wanted.size,
    markedCharacters: [...own].filter((at) => wanted.has(at) || !ignored.has(at)).length,
    commonCharacters: [...own].filter((at) => wanted.has(at)).length,
    falseSpans: falseSpans.length,
    words: falseSpans.filter((span) => isWordAsCommand(pieceOf(span), span.tex)).length,
    sameTex: pairs.filter(({ span, formula }) => normal(span.tex) === normal(formula.tex)).length,
    sameButWrappers: pairs.filter(
      ({ span, formula }) =>
        normal(span.tex) === normal(formula.tex) ||
        normal(withoutWrappers(span.tex)) === normal(withoutWrappers(formula.tex)),
    ).length,
    valid: marked.filter(({ tex }) => isValidTex(tex)).length,
    broken: /[$\\]/.test(text)
      ? 0
      : spans.filter((span) => stripTex(`$${span.tex}$`) !== pieceOf(span)).length,
  };
}

function extentKey({ start, end }: Extent): string {
  return `${start}-${end}`;
}

function characters(pieces: readonly Extent[]): Set<number> {
  const all = new Set<number>();
  for (const { start, end } of pieces) for (let at = start; at < end; at++) all.add(at);
  return all;
}

function isWordAsCommand(piece: string, tex: string): boolean {
  return /\\[a-zA-Z]{2,}/.test(tex) && /[A-Za-z]{2,}/.test(piece);
}

function withoutWrappers(tex: string): string {
  return tex.replace(COMMAND, '$1');
}

/** TeX without the white space that changes nothing. */
function normal(tex: string): string {
  return tex
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(\\[a-zA-Z]+) (?=[^a-zA-Z])/g, '$1')
    .replace(/ ?([=<>+\-*/,(){}|[\]]) ?/g, '$1')
    .replace(/ (?=\\)/g, '');
}
