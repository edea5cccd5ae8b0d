import type { Digest } from '../digest-tree.ts';
import type { Span } from '../../src/library/rich-text.ts';
import { changeTexts, withSpans } from '../rich-texts.ts';

const WEB_ADDRESS = /\bhttps?:\/\/[^\s<>"'`{}|\\^。，、；：！？（）「」《》]+/g;

/** Turns the web addresses in a text into links. */
export default function annotateLinks() {
  return (tree: Digest): void => {
    changeTexts(tree, (texts) => texts.map((text) => withSpans(text, findLinks(text.source))));
  };
}

function findLinks(text: string): Span[] {
  return [...text.matchAll(WEB_ADDRESS)].flatMap((match) => {
    const url = withoutSentenceEnd(match[0]);
    if (!URL.canParse(url)) return [];
    const start = match.index;
    const end = start + url.length;
    return [{ start, end, tex: `\\url{${url}}`, kind: 'link', confidence: 1 } as const];
  });
}

/** Leaves out the punctuation of the sentence around an address, and the bracket that was opened before it. */
function withoutSentenceEnd(address: string): string {
  const trimmed = address.replace(/[.,;:!?*_~…]+$/u, '');
  const unopened = trimmed.endsWith(')') && !trimmed.includes('(');
  if (unopened || trimmed.endsWith(']')) return withoutSentenceEnd(trimmed.slice(0, -1));
  return trimmed;
}
