/** What a tag is: a leaf of the taxonomy, a phrase of it, or the name of something. */
export const TAG_KINDS = ['subject', 'concept', 'method', 'dataset', 'benchmark'] as const;

export type TagKind = (typeof TAG_KINDS)[number];

/** What a paper is about, in words that other papers share. */
export interface Tag {
  /** The last part of its address: permanent, as it follows from the tag's own words. */
  id: string;
  title: string;
  kind: TagKind;
  /** Where the paper has it. */
  in: 'title' | 'abstract';
}
