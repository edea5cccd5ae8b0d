import type { Topic } from './index.ts';

/** Where papers go that fit no topic: better an honest "Other" than a wrong group. */
export const other: Topic = {
  id: 'other',
  title: 'Other',
  description: 'Papers that fit none of the other topics.',
  leaves: [],
};
