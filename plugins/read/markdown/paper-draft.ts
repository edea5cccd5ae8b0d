import { parseNames, type Author } from '../../../src/library/fields/author.ts';
import { normaliseDate } from '../../../src/library/fields/date.ts';
import type {
  PaperFields,
  PaperLink,
  Publication,
} from '../../../src/library/fields/paper-fields.ts';
import { Addresses } from '../json/addresses.ts';
import { excerptOf, plainText } from '../json/values.ts';
import type { ReadContext } from '../reader.ts';
import type { RecordParts } from '../record-node.ts';
import {
  factsOf,
  isKnownFact,
  isName,
  isProse,
  piecesOf,
  splitFirst,
  trimMarks,
  type Fact,
} from './facts.ts';
import { isLinkName, kindOfLink } from './link-names.ts';
import { textOf, type NamedLink, type Run } from './runs.ts';

const LABEL =
  /^[\s>]*(authors?|by|venue|conference|journal|published(?: (?:in|at|on))?|date|year|abstract|summary|tl;?dr|keywords?|tags|topics?|comments?|notes?|papers?|arxiv|links?|url|pdf|doi|code|github|project(?: page)?|web ?site|data(?:sets?)?|demo)\s*:\s*/i;
const LINK_KINDS: Readonly<Record<string, PaperLink['kind']>> = {
  pdf: 'pdf',
  code: 'code',
  github: 'code',
  project: 'project',
  'project page': 'project',
  website: 'project',
  data: 'data',
  dataset: 'data',
  datasets: 'data',
  demo: 'demo',
};

/** What is left of the brackets around links. */
const EMPTY_BRACKETS = /\[[\s|,/·•-]{0,9}\]|\([\s|,/·•-]{0,9}\)/g;

/** Fewer words below a title are a remark, and no abstract. */
const FEWEST_WORDS = 4;

/** What is known so far of one paper of a list. */
export class PaperDraft {
  readonly line: number;
  title = '';
  endLine: number;
  readonly #addresses = new Addresses();
  #authors: Author[] | undefined;
  #date: string | undefined;
  #publication: Publication = {};
  readonly #keywords: string[] = [];
  readonly #abstract: string[] = [];
  readonly #others: string[] = [];
  #hasLink = false;

  constructor(line: number) {
    this.line = line;
    this.endLine = line;
  }

  /** Whether a web address or an identifier is known, or what else only a paper has. */
  get isPaper(): boolean {
    const isPublished = this.#publication.venue !== undefined || this.#date !== undefined;
    return this.#hasLink || this.hasIdentifier || (this.#authors !== undefined && isPublished);
  }

  get hasIdentifier(): boolean {
    return Object.keys(this.#addresses.fields().identifiers ?? {}).length > 0;
  }

  /** Takes an address, unless it leads to a place on the same site. */
  addLink({ name, url }: Pick<NamedLink, 'name' | 'url'>, kind?: PaperLink['kind']): void {
    if (!/^(?:https?:\/\/|www\.)/i.test(url.trim())) return;
    if (this.#addresses.addAddress(url.trim(), kind ?? kindOfLink(name, url))) this.#hasLink = true;
  }

  /**
   * Takes what stands beside the title or in a paragraph below it.
   *
   * @param isBelow Whether it is a paragraph, which is part of the abstract where it is nothing else.
   */
  addRuns(runs: readonly Run[], { isBelow = false } = {}): void {
    for (const line of linesOf(runs)) this.#addLine(line, isBelow);
  }

  #addLine(runs: readonly Run[], isBelow: boolean): void {
    const text = textOf(runs);
    const label = LABEL.exec(text)?.[1]?.toLowerCase();
    const links = runs.flatMap((run) => run.links);
    if (label !== undefined) {
      for (const link of links) this.addLink(link, LINK_KINDS[label]);
      const said = textOf(runs.filter((run) => run.kind !== 'link' || !isLinkName(run.text)));
      this.#addLabelled(label, said.replace(LABEL, '').trim());
      return;
    }
    for (const link of links) this.addLink(link);
    const said = runs.filter((run) => run.kind !== 'link' || !isLinkName(run.text));
    this.#addText(flatText(said), isBelow);
  }

  /** Takes the names, dates and venues ahead, then what else the text is. */
  #addText(text: string, isBelow: boolean): void {
    for (let rest = text; trimMarks(rest) !== '';) {
      const [first, behind] = splitFirst(rest);
      const oneName = nameBefore(first, behind);
      if (oneName) this.#addFact({ kind: 'authors', authors: oneName });
      else if (isKnownFact(first)) this.#addFacts(factsOf(first));
      else {
        const isLong = isBelow && rest.trim().split(/\s+/).length >= FEWEST_WORDS;
        if (isLong || isProse(trimMarks(rest))) this.#abstract.push(withoutMarkAhead(rest));
        else this.#addFacts(piecesOf(rest).flatMap(factsOf));
        return;
      }
      rest = behind;
    }
  }

