import { closest } from 'fastest-levenshtein';
import { DataError } from '../data-error.ts';
import type { DigestFile } from '../digest.ts';
import type { Parts } from '../merge/index.ts';
import type { Overrides } from './overrides.ts';
import { hashOf } from '../slug.ts';

/**
 * The records that a person set apart from the papers that they would be joined with.
 *
 * @throws {DataError} Where there is no such record.
 */
export function splitRecords(digests: readonly DigestFile[], { file, papers }: Overrides): Parts {
  const parts = new Map<string, string>();
  const split = Object.entries(papers).filter(([, { split: records }]) => records);
  if (split.length === 0) return parts;
  const places = new Set(
    digests.flatMap(({ name, records }) => records.map(({ line }) => `${name}:${line}`)),
  );
  for (const [key, { split: records = [] }] of split) {
    for (const [index, place] of records.entries()) {
      if (!places.has(place)) {
        const reason = `No record begins at "${place}". Did you mean "${closest(place, [...places])}"?`;
        throw new DataError(reason, { file, path: ['papers', key, 'split', index] });
      }
      // Named by where they are, so that the same split is the same paper when others are added.
      parts.set(place, hashOf(records.join('\n'), 16));
    }
  }
  return parts;
}
