import type { MergedPaper } from '../merge/index.ts';
import { toAuthor } from '../sidecar.ts';
import type { PaperOverride } from './overrides.ts';

/** What is taken as it stands in the correction. */
const WHOLE = ['date', 'links', 'keywords', 'comment', 'language'] as const;

/**
 * Corrects what is known of a paper beside its texts.
 *
 * @param file Where the correction stands: it becomes the source of what it says.
 */
export function correctFields(
  paper: MergedPaper,
  override: PaperOverride,
  file: string,
): MergedPaper {
  const { authors, publication, identifiers } = override;
  const whole = WHOLE.filter((field) => override[field] !== undefined);
  const fields = {
    ...paper.fields,
    ...Object.fromEntries(whole.map((field) => [field, override[field]])),
    ...(authors && { authors: authors.map(toAuthor) }),
    ...(publication && { publication: { ...paper.fields.publication, ...publication } }),
    ...(identifiers && { identifiers: { ...paper.fields.identifiers, ...identifiers } }),
  };
  const provenance = new Map(paper.provenance);
  for (const field of ['title', 'abstract', 'authors', 'publication', 'topic', ...whole] as const) {
    if (override[field] !== undefined) provenance.set(field, file);
  }
  for (const kind of Object.keys(identifiers ?? {})) provenance.set(kind, file);
  return { ...paper, fields, provenance };
}
