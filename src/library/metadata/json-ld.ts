import { citedDateOf, type CitedDate } from '../citations/cited-date.ts';
import { entryTypeOf } from '../citations/entry-type.ts';
import { isCollective, namePartsOf } from '../fields/author.ts';
import { dateOf } from '../fields/date.ts';
import { arxivUrl, doiUrl, paperUrl } from '../links.ts';
import type { Paper } from '../paper.ts';
import { toPlainText } from '../text/plain-text.ts';

/** A thing as schema.org describes it. */
export type Thing = { '@type': string } & Record<string, unknown>;

/** A place on a site. */
export interface Place {
  name: string;
  /** Absolute, or from the root of the host. */
  address: string;
}

/**
 * The paper in the words of schema.org; what is not known is absent.
 *
 * @param address Of its page.
 */
export function scholarlyArticle(paper: Paper, address: string): Thing {
  const { authors, publication, identifiers, keywords = [], tags, topic, language } = paper;
  const { venue, series, volume, number, pages, publisher } = publication;
  const elsewhere = paperUrl(paper);
  const isJournal = entryTypeOf(paper) === 'journal';
  return {
    '@type': 'ScholarlyArticle',
    '@id': address,
    url: address,
    name: toPlainText(paper.title),
    ...(authors.length > 0 && { author: authors.map(personOf) }),
    ...publishedOn(citedDateOf(paper)),
    ...(paper.abstract.source && { abstract: toPlainText(paper.abstract) }),
    ...(venue && { isPartOf: { '@type': isJournal ? 'Periodical' : 'CreativeWork', name: venue } }),
    ...(series && !venue && { isPartOf: { '@type': 'CreativeWorkSeries', name: series } }),
    ...(volume && { volumeNumber: volume }),
    ...(number && { issueNumber: number }),
    ...(pages && { pagination: pages }),
    ...(publisher && { publisher: { '@type': 'Organization', name: publisher } }),
    ...identifiedBy(identifiers),
    ...(elsewhere && { sameAs: elsewhere }),
    ...(language && { inLanguage: language }),
    about: topic.title,
    ...([...keywords, ...tags].length > 0 && {
      keywords: [...keywords, ...tags.map(({ title }) => title)],
    }),
  };
}

function personOf(author: Paper['authors'][number]): Thing {
  const { name, orcid, affiliation } = author;
  const { given, family } = namePartsOf(author) ?? {};
  return {
    '@type': isCollective(name) ? 'Organization' : 'Person',
    ...(orcid && { '@id': `https://orcid.org/${orcid}` }),
    name,
    ...(!isCollective(name) && given && { givenName: given }),
    ...(!isCollective(name) && family && { familyName: family }),
    ...(affiliation && { affiliation: { '@type': 'Organization', name: affiliation } }),
  };
}

function publishedOn({ year, month, day }: CitedDate): { datePublished?: string } {
  return year === undefined ? {} : { datePublished: dateOf(year, month, day) };
}

function identifiedBy({ doi, arxiv, acl, openreview }: Paper['identifiers']): {
  identifier?: Thing[];
} {
  const known = [
    { propertyID: 'doi', value: doi, url: doi && doiUrl(doi) },
    { propertyID: 'arXiv', value: arxiv, url: arxiv && arxivUrl(arxiv) },
    { propertyID: 'ACL Anthology', value: acl },
    { propertyID: 'OpenReview', value: openreview },
  ].filter(({ value }) => value !== undefined);
  if (known.length === 0) return {};
  return { identifier: known.map((one) => ({ '@type': 'PropertyValue', ...one })) };
}

/** The way to a page, from the outermost place to the page itself. */
export function breadcrumbs(places: readonly Place[]): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: places.map(({ name, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: address,
    })),
  };
}

/** As many papers of a list as its page names for programs: files have all of them. */
const NAMED = 100;

/** A page that lists papers. */
export function collectionPage(
  { name, address }: Place,
  description: string,
  papers: readonly Place[],
): Thing {
  return {
    '@type': 'CollectionPage',
    '@id': address,
    url: address,
    name,
    description,
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: papers.length,
      itemListElement: papers.slice(0, NAMED).map((paper, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: paper.name,
        url: paper.address,
      })),
    },
  };
}

/** The things of a page as a document of JSON-LD. */
export function jsonLd(things: readonly Thing[]): { '@context': string; '@graph': Thing[] } {
  return { '@context': 'https://schema.org', '@graph': [...things] };
}
