import { expect, test } from 'vitest';
import { DataError } from '../../../src/library/data-error.ts';
import {
  type LostAddress,
  lostAddresses,
  refuseLost,
} from '../../../src/library/permalinks/lost-addresses.ts';
import { NO_PERMALINKS } from '../../../src/library/permalinks/permalinks.ts';
import { updatePermalinks } from '../../../src/library/permalinks/update-permalinks.ts';
import { rebuild } from './rebuild.ts';

const SHEEP = { title: 'Sheep', ids: ['arxiv:1', 'text:s'] };
const GOATS = { title: 'Goats', ids: ['text:g', 'abstract:g'] };
const FILE = 'content/permalinks.json';

function refusal(lost: LostAddress[], papers: string[] = [], editions: string[] = []): DataError {
  try {
    refuseLost(lost, { papers, editions }, FILE);
  } catch (error) {
    if (error instanceof DataError) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

test('a paper that no digest has any more is lost, and stays known as long as that is so', () => {
  const { permalinks } = rebuild([SHEEP, GOATS]);
  const once = rebuild([SHEEP], permalinks);
  expect(once.lost).toEqual([{ kind: 'papers', address: 'goats', knownBy: GOATS.ids }]);
  expect(rebuild([SHEEP], once.permalinks).lost).toEqual(once.lost);
  expect(rebuild([GOATS, SHEEP], once.permalinks)).toMatchObject({
    lost: [],
    pages: ['goats', 'sheep'],
  });
});

test('a paper of which only the title is left is not lost where nothing speaks against it', () => {
  const { permalinks } = rebuild([{ title: 'Sheep', ids: ['text:1', 'title:1'] }]);
  expect(rebuild([{ title: 'Sheep', ids: ['text:2', 'title:1'] }], permalinks).lost).toEqual([]);
  const other = rebuild([{ title: 'Sheep', ids: ['text:2', 'title:2'] }], permalinks);
  expect(other.lost).toMatchObject([{ address: 'sheep' }]);
});

test('redirects and papers that were taken out are not lost', () => {
  const { permalinks } = rebuild([SHEEP, GOATS], NO_PERMALINKS, { merge: { goats: 'sheep' } });
  expect(rebuild([SHEEP], permalinks).lost).toEqual([]);
  expect(rebuild([], permalinks, { gone: ['sheep'] }).lost).toEqual([]);
});

test('an edition whose digest is away is lost', () => {
  const known = updatePermalinks(NO_PERMALINKS, [], [{ id: 'week-1', digest: 'a.txt' }]);
  expect(lostAddresses(known, { papers: [], editions: ['week-2'] })).toEqual([
    { kind: 'editions', address: 'week-1', knownBy: ['a.txt'] },
  ]);
});

test('the message names what was there, what is near, and every way out', () => {
  const lost: LostAddress[] = [
    { kind: 'papers', address: 'goats', knownBy: ['text:g', 'abstract:g'] },
    { kind: 'editions', address: 'week-1', knownBy: ['a.txt'] },
  ];
  const { message, place } = refusal(lost, ['sheep', 'goats-of-the-hills', 'goat'], ['week-11']);
  expect(place).toEqual({ file: FILE, path: ['papers', 'goats'] });
  expect(message).toMatchInlineSnapshot(`
    "Addresses that people may have linked to have no page any more:
      /papers/goats/ (known by text:g, abstract:g); the nearest is "goat"
      /editions/week-1/ (known by a.txt); the nearest is "week-11"
    Put the digest back that had the paper. Or keep its address in overrides.yaml: name it under "merge" of the paper that it is a part of, or under "gone".
    Put the digest back. If it has another name now, give it the id of the edition in its sidecar.
    Remove an entry from this file only if its address was never published."
  `);
});

test('the message names at most ten addresses and says how many more there are', () => {
  const lost = Array.from({ length: 1234 }, (_, index): LostAddress => {
    return { kind: 'papers', address: `p-${index}`, knownBy: [] };
  });
  const { message } = refusal(lost);
  expect(message).toContain('/papers/p-9/\n  and 1,224 more\n');
  expect(message).not.toContain('p-10');
});

test('nothing is refused where nothing is lost', () => {
  expect(() => refuseLost([], { papers: [], editions: [] }, FILE)).not.toThrow();
});
