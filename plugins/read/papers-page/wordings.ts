import type { HeaderRole } from '../../digest-tree.ts';
import type { PaperFields } from '../../../src/library/fields/paper-fields.ts';

/** What the wording of a line says about it. */
export interface Furniture {
  role: HeaderRole;
  value: string;
  /**
   * `page`: only the head or foot of a page says so; `entry`: only the surroundings of one paper
   * say so; `ambiguous`: a paper could have this title.
   */
  kind: 'page' | 'entry' | 'ambiguous';
  /** What it says of the paper that it stands at. */
  fields?: PaperFields;
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?' +
  '|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const YEAR = '(?:19|20)\\d\\d';

/** A line that is a date, a month or a week. */
export const DATE = anyOf(
  `${WEEKDAY}${MONTH} ${DAY}(?:,? ${YEAR})?`,
  `${WEEKDAY}${DAY} ${MONTH}(?:,? ${YEAR})?`,
  `${MONTH},? ${YEAR}`,
  `${YEAR}-\\d\\d-\\d\\d`,
  `${YEAR}[/.]\\d{1,2}[/.]\\d{1,2}`,
  `week (?:of )?(?:${MONTH} ${DAY}|\\d{1,2})(?:,? ${YEAR})?`,
  `${YEAR}-w\\d\\d`,
  `${YEAR} ?年 ?\\d{1,2} ?月 ?(?:\\d{1,2} ?日)?`,
);

export const CURATOR =
  /^(?:(?:curated|compiled|collected) by\s+|by\s*(?=\p{Lu})|By (?=AK\b))(.+)$/u;

export const COMMUNITY = /\b(?:AK|community)$/u;

/** What only the head or foot of a page says. */
export const PAGE = anyOf(
  'get trending papers in your email inbox(?: once a (?:day|week|month))?!?',
  '(?:daily|weekly|monthly|trending|hugging ?face|hf)(?: (?:daily|weekly|trending))? papers?',
  'and the research community',
  'search results for .{1,80}|\\d[\\d,]* (?:papers|results)(?: found)?',
  '(?:©|\\(c\\)|copyright)(?: ©)? ?.{0,60}',
  '(?:log|sign) in|sign up|terms of (?:service|use)|privacy policy|system theme',
);

const DOT = '[·•∙] ?';
const COUNT = '\\d[\\d.,]*k?';

/** What stands only at one paper. */
export const ENTRY = anyOf(
  `(?:${DOT})?submitted by(?: \\S+){0,8}`,
  `(?:${DOT})?published (?:on )?.{0,30}|(?:${DOT})?published(?: on)?`,
  'view (?:arxiv page|pdf|on arxiv|html|paper|project page)|(?:arxiv|project) page|add to collection',
  `${DOT}(?:${COUNT})?|(?:${DOT})?\\d+ authors?|\\d[\\d.,]*k|upvotes? ${COUNT}|github ${COUNT}`,
  `(?:(?:view (?:arxiv page|pdf)|(?:arxiv|project) page|github(?: ${COUNT})?|auto|add to collection) ?){2,}`,
  `${DOT}${MONTH} ${DAY}, ${YEAR}|#\\d+ paper of the (?:day|week|month)`,
  'authors?:.{0,100}|abstract:|(?:, ?)+',
  'arxiv: ?\\d{4}\\.\\d{4,5}(?:v\\d+)?',
  '(?:models|datasets|spaces|collections) (?:citing|including) this paper(?: \\d+)?',
  'no (?:model|dataset|space|collection) (?:linking|including) this paper',
  'cite arxiv\\.org/.{0,80}',
  '(?:read|show|see) (?:more|less)|ai-generated summary|papers? / .{0,40}',
);

/** What a paper could be called as well. */
export const AMBIGUOUS = anyOf(
  'new|subscribe|trending|daily|weekly|monthly|papers|search|upvote|like|github|arxiv|pdf|html',
  'abstract|community|comments?|authors?|company|tos|privacy|about|jobs|careers|press|contact|terms',
  'website|models|datasets|spaces|buckets|posts|pricing|docs|enterprise|solutions|hugging face',
  'previous|next|back|home|load more|auto|code|\\+?\\d{1,5}|[-–—+<>«»←→^|/]+',
);

/** A name of two to four capitalised words or initials; a title can look so too. */
export const PERSON =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]{0,30} ){1,3}(?:(?:de|van|von|der|den|la|di|da|el) ){0,2}\p{Lu}[\p{L}\p{M}'’-]{1,30}$/u;

function anyOf(...wordings: string[]): RegExp {
  return new RegExp(`^(?:${wordings.join('|')})$`, 'iu');
}
