import {
  authorOf,
  findOrcid,
  parseName,
  parseNames,
  type Author,
} from '../../../src/library/fields/author.ts';
import { nameKey } from './field-names.ts';
import type { RecordView } from './record-view.ts';
import {
  isRecord,
  namedTextOf,
  partsOf,
  plainText,
  plainTextOf,
  type JsonRecord,
} from './values.ts';

/** The authors of a record: a list of names or of objects, one object, or one text with all names. */
export function readAuthors(view: RecordView): Author[] {
  return view.readList('authors', (value) => partsOf(value, namesIn), readAuthor);
}

function namesIn(text: string): Author[] {
  return parseNames(plainText(text));
}

/**
 * Reads one author: a name, or an object with a name or its parts, an ORCID and affiliations.
 *
 * @returns Nothing where there is no name.
 */
function readAuthor(value: unknown): Author | undefined {
  if (!isRecord(value)) {
    return typeof value === 'string' ? parseName(plainText(value)) : undefined;
  }
  const find = finderIn(value);
  const author = nameIn(find);
  if (!author) return undefined;
  const orcid = findOrcid(plainTextOf(find('orcid', 'orcidid')) ?? '');
  const affiliation = affiliationOf(find('affiliations', 'affiliation', 'institution'));
  return { ...author, ...(orcid && { orcid }), ...(affiliation && { affiliation }) };
}

/** Gives what an object says under the first of some names that it has. */
type Finder = (...names: string[]) => unknown;

function finderIn(record: JsonRecord): Finder {
  const values = new Map(Object.entries(record).map(([name, value]) => [nameKey(name), value]));
  return (...names) => names.map((name) => values.get(name)).find((value) => value !== undefined);
}

function nameIn(find: Finder): Author | undefined {
  const literal = plainTextOf(find('literal'));
  if (literal !== undefined) return { name: literal };
  const family = plainTextOf(find('family', 'last', 'lastname', 'familyname', 'surname'));
  if (family !== undefined) {
    return authorOf({
      given: plainTextOf(find('given', 'first', 'firstname', 'givenname')),
      particle: particleIn(find),
      family,
      suffix: plainTextOf(find('suffix')),
    });
  }
  const name = plainTextOf(find('name', 'fullname', 'displayname'));
  return name === undefined ? undefined : parseName(name);
}

/** The particle; CSL tells one that is dropped in other places from one that is not. */
function particleIn(find: Finder): string {
  const particles = [find('droppingparticle'), find('nondroppingparticle', 'particle')];
  return particles.flatMap((particle) => plainTextOf(particle) ?? []).join(' ');
}

function affiliationOf(value: unknown): string | undefined {
  const names = partsOf(value, (text) => [text]).flatMap((part) => namedTextOf(part) ?? []);
  return names.join('; ') || undefined;
}
