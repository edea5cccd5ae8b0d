import { parseNames, type Author } from '../../../src/library/fields/author.ts';
import { normaliseDate } from '../../../src/library/fields/date.ts';
import type {
  PaperFields,
  PaperLink,
  Publication,
} from '../../../src/library/fields/paper-fields.ts';
import { Addresses } from '../records/addresses.ts';
import { excerptOf, plainText } from '../records/values.ts';
import type { ReadContext } from '../reader.ts';
import type { RecordParts } from '../records/record-node.ts';
import { factsOf, isKnownFact, isProse, publicationFact, type Fact } from './facts.ts';
import { readLabel, type Label } from './labels.ts';
import { flatText, labelledLines, withoutLinkNames } from './lines.ts';
import { kindOfLink } from './link-names.ts';
import { isName } from './names.ts';
import { piecesOf, splitFirst, trimMarks } from './pieces.ts';
import { textOf, type NamedLink, type Run } from './runs.ts';

/** Fewer words below a title are a remark, and no abstract. */
const FEWEST_WORDS = 4;
/** What only says that it is on arXiv, and where. */
const ARXIV = /^(?:arxiv(?: preprint)?[\s:,]*){1,2}(?:\[?[\w./-]+\]?)?(?:[\s,]+\d{4})?$/i;

/** Where a text stands. */
interface Place {
  isBelow?: boolean;
  namesFirst?: boolean;
}

/** What is known so far of one paper of a list. Nothing that is added gets lost: what is no field is its comment. */
export class PaperDraft {
  readonly line: number;
  endLine: number;
  title = '';
  readonly #addresses = new Addresses();
  #authors: Author[] | undefined;
  #date: string | undefined;
  /** Holds where no date is known. */
  #yearOfVenue: string | undefined;
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
    const isPublished = (this.#publication.venue ?? this.#date ?? this.#yearOfVenue) !== undefined;
    return this.#hasLink || this.hasIdentifier || (this.#authors !== undefined && isPublished);
  }

  get hasIdentifier(): boolean {
    return Object.keys(this.#addresses.fields().identifiers ?? {}).length > 0;
  }

  /** Takes an address, unless it leads to a place on the same site. */
  addLink({ name, url }: NamedLink, kind?: PaperLink['kind']): void {
    const address = url.trim().replaceAll(' ', '%20');
    if (!/^(?:https?:\/\/|www\.)/i.test(address)) return;
    const known = kind ?? kindOfLink(name, address);
    if (this.#addresses.addAddress(address, known)) this.#hasLink = true;
    else this.#others.push(url);
  }

  /**
   * Takes what stands beside the title or in a paragraph below it.
   *
   * @param place `isBelow`: it is a paragraph, which is part of the abstract where it is nothing else;
   *   `namesFirst`: one name ahead is the author's.
   */
  addRuns(runs: readonly Run[], place: Place = {}): void {
    for (const line of labelledLines(runs)) this.#addLine(line, place);
  }

  #addLine(runs: readonly Run[], place: Place): void {
    const label = readLabel(textOf(runs));
    const hidesLinks = label?.kind === 'link';
    const said = hidesLinks ? runs.filter(({ kind }) => kind !== 'link') : withoutLinkNames(runs);
    if (label) this.#addLabelled(label, textOf(said).slice(label.length).trim());
    else this.#addText(flatText(said), place);
    for (const link of runs.flatMap((run) => run.links)) {
      const isAuthorsPage = this.#authors?.some(({ name }) => name === link.name.trim());
      if (!isAuthorsPage) this.addLink(link, label?.linkKind);
    }
  }

  #addLabelled({ kind, name }: Label, text: string): void {
    if (text === '') return;
    switch (kind) {
      case 'authors':
        return this.#addFact({ kind, authors: parseNames(plainText(text)) });
      case 'date':
        return this.#addFact({ kind, date: normaliseDate(text) });
      case 'venue':
        return this.#addVenue(text);
      case 'abstract':
        return void this.#abstract.push(text);
      case 'keywords':
        return void this.#keywords.push(...text.split(/[,;]/).map(plainText).filter(Boolean));
      default:
        return this.#addOther(/^(?:arxiv|doi)$/.test(name) ? `${name}:${text}` : text);
    }
  }

