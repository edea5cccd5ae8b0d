import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DataError } from '../../../src/library/data-error.ts';
import {
  NO_PERMALINKS,
  parsePermalinks,
  type Permalinks,
  writePermalinks,
} from '../../../src/library/permalinks/permalinks.ts';

const sheep = { key: 'ewe-2022-sheep', ids: ['arxiv:1'] };

function refusal(papers: object, editions: object = {}): string {
  try {
    parsePermalinks({ papers, editions }, 'permalinks.json');
  } catch (error) {
    if (error instanceof DataError) return error.message;
    throw error;
  }
  throw new Error('it was not refused');
}

describe('is refused:', () => {
  test.each([
    [
      'a key that is no address',
      { 'A b': sheep },
      'papers.A b: is no address: it has to be like "graph-networks".',
    ],
    [
      'an unknown field',
      { sheep: { ...sheep, move: 'b' } },
      'papers.sheep.move: unknown key. Did you mean "moved"?',
    ],
    [
      'an id without a kind',
      { sheep: { ...sheep, ids: ['1'] } },
      'papers.sheep.ids[0]: has to be like "arxiv:2110.06197".',
    ],
    [
      'a redirect to nowhere',
      { sheep: { ...sheep, moved: 'goats' } },
      'papers.sheep.moved: leads to an address that is not listed.',
    ],
    [
      'redirects in a circle',
      { a: { key: 'a', ids: [], moved: 'b' }, b: { key: 'b', ids: [], moved: 'a' } },
      'papers.a.moved: leads in a circle.',
    ],
    [
      'a redirect that was taken out',
      { a: { key: 'a', ids: [], moved: 'b', gone: true }, b: { key: 'b', ids: [] } },
      'papers.a.moved: cannot stand beside "gone".',
    ],
    [
      'one key of two papers',
      { a: { key: 'x', ids: [] }, b: { key: 'x', ids: [] } },
      'papers.b.key: is the key of "a" too.',
    ],
    [
      'one id of two papers',
      { a: { key: 'a', ids: ['text:1'] }, b: { key: 'b', ids: ['text:2', 'text:1'] } },
      'papers.b.ids[1]: stands in "a" too.',
    ],
  ])('%s', (_, papers, message) => {
    expect(refusal(papers)).toBe(message);
  });

  test('an edition without a digest', () => {
    expect(refusal({}, { 'week-1': {} })).toBe('editions.week-1.digest: is missing.');
  });
});

test('a redirect has the key of the address that it leads to', () => {
  const papers = { a: { ...sheep, ids: [], moved: 'b' }, b: sheep };
  expect(parsePermalinks({ papers, editions: {} }, 'x').papers.get('a')!.key).toBe(sheep.key);
});

test('what is written is sorted, so that two branches can add to it', () => {
  const entries = [
    ['goats', { key: 'g', ids: ['text:1'] }],
    ['cows', { key: 'c', ids: [], gone: true }],
  ] as const;
  const written = writePermalinks(
    parsePermalinks(
      {
        papers: Object.fromEntries(entries),
        editions: { b: { digest: 'b.txt' }, a: { digest: 'a.txt' } },
      },
      'permalinks.json',
    ),
  );
  expect(written).toMatchInlineSnapshot(`
    "{
      "papers": {
        "cows": {
          "key": "c",
          "ids": [],
          "gone": true
        },
        "goats": {
          "key": "g",
          "ids": [
            "text:1"
          ]
        }
      },
      "editions": {
        "a": {
          "digest": "a.txt"
        },
        "b": {
          "digest": "b.txt"
        }
      },
      "topics": {}
    }
    "
  `);
});

test('nothing is published in the beginning', () => {
  expect(parsePermalinks(JSON.parse(writePermalinks(NO_PERMALINKS)), 'x')).toEqual(NO_PERMALINKS);
});

const slugs = fc.constantFrom('sheep', 'a', 'b-2', '10', '9', 'constructor', 'tostring');

/** Anything that can have been published. */
const somePermalinks = fc
  .tuple(
    fc.uniqueArray(slugs, { minLength: 1 }),
    fc.array(fc.record({ gone: fc.boolean(), target: fc.nat(6), ids: fc.nat(3) }), {
      minLength: 7,
      maxLength: 7,
    }),
    fc.dictionary(slugs, fc.record({ digest: fc.string({ minLength: 1 }) })),
    fc.dictionary(
      slugs,
      fc.record(
        {
          title: fc.string({ minLength: 1 }),
          papers: fc.array(slugs),
          byHand: fc.constant(true as const),
          former: fc.constant(true as const),
        },
        { requiredKeys: ['title', 'papers'] },
      ),
    ),
  )
  .map(([names, choices, editions, topics]): Permalinks => {
    const papers = names.map((slug, index) => {
      const { gone, target, ids } = choices[index]!;
      const moved = target < index ? names[target] : undefined;
      return [
        slug,
        {
          key: `key-${slug}`,
          ids: Array.from({ length: ids }, (_, number) => `text:${slug}-${number}`),
          ...(moved !== undefined ? { moved } : gone && { gone: true as const }),
        },
      ] as const;
    });
    return {
      papers: new Map(papers),
      editions: new Map(Object.entries(editions)),
      topics: new Map(Object.entries(topics)),
    };
  });

test('what is written can be read again, and does not depend on the order', () => {
  fc.assert(
    fc.property(somePermalinks, (permalinks) => {
      const written = writePermalinks(permalinks);
      const reversed = {
        papers: new Map([...permalinks.papers].reverse()),
        editions: new Map([...permalinks.editions].reverse()),
        topics: new Map([...permalinks.topics].reverse()),
      };
      expect(parsePermalinks(JSON.parse(written), 'permalinks.json')).toEqual(permalinks);
      expect(writePermalinks(reversed)).toBe(written);
    }),
  );
});

test('whatever the file holds is read or refused', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      try {
        parsePermalinks(value, 'permalinks.json');
      } catch (error) {
        expect(error).toBeInstanceOf(DataError);
      }
    }),
  );
});
