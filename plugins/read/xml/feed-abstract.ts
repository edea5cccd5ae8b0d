import type { PaperLink } from '../../../src/library/fields/paper-fields.ts';
import { linkOf } from '../records/addresses.ts';
import { childrenNamed, type XmlElement, type XmlNode } from './elements.ts';
import { markupNodes, markupText } from './markup-text.ts';

/** Where entries have their abstract, the likeliest first: what is called content can be a whole article. */
const PLACES = [
  'dcterms:abstract',
  'summary',
  'description',
  'dc:description',
  'content:encoded',
  'content',
];

/** The abstract of a feed's entry. */
export interface EntryAbstract {
  text: string;
  /** To code, data and the like. */
  links: PaperLink[];
  /** Whether the feed gives its beginning only. */
  isCut: boolean;
}

/** The first of an entry's texts that is not cut short, else the longest; nothing where it has none. */
export function abstractOfEntry(entry: XmlElement): EntryAbstract | undefined {
  const abstracts = PLACES.flatMap((name) => childrenNamed(entry, name))
    .filter(isText)
    .map(readAbstract)
    .filter(({ text }) => text !== '');
  const [longest] = abstracts.toSorted((one, other) => other.text.length - one.text.length);
  return abstracts.find(({ isCut }) => !isCut) ?? longest;
}

/** Not so a picture or a document that an entry holds. */
function isText({ attributes }: XmlElement): boolean {
  return /^(?:text|html|xhtml|text\/.*|.*[/+]xml)?$/.test(attributes.get('type') ?? '');
}

function readAbstract(element: XmlElement): EntryAbstract {
  const nodes = markupNodes(element);
  const text = withoutLabels(markupText(nodes));
  return { text, links: linksIn(nodes), isCut: /(?:…|\.{3})[\])}]?$/.test(text) };
}

/** Nature's feeds begin with the place of publication, which has fields of its own. */
const PLACE_LINE = /^[^\n]{1,120}, Published online: [^\n;]{4,40}; ?doi: ?10\.\S{1,80}\s+/;
const LABEL = /^(?:\\(?:textbf|emph)\{abstract[:.]?\}[:.]?|abstract(?:[:.—]|(?=\s*\n)))\s*/i;

function withoutLabels(text: string): string {
  return text.replace(PLACE_LINE, '').replace(LABEL, '');
}

function linksIn(nodes: readonly XmlNode[]): PaperLink[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return [];
    const link = node.name === 'a' ? linkOf(node.attributes.get('href') ?? '') : undefined;
    const tellsMore = link !== undefined && link.kind !== 'web' && link.kind !== 'pdf';
    return [...(tellsMore ? [link] : []), ...linksIn(node.children)];
  });
}