  /** Takes the names, dates and venues ahead, then what else the text is. */
  #addText(text: string, { isBelow = false, namesFirst = false }: Place): void {
    for (let rest = text; trimMarks(rest) !== '';) {
      const [first, behind] = splitFirst(rest);
      const oneName = this.#authors ? undefined : oneNameIn(first, behind, namesFirst);
      if (!oneName && !isKnownFact(first)) {
        const isLong = isBelow && rest.trim().split(/\s+/).length >= FEWEST_WORDS;
        if (isLong || isProse(trimMarks(rest))) this.#abstract.push(withoutMarkAhead(rest));
        else this.#addFacts(piecesOf(rest).flatMap(factsOf));
        return;
      }
      this.#addFacts(oneName ? [{ kind: 'authors', authors: oneName }] : factsOf(first));
      rest = behind;
    }
  }

  #addFacts(facts: readonly Fact[]): void {
    for (const fact of facts) this.#addFact(fact);
  }

  #addFact(fact: Fact): void {
    if (fact.kind === 'prose') this.#abstract.push(fact.text);
    else if (fact.kind === 'other') this.#addOther(fact.text);
    else if (fact.kind === 'authors') {
      if (this.#authors) this.#others.push(fact.authors.map(({ name }) => name).join(', '));
      this.#authors ??= fact.authors;
    } else if (fact.kind === 'date') {
      if (this.#date !== undefined && this.#date !== fact.date) this.#others.push(fact.date);
      this.#date ??= fact.date;
    } else {
      this.#yearOfVenue ??= fact.date;
      this.#addVenue(fact.venue);
    }
  }

  #addOther(text: string): void {
    const isIdentifier = this.#addresses.addIdentifiers(text);
    if (!isIdentifier || /\s/.test(text.replace(/^\w+:\s/, ''))) this.#others.push(text);
  }

  #addVenue(venue: string): void {
    if (ARXIV.test(venue)) {
      this.#addresses.addIdentifiers(venue);
      this.#publication = { type: 'preprint', ...this.#publication };
    } else if (this.#publication.venue === undefined && !this.#addresses.addIdentifiers(venue)) {
      this.#publication = { ...this.#publication, venue: plainText(venue) };
    } else {
      this.#others.push(venue);
    }
  }

  /** The record; what is left out of one without a title is reported. */
  toParts({ report }: ReadContext): RecordParts {
    const { title, line, endLine } = this;
    const comment = plainText(this.#others.join('; '));
    const abstract = this.#abstract.join('\n\n');
    const date = this.#date ?? this.#yearOfVenue;
    if (title === '' && comment + abstract !== '') {
      report({
        rule: 'field-not-understood',
        message: `In an entry without a title this was left out: ${excerptOf(abstract + comment)}. Give it a title.`,
        line,
      });
    }
    const fields: PaperFields = {
      authors: this.#authors ?? [],
      ...(date && { date }),
      publication: this.#publication,
      ...this.#addresses.fields(),
      keywords: this.#keywords,
      ...(comment && { comment }),
    };
    return { title, abstract, line, endLine, fields };
  }
}

/** One name alone could be anything, but for its place or a venue or a date behind it. */
function oneNameIn(first: string, behind: string, isSure: boolean): Author[] | undefined {
  const name = trimMarks(first);
  if (!isName(name)) return undefined;
  return isSure || publicationFact(splitFirst(behind)[0]) ? parseNames(name) : undefined;
}

function withoutMarkAhead(text: string): string {
  return text.trim().replace(/^[,:;.|·–—-]+\s*/u, '');
}
