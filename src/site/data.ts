import { type CollectionEntry, getCollection } from 'astro:content';
import { type Glossary, makeGlossary } from '../library/glossary/make-glossary.ts';
import { gatherPeople, type Person } from '../library/people/gather-people.ts';
import { gatherTags, type UsedTag } from '../library/tags/gather-tags.ts';
import { newestFirst } from '../library/newest-first.ts';
import { mapHref, mapPointId } from './links.ts';

export type PaperEntry = CollectionEntry<'papers'>;
type TopicEntry = CollectionEntry<'topics'>;
export type EditionEntry = CollectionEntry<'editions'>;
type DigestEntry = CollectionEntry<'digests'>;
type MapEntry = CollectionEntry<'maps'>;
type NoteEntry = CollectionEntry<'notes'>;

/** Everything that pages are made of. */
export interface SiteData {
  /** By slug. */
  papers: ReadonlyMap<string, PaperEntry>;
  /** In reading order. */
  topics: readonly TopicEntry[];
  /** By id, the newest first. */
  editions: ReadonlyMap<string, EditionEntry>;
  /** In the order in which they were read. */
  digests: readonly DigestEntry[];
  /** Authors who have a page, by slug. Their papers are those of the newest edition first. */
  people: ReadonlyMap<string, Person>;
  /** By id. Their papers are those of the newest edition first. */
  tags: ReadonlyMap<string, UsedTag>;
  /** What the acronyms stand for that papers define; those of the newest edition come first. */
  glossary: Glossary;
  /** By the paths of their pages: `map`, or `map/<topic>`. */
  maps: ReadonlyMap<string, MapEntry>;
  /** By the slug of the paper that they are about. */
  notes: ReadonlyMap<string, NoteEntry>;
}

let loading: Promise<SiteData> | undefined;

/**
 * Loads the collections, once for all pages of a build: a collection that is loaded
 * by every page makes the time of a build grow with the square of its pages.
 */
export function loadSite(): Promise<SiteData> {
  if (import.meta.env.DEV) return readCollections();
  loading ??= readCollections();
  return loading;
}

async function readCollections(): Promise<SiteData> {
  const [entries, topics, editions, digests, maps, notes] = await Promise.all([
    getCollection('papers'),
    getCollection('topics'),
    getCollection('editions'),
    getCollection('digests'),
    getCollection('maps'),
    getCollection('notes'),
  ]);
  // A collection has no order of its own.
  editions.sort((a, b) => a.data.order - b.data.order);
  const papers = new Map(entries.map((paper) => [paper.data.slug, paper]));
  const slugs = newestFirst(editions.map(({ data }) => data));
  const newest = slugs.flatMap((slug) => papers.get(slug)?.data ?? []);
  return {
    papers,
    topics: topics.sort((a, b) => a.data.order - b.data.order),
    editions: new Map(editions.reverse().map((edition) => [edition.data.id, edition])),
    digests: digests.sort((a, b) => a.data.order - b.data.order),
    people: gatherPeople(newest),
    tags: gatherTags(newest),
    glossary: makeGlossary(newest),
    maps: new Map(maps.map((map) => [map.id, map])),
    notes: new Map(notes.map((note) => [note.id, note])),
  };
}

/** The papers of a topic, a tag, an edition or a person, in their order. */
export function papersOf(site: SiteData, slugs: readonly string[]): PaperEntry[] {
  return slugs.flatMap((slug) => site.papers.get(slug) ?? []);
}

/** The editions of a paper, in its order. */
export function editionsOf(site: SiteData, ids: readonly string[]): EditionEntry[] {
  return ids.flatMap((id) => site.editions.get(id) ?? []);
}

/** The address of a paper's point on a map; of a large library not every paper is on one. */
export function pointHref(
  { maps }: SiteData,
  { slug, topic }: PaperEntry['data'],
): string | undefined {
  const own = maps.has(`map/${topic.id}`) ? topic.id : undefined;
  const map = maps.get(own === undefined ? 'map' : `map/${own}`)?.data;
  if (!map || !('points' in map) || !Object.hasOwn(map.points, slug)) return undefined;
  return `${mapHref(own)}#${mapPointId(slug)}`;
}
