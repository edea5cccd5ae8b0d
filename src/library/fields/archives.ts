import type { Publication } from './paper-fields.ts';

const ARCHIVE =
  /^(?:(?:the )?arxiv\b|corr\b|computing research repository|(?:bio|med|chem|psy|soc|eng|tech)r?xiv\b|ssrn\b|research square\b|osf preprints\b|(?:iacr )?cryptology eprint)/i;
const ARXIV = /^(?:arxiv|corr)\b/i;

/** Whether the name that stands in the place of a journal's is that of an archive of preprints. */
export function isArchive(venue: string): boolean {
  return ARCHIVE.test(venue);
}

/**
 * Texts in which people write an arXiv id outside of a field for it, for `findIdentifiers`: as the journal
 * `arXiv preprint arXiv:2110.03336`, or as volume `abs/2110.03336` of CoRR.
 *
 * @param places What stands for the volume, the number and the pages.
 */
export function arxivTexts(venue: string | undefined, places: readonly string[]): string[] {
  if (venue === undefined || !ARXIV.test(venue)) return [];
  return [venue, ...places.map((place) => place.replace(/^abs\//, ''))];
}

/** Where a paper was published, without what only says that it is on arXiv: for papers whose arXiv id is known. */
export function withoutArxiv(publication: Publication): Publication {
  const { venue, volume, number, pages, publisher, ...others } = publication;
  const isElsewhere = venue === undefined || !ARXIV.test(venue);
  return {
    ...others,
    ...(isElsewhere && { venue, volume, number, pages }),
    ...(/^arxiv(?:\.org)?$/i.test(publisher ?? '') ? {} : { publisher }),
  };
}
