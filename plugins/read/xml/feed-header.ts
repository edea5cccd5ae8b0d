import { normaliseDate } from '../../../src/library/fields/date.ts';
import { languageTag } from '../../../src/library/fields/language.ts';
import type { Header, HeaderRole } from '../../digest-tree.ts';
import { plainText } from '../records/values.ts';
import { headerNode } from '../records/record-node.ts';
import { firstTextOf, textOf, type XmlElement } from './elements.ts';
import { richTextOf } from './markup-text.ts';

/** Names of the elements of a feed that say something about all of it. */
export const FEED_ELEMENTS: ReadonlySet<string> = new Set([
  ...['title', 'updated', 'modified', 'lastBuildDate', 'pubDate', 'dc:date', 'author'],
  ...['language', 'dc:language', 'prism:publicationName'],
]);

/** The elements that hold a feed's entries and what it says about itself. */
const FEEDS = new Set(['feed', 'channel']);

/** What a feed says about itself. */
export class FeedHeader {
  readonly #said = new Map<HeaderRole, string>();
  readonly #given = new Set<HeaderRole>();
  #line = 1;
  language: string | undefined;
  venue: string | undefined;

  /** @param parents The elements around it: one that is not right inside a feed says nothing about it. */
  take(element: XmlElement, parents: readonly XmlElement[]): void {
    if (!FEEDS.has(parents.at(-1)?.name ?? '')) return;
    const text = textOf(element).trim();
    this.#line = element.line;
    switch (element.name) {
      case 'title':
        return this.#say('title', plainText(richTextOf(element)));
      case 'author':
        return this.#say('curator', firstTextOf(element, 'name') ?? '');
      case 'language':
      case 'dc:language':
        this.language ??= languageTag(text);
        return;
      case 'prism:publicationName':
        this.venue ??= text || undefined;
        return;
      default:
        return this.#say('date', normaliseDate(text));
    }
  }

  /** The language that the feed's outermost element declares, or the one that is known. */
  languageFor(parents: readonly XmlElement[]): string | undefined {
    const declared = parents.findLast(({ attributes }) => attributes.has('xml:lang'));
    return languageTag(declared?.attributes.get('xml:lang') ?? '') ?? this.language;
  }

  /** What is known and was not given before, since feeds may say it behind their entries too. */
  takeNodes(): Header[] {
    const news = [...this.#said].filter(([role]) => !this.#given.has(role));
    for (const [role] of news) this.#given.add(role);
    return headerNode(
      news.map(([role, value]) => ({ role, value })),
      this.#line,
    );
  }

  #say(role: HeaderRole, value: string): void {
    if (value !== '' && !this.#said.has(role)) this.#said.set(role, value);
  }
}
