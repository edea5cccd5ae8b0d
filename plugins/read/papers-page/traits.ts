/** How a line ends: `stop` closes a sentence, `query` may close a title too, `open` asks for more. */
export type Ending = 'stop' | 'query' | 'open' | 'url' | 'word';

/** What can be seen of one line of text, whatever its neighbours. */
export interface Traits {
  /** Columns, East Asian characters counted as two. */
  width: number;
  /** Columns of the first word: what would have had to fit on the line above. */
  firstWordWidth: number;
  /** Ends of sentences inside the line. */
  sentences: number;
  /** Words of four letters and more in a script with capitals, and those of them with a capital. */
  longWords: number;
  capitalised: number;
  ending: Ending;
  /** Begins as abstracts do and titles do not ("We", "In this paper"). */
  opensProse: boolean;
  /** Begins in the middle of a sentence, to go by its first letter. */
  opensLowerCase: boolean;
  /** An item of a list that a line ending in a colon announces; a numbered title is none. */
  listItem: boolean;
  /** Nothing but an address. */
  onlyUrl: boolean;
  /** Holds not one letter. */
  wordless: boolean;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;
const WIDE_START = /^[\u2e80-\ua4cf\uf900-\ufaff]/;

// Three lower-case letters before the stop keep "vs.", "et al." and initials from counting.
const SENTENCE_END =
  /(?<=[\p{Ll}\p{Lo}\p{M}]{3}|[\d)\]}%])[.؟۔।॥]["'”’)\]]*\s+(?=[\p{Lu}\p{Lo}\d"“'‘(])|[。！？](?=\S)/gu;
const STOP = /[.。।॥۔…][\s"'”’»」』)\]]*$/u;
const QUERY = /[?!？！؟][\s"'”’»」』)\]]*$/u;
const OPEN = /(?<=.)[,;:，；：、،(–—-]$/u;
const URL_END = /https?:\/\/\S+$/u;
const ONLY_URL = /^<?(?:https?:\/\/|www\.)\S+$/u;
const LIST_ITEM = /^(?:\(?(?:\d{1,2}|[ivx]{1,4}|[a-h])[).]|[-*•–])\s/u;
const ANNOUNCEMENT = /[:：]$/u;
const WORD = /\p{L}[\p{L}\p{M}\p{N}]*/gu;

/** Openings counted on 100,000 abstracts and their titles: each is 50 times as common in abstracts. */
const ENGLISH_OPENING =
  /^(?:We|This (?:paper|work|study|article|survey|report|note|letter|thesis|research|technical)|In (?:this|recent|the)|Recent(?:ly)?|While|Despite|Although|Existing|Current(?:ly)?|Traditional|Most|Many|With the|As|Our|(?:Our |The |All )?(?:[Cc]ode|[Dd]ata|[Pp]roject page|[Mm]odels?)(?: and \w+)? (?:is|are|will)|Project page|Code)(?=[\s,:])/u;
const OTHER_OPENING =
  /^(?:本文|本研究|本論文|本稿|我们|我們|近年|最近|В (?:данной|этой|настоящей|статье|работе)|Мы|Статья|هذه|هذا|في هذ|نقدم|تقدم|نقترح|इस|हम|यह|본 (?:논문|연구)|우리는|Wir |Dieser |Nous |Cet(?:te)? |En este |Este |Esta )/u;

/** Enough of a line to tell what it is; what follows only makes it longer. */
const SAMPLE = 2000;

/** Columns that a text takes up; a wide character also says about as much as two Latin letters. */
function columns(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}

/**
 * Looks at the lines of a digest, given without the white space around them. Time is linear in
 * their length.
 */
export function traitsOfLines(texts: readonly string[]): Traits[] {
  let announced = false;
  return texts.map((text) => {
    const traits = traitsOf(text, announced);
    if (!traits.listItem && !traits.onlyUrl) announced = ANNOUNCEMENT.test(text.slice(-2));
    return traits;
  });
}

function traitsOf(text: string, announced: boolean): Traits {
  const sample = text.slice(0, SAMPLE);
  const words = (sample.match(WORD) ?? []).filter(
    (word) => word.length > 3 && /\p{Lu}|\p{Ll}/u.test(word),
  );
  return {
    width: columns(text),
    firstWordWidth: WIDE_START.test(sample) ? 2 : columns(/^\S+/u.exec(sample)?.[0] ?? ''),
    sentences: sample.match(SENTENCE_END)?.length ?? 0,
    longWords: words.length,
    capitalised: words.filter((word) => /\p{Lu}/u.test(word)).length,
    ending: endingOf(text.slice(-SAMPLE)),
    opensProse: ENGLISH_OPENING.test(sample) || OTHER_OPENING.test(sample),
    opensLowerCase: /^[^\p{L}\p{N}]*\p{Ll}/u.test(sample),
    listItem: announced && LIST_ITEM.test(sample),
    onlyUrl: ONLY_URL.test(sample),
    wordless: !/\p{L}/u.test(sample),
  };
}

function endingOf(text: string): Ending {
  if (URL_END.test(text)) return 'url';
  if (STOP.test(text)) return 'stop';
  if (QUERY.test(text)) return 'query';
  return OPEN.test(text) ? 'open' : 'word';
}
