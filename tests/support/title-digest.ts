import type { Digest, Phrasing } from '../../plugins/digest-tree.ts';

/** What a plugin makes of a digest that holds one text: its pieces, in order. */
export function piecesOf(value: string, plugin: () => (tree: Digest) => void): Phrasing[] {
  const tree: Digest = {
    type: 'digest',
    children: [
      { type: 'paper', children: [{ type: 'title', children: [{ type: 'text', value }] }] },
    ],
  };
  plugin()(tree);
  const [paper] = tree.children;
  return paper?.type === 'paper' ? paper.children[0].children : [];
}
