/**
 * The names that files use for what a paper has, the likeliest first, as `nameKey` writes them.
 * The names on the left are ours: the ones that a field map uses.
 */
const FIELD_NAMES = {
  title: ['title', 'name', 'papertitle'],
  abstract: ['abstract', 'summary', 'tex', 'description', 'abstracttext'],
  authors: ['authors', 'author', 'creators'],
  id: ['id'],
  arxiv: ['arxiv', 'arxivid', 'eprint'],
  doi: ['doi'],
  acl: ['acl', 'anthologyid', 'aclid'],
  openreview: ['openreview', 'forum'],
  arxivVersion: ['arxivversion'],
  url: ['url', 'abs', 'link', 'paperurl', 'links'],
  pdf: ['pdf', 'pdfurl', 'pdflink'],
  code: ['code', 'github', 'githubrepo', 'repository'],
  project: ['project', 'projectpage', 'homepage'],
  date: ['date', 'published', 'publishedat', 'publicationdate'],
  year: ['year'],
  month: ['month'],
  type: ['type'],
  venue: ['venue', 'journal', 'booktitle', 'conference', 'publication'],
  series: ['series'],
  volume: ['volume'],
  number: ['number', 'issue'],
  pages: ['pages'],
  publisher: ['publisher'],
  remark: ['remark'],
  primaryCategory: ['primarycategory'],
  categories: ['categories'],
  keywords: ['keywords', 'tags'],
  comment: ['comment', 'comments', 'note'],
  language: ['language', 'lang'],
  edition: ['edition'],
} as const satisfies Record<string, readonly string[]>;

/** What a record can say of a paper. */
export type RecordField = keyof typeof FIELD_NAMES;

/** The names that files use for a field. */
export function namesOf(field: RecordField): readonly string[] {
  return FIELD_NAMES[field];
}

/** The fields that a field map can name. */
export const RECORD_FIELDS: readonly string[] = Object.keys(FIELD_NAMES);

const NAMES = new Set<string>(Object.values(FIELD_NAMES).flat());

/** Whether files use a name for something that a paper has. */
export function isFieldName(name: string): boolean {
  return NAMES.has(nameKey(name));
}

/** A name as it is compared: `Paper_Title`, `paper-title` and `paperTitle` are the same. */
export function nameKey(name: string): string {
  return name.toLowerCase().replace(/[_\-\s]/g, '');
}
