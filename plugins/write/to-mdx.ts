import type { RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { stringify } from 'yaml';

const writer = unified()
  .use(remarkStringify, {
    bullet: '-',
    // A paragraph that begins with "import" or "export" would be read as JavaScript.
    unsafe: [
      { atBreak: true, character: 'i', after: 'mport ' },
      { atBreak: true, character: 'e', after: 'xport ' },
    ],
  })
  .use(remarkMdx)
  .use(remarkMath)
  .use(remarkFrontmatter)
  .freeze();

/**
 * Writes an MDX document. All escaping is the serialiser's: a text node comes back as the same text.
 *
 * @param frontMatter Plain data, written as YAML with its keys in the given order.
 * @param children The body.
 */
export function toMdx(frontMatter: object, children: RootContent[]): string {
  // Astro reads dates and "N" as YAML 1.1 does, so that such texts have to stand in quotes.
  const value = stringify(frontMatter, { lineWidth: 0, compat: 'yaml-1.1' }).replace(/\n$/, '');
  return writer.stringify({ type: 'root', children: [{ type: 'yaml', value }, ...children] });
}

/** Writes a single line of Markdown, for a title in front matter. */
export function toMarkdownLine(children: RootContent[]): string {
  return writer.stringify({ type: 'root', children }).trimEnd();
}
