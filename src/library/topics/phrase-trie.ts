import { splitWords } from '../tf-idf/words.ts';
import type { Word } from '../tf-idf/words.ts';
import type { Leaf } from './taxonomy.ts';

/** A phrase of a leaf, by their positions. */
export interface PhraseKey {
  leaf: number;
  phrase: number;
}

/** A phrase found at some words of a text, the last one included. */
export interface PhraseMatch extends PhraseKey {
  first: number;
  last: number;
  /** Whether a longer phrase was found around it. */
  isInside: boolean;
}

/** All phrases of a taxonomy by their words. */
export interface PhraseTrie {
  /** By the stem of the next word. */
  next: Map<string, PhraseTrie>;
  /** By the next word with its capitals. */
  exactly: Map<string, PhraseTrie>;
  /** Phrases that end here. */
  ends: PhraseKey[];
  /** Phrases that end with any word that starts so, by the first letters, so that few are looked at. */
  prefixes: Map<string, Prefix[]>;
}

interface Prefix {
  prefix: string;
  key: PhraseKey;
}

// No prefix is shorter: see the taxonomy's schema.
const firstLetters = 4;

const emptyTrie = (): PhraseTrie => ({
  next: new Map(),
  exactly: new Map(),
  ends: [],
  prefixes: new Map(),
});

/** Puts the phrases of leaves in a trie, so that a text is read once, whatever their number. */
export function buildTrie(leaves: readonly Leaf[]): PhraseTrie {
  const root = emptyTrie();
  for (const [leaf, { phrases }] of leaves.entries()) {
    for (const [phrase, { text, isAcronym }] of phrases.entries()) {
      const words = splitWords(text);
      const key = { leaf, phrase };
      if (isAcronym) {
        const written = words.map((word) => word.text);
        const plural = [...written.slice(0, -1), `${written.at(-1) ?? ''}s`];
        for (const form of [written, plural]) walk(root, form, 'exactly').ends.push(key);
      } else if (text.endsWith('*')) {
        const { prefixes } = walk(
          root,
          words.slice(0, -1).map((word) => word.stem),
        );
        const prefix = words.at(-1)?.plain ?? '';
        const letters = prefix.slice(0, firstLetters);
        prefixes.set(letters, [...(prefixes.get(letters) ?? []), { prefix, key }]);
      } else {
        walk(
          root,
          words.map((word) => word.stem),
        ).ends.push(key);
      }
    }
  }
  return root;
}

function walk(
  root: PhraseTrie,
  keys: readonly string[],
  by: 'next' | 'exactly' = 'next',
): PhraseTrie {
  let node = root;
  for (const key of keys) {
    const next = node[by].get(key) ?? emptyTrie();
    node[by].set(key, next);
    node = next;
  }
  return node;
}

/** Finds all phrases in the words of a text; none reaches over a mark that ends a phrase. */
export function findPhrases(trie: PhraseTrie, words: readonly Word[]): PhraseMatch[] {
  const matches: PhraseMatch[] = [];
  for (let first = 0; first < words.length; first++) findFrom(trie, words, first, first, matches);
  return markInside(matches);
}

/** Adds the phrases that go on from a node with the word `last`. */
function findFrom(
  node: PhraseTrie,
  words: readonly Word[],
  first: number,
  last: number,
  matches: PhraseMatch[],
): void {
  const word = words[last];
  if (!word) return;
  for (const key of prefixKeys(node, word)) matches.push({ ...key, first, last, isInside: false });
  for (const next of [node.next.get(word.stem), node.exactly.get(word.text)]) {
    if (!next) continue;
    for (const key of next.ends) matches.push({ ...key, first, last, isInside: false });
    if (word.gap !== 'stop') findFrom(next, words, first, last + 1, matches);
  }
}

const noKeys: readonly PhraseKey[] = [];

function prefixKeys({ prefixes }: PhraseTrie, { plain }: Word): readonly PhraseKey[] {
  if (prefixes.size === 0) return noKeys;
  const near = prefixes.get(plain.slice(0, firstLetters));
  return near
    ? near.filter(({ prefix }) => plain.startsWith(prefix)).map(({ key }) => key)
    : noKeys;
}

function markInside(matches: PhraseMatch[]): PhraseMatch[] {
  matches.sort((a, b) => a.first - b.first || b.last - a.last);
  let around: PhraseMatch | undefined;
  for (const match of matches) {
    const isSame = around?.first === match.first && around.last === match.last;
    if (around && !isSame && around.last >= match.last) match.isInside = true;
    else around = match;
  }
  return matches;
}
