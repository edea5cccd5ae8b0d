/** As many papers as one page of a topic shows: a list that a reader can still look through, of about 100 kB. */
export const PAPERS_PER_PAGE = 150;
