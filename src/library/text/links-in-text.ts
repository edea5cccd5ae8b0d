import { classifyLink } from '../links.ts';
import type { PaperLink } from '../fields/paper-fields.ts';
import { nodesOf } from './rich-text-nodes.ts';
import type { RichText } from './rich-text.ts';
import { linksOf } from '../tex/tex-nodes.ts';

/** What a text links to, in its order. */
export function linksInText(text: RichText): PaperLink[] {
  return linksOf(nodesOf(text)).map(classifyLink);
}
