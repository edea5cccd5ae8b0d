import { normaliseDate } from '../../../src/library/fields/date.ts';
import { arxivTexts } from '../../../src/library/fields/archives.ts';
import { languageTag } from '../../../src/library/fields/language.ts';
import type { PaperFields } from '../../../src/library/fields/paper-fields.ts';
import { Addresses } from '../records/addresses.ts';
import { splitAtSeparators } from '../records/values.ts';
import type { ReadContext } from '../reader.ts';
import type { RecordParts } from '../records/record-node.ts';
import { readRisName } from './names.ts';
import { readPublication, venueOf } from './publication.ts';
import { plainRisText, RisView } from './record-view.ts';
import type { RisRecord } from './scan.ts';

/** Reads what a record says of a paper. The title and the abstract stay as received, all else is plain Unicode. */
export function readRisRecord(record: RisRecord, context: ReadContext): RecordParts {
  const view = new RisView(record, context);
  const addresses = readAddresses(view);
  const fields: PaperFields = {
    authors: view.all('AU', 'A1').flatMap((name) => readRisName(plainRisText(name))),
    date: readDate(view),
    publication: readPublication(view, addresses.identifiers?.arxiv !== undefined),
    ...addresses,
    keywords: readKeywords(view),
    comment: readComment(view),
    language: readLanguage(view),
  };
  return {
    title:
      view.raw('TI', 'T1', 'CT') ??
      (fields.publication?.type === 'book' ? view.raw('BT') : undefined),
    abstract: view.raw('AB', 'N2'),
    line: record.line,
    endLine: record.endLine,
    fields,
  };
}

function readAddresses(view: RisView): ReturnType<Addresses['fields']> {
  const addresses = new Addresses();
  for (const doi of view.all('DO')) {
    if (!addresses.addIdentifier('doi', doi)) view.reportNotUnderstood('DO', doi);
  }
  const places = view.all('VL', 'IS', 'M1', 'SP');
  for (const text of arxivTexts(venueOf(view), places)) addresses.addIdentifier('arxiv', text);
  for (const text of view.all('AN', 'M3', 'ID')) {
    if (/^(?:arxiv|doi)\s*:|^10\.\d/i.test(text)) addresses.addIdentifiers(text);
  }
  for (const url of view.all('UR').flatMap(splitAddresses)) {
    if (!addresses.addAddress(url)) view.reportNotUnderstood('UR', url);
  }
  for (const [tag, kind] of [['L1', 'pdf'], ['L2'], ['LK']] as const) {
    // Programs also put the paths of their own files here.
    const urls = view.all(tag).flatMap(splitAddresses);
    for (const url of urls.filter(isWebAddress)) addresses.addAddress(url, kind);
  }
  return addresses.fields();
}

function splitAddresses(value: string): string[] {
  return value.split(/\s+|;(?=\s|https?:|$)/).filter((address) => address !== '');
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}

/** The most exact of the dates that agree; what names no year is kept as it is written. */
function readDate(view: RisView): string | undefined {
  const dates = ['PY', 'Y1', 'DA'].flatMap((tag) =>
    view.all(tag).map((value) => ({ tag, value, date: dateIn(value) })),
  );
  const [first, ...others] = dates;
  for (const { tag, value, date } of others) {
    if (!/^\d{4}(?:-\d\d){0,2}$/.test(date)) view.reportNotUnderstood(tag, value);
  }
  const exact = others.findLast(
    ({ date }) => /^\d{4}-\d\d/.test(date) && date.startsWith(first?.date ?? ''),
  );
  return exact?.date ?? first?.date;
}

/** RIS writes `2024/05/01/other information`, of which any part can be empty. */
function dateIn(text: string): string {
  const [, year, month, day] = /^(\d{4})\/(\d{1,2})?\/(\d{1,2})?(?:\/.*)?$/s.exec(text) ?? [];
  if (year === undefined) return normaliseDate(text);
  if (month === undefined) return year;
  return normaliseDate(day === undefined ? `${year}/${month}` : `${year}/${month}/${day}`);
}

/** Each has its own tag, but some programs put all into one. */
function readKeywords(view: RisView): string[] {
  const values = view.all('KW').flatMap((value) => value.split('\n'));
  const keywords = values.flatMap((value) =>
    values.length === 1 ? splitAtSeparators(value) : value.split(';'),
  );
  return [...new Set(keywords.map(plainRisText).filter((keyword) => keyword !== ''))];
}

function readComment(view: RisView): string | undefined {
  const abstract = view.raw('AB', 'N2');
  const remarks = view.all('N1', 'N2', 'AB').filter((remark) => remark !== abstract);
  return (
    remarks
      .map(plainRisText)
      .filter((remark) => !isWebAddress(remark))
      .join('; ') || undefined
  );
}

function readLanguage(view: RisView): string | undefined {
  const language = view.plain('LA');
  const tag = language === undefined ? undefined : languageTag(language);
  if (language !== undefined && tag === undefined) view.reportNotUnderstood('LA', language);
  return tag;
}
