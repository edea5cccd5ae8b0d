import type { PaperFields } from '../../../src/library/fields/paper-fields.ts';
import { languageTag } from '../../../src/library/fields/language.ts';
import { plainText, splitCategories } from '../records/values.ts';
import type { ReadContext } from '../reader.ts';
import type { RecordParts } from '../records/record-node.ts';
import { readAddresses } from './addresses.ts';
import { withoutCaseBraces } from './case-braces.ts';
import { readDate } from './date.ts';
import { EntryView } from './entry.ts';
import { splitOutsideBraces } from './groups.ts';
import { readNames } from './names.ts';
import { readPublication } from './publication.ts';
import type { BibtexEntry } from './scan.ts';

/**
 * Reads what an entry says of a paper. The title and the abstract keep their TeX, all else is plain Unicode.
 * What cannot be understood is reported.
 */
export function readRecord(entry: BibtexEntry, context: ReadContext): RecordParts {
  const view = new EntryView(entry, context);
  const addresses = readAddresses(view);
  const { line, endLine } = entry;
  const abstract = view.tex('abstract');
  const fields: PaperFields = {
    authors: readAuthors(view),
    date: readDate(view),
    publication: readPublication(view, addresses.identifiers?.arxiv !== undefined),
    ...addresses,
    categories: splitCategories(view.plain('primaryclass', 'eprintclass') ?? ''),
    keywords: readKeywords(view),
    comment: readComment(view),
    language: readLanguage(view),
  };
  return {
    title: titleOf(view),
    abstract: abstract && withoutCaseBraces(abstract),
    line,
    endLine,
    fields,
  };
}

function titleOf(entry: EntryView): string | undefined {
  const [title, subtitle] = [entry.tex('title'), entry.tex('subtitle')];
  if (title === undefined || subtitle === undefined) return title && withoutCaseBraces(title);
  const colon = /[.:?!]\}*$/.test(title) ? '' : ':';
  return withoutCaseBraces(`${title}${colon} ${subtitle}`);
}

/** The authors; a volume can have editors in their place. */
function readAuthors(entry: EntryView) {
  const author = entry.tex('author');
  if (author !== undefined) return readNames(author);
  const collaboration = entry.plain('collaboration');
  if (collaboration !== undefined) return [{ name: collaboration }];
  return entry.type.endsWith('book') ? readNames(entry.tex('editor') ?? '') : [];
}

function readKeywords(entry: EntryView): string[] {
  const list = entry.tex('keywords', 'keyword') ?? '';
  const bySemicolon = splitOutsideBraces(list, /;/g);
  const keywords = bySemicolon.length > 1 ? bySemicolon : splitOutsideBraces(list, /,/g);
  return [...new Set(keywords.map(plainText).filter((keyword) => keyword !== ''))];
}

/** An address or an identifier alone, which is no remark. */
const ADDRESS = /^(?:https?:\S+|doi: ?\S+|arxiv: ?\S+(?: \[[\w., -]*\])?)$/i;

function readComment(entry: EntryView): string | undefined {
  const remarks = ['titleaddon', 'note', 'addendum', 'pubstate'].flatMap(
    (name) => entry.plain(name) ?? [],
  );
  return remarks.filter((remark) => !ADDRESS.test(remark)).join('; ') || undefined;
}

function readLanguage(entry: EntryView): string | undefined {
  const language = entry.plain('language', 'langid');
  const tag = language === undefined ? undefined : languageTag(language);
  if (tag === undefined) entry.reportNotUnderstood('language', 'langid');
  return tag;
}
