import { parseName, parseNames } from '../../../src/library/fields/author.ts';
import { normaliseDate } from '../../../src/library/fields/date.ts';
import { commentSections, type Section } from './comments.ts';
import { entryLine, furnitureOf, sureCurator, withUnknownHead } from './furniture.ts';
import { DATE, PERSON, type Furniture } from './wordings.ts';

/** Lines after which the next line is a name or a date of the same entry. */
const LABEL = /^(?:(?:[·•∙] ?)?(?:submitted by|published(?: on)?)|authors?:)$/i;
const PUBLISHED = /published(?: on)?$/i;
const AUTHORS = /^authors?:$/i;
const COMMAS = /^(?:, ?)+$/;
const AUTHOR_COUNT = /^(?:[·•∙] ?)?\d+ authors?$/i;
const DOT = /^[·•∙]/;
const ABSTRACT = /^abstract:?$/i;
const SUMMARY_CAPTION = /^ai-generated summary$/i;

/** The longest name, in characters, of a person or an organisation. */
const MAX_NAME_LENGTH = 60;

/** What the lines of a page say that are none of a paper's title or abstract. */
export interface PageLines {
  /** One item a line; undefined where a line says nothing known. */
  furniture: (Furniture | undefined)[];
  /** The comments below single papers, whose lines are all furniture. */
  comments: Section[];
}

/** Tells furniture from the texts of papers, by its wording and by the lines around it. */
export function findFurniture(texts: readonly string[]): PageLines {
  const found = texts.map(furnitureOf);
  markLabelled(texts, found);
  markEntryDates(texts, found);
  markAuthors(texts, found);
  markOrganisations(texts, found);
  markSummaries(texts, found);
  const comments = commentSections(texts, found);
  for (const { from, to } of comments) {
    for (let line = from; line < to; line += 1) found[line] = entryLine(texts[line] ?? '', {});
  }
  return { furniture: withUnknownHead(texts, found.map(sureCurator)), comments };
}

type Found = (Furniture | undefined)[];

function markLabelled(texts: readonly string[], found: Found): void {
  texts.forEach((label, index) => {
    const value = texts[index + 1];
    if (value === undefined || value.length > MAX_NAME_LENGTH || !LABEL.test(label)) return;
    const isDate = PUBLISHED.test(label) && DATE.test(value);
    found[index + 1] = entryLine(value, isDate ? { date: normaliseDate(value) } : {});
  });
}

/** A date after the number of authors or a dot is that of a paper, not that of the page. */
function markEntryDates(texts: readonly string[], found: Found): void {
  found.forEach((item, index) => {
    const above = texts[index - 1] ?? '';
    if (item?.role !== 'date' || !(AUTHOR_COUNT.test(above) || above === '·')) return;
    found[index] = entryLine(item.value, { date: normaliseDate(item.value) });
  });
}

/** After the label come names, with commas on lines of their own or at the ends of the names. */
function markAuthors(texts: readonly string[], found: Found): void {
  texts.forEach((label, index) => {
    if (!AUTHORS.test(label)) return;
    let follows = true;
    for (let line = index + 1; line < texts.length; line += 1) {
      const text = texts[line] ?? '';
      if (COMMAS.test(text)) {
        follows = true;
        continue;
      }
      const isName = line === index + 1 ? isFirstName(texts, line) : isLaterName(text, found[line]);
      if (!follows || !isName) return;
      found[line] = entryLine(text, { authors: namesOn(text) });
      follows = text.endsWith(',');
    }
  });
}

function isFirstName(texts: readonly string[], line: number): boolean {
  const text = texts[line] ?? '';
  return text.endsWith(',') || PERSON.test(text) || COMMAS.test(texts[line + 1] ?? '');
}

function isLaterName(text: string, item: Furniture | undefined): boolean {
  return item ? item.fields?.authors !== undefined : text.length <= MAX_NAME_LENGTH;
}

function namesOn(text: string) {
  const names = text.replace(/[\s,]+$/, '');
  return names.includes(',') ? parseNames(names) : [parseName(names) ?? []].flat();
}

/** The name of an organisation may stand between a paper and the dot before its number of authors. */
function markOrganisations(texts: readonly string[], found: Found): void {
  texts.forEach((text, index) => {
    const below = texts[index + 1] ?? '';
    const isShort = text.length <= MAX_NAME_LENGTH && !/[.!?:]$/.test(text);
    if (index === 0 || found[index] || found[index - 1] || !isShort) return;
    if (!DOT.test(below) || found[index + 1]?.kind !== 'entry') return;
    found[index] = { role: 'furniture', value: text, kind: 'ambiguous' };
  });
}

/** A machine's summary stands between the label of the abstract and its own caption. */
function markSummaries(texts: readonly string[], found: Found): void {
  texts.forEach((caption, index) => {
    if (!SUMMARY_CAPTION.test(caption) || found[index - 1]) return;
    if (ABSTRACT.test(texts[index - 2] ?? ''))
      found[index - 1] = entryLine(texts[index - 1] ?? '', {});
  });
}
