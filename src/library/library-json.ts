import { isChanged } from './restoration/changed-spans.ts';
import type { Edition } from './editions.ts';
import type { Finding } from './finding.ts';
import type { Library } from './library.ts';
import type { Paper } from './paper.ts';
import { reportRestoration, type RestorationReport } from './restoration/restoration-report.ts';
import type { RichText } from './text/rich-text.ts';

/** A paper as programs read it: its texts are plain strings, as they were received. */
interface PaperJson extends Omit<Paper, 'title' | 'abstract'> {
  title: string;
  abstract: string;
  /** The texts as Markdown with formulas between dollars, where that is not what was received. */
  restored?: { title?: string; abstract?: string };
}

/** The library as programs read it. */
export interface LibraryJson {
  papers: PaperJson[];
  topics: { id: string; title: string; description: string; papers: string[] }[];
  editions: Omit<Edition, 'findings'>[];
  report: {
    /** How many papers each digest gave. */
    digests: { digest: string; papers: number }[];
    findings: Finding[];
    restoration: RestorationReport;
  };
}

/**
 * The library with its papers in the order of the digests.
 *
 * @param toMarkdown Writes a text as Markdown.
 */
export function toLibraryJson(
  { papers, topics, editions, findings }: Library,
  toMarkdown: (text: RichText) => string,
): LibraryJson {
  const restored = ({ title, abstract }: Paper): Pick<PaperJson, 'restored'> => {
    const texts = {
      ...(isChanged(title) && { title: toMarkdown(title) }),
      ...(isChanged(abstract) && { abstract: toMarkdown(abstract) }),
    };
    return Object.keys(texts).length > 0 ? { restored: texts } : {};
  };
  return {
    papers: papers.map((paper) => {
      const { id, slug, title, abstract, ...rest } = paper;
      return {
        id,
        slug,
        title: title.source,
        abstract: abstract.source,
        ...restored(paper),
        ...rest,
      };
    }),
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
      restoration: reportRestoration(papers),
    },
  };
}
