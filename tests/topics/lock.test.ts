import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formerTopics, publishTopics } from '../../src/library/permalinks/topics.ts';
import { NO_PERMALINKS, type Permalinks } from '../../src/library/permalinks/permalinks.ts';
import { fileByHand } from '../../src/library/topics/file-by-hand.ts';
import {
  assignTopics,
  indexPapers,
  type Taxonomy,
  type TopicPaper,
} from '../../src/library/topics/index.ts';
import { topicLock, topicsThatLeft } from '../../src/library/topics/lock.ts';
import { firstDigest, shippedTaxonomy, shuffled } from './corpus.ts';

const taxonomy = shippedTaxonomy();
const digest = firstDigest().map((paper, at) => ({ ...paper, id: `paper-${at}` }));

interface Build {
  permalinks: Permalinks;
  topics: string[];
  topicOf: (paper: TopicPaper) => string | undefined;
}

/** What a build publishes, given what the one before did. */
function build(
  papers: readonly TopicPaper[],
  before: Permalinks = NO_PERMALINKS,
  topics: Taxonomy = taxonomy,
  byHand: Record<string, string> = {},
): Build {
  const found = assignTopics(papers, topics, indexPapers(papers, topics), topicLock(before));
  const chosen = new Set(found.topics.map(({ id }) => id));
  const hands = Object.entries(byHand).map(
    ([paper, topic]) => [paper, { topic, place: { file: 'overrides.yaml' } }] as const,
  );
  const filed = fileByHand(found, new Map(hands), topics);
  const published = filed.topics.map(({ id, title }) => ({
    ...{ id, title, isByHand: !chosen.has(id) },
    papers: papers.flatMap((paper) => (filed.choices.get(paper.id)?.topic === id ? paper.id : [])),
  }));
  return {
    permalinks: { ...before, topics: publishTopics(before.topics, published) },
    topics: filed.topics.map(({ id }) => id),
    topicOf: (paper) => filed.choices.get(paper.id)?.topic,
  };
}

const topicsOf = (papers: readonly TopicPaper[], { topicOf }: Build) => papers.map(topicOf);

/** A taxonomy in which a leaf has another id, or none. */
function withId(from: string, to: string | undefined): Taxonomy {
  const renamed = <Entry extends { id: string }>(entry: Entry): Entry =>
    entry.id === from
      ? { ...entry, id: to ?? from, ...(!to && { phrases: [], leaves: [] }) }
      : entry;
  const kept = ({ id }: { id: string }) => to !== undefined || id !== from;
  return {
    leaves: taxonomy.leaves.map(renamed),
    groups: taxonomy.groups.filter(kept).map(renamed),
  };
}

describe('the topics of a site', () => {
  const [old, fresh] = [digest.slice(0, 34), digest.slice(34)];
  const first = build(old);

  test('are the same when nothing has changed', () => {
    const again = build(old, first.permalinks);
    expect(again.topics).toEqual(first.topics);
    expect(again.permalinks).toEqual(first.permalinks);
  });

  test('stay when a tenth more papers come, in whatever order, and then stay once more', () => {
    const second = build([...old, ...fresh], first.permalinks);
    expect(second.topics).toEqual(expect.arrayContaining(first.topics));
    const moved = old.filter((paper) => second.topicOf(paper) !== first.topicOf(paper));
    expect(moved.length).toBeLessThanOrEqual(2);
    for (const seed of [1, 2, 3]) {
      const other = build(shuffled([...old, ...fresh], seed), first.permalinks);
      expect(other.permalinks).toEqual(second.permalinks);
    }
    expect(build([...old, ...fresh], second.permalinks).permalinks).toEqual(second.permalinks);
  });

  test('are the same after any history of additions, if nothing more is added', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(37), { minLength: 1, maxLength: 4 }), (cuts) => {
        let permalinks = NO_PERMALINKS;
        const published = new Set<string>();
        for (const cut of cuts.toSorted((a, b) => a - b)) {
          const step = build(digest.slice(0, cut), permalinks);
          for (const id of step.topics) published.add(id);
          ({ permalinks } = step);
          expect(build(digest.slice(0, cut), permalinks).permalinks).toEqual(permalinks);
        }
        expect([...permalinks.topics.keys()].sort()).toEqual([...published].sort());
      }),
      { numRuns: 8 },
    );
  }, 30_000);

  test('grow where new papers are about something that none of them fits', () => {
    const isDiffusion = ({ title }: TopicPaper) => /diffusion|score-based|PFGM/i.test(title);
    const known = build(digest.filter((paper) => !isDiffusion(paper)));
    const grown = build(digest, known.permalinks);
    expect(grown.topics).toEqual(expect.arrayContaining(known.topics));
    const added = grown.topics.filter((id) => !known.topics.includes(id));
    expect(added).toHaveLength(1);
    expect(['diffusion-models', 'generative']).toEqual(expect.arrayContaining(added));
    expect(new Set(digest.filter(isDiffusion).map(grown.topicOf))).toEqual(new Set(added));
  });

  test('lose one that fewer than two papers are left of, and keep its address', () => {
    const [lost = ''] = first.topics.filter((id) => id !== 'other').slice(-1);
    const had = old.filter((paper) => first.topicOf(paper) === lost);
    expect(had.length).toBeGreaterThan(2);
    const but = (left: number) =>
      old.filter((paper) => !had.includes(paper) || had.indexOf(paper) < left);
    expect(build(but(2), first.permalinks).topics).toContain(lost);
    const next = build(but(1), first.permalinks);
    expect(next.topics).not.toContain(lost);
    expect(formerTopics(next.permalinks)).toMatchObject([
      { id: lost, heirs: [{ topic: next.topicOf(had[0]!), papers: 1 }] },
    ]);
  });

  test('let a paper go where a person wants it, and nobody else', () => {
    const [paper] = old;
    const byHand = { [paper!.id]: 'number-theory' };
    const next = build(old, first.permalinks, taxonomy, byHand);
    expect(next.topicOf(paper!)).toBe('number-theory');
    expect(next.permalinks.topics.get('number-theory')).toMatchObject({ byHand: true });
    expect(topicLock(next.permalinks).groups.has('number-theory')).toBe(false);
    expect(build(old, next.permalinks, taxonomy, byHand).permalinks).toEqual(next.permalinks);
  });
});

