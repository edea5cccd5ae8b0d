import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DataError } from '../../../src/library/data-error.ts';
import { NO_PERMALINKS, type Permalinks } from '../../../src/library/permalinks/permalinks.ts';
import { presentAddress } from '../../../src/library/permalinks/addresses.ts';
import { type Build, type GivenPaper, rebuild } from './rebuild.ts';

/** A record of a digest: what tells it from others, and the versions of its texts. */
interface Entry {
  number: number;
  title: string;
  text: number;
  abstract: number;
  arxiv: boolean;
}

/** A site between two builds. Papers are groups of records that are known to be of one paper. */
interface Site {
  papers: Entry[][];
  merge: Map<string, string>;
  rename: Map<string, string>;
  gone: string[];
  permalinks: Permalinks;
  /** The last build. */
  build: Build;
  pages: Pages;
}

/** Which records the pages of a build are about. */
type Pages = Map<string, number[]>;

type Change = (site: Site, random: (below: number) => number) => void;

const TITLES = ['Sheep', 'Goats', 'Goats!', '羊', 'Sheep of the Hills', 'Constructor'];

const add: Change = ({ papers }, random) => {
  const number = papers.flat().length;
  const title = TITLES[random(TITLES.length)]!;
  const paper = [{ number, title, text: 0, abstract: 0, arxiv: random(2) === 0 }];
  papers.splice(random(papers.length + 1), 0, paper);
};

const change =
  (alter: (record: Entry, random: (below: number) => number) => void): Change =>
  ({ papers }, random) => {
    const record = papers.flat()[random(papers.flat().length || 1)];
    if (record) alter(record, random);
  };

const retitle = change((record, random) => {
  record.title = TITLES[random(TITLES.length)]!;
  record.text += 1;
});

/** With an arXiv id the abstract can be another altogether. */
const rewrite = change((record) => {
  record.text += 1;
  if (record.arxiv) record.abstract += 1;
});

const learn = change((record) => {
  record.arxiv = true;
});

const reorder: Change = ({ papers }, random) => {
  papers.push(...papers.splice(0, random(papers.length || 1)));
};

const join: Change = ({ papers }, random) => {
  const [from, to] = [random(papers.length || 1), random(papers.length || 1)];
  const [one, other] = [papers[from], papers[to]];
  if (!one || !other || one === other) return;
  one.push(...other);
  papers.splice(to, 1);
};

const tellApart: Change = ({ papers }, random) => {
  const at = random(papers.length || 1);
  const [first, ...others] = papers[at] ?? [];
  if (first) papers.splice(at, 1, ...others.map((record) => [record]).reverse(), [first]);
};

function dropLinesTo(wanted: string, rename: Map<string, string>): void {
  for (const [slug, to] of rename) if (to === wanted) rename.delete(slug);
}

const mergeByHand: Change = ({ build, merge, rename, gone }, random) => {
  const { slugs } = build;
  const [from, to] = [slugs[random(slugs.length || 1)], slugs[random(slugs.length || 1)]];
  if (from === undefined || to === undefined || from === to || gone.includes(from)) return;
  const taken = new Set([...merge.keys(), ...merge.values()]);
  if (taken.has(from) || merge.has(to)) return;
  dropLinesTo(from, rename);
  merge.set(from, to);
};

const undoMerge: Change = ({ merge }) => {
  const [first] = merge.keys();
  if (first !== undefined) merge.delete(first);
};

const renameByHand: Change = ({ build, rename, merge, gone }, random) => {
  const { slugs, permalinks } = build;
  const slug = slugs[random(slugs.length || 1)];
  const wanted = `wanted-${random(3)}`;
  if (slug === undefined || permalinks.papers.has(wanted)) return;
  if (merge.has(slug) || gone.includes(slug)) return;
  if ([...rename.values()].includes(wanted)) return;
  dropLinesTo(slug, rename);
  rename.set(slug, wanted);
};

const hide: Change = ({ build, merge, gone }, random) => {
  const slug = build.slugs[random(build.slugs.length || 1)];
  if (slug !== undefined && !merge.has(slug) && !gone.includes(slug)) gone.push(slug);
};

const show: Change = ({ gone }) => {
  gone.pop();
};

const CHANGES = {
  add,
  retitle,
  rewrite,
  learn,
  reorder,
  join,
  tellApart,
  mergeByHand,
  undoMerge,
  renameByHand,
  hide,
  show,
};

