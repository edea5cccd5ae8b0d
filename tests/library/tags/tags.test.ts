import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PaperName, tagPapers } from '../../../src/library/tags/index.ts';
import {
  corpusPapers,
  firstDigest,
  hasCorpus,
  shippedTaxonomy,
  shuffled,
} from '../../topics/corpus.ts';
import { smallTaxonomy } from './small-taxonomy.ts';

const shipped = shippedTaxonomy();
const digest = firstDigest();

const paper = (id: string, title: string, abstract = '') => ({ id, title, abstract });

/** The ids of the tags of one paper alone. */
function idsOf(title: string, abstract = ''): string[] {
  const tags = tagPapers([paper('a', title, abstract)], smallTaxonomy).get('a');
  return tags!.map(({ id }) => id);
}

/** The ids of the tags of papers that are about nothing but have names. */
function idsOfNamed(names: Record<string, PaperName[]>): Record<string, string[]> {
  const papers = Object.keys(names).map((id) => paper(id, 'A remark'));
  const tags = tagPapers(papers, smallTaxonomy, new Map(Object.entries(names)));
  return Object.fromEntries([...tags].map(([id, own]) => [id, own.map((tag) => tag.id)]));
}

const method = (name: string): PaperName => ({ name, kind: 'method' });

test('a tag says what it is and where the paper has it', () => {
  const abstract = 'We study graph attention. With graph attention, links are found.';
  expect(tagPapers([paper('a', 'GNNs and links', abstract)], smallTaxonomy).get('a')).toEqual([
    { id: 'graph-networks', title: 'Graph neural networks', kind: 'subject', in: 'title' },
    { id: 'graph-attention', title: 'Graph attention', kind: 'concept', in: 'abstract' },
  ]);
});

test('the acronym, the long form and the plural are one tag', () => {
  const expected = ['graph-networks', 'graph-convolutional-network'];
  for (const title of ['GCNs', 'A graph convolutional network', 'Graph Convolutional Networks'])
    expect(idsOf(title), title).toEqual(expected);
});

test('what is mentioned in passing is no tag', () => {
  expect(idsOf('Soup', 'Unlike Gaussian splatting, it is hot.')).toEqual([]);
  expect(idsOf('Soup with Gaussian splatting')).toContain('gaussian-splatting');
});

test('tags stay when other papers come', () => {
  const some = digest.filter((_, at) => at % 8 === 0);
  const alone = some.map((one) => tagPapers([one], shipped).get(one.id));
  const together = tagPapers(digest, shipped);
  expect(some.map(({ id }) => together.get(id))).toEqual(alone);
});

test('the order of the papers does not matter', () => {
  const names = new Map(
    digest.map(({ id }, at) => [id, [method(at % 2 === 0 ? 'Sheaf Net' : 'sheaf-nets')]]),
  );
  const expected = tagPapers(digest, shipped, names);
  for (const seed of [1, 2, 3]) {
    const found = tagPapers(shuffled(digest, seed), shipped, new Map(shuffled([...names], seed)));
    for (const { id } of digest) expect(found.get(id)).toEqual(expected.get(id));
  }
});

test('every paper of the first digest has one to six tags, none within another', () => {
  for (const tags of tagPapers(digest, shipped).values()) {
    expect(tags.length).toBeGreaterThanOrEqual(1);
    expect(tags.length).toBeLessThanOrEqual(6);
    const titles = tags.map(({ title }) => ` ${title.toLowerCase()} `);
    const repeated = titles.filter((a, at) => titles.some((b, to) => at !== to && b.includes(a)));
    expect(repeated).toEqual([]);
  }
});

test('a name that two papers have is a tag, and one that a single paper has is not', () => {
  expect(
    idsOfNamed({ a: [method('GraphSAGE'), method('Alone')], b: [method('GraphSAGE')] }),
  ).toEqual({ a: ['graphsage'], b: ['graphsage'] });
});

test('one paper that has a name twice does not share it', () => {
  expect(idsOfNamed({ a: [method('GPT-4'), method('GPT4')] })).toEqual({ a: [] });
});

test('spellings of a name are one tag, called as most papers call it', () => {
  const names = ['GPT-4', 'GPT4', 'GPT-4'].map((name, at) => [`p${at}`, [method(name)]] as const);
  const papers = names.map(([id]) => paper(id, 'A remark'));
  const tags = [...tagPapers(papers, smallTaxonomy, new Map(names)).values()].flat();
  expect(tags.map(({ id, title }) => `${id} ${title}`)).toEqual(Array(3).fill('gpt4 GPT-4'));
});

test('names that differ by a sign are two tags', () => {
  const names = [method('PFGM'), method('PFGM++')];
  expect(idsOfNamed({ a: names, b: names })['a']).toEqual(['pfgm', 'pfgm-plus-plus']);
});

test('a name that the vocabulary has is that tag, and takes no other tag’s address', () => {
  const names = [method('NeRF'), method('Rendering')];
  const [known, other] = idsOfNamed({ a: names, b: names })['a']!;
  expect(known).toBe('neural-radiance-field');
  expect(other).toMatch(/^rendering-[0-9a-f]{8}$/);
});

test('names leave room for subjects, and fill it where there are none', () => {
  const names = ['Ab', 'Bc', 'Cd', 'De', 'Ef', 'Fg', 'Gh'].map(method);
  const rich = paper(
    'a',
    'GCN, graph attention, oversmoothing, view synthesis, Gaussian splatting, NeRF',
  );
  const plain = paper('b', 'A remark');
  const tags = tagPapers(
    [rich, plain],
    smallTaxonomy,
    new Map([
      ['a', names],
      ['b', names],
    ]),
  );
  const kinds = (id: string) => tags.get(id)!.filter(({ kind }) => kind === 'method').length;
  expect([kinds('a'), tags.get('a')!.length]).toEqual([2, 6]);
  expect([kinds('b'), tags.get('b')!.length]).toEqual([6, 6]);
});

test('no paper, and a paper without a word, have no tags', () => {
  expect(tagPapers([], shipped)).toEqual(new Map());
  expect(tagPapers([paper('a', '')], shipped)).toEqual(new Map([['a', []]]));
});

test('any text and any names give tags with addresses', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('GNN', 'C++', '…', 'β-VAE'));
  const names = fc.array(fc.record({ name: text, kind: fc.constant('dataset' as const) }));
  fc.assert(
    fc.property(text, names, (title, own) => {
      const papers = [paper('a', title, title), paper('b', title)];
      const tags = tagPapers(papers, smallTaxonomy, new Map(papers.map(({ id }) => [id, own])));
      for (const { id, title: shown } of [...tags.values()].flat()) {
        expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        expect(shown).not.toBe('');
      }
    }),
  );
}, 20_000);

const corpus = 'hf-daily.jsonl.gz';
test.skipIf(!hasCorpus(corpus))('nearly all papers of other digests have tags', () => {
  const tags = [...tagPapers(corpusPapers(corpus).slice(0, 1000), shipped).values()];
  const without = tags.filter((own) => own.length === 0).length;
  expect(without / tags.length).toBeLessThan(0.01);
  expect(tags.flat().length / tags.length).toBeGreaterThan(3);
});
