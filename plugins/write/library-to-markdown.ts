import type { Heading, PhrasingContent, RootContent } from 'mdast';
import type { Library } from '../../src/library/library.ts';
import { paperUrl } from '../../src/library/links.ts';
import type { Paper } from '../../src/library/paper.ts';
import { heading, paragraph, writeMarkdown } from './markdown-writer.ts';
import { toParagraphs, toPhrasing } from './rich-text-to-mdast.ts';

/** The library as a Markdown document: its papers by topic, each with what is known of it. */
export function libraryToMarkdown({ papers, topics }: Library): string {
  const byTopic = Map.groupBy(papers, ({ topic }) => topic.id);
  const children = topics.flatMap(({ id, title }): RootContent[] => [
    heading(2, [{ type: 'text', value: title }]),
    ...(byTopic.get(id) ?? []).flatMap((paper) => paperNodes(paper, 3)),
  ]);
  return writeMarkdown(children);
}

/**
 * A paper as the nodes of Markdown: its title, who wrote it and where it appeared, and its abstract.
 *
 * @param depth That of its heading.
 */
export function paperNodes(paper: Paper, depth: Heading['depth']): RootContent[] {
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
export function withoutLinks(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node) => (node.type === 'link' ? node.children : [node]));
}
