/** Something that happened, which followers of a feed are told. */
export interface FeedEntry {
  /** A `urn:uuid:` that stays, wherever the site moves. */
  id: string;
  /** As plain text. */
  title: string;
  /** Of its page here. */
  address: string;
  /** Of its page elsewhere. */
  elsewhere?: string | undefined;
  /** `2024-05-02T00:00:00Z`; absent where nothing says when. */
  date?: string | undefined;
  authors: { name: string; address?: string }[];
  categories: string[];
  /** As plain text, with formulas in Unicode; absent where the HTML holds nothing that a program could lose. */
  text?: string;
  /** The same as HTML, with formulas in MathML. */
  html: string;
}

/** What can be followed. */
export interface Feed {
  /** A `urn:uuid:`. */
  id: string;
  title: string;
  /** Of the page that it belongs to. */
  home: string;
  /** Its path below the site's root, without the ending of a format: `topics/graphs/feed`. */
  path: string;
  /** The newest first. */
  entries: FeedEntry[];
}
