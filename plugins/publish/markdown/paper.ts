import type { PhrasingContent } from 'mdast';
import { aclUrl, arxivUrl, doiUrl, openreviewUrl } from '../../../src/library/links.ts';
import type { Paper } from '../../../src/library/paper.ts';
import type { RichText } from '../../../src/library/text/rich-text.ts';
import { paperNodes, withoutLinks } from '../../write/library-to-markdown.ts';
import { heading, link, list, text, writeMarkdown } from '../../write/markdown-writer.ts';
import { toPhrasing } from '../../write/rich-text-to-mdast.ts';
import { addressOf, type PublishedSite } from '../site-file.ts';

/**
 * A paper as a document of Markdown, for those who read with programs: what it says, and what is known of it.
 *
 * @param titleOf The title of another paper.
 */
export function paperMarkdown(
  paper: Paper,
  site: PublishedSite,
  titleOf: (slug: string) => RichText | undefined,
): string {
  const { slug, topic, tags, related, key } = paper;
  const facts: [name: string, value: PhrasingContent[]][] = [
    ['Page', [linkTo(addressOf(site, `papers/${slug}/`))]],
    ...elsewhere(paper),
    ['Topic', [link(addressOf(site, `topics/${topic.id}.md`), [text(topic.title)])]],
    ['Tags', [text(tags.map(({ title }) => title).join(', '))]],
    ['Cite as', [{ type: 'inlineCode', value: key }]],
  ];
  const others = related.flatMap((one) => {
    const title = titleOf(one.slug);
    return title
      ? [[link(addressOf(site, `papers/${one.slug}/`), withoutLinks(toPhrasing(title)))]]
      : [];
  });
  return writeMarkdown([
    ...paperNodes(paper, 1),
    heading(2, [text('About this paper')]),
    list(
      facts
        .filter(([name]) => name !== 'Tags' || tags.length > 0)
        .map(([name, value]) => [text(`${name}: `), ...value]),
    ),
    ...(others.length > 0 ? [heading(2, [text('Related papers')]), list(others)] : []),
  ]);
}

function elsewhere({ identifiers, links }: Paper): [string, PhrasingContent[]][] {
  const { arxiv, doi, acl, openreview } = identifiers;
  const known: [string, string | undefined][] = [
    ['arXiv', arxiv && arxivUrl(arxiv)],
    ['DOI', doi && doiUrl(doi)],
    ['ACL Anthology', acl && aclUrl(acl)],
    ['OpenReview', openreview && openreviewUrl(openreview)],
    ...links.map(({ kind, url }): [string, string] => [`Link (${kind})`, url]),
  ];
  return known.flatMap(([name, url]) =>
    url ? [[name, [linkTo(url)]] as [string, PhrasingContent[]]] : [],
  );
}

function linkTo(url: string): PhrasingContent {
  return link(url, [text(url)]);
}
