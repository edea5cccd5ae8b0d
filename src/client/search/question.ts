import { siteHref } from './site-href.ts';

/** What somebody looks for. */
export interface Question {
  /** As typed. */
  text: string;
  /** The titles of the topics to look in; none for all. */
  topics: readonly string[];
}

/** The question that a form asks, in its fields `q` and `topic`. */
export function readForm(form: HTMLFormElement): Question {
  const data = new FormData(form);
  return { text: String(data.get('q') ?? '').trim(), topics: data.getAll('topic').map(String) };
}

/** The question in the address of the search page. */
export function readAddress(search: string): Question {
  const query = new URLSearchParams(search);
  return { text: query.get('q')?.trim() ?? '', topics: query.getAll('topic') };
}

/** The address of the search page with a question. */
export function questionHref({ text, topics }: Question): string {
  const query = new URLSearchParams();
  if (text) query.set('q', text);
  for (const topic of topics) query.append('topic', topic);
  const suffix = query.size > 0 ? `?${query.toString()}` : '';
  return siteHref('/search/') + suffix;
}
