import type { PhrasingContent } from 'mdast';
import { makeGlossary } from '../../../src/library/glossary/make-glossary.ts';
import type { Paper } from '../../../src/library/paper.ts';
import {
  heading,
  link,
  list,
  paragraph,
  text,
  writeMarkdown,
} from '../../write/markdown-writer.ts';
import { addressOf, type PublishedSite, type SiteFile } from '../site-file.ts';

/** As many papers of an acronym are named: all of them would make the file of an archive too long to read. */
const NAMED = 3;

/**
 * The glossary as Markdown: each acronym with what it stands for, and the first papers that say so.
 *
 * @param papers In the order of the site's glossary.
 */
export function glossaryMarkdown(papers: readonly Paper[], site: PublishedSite): SiteFile {
  const { entries } = makeGlossary(papers);
  const items = [...entries.values()].flatMap(({ short, forms }) =>
    forms.map(({ long, papers: own }): PhrasingContent[] => [
      { type: 'strong', children: [text(short)] },
      text(`: ${long} (`),
      ...own
        .slice(0, NAMED)
        .flatMap((slug, place) => [
          ...(place === 0 ? [] : [text(', ')]),
          link(addressOf(site, `papers/${slug}/`), [text(slug)]),
        ]),
      text(own.length > NAMED ? `, and ${own.length - NAMED} more)` : ')'),
    ]),
  );
  const content = writeMarkdown([
    heading(1, [text('Glossary')]),
    items.length > 0
      ? list(items)
      : paragraph([text('No paper of this site says what an acronym stands for.')]),
  ]);
  return { path: 'glossary.md', type: 'text/markdown', content };
}
