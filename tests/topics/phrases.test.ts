import { describe, expect, test } from 'vitest';
import { splitWords, wording } from '../../src/library/tf-idf/words.ts';
import { buildTrie, findPhrases } from '../../src/library/topics/phrase-trie.ts';
import { parseTaxonomy } from '../../src/library/topics/index.ts';

const taxonomy = parseTaxonomy(
  {
    fields: [{ id: 'field', title: 'Field', about: 'A field.' }],
    topics: [
      {
        id: 'graphs',
        title: 'Graphs',
        about: 'Graphs.',
        parents: 'field',
        strong: 'knowledge graph, equivarian*',
        weak: 'graph',
        acronyms: 'GAN, SE(3)',
      },
    ],
  },
  'topics.yaml',
);
const trie = buildTrie(taxonomy.leaves);

function found(text: string): string[] {
  const words = splitWords(text);
  return findPhrases(trie, words).map(
    ({ first, last, isInside }) =>
      wording(text, words[first]!, words[last]!) + (isInside ? ' (inside)' : ''),
  );
}

describe('phrases', () => {
  test('are found whatever their case, hyphen or plural', () => {
    expect(found('Knowledge-Graphs and GRAPHS')).toEqual([
      'Knowledge-Graphs',
      'Graphs (inside)',
      'GRAPHS',
    ]);
  });

  test('with a star are found with any ending', () => {
    expect(found('equivariance of equivariant maps, not equivalence')).toEqual([
      'equivariance',
      'equivariant',
    ]);
  });

  test('that are acronyms need their capitals, and may have a plural', () => {
    expect(found('GANs began; a gan; SE(3) and se(3)')).toEqual(['GANs', 'SE(3)']);
  });

  test('do not reach over the end of a sentence', () => {
    expect(found('We have knowledge. Graph methods')).toEqual(['Graph']);
  });
});
