import { describe, expect, test } from 'vitest';
import {
  aliasesOf,
  goneAddresses,
  presentAddress,
} from '../../../src/library/permalinks/addresses.ts';
import { DataError } from '../../../src/library/data-error.ts';
import { NO_PERMALINKS } from '../../../src/library/permalinks/permalinks.ts';
import { updatePermalinks } from '../../../src/library/permalinks/update-permalinks.ts';
import { type GivenCorrections, type GivenPaper, rebuild } from './rebuild.ts';

const SHEEP = { title: 'Sheep', ids: ['arxiv:1', 'text:s', 'abstract:s'] };
const GOATS = { title: 'Goats', ids: ['text:g', 'abstract:g'] };
const COWS = { title: 'Cows', ids: ['text:c', 'abstract:c'] };

/** What is published after builds in a row, none of which loses an address. */
function after(...builds: [papers: GivenPaper[], corrections?: GivenCorrections][]) {
  let permalinks = NO_PERMALINKS;
  let pages: (string | undefined)[] = [];
  for (const [papers, corrections] of builds) {
    const build = rebuild(papers, permalinks, corrections);
    expect(build.lost).toEqual([]);
    ({ permalinks, pages } = build);
  }
  return { permalinks, pages, aliases: aliasesOf(permalinks), gone: goneAddresses(permalinks) };
}

describe('a paper', () => {
  test('is recorded with its key and its ids, the strongest first', () => {
    const { permalinks } = after([[SHEEP]]);
    expect(permalinks.papers.get('sheep')).toEqual({ key: 'sheep', ids: SHEEP.ids });
  });

  test.each([
    ['has another title and the same arXiv id', ['arxiv:1', 'text:x', 'abstract:x']],
    ['has another title and the same abstract', ['text:x', 'abstract:s']],
  ])('keeps its address and its key when it %s', (_, ids) => {
    const { pages, permalinks } = after([[SHEEP]], [[{ title: 'Lambs', ids }]]);
    expect(pages).toEqual(['sheep']);
    expect(permalinks.papers.get('sheep')!.key).toBe('sheep');
  });

  test('that was pasted keeps its address when its arXiv id is learnt, and when its text changes then', () => {
    const pasted = { ...SHEEP, ids: ['text:s', 'abstract:s'] };
    const changed = { title: 'Lambs', ids: ['arxiv:1', 'text:x', 'abstract:x'] };
    expect(after([[pasted]], [[SHEEP]], [[changed]]).pages).toEqual(['sheep']);
  });

  test('keeps its key when its authors become known', () => {
    const signed = { ...SHEEP, authors: [{ name: 'Ada Ewe' }] };
    expect(after([[SHEEP]], [[signed]]).permalinks.papers.get('sheep')!.key).toBe('sheep');
  });
});