  #addFacts(facts: readonly Fact[]): void {
    for (const fact of facts) this.#addFact(fact);
  }

  #addLabelled(label: string, text: string): void {
    if (text === '') return;
    if (/^(?:authors?|by)$/.test(label)) this.#authors = parseNames(plainText(text));
    else if (/^(?:venue|conference|journal|published (?:in|at))$/.test(label)) {
      this.#publication = { ...this.#publication, venue: plainText(text) };
    } else if (/^(?:date|year|published(?: on)?)$/.test(label)) this.#date = normaliseDate(text);
    else if (/^(?:abstract|summary|tl;?dr)$/.test(label)) this.#abstract.push(text);
    else if (/^(?:keywords?|tags|topics?)$/.test(label)) {
      this.#keywords.push(
        ...text
          .split(/[,;]/)
          .map((word) => plainText(word))
          .filter(Boolean),
      );
    } else if (!this.#addresses.addIdentifiers(/^\d/.test(text) ? text : `${label}:${text}`)) {
      this.#others.push(text);
    }
  }

  #addFact(fact: Fact): void {
    if (fact.kind === 'prose') this.#abstract.push(fact.text);
    else if (fact.kind === 'other') this.#addOther(fact.text);
    else if (fact.kind === 'authors') {
      if (this.#authors) this.#others.push(fact.authors.map(({ name }) => name).join(', '));
      else this.#authors = fact.authors;
    } else if (fact.kind === 'date') {
      if (this.#date !== undefined && this.#date !== fact.date) this.#others.push(fact.date);
      this.#date ??= fact.date;
    } else this.#addVenue(fact);
  }

  #addOther(text: string): void {
    if (!this.#addresses.addIdentifiers(text)) this.#others.push(text);
  }

  #addVenue({ venue, date }: Extract<Fact, { kind: 'venue' }>): void {
    this.#date ??= date;
    const isIdentifier = this.#addresses.addIdentifiers(venue);
    if (/^arxiv\b/i.test(venue)) {
      this.#publication = { type: 'preprint', ...this.#publication };
      if (!isIdentifier && !/^arxiv(?: preprint)?(?: \d{4})?$/i.test(venue))
        this.#others.push(venue);
    } else if (this.#publication.venue === undefined) {
      this.#publication = { ...this.#publication, venue: plainText(venue) };
    } else {
      this.#others.push(venue);
    }
  }

  /** The record; nothing that came in is left out of it. */
  toParts(context: ReadContext): RecordParts {
    const comment = plainText(this.#others.join('; '));
    const { title, line, endLine } = this;
    if (title === '' && comment !== '') {
      context.report({
        rule: 'field-not-understood',
        message: `In an entry without a title this was left out: ${excerptOf(comment)}. Give it a title.`,
        line,
      });
    }
    const fields: PaperFields = {
      authors: this.#authors ?? [],
      ...(this.#date && { date: this.#date }),
      publication: this.#publication,
      ...this.#addresses.fields(),
      keywords: this.#keywords,
      ...(comment && { comment }),
    };
    return { title, abstract: this.#abstract.join('\n\n'), line, endLine, fields };
  }
}

/** The runs of each line that begins with a label, or all in one. */
function linesOf(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    const [first = '', ...others] = run.kind === 'link' ? [run.text] : run.text.split('\n');
    lines.at(-1)?.push({ ...run, text: first });
    for (const text of others) lines.push([{ kind: run.kind, text, links: [] }]);
  }
  return lines.reduce<Run[][]>((joined, line) => {
    const last = joined.at(-1);
    const isLabelled = LABEL.test(textOf(line));
    if (last === undefined || isLabelled) joined.push([...line]);
    else last.push({ kind: 'text', text: '\n', links: [] }, ...line);
    return joined;
  }, []);
}

/** The text of runs, with line breaks around slanted or strong letters that say what stands beside a title. */
function flatText(runs: readonly Run[]): string {
  return runs
    .map(({ kind, text }) => {
      const isFact = (kind === 'strong' || kind === 'emphasis') && isKnownFact(text);
      return isFact ? `\n${text}\n` : text;
    })
    .join('')
    .replace(EMPTY_BRACKETS, ' ');
}

/** One name alone could be anything, but for a venue or a date behind it. */
function nameBefore(first: string, behind: string): Author[] | undefined {
  const name = trimMarks(first);
  const [next] = splitFirst(behind);
  const isPublished = factsOf(next).some(({ kind }) => kind === 'venue' || kind === 'date');
  return isPublished && isName(name) ? parseNames(name) : undefined;
}

function withoutMarkAhead(text: string): string {
  return text.trim().replace(/^[,:;.|·–—-]+\s*/u, '');
}
