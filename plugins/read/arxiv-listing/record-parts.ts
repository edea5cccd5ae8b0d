import { normaliseDate } from '../../../src/library/fields/date.ts';
import type { PaperFields } from '../../../src/library/fields/paper-fields.ts';
import { Addresses } from '../records/addresses.ts';
import { excerptOf, plainText, splitCategories } from '../records/values.ts';
import type { ReadContext } from '../reader.ts';
import type { RecordParts } from '../records/record-node.ts';
import type { ListingLine } from './blocks.ts';
import { readRecordLine, type Label } from './labels.ts';
import { readListedAuthors } from '../records/listed-authors.ts';
import { recordTexts } from './record-texts.ts';

/** A record of a listing, the labels that were not read, and the lines that belong to no text. */
export interface ListingRecord {
  parts: RecordParts;
  unused: string[];
  strays: ListingLine[];
}

const SUBJECT = /\(([a-z-]+(?:\.[A-Za-z-]+)?)\)/;
const SUBMITTED = /(?:v1 submitted|\bSubmitted on|^) ?(\d{1,2} [A-Z][a-z]+,? \d{4})/;

/** Reads the lines of one record. */
export function readListingRecord(
  lines: readonly ListingLine[],
  context: ReadContext,
): ListingRecord {
  const line = lines[0]?.number ?? 1;
  const { texts, others, strays } = recordTexts(lines);
  const text = (label: Label) => texts.get(label) ?? '';
  const date = dateOf(texts);
  const comment = plainText(text('comments'));
  const venue = plainText(text('journal'));
  const fields: PaperFields = {
    authors: authorsOf(text('authors'), line, context),
    ...(date && { date }),
    ...(venue && { publication: { venue } }),
    ...addressesOf(lines, texts, line, context),
    categories: categoriesOf(lines, text('subjects')),
    ...(comment && { comment }),
  };
  const abstract = abstractOf(text('abstract'), line, context);
  const endLine = lines.at(-1)?.number ?? line;
  return {
    parts: { title: texts.get('title'), abstract, line, endLine, fields },
    unused: others,
    strays,
  };
}

function dateOf(texts: ReadonlyMap<Label, string>): string | undefined {
  const submitted = texts.get('submitted');
  const first =
    submitted === undefined
      ? undefined
      : SUBMITTED.exec(submitted.replace(/^.*?(?=v1 submitted)/, ''));
  const date =
    first?.[1] ??
    texts.get('date') ??
    texts.get('revised') ??
    submitted?.replace(/^[\s[]+|\]$/g, '');
  // After the time of an e-mail stands the size of the paper.
  return date === undefined ? undefined : normaliseDate(date.replace(/\s*\([^()]*\)\s*$/, ''));
}

function authorsOf(text: string, line: number, context: ReadContext): PaperFields['authors'] {
  const { authors, isCut } = readListedAuthors(text);
  if (isCut) {
    context.report({
      rule: 'possible-truncation',
      message:
        'The listing does not show all authors. Get them from the page of the paper, or leave it so.',
      line,
    });
  }
  return authors;
}

function addressesOf(
  lines: readonly ListingLine[],
  texts: ReadonlyMap<Label, string>,
  line: number,
  context: ReadContext,
): ReturnType<Addresses['fields']> {
  const addresses = new Addresses();
  for (const { text } of lines) {
    const found = readRecordLine(text);
    if (!found) continue;
    addresses.addIdentifiers(`arXiv:${found.arxiv}`);
    addresses.addIdentifiers(`doi:${found.doi ?? ''}`);
  }
  const others = [
    ...(texts.get('cite')?.split('\n') ?? []).filter((text) => !addresses.addIdentifiers(text)),
    ...(texts.get('doi')?.split(/\s+/) ?? []).filter(
      (text) => !addresses.addIdentifier('doi', text),
    ),
  ];
  if (others.length > 0) {
    context.report({
      rule: 'field-not-understood',
      message: `These identifiers were not understood, or differ from others, and were left out: ${excerptOf(others.join(' '))}. Correct or remove them.`,
      line,
    });
  }
  return addresses.fields();
}

function categoriesOf(lines: readonly ListingLine[], subjects: string): string[] {
  const named = SUBJECT.test(subjects)
    ? subjects.split(/[;\n]/).map((name) => SUBJECT.exec(name)?.[1] ?? name.trim())
    : splitCategories(subjects).map((name) => name.trim());
  const listed = lines.flatMap(({ text }) => readRecordLine(text)?.categories ?? []);
  return [...new Set([...named, ...listed])].filter(Boolean);
}

/** The abstract of the search page has buttons, and above them its beginning once more. */
function abstractOf(text: string, line: number, context: ReadContext): string {
  const whole = text.replace(/\s*△ Less$/, '').replace(/^[^]*▽ More\s*(?=\S)/, '');
  if (!/(?:▽ More|…)\s*$/.test(whole)) return whole;
  context.report({
    rule: 'possible-truncation',
    message:
      'The page shows only the beginning of the abstract. Press "More" there, and paste it again.',
    line,
  });
  return whole.replace(/\s*▽ More\s*$/, '');
}
