import { authorOf, parseName, type Author } from '../../../src/library/fields/author.ts';
import { plainText } from './values.ts';

const LEGEND = /\(\s*(?=\(\d+\))/;
const GROUP = /\b(?:Collaborations?|Consortium|Team|Group|Project)$/;
const NOT_SHOWN = /\(\d+ additional authors not shown\)/;

/** The authors of a listing, and whether it leaves some out. */
export interface ListedAuthors {
  authors: Author[];
  isCut: boolean;
}

/**
 * Reads arXiv's list of authors: names with commas between them, and affiliations in brackets, which
 * can be numbers of a legend: `A. Lind (1 and 2), T. Okafor (2) ((1) North, (2) South)`.
 */
export function readListedAuthors(text: string): ListedAuthors {
  const isCut = NOT_SHOWN.test(text);
  const shown = text.replace(NOT_SHOWN, '').trim();
  const end = shown.search(LEGEND);
  const names = end === -1 ? shown : shown.slice(0, end);
  const places = placesOf(end === -1 ? '' : shown.slice(end + 1).replace(/\)$/, ''));
  return { authors: partsOutsideBrackets(names).flatMap((part) => authorIn(part, places)), isCut };
}

function placesOf(legend: string): Map<string, string> {
  const parts = [...legend.matchAll(/\((\d+)\)([^()]*(?:\([^\d()][^()]*\)[^()]*)*)/g)];
  return new Map(
    parts.map(([, number = '', place = '']) => [number, place.trim().replace(/[,;.]$/, '')]),
  );
}

function partsOutsideBrackets(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(/[()]|,|\s(?:and|&)\s/g)) {
    if (mark === '(') depth += 1;
    else if (mark === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      parts.push(text.slice(from, index));
      from = index + mark.length;
    }
  }
  return [...parts, text.slice(from)];
}

function authorIn(part: string, places: ReadonlyMap<string, string>): Author[] {
  const open = part.indexOf('(');
  const name = plainText(open === -1 ? part : part.slice(0, open));
  if (name === '' || /^(?:et al\.?|for the|on behalf of)$/i.test(name)) return [];
  const author = GROUP.test(name)
    ? authorOf({ family: name.replace(/^(?:for|on behalf of) the /, '') })
    : parseName(name);
  if (!author) return [];
  const inside = open === -1 ? '' : part.slice(open + 1).replace(/\)\s*$/, '');
  const affiliation = plainText(affiliationOf(inside, places));
  return [{ ...author, ...(affiliation && { affiliation }) }];
}

function affiliationOf(text: string, places: ReadonlyMap<string, string>): string {
  const isNumbered = /^[\s\d,;]*(?:and[\s\d]*)?$/.test(text);
  if (!isNumbered) return text;
  return (text.match(/\d+/g) ?? [])
    .map((number) => places.get(number) ?? '')
    .filter(Boolean)
    .join('; ');
}
