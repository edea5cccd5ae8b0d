import type { DigestFile } from './digest.ts';
import { type Edition, makeEditions } from './editions.ts';
import type { Finding } from './finding.ts';
import { type ImportReport, reportImport } from './import-report.ts';
import { mapLibrary } from './map/map-library.ts';
import type { LibraryMaps } from './map/map-schema.ts';
import { mergeDigests, type MergedPaper, type MergedPapers } from './merge/index.ts';
import { nameLibrary } from './name-library.ts';
import { type CorrectedPaper, correctPapers } from './overrides/correct-papers.ts';
import { correctTexts, type PaperTexts } from './overrides/correct-texts.ts';
import { NO_OVERRIDES, type Overrides } from './overrides/overrides.ts';
import { splitRecords } from './overrides/split-records.ts';
import type { Paper } from './paper.ts';
import { toPaper } from './to-paper.ts';
import { findPeople } from './people.ts';
import type { Permalinks } from './permalinks/permalinks.ts';
import { NO_PERMALINKS } from './permalinks/permalinks.ts';
import { relatedPapers } from './related.ts';
import { toPlainText } from './text/plain-text.ts';
import { type FiledByHand, fileByHand } from './topics/file-by-hand.ts';
import {
  assignTopics,
  indexPapers,
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
  /** Where similar papers are near each other. */
  maps: LibraryMaps;
  report: ImportReport;
  /** Every address that has been published, with those of this library. */
  permalinks: Permalinks;
}

/** What a library is made of. */
export interface LibrarySources {
  /** In the order of their editions. */
  digests: readonly DigestFile[];
  /** What topics there are. */
  taxonomy: Taxonomy;
  /** Gives back what pasting took from a title and an abstract. */
  restore: (
    texts: Pick<MergedPaper, 'title' | 'abstract' | 'original'>,
  ) => Pick<PaperTexts, 'title' | 'abstract'>;
  /** Corrections by hand. */
  overrides?: Overrides | undefined;
  /** What has been published before. */
  permalinks?: Permalinks | undefined;
  /** What the reading of the inputs brought up beside what each digest did. */
  findings?: readonly Finding[];
}

/**
 * Makes one library of several digests.
 *
 * @throws {DataError} Where a correction matches nothing, or an address that was published would be lost.
 */
export function buildLibrary({
  digests,
  taxonomy,
  restore,
  overrides = NO_OVERRIDES,
  permalinks = NO_PERMALINKS,
  findings = [],
}: LibrarySources): Library {
  const merged = mergeDigests(digests, splitRecords(digests, overrides));
  const names = nameLibrary(merged, permalinks);
  const corrected = correctPapers(merged.papers, names.slugs, overrides, permalinks);
  const published = names.publish(corrected.addresses);
  const shown = corrected.papers.map((one) => ({ ...one, ...published.of(one.slug) }));
  const texts = shown.map((one) => textsOf(one, restore, overrides.file));

  const topicPapers = shown.map(({ slug }, index) => toTopicPaper(slug, texts[index]));
  const index = indexPapers(topicPapers, taxonomy);
  const found = assignTopics(topicPapers, taxonomy, index);
  const { topics, choices } = fileByHand(found, filedByHand(shown, overrides.file), taxonomy);
  const related = relatedPapers(topicPapers, taxonomy, RELATED, index);
  const people = findPeople(
    shown.map(({ slug, paper: { fields } }) => ({ slug, authors: fields.authors ?? [] })),
  );
  const slugOfMerged = (number: number) => published.page(names.slugs[number] ?? '');
  const editions = makeEditions(merged.editions, names.editions, slugOfMerged);
  const editionsOf = editionsBySlug(editions);
  const titles = new Map(topics.map(({ id, title }) => [id, title]));

  const papers = shown.map((one, at) =>
    toPaper({
      ...one,
      texts: texts[at] ?? EMPTY,
      authorSlug: (author) => people.slugOf(at, author),
      choice: choices.get(one.slug),
      topicTitle: (id) => titles.get(id) ?? id,
      taxonomy,
      related: related.get(one.slug) ?? [],
      editions: editionsOf.get(one.slug) ?? [],
    }),
  );
  const all = [...findings, ...digests.flatMap((digest) => digest.findings), ...merged.findings];
  return {
    papers,
    topics,
    editions,
    maps: mapLibrary(index, [...titles.keys()], (slug) => choices.get(slug)?.topic ?? 'other'),
    report: reportImport(merged.editions, papers, mergedRecords(merged, slugOfMerged), all),
    permalinks: published.permalinks,
  };
}

const EMPTY: PaperTexts = {
  title: { source: '', spans: [] },
  abstract: { source: '', spans: [] },
};

function textsOf(
  { paper, correction }: CorrectedPaper,
  restore: LibrarySources['restore'],
  file: string,
): PaperTexts {
  const restored = restore(paper);
  return correction ? correctTexts(restored, correction, file) : restored;
}

/** Papers are told apart by their slugs: each has one. */
function toTopicPaper(slug: string, { title, abstract } = EMPTY): TopicPaper {
  return { id: slug, title: toPlainText(title), abstract: toPlainText(abstract) };
}

function filedByHand(papers: readonly CorrectedPaper[], file: string): Map<string, FiledByHand> {
  return new Map(
    papers.flatMap(({ slug, correction }) => {
      const topic = correction?.override.topic;
      if (!correction || topic === undefined) return [];
      const place = { file, path: ['papers', correction.key, 'topic'] };
      return [[slug, { topic, place }] as const];
    }),
  );
}

function editionsBySlug(editions: readonly Edition[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { id, papers } of editions) {
    for (const slug of papers) {
      const list = found.get(slug);
      if (list) list.push(id);
      else found.set(slug, [id]);
    }
  }
  return found;
}

function mergedRecords(
  { papers }: MergedPapers,
  slugOf: (number: number) => string | undefined,
): ImportReport['merged'] {
  return papers.flatMap(({ sources }, number) => {
    const slug = slugOf(number);
    return sources.flatMap(({ digest, line, match }) =>
      match && slug !== undefined ? [{ digest, line, slug, by: match }] : [],
    );
  });
}
