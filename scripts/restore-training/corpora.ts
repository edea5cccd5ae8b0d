import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { hashText } from '../../plugins/restore/math-tagger/hash.ts';
import { foldSpace } from '../../src/library/tex/traced-text.ts';
import { labelText, type LabelledText } from './labelled-text.ts';

/** What kind of page a text is like. `pages`: seen on a papers page, word for word. */
export type Kind = 'arxiv' | 'paperlists' | 'pages' | 'prose';

/** A text of the corpora. */
export interface CorpusText extends LabelledText {
  kind: Kind;
  /** Whether it is kept for evaluation: training never sees it. */
  isHeldOut: boolean;
}

/** One text in so many is held out. */
const HELD_OUT = 10;

/** So many abstracts without TeX are taken from the daily lists, beyond those of the prose corpus. */
const MORE_PROSE = 10_000;

/**
 * Reads the abstracts that training and evaluation use. A text that stands on a papers page as the strip
 * leaves it is of kind `pages`, and always held out.
 *
 * @param folder Holds the corpora as gzipped JSON lines.
 */
export async function readCorpora(folder: string): Promise<CorpusText[]> {
  const rows = (name: string) => readRows(join(folder, `${name}.jsonl.gz`));
  const texts: CorpusText[] = [];
  const seen = new Set<string>();
  const onPages = new Map<string, string>();
  for await (const { pdf = '', summary = '' } of rows('hf-daily')) {
    onPages.set(pdf.split('/').at(-1) ?? '', foldSpace(summary));
  }
  const add = (kind: Kind, id: string, tex: string) => {
    if (seen.has(id)) return;
    seen.add(id);
    const labelled = labelText(id, tex);
    const isPage = kind === 'arxiv' && onPages.get(id) === labelled.text;
    const isHeldOut = isPage || isChosen(id);
    texts.push({ ...labelled, kind: isPage ? 'pages' : kind, isHeldOut });
  };
  for await (const { id = '', tex = '' } of rows('math-arxiv')) add('arxiv', id, tex);
  for await (const { id = '', tex = '' } of rows('math-paperlists')) add('paperlists', id, tex);
  for await (const { id = '', text = '' } of rows('prose')) add('prose', id, text);
  for await (const { id = '', abstract = '' } of rows('topics-paperlists')) {
    if (!isChosen(id) && !/[$\\^_]/.test(abstract) && abstract !== '') add('prose', id, abstract);
  }
  let more = MORE_PROSE;
  for await (const { id = '', summary = '' } of rows('arxiv-daily')) {
    if (summary.split('$').length % 2 === 0) continue;
    if (summary.includes('$')) add('arxiv', id, summary);
    else if (more > 0 && !summary.includes('\\') && !isChosen(id) && !seen.has(id)) {
      add('prose', id, summary);
      more--;
    }
  }
  return texts;
}

function isChosen(id: string): boolean {
  return (hashText(id) >>> 0) % HELD_OUT === 0;
}

/** The fields that are used, of all corpora. */
type Row = Partial<Record<'id' | 'pdf' | 'tex' | 'text' | 'summary' | 'abstract', string>>;

async function* readRows(file: string): AsyncGenerator<Row> {
  const input = createReadStream(file).pipe(createGunzip());
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line !== '') yield JSON.parse(line) as Row;
  }
}
