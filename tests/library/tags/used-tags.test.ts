import { expect, test } from 'vitest';
import {
  countTags,
  gatherTags,
  type TaggedPaper,
  tagsBeside,
} from '../../../src/library/tags/gather-tags.ts';
import { indexTags } from '../../../src/library/tags/index-tags.ts';

/** Papers with these tags, in these topics. */
function papersWith(lists: readonly string[], topics: readonly string[] = []): TaggedPaper[] {
  return lists.map((tags, at) => ({
    slug: `paper-${at}`,
    topic: { id: topics[at] ?? 'graphs', title: 'Graphs' },
    tags: [...tags].map((id) => ({ id, title: id.toUpperCase(), kind: 'concept', in: 'title' })),
  }));
}

test('a tag has its papers in their order', () => {
  expect(gatherTags(papersWith(['ab', 'b'])).get('b')).toEqual({
    id: 'b',
    title: 'B',
    kind: 'concept',
    papers: ['paper-0', 'paper-1'],
  });
  expect(gatherTags([])).toEqual(new Map());
});

test('the tags of some papers are counted among them, without those that one paper alone has', () => {
  const papers = papersWith(['ab', 'abc', 'b', 'a']);
  const counts = countTags(papers.slice(0, 3), gatherTags(papers));
  expect(counts.map(({ tag, papers: number }) => [tag.id, number])).toEqual([
    ['b', 3],
    ['a', 2],
  ]);
});

test('beside a tag stand those that go with it before those that go with everything', () => {
  const papers = papersWith(['xra', 'xra', 'xa', 'a', 'a', 'a', 'a', 'a', 'a']);
  const used = gatherTags(papers);
  const beside = tagsBeside(used.get('x')!, papers.slice(0, 3), used);
  expect(beside.map(({ tag }) => tag.id)).toEqual(['r', 'a']);
});

test('the index has shared tags under the topic where most of their papers are', () => {
  const papers = papersWith(['ab', 'ab', 'ac', 'c', 'd'], ['t1', 't1', 't2', 't2', 't2']);
  const { topics, ...numbers } = indexTags(papers, ['t2', 't1', 't0'], 10);
  expect(topics.map(({ topic, tags }) => [topic, tags.map(({ tag }) => tag.id)])).toEqual([
    ['t2', ['c']],
    ['t1', ['a', 'b']],
  ]);
  expect(numbers).toEqual({ least: 2, shared: 3, listed: 3 });
});

test('an index that would be too long has the tags that most papers have', () => {
  const papers = papersWith(['ab', 'ab', 'a']);
  const { topics, ...numbers } = indexTags(papers, ['graphs'], 1);
  expect(topics[0]?.tags.map(({ tag }) => tag.id)).toEqual(['a']);
  expect(numbers).toEqual({ least: 3, shared: 2, listed: 1 });
});

test('the index of a library without papers is empty', () => {
  expect(indexTags([], [], 10)).toEqual({ least: 2, shared: 0, listed: 0, topics: [] });
});