describe('a published topic that the taxonomy has no more', () => {
  const first = build(digest);

  test('leads to the topic that has its papers now, and the build says what to do', () => {
    const renamed = withId('diffusion-models', 'diffusing-models');
    const next = build(digest, first.permalinks, renamed);
    const [had] = digest.filter((paper) => first.topicOf(paper) === 'diffusion-models');
    expect(formerTopics(next.permalinks)).toMatchObject([
      { id: 'diffusion-models', movedTo: next.topicOf(had!) },
    ]);
    const lock = topicLock(first.permalinks);
    expect(topicsThatLeft(lock, renamed, 'topics.yaml')).toMatchInlineSnapshot(`
      [
        {
          "file": "topics.yaml",
          "message": "The topic "diffusion-models" is published, and this file has it no more: /topics/diffusion-models/ leads to where its papers are now. If "diffusing-models" is its new id, give it the old one back and change only its title, so that it stays where it is.",
          "rule": "topic-left-taxonomy",
        },
      ]
    `);
    expect(topicsThatLeft(topicLock(next.permalinks), renamed, 'topics.yaml')).toEqual([]);
  });

  test('keeps an address that says where its papers are', () => {
    const next = build(digest, first.permalinks, withId('diffusion-models', undefined));
    const had = digest.filter((paper) => first.topicOf(paper) === 'diffusion-models');
    const [former] = formerTopics(next.permalinks);
    expect(former!.id).toBe('diffusion-models');
    expect(former!.heirs.reduce((sum, { papers }) => sum + papers, 0)).toBe(had.length);
    expect(new Set(topicsOf(had, next))).toEqual(new Set(former!.heirs.map(({ topic }) => topic)));
  });
});

test('a lock on a site of no paper, or with topics that are all gone, hinders nothing', () => {
  expect(build([]).topics).toEqual([]);
  const strange: Permalinks = {
    ...NO_PERMALINKS,
    topics: publishTopics(new Map(), [
      { id: 'constructor', title: 'Nothing', papers: ['toString'], isByHand: false },
    ]),
  };
  expect(build(digest, strange).topics).toEqual(build(digest).topics);
  expect(build([], strange).topics).toEqual([]);
  expect(formerTopics(build([], strange).permalinks)).toEqual([
    { id: 'constructor', title: 'Nothing', heirs: [] },
  ]);
});

test('an old address leads on where one topic has nearly all of its papers, but never to Other', () => {
  const slugs = Array.from({ length: 10 }, (_, at) => `p${at}`);
  const moved = (count: number, heir: string) => {
    const topic = (id: string, papers: string[]) => ({ id, title: id, papers, isByHand: false });
    const before = publishTopics(new Map(), [topic('old', slugs)]);
    const topics = publishTopics(before, [
      topic(heir, slugs.slice(0, count)),
      topic('rest', slugs.slice(count)),
    ]);
    return formerTopics({ ...NO_PERMALINKS, topics })[0]?.movedTo;
  };
  expect(moved(9, 'heir')).toBe('heir');
  expect(moved(8, 'heir')).toBeUndefined();
  expect(moved(10, 'other')).toBeUndefined();
});
