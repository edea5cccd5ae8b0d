import type { DigestNode } from '../digest-tree.ts';

/** Where a record keeps what, for files whose names Sheaf does not know: `{ title: 'paper.name' }`. */
export type FieldMap = Readonly<Record<string, string>>;

/** Something that a reader could not place or has reason to doubt. */
export interface Doubt {
  /** Its kind, in kebab-case. */
  rule: string;
  /** What is wrong or was decided, and what to do about it. */
  message: string;
  /** In the document, from 1. */
  line?: number;
}

/** What a reader is given beside the document. */
export interface ReadContext {
  /** Takes what a person should know: whatever is not among the nodes has to be told here. */
  report(doubt: Doubt): void;
  /** The names of a record's fields, where a sidecar gives them. */
  fieldMap?: FieldMap;
}

/**
 * Reads one document, which comes in pieces of any size: a piece can end within a word. Nodes are given as
 * soon as they are complete, so that a document need not fit into memory.
 *
 * For any text, whatever is recognised as a record becomes a paper, an `unplaced` node or a doubt; nothing is
 * thrown, and the time is linear in the length of the text.
 */
export interface DocumentReader {
  /** Takes the next piece, and gives the nodes that it completes. */
  write(piece: string): DigestNode[];
  /** Takes note that there is no more, and gives the last nodes. */
  end(): DigestNode[];
}

/** A format that papers come in. */
export interface Format {
  /** Its name in a sidecar and on the command line. */
  id: string;
  /** Its name for readers: `BibTeX`. */
  name: string;
  /**
   * Whether a document is of this format.
   *
   * @param head Its beginning: at most 64 KB, which may end anywhere, without a byte-order mark.
   */
  recognise(head: string): boolean;
  open(context: ReadContext): DocumentReader;
}

/** How much of a document `recognise` is shown, in UTF-16 units. */
export const HEAD_LENGTH = 65_536;

/**
 * The reader of a format that can only be read whole.
 *
 * @param readWhole Gets the document.
 */
export function wholeDocument(
  readWhole: (document: string, context: ReadContext) => DigestNode[],
): Format['open'] {
  return (context) => {
    const pieces: string[] = [];
    return {
      write(piece) {
        pieces.push(piece);
        return [];
      },
      end: () => readWhole(pieces.join(''), context),
    };
  };
}
