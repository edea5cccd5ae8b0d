import type { Author } from '../fields/author.ts';
import { tally } from '../tally.ts';
import { lettersIn } from './names.ts';

/** The fullest form of a person's name: of forms with as many letters the most frequent. */
export function fullestName(mentions: readonly Author[]): string {
  const [fullest = ''] = [...tally(mentions.map(({ name }) => name))]
    .sort(([a, m], [b, n]) => lettersIn(b) - lettersIn(a) || n - m || (a < b ? -1 : 1))
    .map(([name]) => name);
  return fullest;
}
