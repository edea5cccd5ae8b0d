import { expect, test } from 'vitest';
import { acronymsInLibrary } from '../../../src/library/glossary/acronyms-in-library.ts';
import {
  countPapers,
  glossaryAddress,
  makeGlossary,
} from '../../../src/library/glossary/make-glossary.ts';

const paper = (slug: string, ...acronyms: [short: string, long: string][]) => ({
  slug,
  title: 'A title',
  abstract: 'An abstract.',
  acronyms: acronyms.map(([short, long]) => ({ short, long })),
  names: [],
});
const user = (slug: string, abstract: string) => ({ ...paper(slug), abstract });

test('variants in case, hyphens and plurals are one entry, written as most papers do', () => {
  const papers = [
    paper('a', ['GNNs', 'Graph Neural Networks']),
    paper('b', ['GNN', 'graph neural network']),
    paper('c', ['GNN', 'graph-neural network']),
    paper('d', ['GNN', 'graph neural network']),
    paper('e', ['GNN', 'good new nets']),
  ];
  const { entries } = makeGlossary(papers);
  expect([...entries.values()]).toEqual([
    {
      id: 'gnn',
      short: 'GNN',
      letter: 'g',
      forms: [
        { long: 'graph neural network', papers: ['a', 'b', 'c', 'd'] },
        { long: 'good new nets', papers: ['e'] },
      ],
    },
  ]);
  const reversed = makeGlossary([...papers].reverse()).entries.get('gnn');
  expect(reversed?.forms.map(({ long }) => long)).toEqual([
    'graph neural network',
    'good new nets',
  ]);
});

test('a library without acronyms has an empty glossary', () => {
  for (const papers of [[], [paper('a')]]) {
    expect(makeGlossary(papers)).toMatchObject({ isPaged: false, least: 1, left: 0 });
    expect(makeGlossary(papers).entries.size).toBe(0);
  }
});

test('many entries have a page for each letter, too many lose those of the fewest papers', () => {
  const papers = [
    paper('a', ['GNN', 'graph neural network'], ['3DGS', '3D Gaussian splatting']),
    paper('b', ['GNN', 'graph neural network'], ['CNN', 'convolutional neural network']),
  ];
  const paged = makeGlossary(papers, { page: 2, all: 10 });
  expect([...paged.letters.keys()]).toEqual(['0-9', 'c', 'g']);
  expect(glossaryAddress(paged, 'GNNs')).toBe('/glossary/g/#gnn');
  expect(glossaryAddress(paged, '3DGS')).toBe('/glossary/0-9/#3dgs');
  const cut = makeGlossary(papers, { page: 2, all: 2 });
  expect(cut).toMatchObject({ isPaged: false, least: 2, left: 2 });
  expect(glossaryAddress(cut, 'GNN')).toBe('/glossary/#gnn');
  expect(glossaryAddress(cut, 'CNN')).toBeUndefined();
});

test('no entry takes the place of the main part of the page', () => {
  const glossary = makeGlossary([paper('a', ['CONTENT', 'Common Ontology'])]);
  expect(glossaryAddress(glossary, 'CONTENT')).toBe('/glossary/#content-acronym');
});

test('a paper borrows what an acronym stands for where two papers agree and none differs', () => {
  const defining = [
    paper('a', ['GNN', 'graph neural network'], ['SE', 'spectral efficiency']),
    paper('b', ['GNN', 'graph neural network'], ['SE', 'spectral efficiency']),
    paper('c', ['LCM', 'learnable commutative monoid']),
  ];
  const borrowed = (abstract: string, others = defining) =>
    acronymsInLibrary([...others, user('z', abstract)]).at(-1);
  expect(borrowed('We use GNNs and an LCM.')).toEqual([
    { short: 'GNN', long: 'graph neural network', fromLibrary: true, glossary: '/glossary/#gnn' },
  ]);
  expect(borrowed('A GNN-based method.')).toHaveLength(1);
  expect(borrowed('No GNNet, no GNN-LEGO, no SE, no GNN(3).')).toEqual([]);
  const divided = [...defining, paper('d', ['GNN', 'good new nets'])];
  expect(borrowed('We use GNNs.', divided)).toEqual([]);
});

test('what a paper borrows is no definition', () => {
  const acronyms = [{ short: 'GNN', long: 'graph neural network', fromLibrary: true }];
  expect(makeGlossary([{ slug: 'a', acronyms }]).entries.size).toBe(0);
});

test('an entry counts the papers of all that it stands for', () => {
  const [entry] = makeGlossary([
    paper('a', ['AP', 'access point']),
    paper('b', ['AP', 'average precision']),
  ]).entries.values();
  expect(entry && countPapers(entry)).toBe(2);
});
