import type { PhrasingContent } from 'mdast';
import remarkMath from 'remark-math';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { shortReference } from '../../src/library/citations/to-reference.ts';
import type { Paper } from '../../src/library/paper.ts';
import { toPhrasing } from './rich-text-to-mdast.ts';

const writer = unified().use(remarkStringify).use(remarkMath).freeze();

/** A paper as people cite it in a post: `[Crystal Diffusion](https://…) (Xie et al., 2022)`. */
export function referenceToMarkdown(paper: Paper, address: string): string {
  const who = shortReference(paper);
  const children: PhrasingContent[] = [
    { type: 'link', url: address, children: toPhrasing(paper.title) },
    ...(who === undefined ? [] : [{ type: 'text' as const, value: ` (${who})` }]),
  ];
  return writer.stringify({ type: 'root', children: [{ type: 'paragraph', children }] }).trimEnd();
}
