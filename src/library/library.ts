import type { DigestFile } from './digest.ts';
import { type Edition, makeEditions } from './editions.ts';
import type { Finding } from './finding.ts';
import { mergeDigests, type MergedPaper } from './merge.ts';
import type { Paper } from './paper.ts';
import { assignSlugs } from './permalinks.ts';
import { toPlainText } from './plain-text.ts';
import { relatedPapers } from './related.ts';
import {
  assignTopics,
  indexPapers,
  tagTitle,
  type Taxonomy,
  type Topic,
  type TopicPaper,
} from './topics/index.ts';

/** How many related papers a page lists. */
const RELATED = 5;

/** All papers of a site, merged and ordered. */
export interface Library {
  /** In the order in which the digests have them. */
  papers: Paper[];
  /** In reading order. */
  topics: Topic[];
  editions: Edition[];
  /** What the import brought up, in the order of the digests. */
  findings: Finding[];
}

/**
 * Makes one library of several digests.
 *
 * @param digests In the order of their editions.
 * @param taxonomy What topics there are.
 */
export function buildLibrary(digests: readonly DigestFile[], taxonomy: Taxonomy): Library {
  const merged = mergeDigests(digests);
  const texts = merged.papers.map(toTopicPaper);
  const slugs = assignSlugs(texts);
  const slugOf = (id: string) => slugs.get(id) ?? '';
  const findings = [...digests.flatMap((digest) => digest.findings), ...merged.findings];
  const slugsOf = (digest: string) => (merged.contents.get(digest) ?? []).map(slugOf);
  const editions = makeEditions(digests, slugsOf, findings);
  const index = indexPapers(texts, taxonomy);
  const { topics, choices } = assignTopics(texts, taxonomy, index);
  const related = relatedPapers(texts, taxonomy, RELATED, index);
  const titles = new Map(topics.map((topic) => [topic.id, topic.title]));
  const editionsOf = editionsBySlug(editions);

  const papers = merged.papers.map(({ id, record, known, digest }): Paper => {
    const slug = slugOf(id);
    const choice = choices.get(id);
    const topic = choice?.topic ?? 'other';
    const { authors = [], arxiv, doi, openreview, title: _, ...publication } = known ?? {};
    return {
      id,
      slug,
      title: record.title,
      abstract: record.abstract,
      authors,
      publication,
      identifiers: defined({ arxiv, doi, openreview }),
      links: record.links,
      topic: { id: topic, title: titles.get(topic) ?? topic },
      reasons: choice?.reasons ?? [],
      tags: (choice?.tags ?? []).map((tag) => ({ id: tag, title: tagTitle(taxonomy, tag) })),
      related: (related.get(id) ?? []).map(({ id: other, ...rest }) => ({
        slug: slugOf(other),
        ...rest,
      })),
      editions: editionsOf.get(slug) ?? [],
      source: { digest, line: record.line },
    };
  });
  return { papers, topics, editions, findings };
}

function toTopicPaper({ id, record }: MergedPaper): TopicPaper {
  return { id, title: toPlainText(record.title), abstract: toPlainText(record.abstract) };
}

function editionsBySlug(editions: readonly Edition[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { id, papers } of editions) {
    for (const slug of papers) found.set(slug, [...(found.get(slug) ?? []), id]);
  }
  return found;
}

/** The object without the keys whose value is not known. */
function defined<T extends Record<string, string | undefined>>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}
