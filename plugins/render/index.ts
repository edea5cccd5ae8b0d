import type { Root } from 'mdast';
import rehypeKatex from 'rehype-katex';
import rehypeStringify from 'rehype-stringify';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { type PluggableList, unified } from 'unified';
import { visit } from 'unist-util-visit';
import { katexOptions } from '../../src/library/text/math-text.ts';
import type { RichText } from '../../src/library/text/rich-text.ts';
import { VFile } from 'vfile';
import rehypeAcronyms from './rehype-acronyms.ts';
import rehypeBase from './rehype-base.ts';
import rehypeMathSource from './rehype-math-source.ts';
import rehypeMathTies from './rehype-math-ties.ts';
import rehypeWideMath from './rehype-wide-math.ts';
import { toRichText } from './rich-text.ts';

/** The plugins that every page of the site is rendered with, whether by Astro or by `createRenderer`. */
export function renderPlugins(base: string): { remark: PluggableList; rehype: PluggableList } {
  return {
    remark: [remarkMath],
    rehype: [
      [rehypeKatex, katexOptions],
      rehypeMathSource,
      rehypeMathTies,
      rehypeWideMath,
      rehypeAcronyms,
      [rehypeBase, { base }],
    ],
  };
}

/** What became of a page. */
export interface Rendered {
  /** Absent where the page holds JavaScript and needs the bundler. */
  html?: string;
  hasMath: boolean;
  /** Its words with their TeX, the formulas in Unicode; an empty line separates paragraphs. */
  text: RichText;
}

/**
 * Makes a function that renders MDX which holds no JavaScript: no bundler, no module, only HTML.
 *
 * @param base The path of the site, with a slash at both ends.
 * @returns Takes the whole text of a page, and its front matter as data for the plugins that use it.
 */
export function createRenderer(
  base: string,
): (mdx: string, frontmatter?: Record<string, unknown>) => Rendered {
  const { remark, rehype } = renderPlugins(base);
  const parser = unified().use(remarkParse).use(remarkMdx).use(remarkFrontmatter).use(remark);
  const renderer = unified().use(remarkRehype).use(rehype).use(rehypeStringify).freeze();
  return (mdx, frontmatter = {}) => {
    const tree = parser.runSync(parser.parse(mdx)) as Root;
    const types = nodeTypes(tree);
    const hasMath = types.has('inlineMath') || types.has('math');
    const text = toRichText(tree);
    if ([...types].some((type) => type.startsWith('mdx'))) return { hasMath, text };
    const file = new VFile({ data: { astro: { frontmatter } } });
    return { html: renderer.stringify(renderer.runSync(tree, file)), hasMath, text };
  };
}

function nodeTypes(tree: Root): Set<string> {
  const types = new Set<string>();
  visit(tree, (node) => {
    types.add(node.type);
  });
  return types;
}
