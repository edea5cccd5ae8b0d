import { readTaxonomy } from '../io/read-taxonomy.ts';
import { relatedPapers } from '../../src/library/related.ts';
import { nearestTexts } from '../../src/library/tf-idf/nearest.ts';
import { termVectors } from '../../src/library/tf-idf/vectors.ts';
import { leafAffinities } from '../../src/library/topics/affinity.ts';
import { assignTopics, indexPapers, type Taxonomy } from '../../src/library/topics/index.ts';
import { accuracyOf, bestArea, labelPaper } from './accuracy.ts';
import { agreement } from './agreement.ts';
import { readVenues, type VenueRow } from './read-corpus.ts';
import { relatedGain } from './related-gain.ts';
import { measureStability } from './stability.ts';

const VENUES: [name: string, prefix: string][] = [
  ['IJCAI 2020-24', 'ijcai'],
  ['AAAI 2022', 'aaai'],
];
const RELATED = 5;

/**
 * The figures as Markdown tables: how far topics agree with the areas of venues, how much related papers share the
 * keywords of their authors, and what stays when papers join.
 *
 * @param corpora The folder of the corpora, as gzipped JSON lines.
 * @param seeds The folder of the taxonomy.
 */
export async function evaluateTopics(corpora: string, seeds: string): Promise<string> {
  const taxonomy = await readTaxonomy(seeds);
  const rows = await readVenues(corpora);
  const venues = VENUES.map(([name, prefix]) =>
    venueCells(
      name,
      rows.filter(({ venue }) => venue.startsWith(prefix)),
      taxonomy,
    ),
  );
  const stability = [40, 180, 1000].map((size) => {
    const { anew, kept, topics, isSteady } = measureStability(rows, taxonomy, size);
    return [size, figure(kept), figure(anew), figure(topics), isSteady ? 'yes' : 'no'];
  });
  return [
    table(
      'Topics | papers | groups | NMI | ARI | best area | any area | related nDCG@5 | by words alone',
      venues,
    ),
    table(
      '10 % more papers | ARI, topics kept | ARI, chosen anew | topics left | any order',
      stability,
    ),
  ].join('\n\n');
}

function venueCells(name: string, rows: readonly VenueRow[], taxonomy: Taxonomy) {
  const index = indexPapers(rows, taxonomy);
  const { topics, choices } = assignTopics(rows, taxonomy, index);
  const { nmi, ari } = agreement(
    rows.map(({ id }) => choices.get(id)?.topic ?? ''),
    rows.map(({ primary_area }) => venueArea(primary_area)),
  );
  const affinities = leafAffinities(index);
  const labelled = rows.flatMap((row) => labelPaper(row) ?? []);
  const venueOf = new Map(labelled.map(({ id, venue }) => [id, venue]));
  const predicted = new Map(
    index.papers.map(({ id }, at) => [
      id,
      bestArea(affinities[at] ?? new Float64Array(), taxonomy.leaves, venueOf.get(id) ?? ''),
    ]),
  );
  const accuracy = accuracyOf(labelled, predicted);
  const related = relatedPapers(rows, taxonomy, RELATED, index);
  const byWords = nearestTexts(termVectors(index.papers), RELATED);
  const places = new Map(index.papers.map(({ id }, at) => [id, at]));
  const papers = rows.map(({ id, keywords }) => ({ id, keywords: keywordsOf(keywords) }));
  const gain = relatedGain(papers, (id) => (related.get(id) ?? []).map((other) => other.id));
  const plain = relatedGain(papers, (id) =>
    (byWords[places.get(id) ?? 0] ?? []).map(({ text }) => index.papers[text]?.id ?? ''),
  );
  const gains = gain.papers > 0 ? [figure(gain.gain), figure(plain.gain)] : ['', ''];
  return [
    ...[name, rows.length, topics.length, figure(nmi), figure(ari)],
    ...[figure(accuracy.primary), figure(accuracy.any), ...gains],
  ];
}

/** The name of an area without what venues write around it. */
function venueArea(label: string): string {
  const [area = ''] = label.replace(/^\s*(?:track|area)\s*/, '').split(/[:;/]/);
  return area.trim().toLowerCase();
}

function keywordsOf(keywords: string): string[] {
  return keywords
    .split(/[;,]/)
    .map((keyword) => keyword.trim().toLowerCase())
    .filter((keyword) => keyword !== '');
}

const figure = (value: number) => value.toFixed(3);

function table(head: string, rows: readonly (readonly (string | number)[])[]): string {
  const names = head.split(' | ');
  return [names, names.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
