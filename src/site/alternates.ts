import site from 'virtual:sheaf/site';
import { CITATION_FORMS, PAPER_FORMS } from '../library/paper-forms.ts';
import { href } from './links.ts';

/** The same as a page in another form. */
export interface Alternate {
  type: string;
  href: string;
  title: string;
}

/**
 * The files of a paper; none in a library so large that only its topics have files.
 *
 * @param papers How many the library has.
 */
export function paperAlternates(slug: string, papers: number): Alternate[] {
  if (papers > site.bundleAbove) return [];
  return Object.entries(PAPER_FORMS).map(([ending, { type, name }]) => ({
    type,
    href: href(`/papers/${slug}${ending}`),
    title: name,
  }));
}

/** The feeds of a page that has its own. */
export function feedAlternates(address: string, title: string): Alternate[] {
  return [
    { type: 'application/atom+xml', href: `${address}feed.xml`, title },
    { type: 'application/feed+json', href: `${address}feed.json`, title },
  ];
}

/**
 * The page as Markdown.
 *
 * @param address Of the page; its slash at the end is not in the file's name.
 */
export function markdownAlternate(address: string): Alternate {
  const { type, name } = PAPER_FORMS['.md'];
  return { type, href: `${address.replace(/\/$/, '')}.md`, title: name };
}

/** The files of a list of papers. */
export function listAlternates(address: string): Alternate[] {
  const stem = address.replace(/\/$/, '');
  const citations = CITATION_FORMS.map((form) => ({
    type: PAPER_FORMS[form].type,
    href: stem + form,
    title: PAPER_FORMS[form].name,
  }));
  return [...citations, markdownAlternate(address)];
}
