import type { PhrasingContent } from 'mdast';
import type { Library } from '../../../src/library/library.ts';
import { newestFirst } from '../../../src/library/newest-first.ts';
import type { Paper } from '../../../src/library/paper.ts';
import { gatherPeople } from '../../../src/library/people/gather-people.ts';
import { summarise } from '../../../src/library/summary.ts';
import { gatherTags, isShared } from '../../../src/library/tags/gather-tags.ts';
import { toPlainText } from '../../../src/library/text/plain-text.ts';
import {
  heading,
  link,
  list,
  paragraph,
  text,
  writeMarkdown,
} from '../../write/markdown-writer.ts';
import { withoutLinks } from '../../write/library-to-markdown.ts';
import { toPhrasing } from '../../write/rich-text-to-mdast.ts';
import { addressOf, type PublishedSite, type SiteFile } from '../site-file.ts';

/** As much of an abstract as says what a paper is about, in characters. */
const SUMMARY = 240;

/** The lists of a site as Markdown, each beside its page: topics, editions, shared tags and authors, and all of each. */
export function* listMarkdown(library: Library, site: PublishedSite): Generator<SiteFile> {
  const { papers, topics, editions } = library;
  const hasFiles = papers.length <= site.bundleAbove;
  const bySlug = new Map(papers.map((paper) => [paper.slug, paper]));
  const newest = newestFirst(editions).flatMap((slug) => bySlug.get(slug) ?? []);
  // A paper is in many lists: it is written once.
  const items = new Map<string, string>();
  const itemFor = (paper: Paper) => {
    const item = items.get(paper.slug) ?? writeMarkdown([list([itemOf(paper, site, hasFiles)])]);
    items.set(paper.slug, item);
    return item;
  };
  const lists = [
    {
      folder: 'topics',
      title: 'Topics',
      of: topics.map(({ id, title, description, papers: own }) => ({
        id,
        title,
        description,
        own,
      })),
    },
    {
      folder: 'editions',
      title: 'Editions',
      of: editions
        .toReversed()
        .map(({ id, title, date, papers: own }) => ({ id, title, description: date ?? '', own })),
    },
    {
      folder: 'tags',
      title: 'Tags',
      of: [...gatherTags(newest).values()]
        .filter(isShared)
        .map(({ id, title, papers: own }) => ({ id, title, description: '', own })),
    },
    {
      folder: 'authors',
      title: 'Authors',
      of: [...gatherPeople(newest).values()].map(({ slug, name, papers: own }) => ({
        id: slug,
        title: name,
        description: '',
        own,
      })),
    },
  ];
  const titles = newest.map((paper) => [linkTo(paper, site, hasFiles)]);
  yield file('papers', writeMarkdown([heading(1, [text('Papers')]), list(titles)]));
  for (const { folder, title, of } of lists) {
    const links = of.map((one) => [
      link(addressOf(site, `${folder}/${one.id}.md`), [text(one.title)]),
      text(` (${one.own.length})`),
    ]);
    yield file(folder, writeMarkdown([heading(1, [text(title)]), list(links)]));
    for (const { id, title: name, description, own } of of) {
      const listed = own.flatMap((slug) => bySlug.get(slug) ?? []);
      const head = [
        heading(1, [text(name)]),
        ...(description === '' ? [] : [paragraph([text(description)])]),
      ];
      yield file(`${folder}/${id}`, [writeMarkdown(head), '\n', ...listed.map(itemFor)].join(''));
    }
  }
}

function itemOf(paper: Paper, site: PublishedSite, hasFile: boolean): PhrasingContent[] {
  const { authors, abstract } = paper;
  const by = authors.map((author) => author.name).join(', ');
  const about = summarise(toPlainText(abstract), SUMMARY);
  const rest = [by, about].filter((part) => part !== '').join('. ');
  return [linkTo(paper, site, hasFile), ...(rest === '' ? [] : [text(`: ${rest}`)])];
}

function linkTo({ slug, title }: Paper, site: PublishedSite, hasFile: boolean): PhrasingContent {
  const address = addressOf(site, `papers/${slug}${hasFile ? '.md' : '/'}`);
  return link(address, withoutLinks(toPhrasing(title)));
}

function file(stem: string, content: string): SiteFile {
  return { path: `${stem}.md`, type: 'text/markdown', content };
}
