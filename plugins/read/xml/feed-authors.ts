import {
  findOrcid,
  isCollective,
  parseNames,
  type Author,
} from '../../../src/library/fields/author.ts';
import { plainText } from '../records/values.ts';
import { childrenNamed, firstTextOf, textOf, type XmlElement } from './elements.ts';
import { parseHtml } from './parse-html.ts';

/** The authors of a feed's entry, by the most exact of the elements that name them. */
export function authorsOfEntry(entry: XmlElement): Author[] {
  const named = (...names: string[]) => childrenNamed(entry, ...names);
  const persons = named('author').filter((author) => firstTextOf(author, 'name') !== undefined);
  const sources = [
    named('dc:creator'),
    persons,
    named('author'),
    named('authors'),
    named('prism:author'),
  ];
  return (
    sources.map((elements) => elements.flatMap(authorsIn)).find((found) => found.length > 0) ?? []
  );
}

function authorsIn(element: XmlElement): Author[] {
  const orcid = findOrcid(firstTextOf(element, 'uri') ?? element.attributes.get('orcid') ?? '');
  const affiliation = firstTextOf(element, 'arxiv:affiliation', 'affiliation');
  const authors = namesIn(firstTextOf(element, 'name') ?? textOf(element));
  // What stands beside several names says nothing of one.
  if (authors.length !== 1) return authors;
  return authors.map((author) => ({
    ...author,
    ...(orcid && { orcid }),
    ...(affiliation && { affiliation }),
  }));
}

/** Feeds put names into links, and behind an address: `ada@example.org (Ada Vale)`. An address alone names nobody. */
function namesIn(text: string): Author[] {
  const plain = plainText(parseHtml(text).map(textOf).join(''));
  const behindAddress = /^\S+@\S+ \((.+)\)$/.exec(plain)?.[1];
  if (behindAddress === undefined && /^\S+@\S+$/.test(plain)) return [];
  return parseNames(behindAddress ?? plain).map(wholeIfCollective);
}

/** A name of people together has no parts. */
export function wholeIfCollective(author: Author): Author {
  return isCollective(author.name) ? { name: author.name } : author;
}
