import { expect, test } from 'vitest';
import { namesASubject } from '../../../src/library/tags/names-a-subject.ts';
import { spells } from '../../../src/library/tags/spells.ts';
import { makeVocabulary } from '../../../src/library/tags/vocabulary.ts';
import { parseTaxonomy } from '../../../src/library/topics/index.ts';
import { shippedTaxonomy } from '../../topics/corpus.ts';
import { smallTaxonomy } from './small-taxonomy.ts';

const vocabulary = makeVocabulary(smallTaxonomy);
const { terms } = vocabulary;

/** The id of the tag that a phrase of the small taxonomy is. */
function idOfPhrase(text: string): string | undefined {
  for (const [leaf, { phrases }] of smallTaxonomy.leaves.entries()) {
    const at = phrases.findIndex((phrase) => phrase.text === text);
    if (at >= 0) return vocabulary.phrases[leaf]?.[at]?.id;
  }
  throw new Error(`The small taxonomy has no phrase "${text}".`);
}

test('every leaf is a tag, with its own id and title', () => {
  expect(vocabulary.subjects.map(({ id, title, kind }) => ({ id, title, kind }))).toEqual([
    { id: 'graph-networks', title: 'Graph neural networks', kind: 'subject' },
    { id: 'rendering', title: 'Neural rendering', kind: 'subject' },
  ]);
});

test('a phrase that names a subject is a tag in the wording of the taxonomy', () => {
  expect(terms.get('graph-attention')).toMatchObject({ title: 'Graph attention', kind: 'concept' });
  expect(terms.get('gaussian-splatting')?.title).toBe('Gaussian splatting');
});

test('fragments, hints, single words that are only typical and phrases with a star are no tags', () => {
  for (const text of ['few shot', 'edge label', 'node', 'message pass*']) {
    expect(idOfPhrase(text), text).toBeUndefined();
  }
});

test('a phrase that is only a beginning is a tag by its whole name, and its acronym is the same', () => {
  expect(terms.get('graph-contrastive')?.title).toBe('Graph contrastive learning');
  expect(idOfPhrase('attributed')).toBe('attributed');
  expect(idOfPhrase('GCL')).toBe('graph-contrastive');
  expect(vocabulary.called('Graph Contrastive Learning')?.id).toBe('graph-contrastive');
});

test('a phrase of the words of its leaf’s title is that leaf', () => {
  expect(idOfPhrase('graph neural network')).toBe('graph-networks');
});

test('an acronym is the phrase or the leaf that it is short for, or else itself', () => {
  expect(idOfPhrase('GNN')).toBe('graph-networks');
  expect(idOfPhrase('GCN')).toBe('graph-convolutional-network');
  expect(idOfPhrase('NeRF')).toBe('neural-radiance-field');
  expect(idOfPhrase('WL')).toBe('wl');
  expect(terms.get('fmri')?.title).toBe('fMRI');
});

test('phrases that differ by a hyphen, a space or capitals are one tag, across leaves', () => {
  expect(idOfPhrase('over smoothing')).toBe('oversmoothing');
  expect(idOfPhrase('Over-smoothing')).toBe('oversmoothing');
});

test('a name is found as a phrase, a plural or an acronym, and nothing else is', () => {
  expect(vocabulary.called('Graph Neural Networks')?.id).toBe('graph-networks');
  expect(vocabulary.called('GCN')?.id).toBe('graph-convolutional-network');
  expect(vocabulary.called('GraphSAGE')).toBeUndefined();
});

test('a phrase without an ASCII form has an address of its own', () => {
  const { terms: others } = makeVocabulary(
    parseTaxonomy(
      {
        fields: [{ id: 'learning', title: 'Learning', about: 'How models learn.' }],
        topics: [
          {
            id: 'graphs',
            title: '图',
            about: '图神经网络。',
            parents: 'learning',
            strong: '图神经网络, 知识图谱',
          },
        ],
      },
      'topics.yaml',
    ),
  );
  const ids = [...others.keys()];
  expect(ids).toHaveLength(3);
  for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
});

test('the shipped taxonomy gives every tag an address of its own, by its id', () => {
  const shipped = makeVocabulary(shippedTaxonomy());
  expect(shipped.terms.size).toBeGreaterThan(1500);
  for (const [id, term] of shipped.terms) {
    expect(term.id).toBe(id);
    expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  }
  const titles = [...shipped.terms.values()].map(({ title }) => title.toLowerCase());
  expect(new Set(titles).size).toBe(titles.length);
});

test('whole names of subjects are told from words that wait for another', () => {
  for (const whole of [
    'graph attention',
    'information retrieval',
    'self attention',
    'oversmoothing',
  ])
    expect(namesASubject(whole), whole).toBe(true);
  for (const open of ['score based', 'few shot', 'bayesian', 'multi view', 'trained on', '', '…'])
    expect(namesASubject(open), open).toBe(false);
});

test('an acronym is spelled by the beginnings of all words', () => {
  expect(spells('NeRF', ['neural', 'radiance', 'field'])).toBe(true);
  expect(spells('GNN', ['graph', 'neural', 'network'])).toBe(true);
  expect(spells('GNN', ['graph', 'network'])).toBe(false);
  expect(spells('GNN', ['graph', 'neural', 'network', 'layer'])).toBe(false);
  expect(spells('G', ['graph'])).toBe(false);
});
