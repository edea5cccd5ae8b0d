import type { DigestNode } from '../digest-tree.ts';
import { recogniseBibtex } from './bibtex/recognise.ts';
import { inheritFields } from './bibtex/inherit.ts';
import { isContainer } from './bibtex/publication.ts';
import { readRecord } from './bibtex/record.ts';
import { scanBibtex, type BibtexEntry } from './bibtex/scan.ts';
import { unplacedTexts } from './bibtex/outside.ts';
import { RepeatedKeys } from './records/repeated-keys.ts';
import { wholeDocument, type Format, type ReadContext } from './reader.ts';
import { recordNode } from './records/record-node.ts';

/** Bibliographies of BibTeX and BibLaTeX. Text between the entries is a comment, unless it looks like a part of one. */
export const bibtex: Format = {
  id: 'bibtex',
  name: 'BibTeX',
  recognise: recogniseBibtex,
  open: wholeDocument(readWhole),
};

function readWhole(document: string, context: ReadContext): DigestNode[] {
  const contents = scanBibtex(document, context);
  const keys = new RepeatedKeys(context);
  for (const { key, line } of contents.entries) keys.add(key || undefined, line);
  const { entries, parents } = inheritFields(contents.entries, context);
  const nodes = [
    ...entries.flatMap((entry): DigestNode[] =>
      isContainer(entry.type)
        ? reportContainer(entry, parents, context)
        : recordNode(readRecord(entry, context), context),
    ),
    ...contents.outside.flatMap((outside) => unplacedTexts(outside, context)),
  ];
  return nodes.sort((one, other) => lineOf(one) - lineOf(other));
}

function lineOf({ position }: DigestNode): number {
  return position?.start.line ?? 0;
}

/** What papers inherit from is in them already. */
function reportContainer(
  { type, key, line }: BibtexEntry,
  parents: ReadonlySet<string>,
  context: ReadContext,
): [] {
  if (!parents.has(key)) {
    context.report({
      rule: 'not-a-paper',
      message: `The entry "${key}" is of the type "${type}", which is no paper, and was left out. If it is one, give it the type of a paper.`,
      line,
    });
  }
  return [];
}