function toPaper(records: readonly Entry[]): GivenPaper {
  const ids = (kind: string, id: (record: Entry) => string | number) =>
    records.map((record) => `${kind}:${record.number}-${id(record)}`);
  return {
    title: records[0]!.title,
    ids: [
      ...records.filter(({ arxiv }) => arxiv).map(({ number }) => `arxiv:${number}`),
      ...ids('text', ({ text }) => text),
      ...ids('abstract', ({ abstract }) => abstract),
      ...records.map(({ title }) => `title:${TITLES.indexOf(title)}`),
    ],
  };
}

function build({ papers, merge, rename, gone, permalinks }: Site): Build {
  return rebuild(papers.map(toPaper), permalinks, {
    merge: Object.fromEntries(merge),
    rename: Object.fromEntries(rename),
    gone,
  });
}

/** Where papers became one by themselves, what was said of them by hand can contradict itself: then it is taken back. */
function buildOrTakeBack(site: Site): Build {
  try {
    return build(site);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    Object.assign(site, { merge: new Map(), rename: new Map(), gone: [] });
    return build(site);
  }
}

/** Nothing that was published is lost, what led to a paper leads to it still, and it is cited as it was. */
function checkStable({ permalinks: before, pages, gone }: Site, next: Build, now: Pages): void {
  const { papers } = next.permalinks;
  expect(next.lost).toEqual([]);
  expect([...papers.keys()]).toEqual(expect.arrayContaining([...before.papers.keys()]));
  const keys = [...papers.values()].map(({ key }) => key);
  expect(keys).toEqual(expect.arrayContaining([...before.papers.values()].map(({ key }) => key)));
  for (const [page, records] of pages) {
    const led = presentAddress(page, next.permalinks)!;
    const isOut = gone.includes(led);
    if (!isOut) expect(now.get(led)!.some((number) => records.includes(number))).toBe(true);
    const isSame = now.get(led)?.toString() === records.toString();
    if (isSame) expect(papers.get(led)!.key).toBe(before.papers.get(page)!.key);
  }
}

/** Which records each page is about, by its slug. */
function pagesOf({ papers }: Site, { pages }: Build): Pages {
  const found = new Map<string, number[]>();
  for (const [index, records] of papers.entries()) {
    const page = pages[index]!;
    const numbers = [...(found.get(page) ?? []), ...records.map(({ number }) => number)];
    found.set(
      page,
      numbers.sort((a, b) => a - b),
    );
  }
  return found;
}

const steps = fc.array(
  fc.tuple(
    fc.constantFrom(...(Object.keys(CHANGES) as (keyof typeof CHANGES)[])),
    fc.nat(),
    fc.nat(),
  ),
  { maxLength: 40, size: 'max' },
);

test('no sequence of rebuilds changes or loses an address or a key', () => {
  fc.assert(
    fc.property(steps, (steps) => {
      const site: Site = {
        papers: [],
        merge: new Map(),
        rename: new Map(),
        gone: [],
        permalinks: NO_PERMALINKS,
        build: rebuild([]),
        pages: new Map(),
      };
      for (const [name, ...numbers] of [['add', 0, 0], ['add', 1, 1], ...steps] as typeof steps) {
        let turn = 0;
        CHANGES[name](site, (below) => numbers[turn++ % 2]! % below);
        const next = buildOrTakeBack(site);
        const pages = pagesOf(site, next);
        checkStable(site, next, pages);
        const again = build({ ...site, permalinks: next.permalinks });
        expect(again.permalinks).toEqual(next.permalinks);
        Object.assign(site, { permalinks: again.permalinks, build: again, pages });
      }
    }),
    { numRuns: 100 },
  );
});

test('a published paper that is taken away is always noticed, and has its address when it is back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), fc.nat(), (size, at) => {
      const papers = Array.from({ length: size }, (_, number) =>
        toPaper([
          { number, title: TITLES[number % 4]!, text: 0, abstract: 0, arxiv: number % 2 > 0 },
        ]),
      );
      const { permalinks, slugs } = rebuild(papers);
      const left = papers.toSpliced(at % size, 1);
      const without = rebuild(left, permalinks);
      expect(without.lost).toMatchObject([{ address: slugs[at % size] }]);
      expect(rebuild(papers, without.permalinks).pages).toEqual(slugs);
    }),
  );
});
