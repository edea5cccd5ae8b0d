import { type Paper, richTextSchema } from '../library/paper.ts';
import type { PaperEntry } from './data.ts';

const made = new WeakMap<PaperEntry, Paper>();

/** The paper of a page, as citations and the metadata of its head are made from it. */
export function citedPaper(entry: PaperEntry): Paper {
  const paper = made.get(entry) ?? toPaper(entry);
  made.set(entry, paper);
  return paper;
}

function toPaper({ data, rendered }: PaperEntry): Paper {
  const { title, titleMarkdown, richTitle, description, restoration, ...paper } = data;
  const text = richTextSchema.safeParse(rendered?.metadata?.['text']);
  return {
    ...paper,
    title: richTitle ?? { source: title, spans: [] },
    abstract: text.success ? text.data : { source: '', spans: [] },
  };
}