describe('two papers that become one', () => {
  const BOTH = { title: 'Sheep', ids: ['arxiv:1', 'text:s', 'text:g', 'abstract:s', 'abstract:g'] };

  test('stand at the address of the first, and the other redirects there', () => {
    const { pages, aliases } = after([[SHEEP, GOATS]], [[BOTH]]);
    expect(pages).toEqual(['sheep']);
    expect(aliases).toEqual([{ from: 'goats', to: 'sheep' }]);
  });

  test('have their own addresses again when they are told apart, in any order', () => {
    const { pages, aliases } = after([[SHEEP, GOATS]], [[BOTH]], [[GOATS, SHEEP]]);
    expect(pages).toEqual(['goats', 'sheep']);
    expect(aliases).toEqual([]);
  });

  test('have their own addresses again when they are told apart without what joined them', () => {
    const pasted = { ...SHEEP, ids: ['text:s', 'abstract:s'] };
    const { pages } = after([[pasted, GOATS]], [[BOTH]], [[GOATS, pasted]]);
    expect(pages).toEqual(['goats', 'sheep']);
  });

  test('stay at their address when only the second of them is left', () => {
    const left = after([[SHEEP, GOATS]], [[BOTH]], [[GOATS]], [[GOATS]]);
    expect(left.pages).toEqual(['sheep']);
    expect(rebuild([GOATS, SHEEP], left.permalinks).pages).toEqual(['goats', 'sheep']);
  });

  test('and become a part of a third are found there from every address', () => {
    const rams = { title: 'Rams', ids: ['arxiv:0', 'text:r'] };
    const all = { title: 'Rams', ids: ['arxiv:0', 'text:r', ...BOTH.ids] };
    const { pages, aliases } = after([[rams, SHEEP, GOATS]], [[rams, BOTH]], [[all]]);
    expect(pages).toEqual(['rams']);
    expect(aliases).toEqual([
      { from: 'goats', to: 'rams' },
      { from: 'sheep', to: 'rams' },
    ]);
  });

  test('by hand do not stand in for the second of them when that is a part of a third', () => {
    const known = after([[SHEEP, GOATS, COWS], { merge: { sheep: 'goats' } }]);
    const both = { title: 'Cows', ids: ['arxiv:0', ...COWS.ids, ...GOATS.ids] };
    const { pages, permalinks } = rebuild([SHEEP, both], known.permalinks);
    expect(pages).toEqual(['sheep', 'cows']);
    expect(aliasesOf(permalinks)).toEqual([{ from: 'goats', to: 'cows' }]);
  });

  test('by hand redirect as long as the line stands, and when it is gone are two', () => {
    const merge = { merge: { goats: 'sheep' } };
    const merged = after([[SHEEP, GOATS]], [[SHEEP, GOATS], merge], [[GOATS, SHEEP], merge]);
    expect(merged.pages).toEqual(['sheep', 'sheep']);
    expect(merged.aliases).toEqual([{ from: 'goats', to: 'sheep' }]);
    const undone = after([[SHEEP, GOATS]], [[SHEEP, GOATS], merge], [[GOATS, SHEEP]]);
    expect(undone.pages).toEqual(['goats', 'sheep']);
  });

  test('by hand in a chain all lead to its end, whatever the order of the lines', () => {
    const papers = [SHEEP, GOATS, COWS];
    for (const merge of [
      { sheep: 'goats', goats: 'cows' },
      { goats: 'cows', sheep: 'goats' },
    ]) {
      expect(after([papers], [papers, { merge }]).pages).toEqual(['cows', 'cows', 'cows']);
    }
  });
});

describe('one paper that becomes two', () => {
  const first = { title: 'Sheep', ids: ['arxiv:1', 'text:1'] };
  const second = { title: 'Sheep', ids: ['text:2'] };
  const both = { title: 'Sheep', ids: ['arxiv:1', 'text:1', 'text:2'] };

  test('leaves the address to the one with the stronger id', () => {
    const { pages } = after([[both]], [[second, first]]);
    expect(pages).toEqual([expect.stringMatching(/^sheep-[0-9a-f]{8}$/), 'sheep']);
  });

  test('is two for good: the new one cannot take the address when the other is away', () => {
    const { permalinks } = after([[both]], [[second, first]]);
    const { slugs, lost } = rebuild([second], permalinks);
    expect(slugs).toEqual([expect.stringMatching(/^sheep-/)]);
    expect(lost).toMatchObject([{ address: 'sheep' }]);
  });
});

