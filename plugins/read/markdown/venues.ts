import { trimMarks } from './pieces.ts';

const VENUE_WORD =
  /\b(?:arxiv|biorxiv|medrxiv|neurips|nips|iclr|icml|cvpr|iccv|eccv|wacv|acl|emnlp|naacl|eacl|coling|tacl|aaai|ijcai|kdd|www|sigir|siggraph|chi|icra|iros|corl|interspeech|icassp|tmlr|jmlr|tpami|uai|aistats|colt|focs|stoc|soda|nature|science|proceedings|journal|transactions|letters|annals|conference|workshop|symposium|preprint|press|thesis)\b/i;
const ENDS_IN_YEAR = /(?:\b(?:19|20)\d\d|['’]\d\d)$/;
const YEAR_BEHIND = /^(.+?),?\s+((?:19|20)\d\d)$/;
const LONGEST_VENUE = 120;

/** Where a paper was published, and the year if that is told. */
export interface Venue {
  venue: string;
  date?: string;
}

/** Reads a venue: a text that names a known one, or a kind of one, or that ends in a year. */
export function readVenue(text: string): Venue | undefined {
  const piece = trimMarks(text);
  if (piece.length > LONGEST_VENUE || !(hasVenueWord(piece) || ENDS_IN_YEAR.test(piece))) {
    return undefined;
  }
  const [, name = piece, year] = YEAR_BEHIND.exec(piece) ?? [];
  return year === undefined
    ? { venue: piece }
    : { venue: `${trimMarks(name)} ${year}`, date: year };
}

/** Whether a text holds a word that names of people do not. */
export function hasVenueWord(text: string): boolean {
  return VENUE_WORD.test(text);
}
