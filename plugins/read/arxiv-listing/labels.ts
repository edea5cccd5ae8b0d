/** What a labelled line of a listing gives. */
export type Label =
  | 'title'
  | 'authors'
  | 'abstract'
  | 'comments'
  | 'subjects'
  | 'journal'
  | 'doi'
  | 'date'
  | 'submitted'
  | 'revised'
  | 'cite'
  | 'other';

/** The labels of arXiv's pages and e-mails. */
const LABELS: readonly (readonly [Label, RegExp])[] = [
  ['title', /^Title:/],
  ['authors', /^Authors?:/],
  ['abstract', /^Abstract:/],
  ['comments', /^Comments?:/],
  ['subjects', /^(?:Subjects?|Categories|Subj-class):/],
  ['journal', /^Journal[- ]ref(?:erence)?:/],
  ['doi', /^(?:Related )?DOI:/],
  ['date', /^Date(?: \(v\d+\))?:/],
  ['submitted', /^Submitted(?=\s\d{1,2} [A-Z][a-z]+, \d{4})/],
  ['submitted', /^\[(?=(?:v1\] )?Submitted on )/],
  ['revised', /^replaced with revised version/],
  ['cite', /^Cite as:|^\(or (?=arXiv:)/],
  ['other', /^(?:Report[- ](?:no|number)|MSC[- ]class(?:es)?|ACM[- ]class(?:es)?|License|Proxy):/],
];

/** A line with one of the labels, and what follows it. */
export interface LabelledLine {
  label: Label;
  /** As it was written, without the colon. */
  name: string;
  value: string;
}

/** Reads a line with a label; nothing for any other line. */
export function readLabel(line: string): LabelledLine | undefined {
  for (const [label, pattern] of LABELS) {
    const name = pattern.exec(line)?.[0];
    if (name === undefined) continue;
    return { label, name: name.replace(/:$/, ''), value: line.slice(name.length).trim() };
  }
  return undefined;
}

const IDENTIFIER = String.raw`(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})(?:v\d+)?`;
const CLASS = String.raw`(?:[a-z-]+\.[A-Za-z-]{2,}|(?:astro|math|quant)-ph|cond-mat|gr-qc|hep-[a-z]{2,3}|nucl-[a-z]{2})`;
const RECORD = new RegExp(
  String.raw`^(?:\[\d+\]|\d+\.)?\s*arXiv:\s?(${IDENTIFIER})` +
    String.raw`((?:\s+\([^()]{1,60}\)|\s+\[[^\[\]]{1,80}\])*)` +
    String.raw`((?:\s+${CLASS})*)(?:\s+doi\s+(\S+))?$`,
);

/** The line that a record begins with. */
export interface RecordLine {
  arxiv: string;
  categories: string[];
  doi: string | undefined;
}

/** Reads the line with the identifier of a record, its formats, its classes and its DOI; nothing for any other line. */
export function readRecordLine(line: string): RecordLine | undefined {
  const found = line.length > 300 ? null : RECORD.exec(line);
  if (!found) return undefined;
  const [, arxiv = '', , classes = '', doi] = found;
  return { arxiv, categories: classes.split(/\s+/).filter(Boolean), doi };
}