describe('a slug that a person wants', () => {
  const rename = { rename: { sheep: 'lambs' } };

  test("is the paper's from then on, with its key, and the old one redirects", () => {
    const { pages, aliases, permalinks } = after([[SHEEP]], [[SHEEP], rename], [[SHEEP]]);
    expect(pages).toEqual(['lambs']);
    expect(aliases).toEqual([{ from: 'sheep', to: 'lambs' }]);
    expect(permalinks.papers.get('lambs')).toEqual({ key: 'sheep', ids: SHEEP.ids });
  });

  test('can be wanted by the old slug again and again', () => {
    expect(after([[SHEEP], rename], [[SHEEP], rename], [[SHEEP], rename]).pages).toEqual(['lambs']);
  });

  test('can be changed back', () => {
    const back = { rename: { lambs: 'sheep' } };
    const { pages, aliases } = after([[SHEEP]], [[SHEEP], rename], [[SHEEP], back], [[SHEEP]]);
    expect(pages).toEqual(['sheep']);
    expect(aliases).toEqual([{ from: 'lambs', to: 'sheep' }]);
  });

  test('can be changed twice: both old ones lead to the page', () => {
    const twice = { rename: { lambs: 'flock' } };
    const { aliases } = after([[SHEEP]], [[SHEEP], rename], [[SHEEP], twice]);
    expect(aliases).toEqual([
      { from: 'lambs', to: 'flock' },
      { from: 'sheep', to: 'flock' },
    ]);
  });

  test('takes the old one along when its paper is merged and set apart again', () => {
    const merge = { merge: { lambs: 'goats' } };
    const papers = [SHEEP, GOATS];
    const merged = after([papers], [papers, rename], [papers, { ...rename, ...merge }]);
    expect(merged.aliases).toEqual([
      { from: 'lambs', to: 'goats' },
      { from: 'sheep', to: 'goats' },
    ]);
    const undone = rebuild(papers, merged.permalinks, rename);
    expect(undone.pages).toEqual(['lambs', 'goats']);
    expect(presentAddress('sheep', undone.permalinks)).toBe('lambs');
  });

  test('can be that of a paper which became a part of this one, and which can still be set apart', () => {
    const both = { title: 'Sheep', ids: [...SHEEP.ids, ...GOATS.ids] };
    const swapped = after([[SHEEP, GOATS]], [[both]], [[both], { rename: { sheep: 'goats' } }]);
    expect(swapped.pages).toEqual(['goats']);
    expect(swapped.aliases).toEqual([{ from: 'sheep', to: 'goats' }]);
    expect(swapped.permalinks.papers.get('goats')!.key).toBe('sheep');
    expect(rebuild([GOATS, SHEEP], swapped.permalinks).pages).toEqual(['sheep', 'goats']);
  });

  test('and that of a part change places with all that redirects to them', () => {
    const both = { title: 'Sheep', ids: [...SHEEP.ids, ...GOATS.ids] };
    const swapped = after(
      [[SHEEP, GOATS]],
      [[SHEEP, GOATS], { rename: { goats: 'kids', sheep: 'lambs' } }],
      [[both], { rename: { lambs: 'kids' } }],
    );
    const { pages, permalinks } = rebuild([SHEEP, GOATS], swapped.permalinks);
    expect(pages).toEqual(['kids', 'lambs']);
    expect(presentAddress('sheep', permalinks)).toBe('kids');
    expect(presentAddress('goats', permalinks)).toBe('lambs');
  });
});

describe('a paper that is taken out by hand', () => {
  test('keeps its address, which says so, also when no digest has it any more', () => {
    const gone = { gone: ['sheep'] };
    expect(after([[SHEEP]], [[SHEEP], gone]).gone).toEqual(['sheep']);
    expect(after([[SHEEP]], [[SHEEP], gone], [[], gone], [[]]).gone).toEqual(['sheep']);
  });

  test('is there again when the line is', () => {
    const { pages, gone } = after([[SHEEP]], [[SHEEP], { gone: ['sheep'] }], [[SHEEP]]);
    expect(pages).toEqual(['sheep']);
    expect(gone).toEqual([]);
  });

  test('can be named by an address that it had', () => {
    const { gone } = after(
      [[SHEEP], { rename: { sheep: 'lambs' } }],
      [[SHEEP], { gone: ['sheep'] }],
    );
    expect(gone).toEqual(['lambs']);
  });

  test('cannot show up again as a part of another without anybody noticing', () => {
    const { permalinks } = after([[SHEEP, GOATS]], [[SHEEP, GOATS], { gone: ['goats'] }]);
    const both = { title: 'Sheep', ids: [...SHEEP.ids, ...GOATS.ids] };
    expect(() => rebuild([both], permalinks, { gone: ['goats'] })).toThrow(
      '"goats" is a part of "sheep" now. Take that out, or remove this line.',
    );
    expect(aliasesOf(rebuild([both], permalinks).permalinks)).toEqual([
      { from: 'goats', to: 'sheep' },
    ]);
  });

  test('and that another is a part of keeps both addresses, which both say so', () => {
    const both = { title: 'Sheep', ids: [...GOATS.ids, ...SHEEP.ids] };
    const gone = { gone: ['sheep'] };
    const { aliases, ...taken } = after([[SHEEP, GOATS]], [[both]], [[both], gone], [[both], gone]);
    expect(taken.gone).toEqual(['sheep']);
    expect(aliases).toEqual([{ from: 'goats', to: 'sheep' }]);
  });
});

