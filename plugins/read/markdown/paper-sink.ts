import type { DigestNode, HeaderRole } from '../../digest-tree.ts';
import type { ReadContext } from '../reader.ts';
import { headerNode, recordNode } from '../records/record-node.ts';
import { unplacedNode } from '../records/unplaced-node.ts';
import { RepeatedPapers } from '../records/repeated-papers.ts';
import type { PaperDraft } from './paper-draft.ts';
import { wordsIn } from './title.ts';

/** A text with no more words than this is a heading or a remark. */
const MOST_REMARK_WORDS = 3;
const ADVICE =
  'Give it a link to its paper where it is one, or put it below the paper that it belongs to.';

/** Takes the papers of a document and what stands around them, in order. */
export class PaperSink {
  /** What the last heading with a date or a week says. */
  edition: string | undefined;
  readonly context: ReadContext;
  readonly nodes: DigestNode[] = [];
  readonly #repeated: RepeatedPapers;
  #hasPapers = false;
  #open: { draft: PaperDraft; kind: 'heading' | 'item' | 'paragraph' } | undefined;

  constructor(context: ReadContext) {
    this.context = context;
    this.#repeated = new RepeatedPapers(context);
  }

  /** The paper that what follows can belong to, if it began with a heading, an item or a paragraph as asked. */
  draft(...kinds: ('heading' | 'item' | 'paragraph')[]): PaperDraft | undefined {
    return this.#open && kinds.includes(this.#open.kind) ? this.#open.draft : undefined;
  }

  /** Whether no paper has begun so far. */
  get isEmpty(): boolean {
    return !this.#hasPapers;
  }

  open(draft: PaperDraft, kind: 'heading' | 'item' | 'paragraph'): void {
    this.close();
    this.#hasPapers = true;
    this.#open = { draft, kind };
  }

  /** Takes note that nothing more belongs to the paper. */
  close(): void {
    if (!this.#open) return;
    const parts = this.#open.draft.toParts(this.context);
    this.#open = undefined;
    this.#repeated.add(parts.fields?.identifiers ?? {}, parts.line);
    const edition = this.edition;
    this.nodes.push(...recordNode({ ...parts, ...(edition && { edition }) }, this.context));
  }

  /** Takes papers that are complete, in any number. */
  addPapers(papers: readonly DigestNode[]): void {
    this.close();
    this.#hasPapers ||= papers.length > 0;
    for (const paper of papers) this.nodes.push(paper);
  }

  addHeader(role: HeaderRole, value: string, line: number): void {
    this.close();
    this.nodes.push(...headerNode([{ role, value }], line));
  }

  /** Takes a text that is no paper's; it is unplaced where it says more than a remark. */
  addText(text: string, line: number, endLine = line): void {
    if (wordsIn(text) <= MOST_REMARK_WORDS) this.addHeader('furniture', text, line);
    else {
      this.close();
      this.nodes.push(...unplacedNode(text, { line, endLine }, ADVICE, this.context));
    }
  }
}
