import type { Digest } from '../digest-tree.ts';
import { findLinks } from '../../src/library/links.ts';
import { changeTexts, withSpans } from '../rich-texts.ts';

/** Turns the web addresses in a text into links. */
export default function annotateLinks() {
  return (tree: Digest): void => {
    changeTexts(tree, (texts) => texts.map((text) => withSpans(text, findLinks(text.source))));
  };
}
