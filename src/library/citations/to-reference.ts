import type { Publication } from '../fields/paper-fields.ts';
import { arxivUrl, doiUrl, paperUrl } from '../links.ts';
import type { Paper } from '../paper.ts';
import { toPlainText } from '../text/plain-text.ts';
import { citedDateOf } from './cited-date.ts';
import { entryTypeOf } from './entry-type.ts';

/** As many authors as a reference names; of more it names the first. */
const MOST_NAMED = 10;

/**
 * The paper as a line of a list of references, in plain text:
 * `Tian Xie and Xiang Fu. 2022. Crystal Diffusion. In ICLR 2022. https://doi.org/10.48550/arXiv.2110.06197`.
 * What is not known is absent.
 */
export function toReference(paper: Paper): string {
  const { year, text } = citedDateOf(paper);
  const parts = [
    namesOf(paper.authors.map(({ name }) => name)),
    year === undefined ? text : String(year),
    toPlainText(paper.title),
    publishedIn(paper.publication, entryTypeOf(paper)),
  ];
  const sentences = parts.flatMap((part) => (part ? [withStop(part)] : []));
  const address = addressOf(paper);
  return [...sentences, ...(address === undefined ? [] : [address])].join(' ');
}

/**
 * Who is cited within a text: `Xie et al., 2022`.
 *
 * @returns Nothing where neither an author nor a year is known.
 */
export function shortReference(paper: Paper): string | undefined {
  const [first, second, ...others] = paper.authors.map(
    ({ name, family }) => family ?? lastWord(name),
  );
  const { year, text } = citedDateOf(paper);
  const names =
    first === undefined || second === undefined
      ? first
      : others.length > 0
        ? `${first} et al.`
        : `${first} and ${second}`;
  const parts = [names, year === undefined ? text : String(year)];
  return parts.filter((part) => part !== undefined).join(', ') || undefined;
}

function namesOf(names: readonly string[]): string {
  if (names.length > MOST_NAMED) return `${names[0] ?? ''} et al`;
  if (names.length < 3) return names.join(' and ');
  return `${names.slice(0, -1).join(', ')}, and ${names.at(-1) ?? ''}`;
}

function publishedIn(
  { venue, series, volume, number, pages, publisher }: Publication,
  type: Publication['type'],
): string {
  const issue = number === undefined ? '' : `(${number})`;
  const place = pages === undefined ? '' : `:${pages.replace('-', '–')}`;
  const numbers = volume === undefined ? '' : `${volume}${issue}${place}`;
  const name = type === 'conference' && venue !== undefined ? `In ${venue}` : venue;
  const pagesAlone =
    numbers === '' && pages !== undefined ? `pages ${pages.replace('-', '–')}` : '';
  return [name, series, numbers, pagesAlone, publisher].filter(Boolean).join(', ');
}

function addressOf(paper: Paper): string | undefined {
  const { doi, arxiv } = paper.identifiers;
  if (doi !== undefined) return doiUrl(doi);
  return arxiv === undefined ? paperUrl(paper) : arxivUrl(arxiv);
}

function withStop(part: string): string {
  return /[.?!…]$/.test(part) ? part : `${part}.`;
}

function lastWord(name: string): string {
  return name.split(' ').at(-1) ?? name;
}
