import type { HeaderRole } from '../../digest-tree.ts';

/** What the wording of a line says about it. */
export interface Furniture {
  role: HeaderRole;
  value: string;
  /**
   * `page`: only the head or foot of a page says so; `entry`: only the surroundings of one paper
   * say so; `ambiguous`: a paper could have this title.
   */
  kind: 'page' | 'entry' | 'ambiguous';
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?' +
  '|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const YEAR = '(?:19|20)\\d\\d';

const DATE = anyOf(
  `${WEEKDAY}${MONTH} ${DAY}(?:,? ${YEAR})?`,
  `${WEEKDAY}${DAY} ${MONTH}(?:,? ${YEAR})?`,
  `${MONTH},? ${YEAR}`,
  `${YEAR}-\\d\\d-\\d\\d`,
  `${YEAR}[/.]\\d{1,2}[/.]\\d{1,2}`,
  `week (?:of )?(?:${MONTH} ${DAY}|\\d{1,2})(?:,? ${YEAR})?`,
  `${YEAR}-w\\d\\d`,
  `${YEAR} ?年 ?\\d{1,2} ?月 ?(?:\\d{1,2} ?日)?`,
);

const CURATOR = /^(?:(?:curated|compiled|collected) by\s+|by\s*(?=\p{Lu})|By (?=AK\b))(.+)$/u;

const COMMUNITY = /\b(?:AK|community)$/u;

const PAGE = anyOf(
  'get trending papers in your email inbox!?',
  '(?:daily|weekly|monthly|trending|hugging ?face|hf)(?: (?:daily|weekly|trending))? papers?',
  'and the research community',
  '(?:©|\\(c\\)|copyright)(?: ©)? ?.{0,60}',
  '(?:log|sign) in|sign up|terms of (?:service|use)|privacy policy|system theme',
);

const ENTRY = anyOf(
  'submitted by(?: \\S+){0,4}',
  'published (?:on )?.{0,30}|published(?: on)?',
  'view (?:arxiv page|pdf|on arxiv|html|paper|project page)|(?:arxiv|project) page|add to collection',
  '[·•∙] ?(?:\\d[\\d.,]*k?)?|(?:[·•∙] ?)?\\d+ authors?|\\d[\\d.,]*k|upvotes? \\d+',
  'authors?:.{0,100}|abstract:|(?:, ?)+',
  'arxiv: ?\\d{4}\\.\\d{4,5}(?:v\\d+)?',
  '(?:models|datasets|spaces|collections) (?:citing|including) this paper(?: \\d+)?',
  'no (?:model|dataset|space|collection) (?:linking|including) this paper',
  'cite arxiv\\.org/.{0,80}',
  '(?:read|show|see) (?:more|less)|ai-generated summary|papers? / .{0,40}',
);

const AMBIGUOUS = anyOf(
  'new|subscribe|trending|daily|weekly|monthly|papers|search|upvote|like|github|arxiv|pdf|html|code',
  'abstract|community|comments?|authors?|company|tos|privacy|about|jobs|careers|press|contact|terms',
  'website|models|datasets|spaces|buckets|posts|pricing|docs|enterprise|solutions|hugging face',
  'previous|next|back|home|load more|\\+?\\d{1,5}|[-–—+<>«»←→^|/]+',
);

const PERSON =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]{0,30} ){1,3}(?:(?:de|van|von|der|den|la|di|da|el) ){0,2}\p{Lu}[\p{L}\p{M}'’-]{1,30}$/u;

/** Lines after which the next line is a name or a date of the same entry. */
const LABEL = anyOf('submitted by', 'published(?: on)?', 'authors?:');

/** The longest line, in characters, that can be furniture: the wordings above are all shorter. */
const MAX_LENGTH = 120;
const MAX_AUTHORS_LENGTH = 1000;
/** The longest line, in characters, that the head of a page holds above its curator or date. */
const MAX_HEAD_LENGTH = 60;
/** How far down the head of a page can reach, in lines that show something. */
const MAX_HEAD_LINES = 12;

function anyOf(...wordings: string[]): RegExp {
  return new RegExp(`^(?:${wordings.join('|')})$`, 'iu');
}

/** What each of the texts says, read as lines of a page; undefined where it says nothing known. */
export function findFurniture(texts: readonly string[]): (Furniture | undefined)[] {
  const found = texts.map(furnitureOf);
  texts.forEach((text, index) => {
    const next = texts[index + 1];
    if (next !== undefined && next.length <= MAX_HEAD_LENGTH && LABEL.test(text)) {
      found[index + 1] = { role: 'furniture', value: next, kind: 'entry' };
    }
  });
  return withUnknownHead(texts, found.map(sureCurator));
}

function furnitureOf(text: string): Furniture | undefined {
  if (text.length > MAX_AUTHORS_LENGTH) return undefined;
  if (isAuthorList(text)) return { role: 'furniture', value: text, kind: 'ambiguous' };
  if (text.length > MAX_LENGTH) return undefined;
  if (DATE.test(text)) return { role: 'date', value: text, kind: 'page' };
  const curator = CURATOR.exec(text)?.[1];
  if (curator !== undefined) {
    // "by" and a capital also begin the last line of many a wrapped title.
    const kind = COMMUNITY.test(curator) ? 'page' : 'ambiguous';
    return { role: 'curator', value: curator, kind };
  }
  const kind = PAGE.test(text)
    ? 'page'
    : ENTRY.test(text)
      ? 'entry'
      : AMBIGUOUS.test(text)
        ? 'ambiguous'
        : undefined;
  return kind && { role: 'furniture', value: text, kind };
}

/** Two names or more, each of two to four capitalised words or initials; a title can look so too. */
function isAuthorList(text: string): boolean {
  const names = text.split(/, and |, | and /);
  return names.length > 1 && names.every((name) => PERSON.test(name));
}

/** A line with "by" and a name beside a date or another line of the page names the curator. */
function sureCurator(
  item: Furniture | undefined,
  index: number,
  found: readonly (Furniture | undefined)[],
): Furniture | undefined {
  const besidePage = found[index - 1]?.kind === 'page' || found[index + 1]?.kind === 'page';
  return item?.role === 'curator' && besidePage ? { ...item, kind: 'page' } : item;
}

/** Whether a line can only stand at the head or foot of a page, or names its curator. */
function isPageMark(item: Furniture | undefined): boolean {
  return item?.kind === 'page' || item?.role === 'curator';
}

/** A short line above the first curator or date line may belong to the page, whatever it says. */
function withUnknownHead(
  texts: readonly string[],
  found: (Furniture | undefined)[],
): (Furniture | undefined)[] {
  const head = found.slice(0, MAX_HEAD_LINES).findIndex(isPageMark);
  if (head === -1 || texts.slice(0, head).some((text) => text.length > MAX_HEAD_LENGTH)) {
    return found;
  }
  return found.map((item, index) =>
    index < head
      ? (item ?? { role: 'furniture', value: texts[index] ?? '', kind: 'ambiguous' })
      : item,
  );
}
