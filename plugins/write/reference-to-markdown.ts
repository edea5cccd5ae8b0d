import type { PhrasingContent } from 'mdast';
import { shortReference } from '../../src/library/citations/to-reference.ts';
import type { Paper } from '../../src/library/paper.ts';
import { paragraph, writeMarkdown } from './markdown-writer.ts';
import { toPhrasing } from './rich-text-to-mdast.ts';

/** A paper as people cite it in a post: `[Crystal Diffusion](https://…) (Xie et al., 2022)`. */
export function referenceToMarkdown(paper: Paper, address: string): string {
  const who = shortReference(paper);
  const children: PhrasingContent[] = [
    { type: 'link', url: address, children: toPhrasing(paper.title) },
    ...(who === undefined ? [] : [{ type: 'text' as const, value: ` (${who})` }]),
  ];
  return writeMarkdown([paragraph(children)]).trimEnd();
}
