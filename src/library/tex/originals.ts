import { alignTex } from './align-tex.ts';
import type { DigestFile, DigestRecord } from '../digest.ts';
import type { Finding } from '../finding.ts';
import type { RichText } from '../text/rich-text.ts';
import type { KnownPaper } from '../sidecar.ts';
import { stripTex } from './strip-tex.ts';
import { foldSpace } from './traced-text.ts';

/** Texts with the TeX of their authors, by what papers pages show of them with white space folded. */
export type Originals = ReadonlyMap<string, string>;

/**
 * Collects texts that still have their TeX.
 *
 * @param texts Of several with one shown form, the first is kept.
 */
export function collectOriginals(texts: Iterable<string>): Originals {
  const originals = new Map<string, string>();
  for (const tex of texts) {
    const shown = foldSpace(stripTex(tex));
    if (!originals.has(shown)) originals.set(shown, tex);
  }
  return originals;
}

/**
 * The texts of digests and their sidecars that still have the TeX of their authors, those of the sidecars first.
 * One digest can have the TeX that another has lost.
 */
export function originalsIn(digests: readonly DigestFile[]): Originals {
  const given = digests.flatMap(({ sidecar }) => sidecar?.papers ?? []);
  const records = digests.flatMap((digest) => digest.records);
  return collectOriginals([
    ...given.flatMap(({ tex = {} }) => withParagraphs(tex.title, tex.abstract)),
    ...records
      .flatMap(({ title, abstract }) => withParagraphs(title, abstract))
      // What the strip leaves as it is proves nothing: it may have been through it.
      .filter((text) => stripTex(text) !== text),
  ]);
}

/** A title, an abstract whole, and its paragraphs. */
function withParagraphs(title: string | undefined, abstract: string | undefined): string[] {
  const paragraphs = abstract?.split(/\n[ \t]*\n/) ?? [];
  const parts = paragraphs.length > 1 ? paragraphs : [];
  return [title, abstract, ...parts].filter((text) => text !== undefined);
}

/**
 * Gives a text the TeX of its authors where an original proves it.
 *
 * @returns Nothing where no original does.
 */
export function provenText(source: string, originals: Originals): RichText | undefined {
  const tex = originals.get(foldSpace(source));
  if (tex !== undefined) return alignTex(tex, source);
  // Papers pages leave no two dollars: a text that has its formulas between them is an original itself.
  const own = /\$[^$]+\$/.test(source) ? originals.get(foldSpace(stripTex(source))) : undefined;
  const text = own === undefined ? undefined : alignTex(own, source);
  return text?.left || text?.spans.some(({ kind }) => kind === 'math') ? text : undefined;
}

/** Where the TeX that a sidecar gives for a paper is not the text that came in. */
export function texDifferences(
  { title, abstract, line }: DigestRecord,
  { tex = {} }: KnownPaper,
  file: string,
): Finding[] {
  const pairs = [
    ['title', tex.title, title],
    ['abstract', tex.abstract, abstract],
  ] as const;
  return pairs.flatMap(([what, given, source]) => {
    if (given === undefined || alignTex(given, source)) return [];
    const received = foldSpace(source);
    const shown = foldSpace(stripTex(given));
    const at = firstDifference(received, shown);
    const message =
      `The sidecar's TeX for the ${what} of "${title}" is of another text: ` +
      `"${excerpt(received, at)}" came in, where the TeX has "${excerpt(shown, at)}". ` +
      'Copy the TeX of the version that the digest shows, or remove it: until then formulas are guessed.';
    return [{ file, line, rule: 'tex-differs', message }];
  });
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

/** How much is shown on each side of a place, in characters, but for the words that are cut. */
const CONTEXT = 20;

function excerpt(text: string, at: number): string {
  const before = /\S*$/.exec(text.slice(0, Math.max(0, at - CONTEXT)))?.index ?? 0;
  const to = text.indexOf(' ', at + CONTEXT);
  const [start, end] = [before > 0 ? '…' : '', to >= 0 ? '…' : ''];
  return start + text.slice(before, to >= 0 ? to : undefined) + end;
}
