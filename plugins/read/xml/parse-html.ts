import type { XmlElement, XmlNode } from './elements.ts';
import { HIDDEN, isMarkupName, isVoidName, markupName } from './markup-names.ts';
import { readMarkup } from './read-markup.ts';
import { TreeBuilder } from './tree-builder.ts';

/** Elements that end where the next of their kind begins. */
const ENDED_BY_THE_NEXT = new Set(['p', 'li', 'dd', 'dt', 'tr', 'td', 'th', 'option']);

/**
 * Parses a piece of HTML. What only looks like a tag stays text, as does a tag that the piece ends within.
 *
 * @returns Its elements have no lines: they are 0.
 */
export function parseHtml(html: string): XmlNode[] {
  if (!/[<&]/.test(html)) return [html];
  const root: XmlElement = { name: '', tag: '', attributes: new Map(), children: [], line: 0 };
  const tree = new TreeBuilder(root);
  const markup = readMarkup(
    {
      open(tag) {
        const name = markupName(tag.name);
        const written = html.slice(tag.start, tag.end);
        if (!isMarkupName(name) || isComparison(name, written)) return tree.add(written);
        if (ENDED_BY_THE_NEXT.has(name) && tree.innermost?.name === name) tree.close(name);
        tree.open({ name, tag: name, attributes: tag.attributes, children: [], line: 0 });
        if (isVoidName(name) || tag.isEmpty) tree.close(name);
      },
      close(tag) {
        const name = markupName(tag);
        if (!isMarkupName(name)) tree.add(`</${tag}>`);
        else if (!isVoidName(name)) tree.close(name);
      },
      text: (text) => tree.add(text),
    },
    { xmlMode: false },
  );
  markup.write(html);
  const cut = markup.end();
  if (cut !== undefined) tree.add(html.slice(cut));
  return root.children;
}

/** What looks like a tag in `a<b and c>d`: words with no value for any of them. */
function isComparison(name: string, tag: string): boolean {
  return /\s[^\s/>]/.test(tag) && !tag.includes('=') && !HIDDEN.has(name);
}
