import { PART, type ListingLine } from './blocks.ts';
import { readLabel, readRecordLine, type Label } from './labels.ts';
import { readPageLine } from './page-lines.ts';

/** What never goes on in the next line. */
const ON_ONE_LINE: ReadonlySet<Label> = new Set(['date', 'submitted', 'revised']);

/** What the lines of a record say, by label; the text of a title stands under `title`, labelled or not. */
export interface RecordTexts {
  texts: Map<Label, string>;
  /** Labels that no field is made from. */
  others: string[];
  /** Lines that belong to no text. */
  strays: ListingLine[];
}

/**
 * Gathers the texts of a record. Lines without a label go on with the text above them, or are what stands there
 * on arXiv's pages: the title below the identifier, the authors below the title, the abstract below all else.
 */
export function recordTexts(lines: readonly ListingLine[]): RecordTexts {
  const gatherer = new Gatherer(lines);
  for (const line of lines) gatherer.add(line);
  return gatherer;
}

class Gatherer implements RecordTexts {
  readonly texts = new Map<Label, string>();
  readonly others: string[] = [];
  readonly strays: ListingLine[] = [];
  /** In an e-mail lines are cut at some width, so that a text goes on below. */
  readonly #isMail: boolean;
  readonly #labelsAuthors: boolean;
  readonly #labelsAbstract: boolean;
  #current: Label = 'title';

  constructor(lines: readonly ListingLine[]) {
    this.#isMail = lines.some(({ text }) => PART.test(text));
    const labels = new Set(lines.map(({ text }) => readLabel(text)?.label));
    this.#labelsAuthors = labels.has('authors');
    this.#labelsAbstract = labels.has('abstract');
  }

  add(line: ListingLine): void {
    const { text } = line;
    if (readRecordLine(text) || readPageLine(text)) return;
    if (PART.test(text)) {
      this.#current = 'abstract';
      return;
    }
    // Within an abstract only a label of its own page ends it.
    const labelled = this.#isMail && this.#current === 'abstract' ? undefined : readLabel(text);
    if (!labelled) {
      const place = this.#placeOf(line);
      if (place) this.#append(place, line);
      else this.strays.push(line);
      return;
    }
    this.#current = labelled.label;
    if (labelled.label === 'other') this.others.push(labelled.name);
    else if (labelled.value !== '') this.#append(labelled.label, { ...line, text: labelled.value });
  }

  /** Where a line without a label belongs, if anywhere. */
  #placeOf({ afterBlank }: ListingLine): Label | undefined {
    const text = this.texts.get(this.#current);
    if (text !== undefined && ON_ONE_LINE.has(this.#current)) {
      if (!this.texts.has('title')) return 'title';
      return this.#isMail || this.#labelsAbstract ? undefined : 'abstract';
    }
    if (this.#isMail || text === undefined || this.#current === 'abstract') return this.#current;
    if (this.#current === 'title') {
      if (this.#labelsAuthors && !afterBlank) return 'title';
      return this.#labelsAuthors ? 'abstract' : 'authors';
    }
    const isList = this.#current === 'authors' && /(?:,|\band)$/.test(text);
    return isList || this.#labelsAbstract ? this.#current : 'abstract';
  }

  #append(label: Label, { text, afterBlank }: ListingLine): void {
    this.#current = label;
    const before = this.texts.get(label);
    const between = label === 'abstract' && afterBlank ? '\n\n' : '\n';
    this.texts.set(label, before === undefined ? text : `${before}${between}${text}`);
  }
}
