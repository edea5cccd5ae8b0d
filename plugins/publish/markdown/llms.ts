import { count } from '../../../src/library/count.ts';
import type { Library } from '../../../src/library/library.ts';
import {
  heading,
  link,
  list,
  paragraph,
  text,
  writeMarkdown,
} from '../../write/markdown-writer.ts';
import { addressOf, type FileName, type PublishedSite, type SiteFile } from '../site-file.ts';

/**
 * The file by which language models find their way, of the form that llmstxt.org describes; it is the home page's, too.
 *
 * @param whole The documents that hold all papers.
 */
export function* llmsFiles(
  library: Library,
  site: PublishedSite,
  whole: readonly FileName[],
): Generator<SiteFile> {
  const { papers, topics, editions } = library;
  const to = (path: string, name: string, note: string) => [
    link(addressOf(site, path), [text(name)]),
    text(`: ${note}`),
  ];
  const about = `${count(papers.length, 'paper')} in ${count(topics.length, 'topic')}, each with its abstract, its authors and where it appeared.`;
  const content = writeMarkdown([
    heading(1, [text(site.title)]),
    { type: 'blockquote', children: [paragraph([text(about)])] },
    heading(2, [text('Topics')]),
    list(
      topics.map(({ id, title, description, papers: own }) =>
        to(`topics/${id}.md`, title, `${description} ${count(own.length, 'paper')}.`),
      ),
    ),
    heading(2, [text('Editions')]),
    list(
      editions
        .toReversed()
        .map(({ id, title, papers: own }) =>
          to(`editions/${id}.md`, title, `${count(own.length, 'paper')}.`),
        ),
    ),
    heading(2, [text('Data')]),
    list([
      to('api/index.json', 'Files for programs', 'JSON of everything, with schemas.'),
      to('papers.bib', 'BibTeX', 'all papers.'),
    ]),
    heading(2, [text('Optional')]),
    list([
      ...whole.map(({ path }, index) =>
        whole.length === 1
          ? to(path, 'All papers', 'whole, in one document.')
          : to(path, `All papers, part ${index + 1}`, `whole, in ${whole.length} documents.`),
      ),
      to('tags.md', 'Tags', 'papers by what they name.'),
      to('authors.md', 'Authors', 'papers by who wrote them.'),
      to('glossary.md', 'Glossary', 'what acronyms stand for.'),
      to('about.md', 'About', 'what was read, and what the import found.'),
    ]),
  ]);
  yield { path: 'llms.txt', type: 'text/plain', content };
  yield { path: 'index.md', type: 'text/markdown', content };
}
