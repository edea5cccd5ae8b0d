import { applyOverrides } from './overrides/apply-overrides.ts';
import type { DigestFile } from './digest.ts';
import { type Edition, makeEditions } from './editions.ts';
import type { Finding } from './finding.ts';
import { mergeDigests, type MergedPaper } from './merge.ts';
import { NO_OVERRIDES } from './overrides/overrides.ts';
import type { Paper } from './paper.ts';
import { assignSlugs } from './permalinks.ts';
import { toPlainText } from './text/plain-text.ts';
import { relatedPapers } from './related.ts';
import { stripTex } from './tex/strip-tex.ts';
import { nodesToPlain } from './tex/tex-nodes.ts';
import { parseTexText } from './tex/tex-text.ts';
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
 * @param overrides Corrections by hand.
 * @throws {DataError} Where a correction matches nothing.
 */
export function buildLibrary(
  digests: readonly DigestFile[],
  taxonomy: Taxonomy,
  overrides = NO_OVERRIDES,
): Library {
  const merged = mergeDigests(digests);
  const slugs = assignSlugs(merged.papers.map(toAddressed));
  const corrected = applyOverrides(merged.papers, slugs, overrides);
  const texts = corrected.map(toTopicPaper);
  const slugOf = (id: string) => slugs.get(id) ?? '';
  const findings = [...digests.flatMap((digest) => digest.findings), ...merged.findings];
  const slugsOf = (digest: string) => (merged.contents.get(digest) ?? []).map(slugOf);
  const editions = makeEditions(digests, slugsOf, findings);
  const index = indexPapers(texts, taxonomy);
  const { topics, choices } = assignTopics(texts, taxonomy, index);
  const related = relatedPapers(texts, taxonomy, RELATED, index);
  const titles = new Map(topics.map((topic) => [topic.id, topic.title]));
  const editionsOf = editionsBySlug(editions);

  const papers = corrected.map(({ id, record, known, digest, received }): Paper => {
    const slug = slugOf(id);
    const choice = choices.get(id);
    const topic = choice?.topic ?? 'other';
    const { authors = [], arxiv, doi, openreview, title: _, tex: __, ...publication } = known ?? {};
    return {
      id,
      slug,
      title: record.title,
      abstract: record.abstract,
      ...(received && { received }),
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

/** An address is made of the title as it came in: what is guessed, proven or corrected later must not move it. */
function toAddressed({ id, record }: MergedPaper): { id: string; title: string } {
  return { id, title: nodesToPlain(parseTexText(stripTex(record.title.source))) };
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
