import type { Break } from './lines.ts';
import type { Furniture } from './wordings.ts';

/**
 * What came before: nothing yet, a title that waits for its abstract, or an abstract; the latter
 * two with or without furniture since.
 */
export type State = 'none' | 'title' | 'title+furniture' | 'abstract' | 'abstract+furniture';
/**
 * The longest line, in UTF-16 units, that can be a title or an abstract, and the longest paragraph,
 * in columns: nearly three times the longest abstract in two years of arXiv (3,488).
 */
export const MAX_LINE_LENGTH = 10_000;
/** Lines that a wrapped title can have. */
export const MAX_TITLE_LINES = 5;
/** Lines that a wrapped paragraph can have: the longest abstract on arXiv at 45 columns. */
export const MAX_PARAGRAPH_LINES = 80;
/** Joins and splits that cost more never pay, so no reading with them is looked at. */
export const TOO_DEAR = -12;

// Scores are in the units of the prose evidence, where a sure title or abstract is worth 3 to 8.
export const TITLE_AFTER: Readonly<Record<State, number>> = {
  none: 0,
  title: -3,
  'title+furniture': -2.5,
  abstract: 0,
  'abstract+furniture': 0,
};
export const PARAGRAPH_AFTER: Readonly<Record<State, number>> = {
  none: -10,
  title: 0,
  'title+furniture': -0.5,
  abstract: -2.5,
  'abstract+furniture': -5,
};
export const AT_THE_END: Readonly<Record<State, number>> = {
  none: 0,
  title: -3,
  'title+furniture': -2.5,
  abstract: 0,
  'abstract+furniture': 0,
};
export const AFTER_FURNITURE: Readonly<Record<State, State>> = {
  none: 'none',
  title: 'title+furniture',
  'title+furniture': 'title+furniture',
  abstract: 'abstract+furniture',
  'abstract+furniture': 'abstract+furniture',
};
export const FURNITURE_SCORE: Readonly<Record<Furniture['kind'], number>> = {
  page: 8,
  entry: 8,
  ambiguous: 2.5,
};

/** Ending one segment and starting another at a break. */
export const SPLIT: Readonly<Record<Break, number>> = {
  blank: 0,
  wrapped: -6,
  chosen: -0.5,
  unknown: -1,
};
/** Ending a paragraph at a line break where its sentence has no end. */
export const SPLIT_SENTENCE = -3;
/** Starting anything at a line break with a small letter: 1 abstract in 10,000 does, 1 title in 200. */
export const SPLIT_BEFORE_LOWER_CASE = -5;
/** Ending and starting at a line break where titles stand in blocks of their own. */
export const SPLIT_IN_SPACED = -6;
export const JOIN_TITLE: Readonly<Record<Break, number>> = {
  blank: -Infinity,
  wrapped: 0,
  chosen: -2,
  unknown: -0.3,
};
export const JOIN_PARAGRAPH: Readonly<Record<Break, number>> = {
  blank: -Infinity,
  wrapped: 0,
  chosen: -3,
  unknown: -0.3,
};
export const JOIN_LIST_ITEM = -0.3;
/** Beyond these, more of the same evidence makes a title or a paragraph no surer. */
export const MOST_TITLE = 4;
export const MOST_PARAGRAPH = 3;
