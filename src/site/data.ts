import { type CollectionEntry, getCollection } from 'astro:content';

export type PaperEntry = CollectionEntry<'papers'>;
type TopicEntry = CollectionEntry<'topics'>;
export type EditionEntry = CollectionEntry<'editions'>;
type NoteEntry = CollectionEntry<'notes'>;

/** Everything that pages are made of. */
export interface SiteData {
  /** By slug. */
  papers: ReadonlyMap<string, PaperEntry>;
  /** In reading order. */
  topics: readonly TopicEntry[];
  /** The newest first. */
  editions: readonly EditionEntry[];
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
  const [papers, topics, editions, notes] = await Promise.all([
    getCollection('papers'),
    getCollection('topics'),
    getCollection('editions'),
    getCollection('notes'),
  ]);
  return {
    papers: new Map(papers.map((paper) => [paper.data.slug, paper])),
    topics: topics.sort((a, b) => a.data.order - b.data.order),
    editions: editions.sort((a, b) => b.data.order - a.data.order),
    notes: new Map(notes.map((note) => [note.id, note])),
  };
}

/** The papers of a topic or an edition, in its order. */
export function papersOf(site: SiteData, slugs: readonly string[]): PaperEntry[] {
  return slugs.flatMap((slug) => site.papers.get(slug) ?? []);
}
