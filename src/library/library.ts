import type { DigestFile } from './digest.ts';
import { type Edition, makeEditions } from './editions.ts';
import type { Finding } from './finding.ts';
import { namePapers } from './glossary/name-papers.ts';
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
import { publishTopics } from './permalinks/topics.ts';
import { relatedPapers } from './related.ts';
import { tagPapers } from './tags/index.ts';
import { linksInText } from './text/links-in-text.ts';
import { toPlainText } from './text/plain-text.ts';
import { type FiledByHand, fileByHand } from './topics/file-by-hand.ts';
import { topicLock, topicsThatLeft } from './topics/lock.ts';
import { divideTopics, type DividedTopic } from './topics/sections.ts';
import { assignTopics, indexPapers, type Taxonomy, type TopicPaper } from './topics/index.ts';

/** How many related papers a page lists. */
const RELATED = 5;

/** All papers of a site, merged and ordered. */
export interface Library {
  /** In the order in which the digests have them. */
  papers: Paper[];
  /** In reading order. */
  topics: DividedTopic[];
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
  /** Choose the topics anew, whatever was published. */
  regroup?: boolean | undefined;
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
  regroup = false,
  findings = [],
}: LibrarySources): Library {
  const merged = mergeDigests(digests, splitRecords(digests, overrides));
  const names = nameLibrary(merged, permalinks);
  const corrected = correctPapers(merged.papers, names.slugs, overrides, permalinks);
  const published = names.publish(corrected.addresses);
  const shown = corrected.papers.map((one) => ({ ...one, ...published.of(one.slug) }));
  const texts = shown.map((one) => textsOf(one, restore, overrides.file));

  const topicPapers = shown.map(({ slug, paper }, at) =>
    toTopicPaper(slug, texts[at], paper.fields.categories),
  );
  const index = indexPapers(topicPapers, taxonomy);
  const lock = regroup ? undefined : topicLock(published.permalinks);
  const found = assignTopics(topicPapers, taxonomy, index, lock);
  const filed = fileByHand(found, filedByHand(shown, overrides.file), taxonomy);
  const { choices } = filed;
  const chosen = new Set(found.topics.map(({ id }) => id));
  const topics = divideTopics(
    filed,
    shown.map(({ slug }) => slug),
    index,
    taxonomy,
  );
  const related = relatedPapers(topicPapers, taxonomy, RELATED, index);
  const named = namePapers(
    topicPapers.map((paper, at) => ({
      ...paper,
      slug: paper.id,
      links: [
        ...(shown[at]?.paper.fields.links ?? []),
        ...linksInText((texts[at] ?? EMPTY).abstract),
      ],
    })),
  );
  const tags = tagPapers(
    topicPapers,
    taxonomy,
    new Map(topicPapers.map(({ id }, at) => [id, named[at]?.names ?? []])),
    index,
  );
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
      tags: tags.get(one.slug) ?? [],
      related: related.get(one.slug) ?? [],
      named: named[at],
      editions: editionsOf.get(one.slug) ?? [],
    }),
  );
  const left = lock ? topicsThatLeft(lock, taxonomy, 'topics.yaml') : [];
  const all = [
    ...findings,
    ...left,
    ...digests.flatMap((digest) => digest.findings),
    ...merged.findings,
  ];
  return {
    papers,
    topics,
    editions,
    maps: mapLibrary(index, [...titles.keys()], (slug) => choices.get(slug)?.topic ?? 'other'),
    report: reportImport(merged.editions, papers, mergedRecords(merged, slugOfMerged), all),
    permalinks: {
      ...published.permalinks,
      topics: publishTopics(
        published.permalinks.topics,
        topics.map((topic) => ({ ...topic, isByHand: !chosen.has(topic.id) })),
      ),
    },
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
function toTopicPaper(
  slug: string,
  { title, abstract } = EMPTY,
  categories?: readonly string[],
): TopicPaper {
  return {
    id: slug,
    title: toPlainText(title),
    abstract: toPlainText(abstract),
    ...(categories && { categories }),
  };
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
