import type { Library } from '../../../src/library/library.ts';
import { newestFirst } from '../../../src/library/newest-first.ts';
import { gatherPeople } from '../../../src/library/people/gather-people.ts';
import { gatherTags, isShared } from '../../../src/library/tags/gather-tags.ts';
import { addressOf, type PublishedSite, type SiteFile } from '../site-file.ts';
import { changesEntry } from './changes.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { appearancesIn, latestPapers, LEAST } from './latest.ts';
import { paperEntry } from './paper-entry.ts';
import { toAtom } from './to-atom.ts';
import { toJsonFeed } from './to-json-feed.ts';
import { toOpml } from './to-opml.ts';
import { uuidUrn } from './uuid.ts';

/** As many papers are enough for what brings few: there are thousands of such feeds. */
const FEW = 20;

/** A feed that is not made yet. */
interface Subject {
  title: string;
  /** The path of its page, with a slash at its end: empty for the home page. */
  page: string;
  papers: readonly string[];
}

/**
 * What can be followed: the whole site, what changed, each topic, and each tag and author who has a page; each as
 * Atom and as JSON Feed, and all of them named in one OPML file.
 */
export function* feedFiles(library: Library, site: PublishedSite): Generator<SiteFile> {
  const { papers, topics, editions } = library;
  const bySlug = new Map(papers.map((paper) => [paper.slug, paper]));
  const slugs = newestFirst(editions);
  const newest = slugs.flatMap((slug) => bySlug.get(slug) ?? []);
  const whole: Subject = { title: site.title, page: '', papers: slugs };
  const ofTopics = topics.map(({ id, title, papers: own }) => ({
    title: `${title} – ${site.title}`,
    page: `topics/${id}/`,
    papers: own,
  }));
  const ofTags = [...gatherTags(newest).values()].filter(isShared).map((tag) => ({
    title: `${tag.title} – ${site.title}`,
    page: `tags/${tag.id}/`,
    papers: tag.papers,
  }));
  const ofPeople = [...gatherPeople(newest).values()].map((person) => ({
    title: `${person.name} – ${site.title}`,
    page: `authors/${person.slug}/`,
    papers: person.papers,
  }));

  const first = new Map(
    editions.toReversed().flatMap((edition) => edition.papers.map((slug) => [slug, edition])),
  );
  const appearances = appearancesIn(editions);
  const made = new Map<string, FeedEntry>();
  const entryOf = (slug: string): FeedEntry[] => {
    const paper = bySlug.get(slug);
    if (!paper) return [];
    const entry = made.get(slug) ?? paperEntry(paper, first.get(slug), site);
    made.set(slug, entry);
    return [entry];
  };
  const feedOf = ({ title, page, papers: own }: Subject, least: number): Feed => ({
    id: uuidUrn(`feed/${site.title}/${page}`),
    title,
    home: addressOf(site, page),
    path: `${page}feed`,
    entries: latestPapers(own, appearances, least).flatMap(entryOf),
  });
  const changes: Feed = {
    id: uuidUrn(`feed/${site.title}/changes`),
    title: `Changes – ${site.title}`,
    home: addressOf(site, 'editions/'),
    path: 'changes',
    entries: editions
      .slice(-LEAST)
      .toReversed()
      .map((one) => changesEntry(one, bySlug, site)),
  };

  yield* formsOf(changes, site);
  for (const subject of [whole, ...ofTopics]) yield* formsOf(feedOf(subject, LEAST), site);
  for (const subject of [...ofTags, ...ofPeople]) yield* formsOf(feedOf(subject, FEW), site);
  const named = (subjects: readonly Subject[]) =>
    subjects.map(({ title, page }) => ({
      title,
      home: addressOf(site, page),
      path: `${page}feed`,
    }));
  const groups = [
    { title: 'All papers', feeds: [...named([whole]), changes] },
    { title: 'Topics', feeds: named(ofTopics) },
    { title: 'Tags', feeds: named(ofTags) },
    { title: 'Authors', feeds: named(ofPeople) },
  ];
  yield { path: 'feeds.opml', type: 'text/x-opml', content: toOpml(groups, site) };
}

function* formsOf(feed: Feed, site: PublishedSite): Generator<SiteFile> {
  const { path } = feed;
  yield { path: `${path}.xml`, type: 'application/atom+xml', content: toAtom(feed, site) };
  yield { path: `${path}.json`, type: 'application/feed+json', content: toJsonFeed(feed, site) };
}
