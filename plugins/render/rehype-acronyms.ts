import type { Element, ElementContent, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { z } from 'zod';
import { acronymsIn } from '../../src/library/glossary/acronyms-in-text.ts';

/** What the front matter of a page says of its acronyms. */
const pageSchema = z.object({
  acronyms: z.array(
    z.object({ short: z.string(), long: z.string(), glossary: z.string().optional() }),
  ),
});

type Acronym = z.output<typeof pageSchema>['acronyms'][number];

/** How near a long form has to stand to its acronym for saying it once more to be idle. */
const NEAR = 8;

/**
 * Lets readers ask what an acronym stands for: where a page uses one first without saying it, it becomes an `abbr`
 * with a link to the glossary whose name is the long form. The link holds no text, so that the text of the page
 * stays what it was; styles show its name. Formulas, code and links are left alone. Goes behind rehype-katex.
 *
 * The acronyms are those of the page's front matter, in `file.data.astro.frontmatter`, where Astro puts it.
 */
export default function rehypeAcronyms() {
  return (tree: Root, file: VFile): void => {
    const page = pageSchema.safeParse(file.data.astro?.frontmatter);
    if (!page.success) return;
    const left = new Map(page.data.acronyms.map((acronym) => [acronym.short, acronym]));
    visit(tree, (node, index, parent) => {
      if (node.type === 'element' && isLeftAlone(node)) return SKIP;
      if (node.type !== 'text' || !parent || index === undefined) return undefined;
      const pieces = explain(node, left);
      if (pieces.length < 2 && pieces[0] === node) return undefined;
      parent.children.splice(index, 1, ...pieces);
      return [SKIP, index + pieces.length];
    });
  };
}

function isLeftAlone({ tagName, properties: { className } }: Element): boolean {
  const isFormula = Array.isArray(className) && className.includes('katex');
  return isFormula || ['a', 'code', 'pre', 'abbr', 'math'].includes(tagName);
}

/** Cuts a text where it uses an acronym that is still to be explained. */
function explain(text: Text, left: Map<string, Acronym>): ElementContent[] {
  const { value } = text;
  const pieces: ElementContent[] = [];
  let from = 0;
  for (const { short, start, end } of acronymsIn(value, (word) => left.has(word))) {
    const acronym = left.get(short);
    if (!acronym || isSpelledOut(value, start, end, acronym.long)) continue;
    left.delete(short);
    if (start > from) pieces.push({ type: 'text', value: value.slice(from, start) });
    pieces.push(toAbbreviation(value.slice(start, end), acronym));
    from = end;
  }
  if (from === 0) return [text];
  return from < value.length ? [...pieces, { type: 'text', value: value.slice(from) }] : pieces;
}

function isSpelledOut(text: string, start: number, end: number, long: string): boolean {
  const reach = long.length + NEAR;
  return text.slice(Math.max(0, start - reach), end + reach).includes(long);
}

function toAbbreviation(written: string, { long, glossary }: Acronym): Element {
  const explanation: Element = glossary
    ? element('a', { href: glossary, ariaLabel: long })
    : element('span', { role: 'note', ariaLabel: long });
  // A tap gives focus to it, the tab key to the link; without a link it takes the focus itself.
  return element('abbr', { className: ['acronym'], tabIndex: glossary ? -1 : 0 }, [
    { type: 'text', value: written },
    explanation,
  ]);
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[] = [],
): Element {
  return { type: 'element', tagName, properties, children };
}
