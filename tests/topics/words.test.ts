import { describe, expect, test } from 'vitest';
import { splitWords, stemOf, wording } from '../../src/library/tf-idf/words.ts';

const stems = (text: string) => splitWords(text).map(({ stem }) => stem);

describe('words', () => {
  test('are compared without case, accents, hyphens and plurals', () => {
    expect(stems('Poincaré-Embeddings of Bodies')).toEqual(['poincare', 'embedding', 'of', 'body']);
  });

  test('are not taken from web addresses, TeX commands or the ending of a possessive', () => {
    const text = "See https://github.com/a/b for \\emph{LLMs} and a node's or node’s place";
    expect(stems(text)).toEqual(['see', 'for', 'llm', 'and', 'a', 'node', 'or', 'node', 'place']);
  });

  test('keep endings that only look like a plural', () => {
    const words = ['analysis', 'class', 'corpus', 'gas'];
    expect(words.map(stemOf)).toEqual(words);
  });

  test('are single characters in a script without spaces, beside Latin words', () => {
    expect(stems('图神经GNN模型')).toEqual(['图', '神', '经', 'gnn', '模', '型']);
  });

  test('know their place in the text', () => {
    const text = 'On the SE(3)\n group';
    const words = splitWords(text);
    const [se, three, group] = [words[2]!, words[3]!, words[4]!];
    expect(wording(text, se, three)).toBe('SE(3)');
    expect(wording(text, three, group)).toBe('3 group');
  });
});
