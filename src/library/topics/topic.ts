/** A group of papers. */
export interface Topic {
  id: string;
  title: string;
  /** One plain sentence that says what is in it. */
  description: string;
  /** The ids of the leaves it spans. */
  leaves: string[];
}

/** Where papers go that fit no topic: better an honest "Other" than a wrong group. */
export const other: Topic = {
  id: 'other',
  title: 'Other',
  description: 'Papers that fit none of the other topics.',
  leaves: [],
};
