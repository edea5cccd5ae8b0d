import type { Edition } from './editions.ts';
import type { Finding } from './finding.ts';
import type { Library } from './library.ts';
import type { Paper } from './paper.ts';

/** The library as programs read it: texts are plain strings, as they were received. */
export interface LibraryJson {
  papers: (Omit<Paper, 'title' | 'abstract'> & { title: string; abstract: string })[];
  topics: { id: string; title: string; description: string; papers: string[] }[];
  editions: Omit<Edition, 'findings'>[];
  report: {
    /** How many papers each digest gave. */
    digests: { digest: string; papers: number }[];
    findings: Finding[];
  };
}

/** The library with its papers in the order of the digests. */
export function toLibraryJson({ papers, topics, editions, findings }: Library): LibraryJson {
  return {
    papers: papers.map(({ id, slug, title, abstract, ...rest }) => ({
      id,
      slug,
      title: title.source,
      abstract: abstract.source,
      ...rest,
    })),
    topics: topics.map(({ id, title, description }) => ({
      id,
      title,
      description,
      papers: papers.filter(({ topic }) => topic.id === id).map(({ slug }) => slug),
    })),
    editions: editions.map(({ findings: _, ...edition }) => edition),
    report: {
      digests: editions.map(({ digest, papers: { length } }) => ({ digest, papers: length })),
      findings,
    },
  };
}
