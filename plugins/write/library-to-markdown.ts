import type { Heading, PhrasingContent, RootContent } from 'mdast';
import remarkMath from 'remark-math';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Library } from '../../src/library/library.ts';
import { paperUrl } from '../../src/library/links.ts';
import type { Paper } from '../../src/library/paper.ts';
import { toParagraphs, toPhrasing } from './rich-text-to-mdast.ts';

const writer = unified().use(remarkStringify, { bullet: '-' }).use(remarkMath).freeze();

/** The library as a Markdown document: its papers by topic, each with what is known of it. */
export function libraryToMarkdown({ papers, topics }: Library): string {
  const byTopic = Map.groupBy(papers, ({ topic }) => topic.id);
  const children = topics.flatMap(({ id, title }): RootContent[] => [
    heading(2, [{ type: 'text', value: title }]),
    ...(byTopic.get(id) ?? []).flatMap((paper) => toNodes(paper, 3)),
  ]);
  return writer.stringify({ type: 'root', children });
}

/** A paper as a Markdown document, with what is known of it. */
export function paperToMarkdown(paper: Paper): string {
  return writer.stringify({ type: 'root', children: toNodes(paper, 1) });
}

/** @param depth That of its heading. */
function toNodes(paper: Paper, depth: Heading['depth']): RootContent[] {
  const { title, abstract, authors, publication, date } = paper;
  const url = paperUrl(paper);
  const name = toPhrasing(title);
  const facts = [authors.map((author) => author.name).join(', '), publication.venue, date];
  const known = facts.filter((fact) => fact !== undefined && fact !== '').join('. ');
  return [
    heading(
      depth,
      url === undefined ? name : [{ type: 'link', url, children: withoutLinks(name) }],
    ),
    ...(known === '' ? [] : [paragraph([{ type: 'text', value: known }])]),
    ...toParagraphs(abstract),
  ];
}

/** Markdown has no link in a link. */
function withoutLinks(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node) => (node.type === 'link' ? node.children : [node]));
}

function heading(depth: Heading['depth'], children: PhrasingContent[]): Heading {
  return { type: 'heading', depth, children };
}

function paragraph(children: PhrasingContent[]): RootContent {
  return { type: 'paragraph', children };
}
