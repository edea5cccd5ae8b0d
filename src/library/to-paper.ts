import type { MergedPaper } from './merge/index.ts';
import type { LibraryNames } from './glossary/name-papers.ts';
import type { PaperTexts } from './overrides/correct-texts.ts';
import type { Paper } from './paper.ts';
import type { RelatedPaper } from './related.ts';
import type { Tag } from './tags/index.ts';
import { linksInText } from './text/links-in-text.ts';
import type { TopicChoice } from './topics/index.ts';

/** All that is known of a paper. */
export interface KnownOfPaper {
  paper: MergedPaper;
  slug: string;
  key: string;
  texts: PaperTexts;
  /** The slug of an author's page, by the author's place; nothing where there is none. */
  authorSlug: (author: number) => string | undefined;
  choice: TopicChoice | undefined;
  topicTitle: (id: string) => string;
  tags: Tag[];
  /** Other papers by their slugs. */
  related: readonly RelatedPaper[];
  /** What it calls things by, and what its acronyms stand for. */
  named: LibraryNames | undefined;
  /** The ids of its editions. */
  editions: string[];
}

/** Puts together what is known of a paper; what is not known stays absent. */
export function toPaper({
  paper: { ids, fields, sources, provenance },
  slug,
  key,
  texts,
  authorSlug,
  choice,
  topicTitle,
  tags,
  related,
  named: { acronyms = [], names = [] } = {},
  editions,
}: KnownOfPaper): Paper {
  const [first, ...others] = sources.map(({ digest, line }) => ({ digest, line }));
  if (!first) throw new Error(`The paper "${slug}" comes from nowhere.`);
  const topic = choice?.topic ?? 'other';
  const { authors = [], publication = {}, identifiers = {}, links = [], ...rest } = fields;
  const own = `${first.digest}:${first.line}`;
  const elsewhere = [...provenance].filter(([, from]) => from !== own);
  return {
    id: ids[0] ?? `text:${slug}`,
    slug,
    key,
    ...texts,
    ...rest,
    authors: authors.map((author, at) => {
      const page = authorSlug(at);
      return page === undefined ? author : { ...author, slug: page };
    }),
    publication,
    identifiers,
    links: distinct([...links, ...linksInText(texts.abstract)]),
    topic: { id: topic, title: topicTitle(topic) },
    reasons: choice?.reasons ?? [],
    tags,
    related: related.map(({ id, ...why }) => ({ slug: id, ...why })),
    ...(acronyms.length > 0 && { acronyms }),
    ...(names.length > 0 && { names }),
    editions,
    source: first,
    ...(others.length > 0 && { alsoIn: others }),
    ...(elsewhere.length > 0 && { provenance: Object.fromEntries(elsewhere) }),
  };
}

/** Of links to one address, the first. */
function distinct(links: Paper['links']): Paper['links'] {
  return [...new Map([...links].reverse().map((link) => [link.url, link])).values()].reverse();
}
