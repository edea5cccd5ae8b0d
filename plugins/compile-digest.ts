import type { Plugin } from 'unified';
import type { Digest, PaperEntry } from './digest-tree.ts';
import { richTextOf } from './rich-texts.ts';
import type { DigestContents, DigestRecord } from '../src/library/digest.ts';
import { linksInText } from '../src/library/text/links-in-text.ts';
import { appendRichText } from '../src/library/text/rich-text.ts';

declare module 'unified' {
  interface CompileResultMap {
    DigestContents: DigestContents;
  }
}

/** Compiles a digest tree to the records that the library is made of. */
const compileDigest: Plugin<[], Digest, DigestContents> = function () {
  this.compiler = (tree) => toContents(tree as Digest);
};

export default compileDigest;

function toContents(tree: Digest): DigestContents {
  const lines = tree.children.flatMap((node) => (node.type === 'header' ? node.children : []));
  const curator = lines.find((line) => line.role === 'curator')?.value;
  const date = lines.find((line) => line.role === 'date')?.value;
  const papers = tree.children.filter((node) => node.type === 'paper');
  return { ...(curator && { curator }), ...(date && { date }), records: papers.map(toRecord) };
}

function toRecord(paper: PaperEntry): DigestRecord {
  const [title, ...rest] = paper.children;
  const abstract = rest
    .filter((node) => node.type === 'paragraph')
    .map(richTextOf)
    .reduce((before, next) => appendRichText(before, next, '\n\n'), { source: '', spans: [] });
  const line = title.position?.start.line ?? 1;
  return { title: richTextOf(title), abstract, links: linksInText(abstract), line };
}