test('a paper that is in no digest any more can be merged into another', () => {
  const merge = { merge: { goats: 'sheep' } };
  const { aliases } = after([[SHEEP, GOATS]], [[SHEEP], merge], [[SHEEP], merge], [[SHEEP]]);
  expect(aliases).toEqual([{ from: 'goats', to: 'sheep' }]);
});

test('an id that two papers have is recorded for neither', () => {
  const [a, b] = [
    { title: 'A', ids: ['doi:10.1/x', 'text:a'] },
    { title: 'B', ids: ['doi:10.1/x', 'text:b'] },
  ];
  const { permalinks } = after([[a, b]]);
  expect([...permalinks.papers.values()].map(({ ids }) => ids)).toEqual([['text:a'], ['text:b']]);
});

test('editions are recorded with their digests, and none is dropped', () => {
  const known = updatePermalinks(NO_PERMALINKS, [], [{ id: 'week-1', digest: 'a.txt' }]);
  const { editions } = updatePermalinks(
    known,
    [],
    [
      { id: 'week-2', digest: 'b.txt' },
      { id: 'week-1', digest: 'c.txt' },
    ],
  );
  expect([...editions]).toEqual([
    ['week-1', { digest: 'c.txt' }],
    ['week-2', { digest: 'b.txt' }],
  ]);
});

describe('a correction is refused', () => {
  const { permalinks } = after([[SHEEP, GOATS, COWS]], [[SHEEP, GOATS, COWS], { gone: ['cows'] }]);

  test.each<[string, GivenCorrections, string]>([
    [
      'that renames no paper',
      { rename: { sheeps: 'x' } },
      'No paper is at "sheeps". Did you mean "sheep"?',
    ],
    [
      'that merges no paper',
      { merge: { goat: 'sheep' } },
      'No paper is at "goat". Did you mean "goats"?',
    ],
    [
      'that merges into no paper',
      { merge: { goats: 'shep' } },
      'No paper is at "shep". Did you mean "sheep"?',
    ],
    ['that takes out no paper', { gone: ['got'] }, 'No paper is at "got". Did you mean "goats"?'],
    [
      'that wants the address of another paper',
      { rename: { sheep: 'goats' } },
      '"goats" is or was the address of another paper. Choose one that is free.',
    ],
    [
      'that wants an address whose paper was taken out',
      { rename: { sheep: 'cows' } },
      '"cows" is or was the address of another paper. Choose one that is free.',
    ],
    [
      'that merges in a circle',
      { merge: { sheep: 'goats', goats: 'sheep' } },
      '"goats" and "sheep" are one paper already. Remove one of them.',
    ],
    [
      'that merges a paper and takes it out',
      { merge: { sheep: 'goats' }, gone: ['sheep'] },
      '"sheep" is a part of "goats" now. Take that out, or remove this line.',
    ],
    [
      'that renames what is taken out',
      { rename: { sheep: 'lambs' }, gone: ['sheep'] },
      '"sheep" is merged or taken out: it cannot have another slug. Remove one of the two.',
    ],
  ])('%s', (_, corrections, message) => {
    const build = () => rebuild([SHEEP, GOATS], permalinks, corrections);
    expect(build).toThrow(DataError);
    expect(build).toThrow(message);
  });

  test('that wants another slug for a paper than a second one', () => {
    const renamed = rebuild([SHEEP], NO_PERMALINKS, { rename: { sheep: 'lambs' } });
    const both = { rename: { sheep: 'lambs', lambs: 'flock' } };
    expect(() => rebuild([SHEEP], renamed.permalinks, both)).toThrow(
      '"lambs" and "sheep" are one paper, which can have one slug. Remove one of the two.',
    );
  });

  test('that wants an address which is taken out at the same time', () => {
    const merged = rebuild([SHEEP], rebuild([SHEEP, GOATS]).permalinks, {
      merge: { goats: 'sheep' },
    });
    const both = { rename: { sheep: 'goats' }, gone: ['goats'] };
    expect(() => rebuild([SHEEP], merged.permalinks, both)).toThrow(
      '"goats" is or was the address',
    );
  });
});
