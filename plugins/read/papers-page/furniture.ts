import { parseNames } from '../../../src/library/fields/author.ts';
import { normaliseDate } from '../../../src/library/fields/date.ts';
import { findIdentifiers } from '../../../src/library/fields/identifiers.ts';
import type { PaperFields } from '../../../src/library/fields/paper-fields.ts';
import {
  AMBIGUOUS,
  COMMUNITY,
  CURATOR,
  DATE,
  ENTRY,
  PAGE,
  PERSON,
  type Furniture,
} from './wordings.ts';

/** The longest line, in characters, that can be furniture: the wordings are all shorter. */
const MAX_LENGTH = 120;
const MAX_AUTHORS_LENGTH = 1000;
/** The longest line, in characters, that the head of a page holds above its curator or date. */
const MAX_HEAD_LENGTH = 60;
/** How far down the head of a page can reach, in lines that show something. */
const MAX_HEAD_LINES = 12;

const ARXIV = /^arxiv:/i;
const PUBLISHED = /^(?:[·•∙] ?)?published (?:on )?(.+)$/i;
const DOTTED_DATE = /^[·•∙] ?(.+)$/;
const AUTHORS = /^authors?: ?(.+)$/i;

/** What a line says by its own wording; nothing where it says nothing known. */
export function furnitureOf(text: string): Furniture | undefined {
  if (text.length > MAX_AUTHORS_LENGTH) return undefined;
  const authors = AUTHORS.exec(text)?.[1];
  if (authors !== undefined && isAuthorList(authors)) return entryLine(text);
  if (isAuthorList(text)) {
    const fields = { authors: parseNames(text) };
    return { role: 'furniture', value: text, kind: 'ambiguous', fields };
  }
  if (text.length > MAX_LENGTH) return undefined;
  if (DATE.test(text)) return { role: 'date', value: text, kind: 'page' };
  const curator = CURATOR.exec(text)?.[1];
  if (curator !== undefined) {
    // "by" and a capital also begin the last line of many a wrapped title.
    const kind = COMMUNITY.test(curator) ? 'page' : 'ambiguous';
    return { role: 'curator', value: curator, kind };
  }
  if (PAGE.test(text)) return { role: 'furniture', value: text, kind: 'page' };
  if (ENTRY.test(text)) return entryLine(text);
  return AMBIGUOUS.test(text) ? { role: 'furniture', value: text, kind: 'ambiguous' } : undefined;
}

/** A line that stands at a paper, with what it says of the paper. */
export function entryLine(text: string, fields = fieldsOf(text)): Furniture {
  return { role: 'furniture', value: text, kind: 'entry', ...(fields && { fields }) };
}

function fieldsOf(text: string): PaperFields | undefined {
  if (ARXIV.test(text)) return findIdentifiers(text);
  const published = PUBLISHED.exec(text)?.[1] ?? DOTTED_DATE.exec(text)?.[1];
  if (published !== undefined && DATE.test(published)) return { date: normaliseDate(published) };
  const authors = AUTHORS.exec(text)?.[1];
  return authors === undefined ? undefined : { authors: parseNames(authors) };
}

/** Two names or more; a title can look so too. */
function isAuthorList(text: string): boolean {
  const names = text.replace(/ ?,$/, '').split(/ ?, and | ?, | and /);
  return names.length > 1 && names.every((name) => PERSON.test(name));
}

/** A line with "by" and a name beside a date or another line of the page names the curator. */
export function sureCurator(
  item: Furniture | undefined,
  index: number,
  found: readonly (Furniture | undefined)[],
): Furniture | undefined {
  const besidePage = found[index - 1]?.kind === 'page' || found[index + 1]?.kind === 'page';
  return item?.role === 'curator' && besidePage ? { ...item, kind: 'page' } : item;
}

/** Whether a line can only stand at the head or foot of a page, or names its curator. */
function isPageMark(item: Furniture | undefined): boolean {
  return item?.kind === 'page' || item?.role === 'curator';
}

/** A short line above the first curator or date line may belong to the page, whatever it says. */
export function withUnknownHead(
  texts: readonly string[],
  found: (Furniture | undefined)[],
): (Furniture | undefined)[] {
  const head = found.slice(0, MAX_HEAD_LINES).findIndex(isPageMark);
  if (head === -1 || texts.slice(0, head).some((text) => text.length > MAX_HEAD_LENGTH)) {
    return found;
  }
  return found.map((item, index) =>
    index < head
      ? (item ?? { role: 'furniture', value: texts[index] ?? '', kind: 'ambiguous' })
      : item,
  );
}
