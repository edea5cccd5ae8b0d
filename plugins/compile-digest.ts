import type { DigestNode, HeaderRole, PaperEntry } from './digest-tree.ts';
import type { DigestContents, DigestRecord } from '../src/library/digest.ts';

/**
 * Compiles the nodes of a digest to what the library is made of.
 *
 * @param nodes All of a digest, or the next of them where it is read in pieces.
 */
export function compileDigest(nodes: readonly DigestNode[]): DigestContents {
  const lines = nodes.flatMap((node) => (node.type === 'header' ? node.children : []));
  const said = (role: HeaderRole) => lines.find((line) => line.role === role)?.value;
  const [title, curator, date] = [said('title'), said('curator'), said('date')];
  return {
    ...(title && { title }),
    ...(curator && { curator }),
    ...(date && { date }),
    records: nodes.filter((node) => node.type === 'paper').map(toRecord),
  };
}

function toRecord({ children, data, position }: PaperEntry): DigestRecord {
  const textOf = (node: PaperEntry['children'][number]) =>
    node.children.map(({ value }) => value).join('');
  const [title, ...rest] = children;
  return {
    title: textOf(title),
    abstract: rest
      .filter((node) => node.type === 'paragraph')
      .map(textOf)
      .join('\n\n'),
    fields: data?.fields ?? {},
    ...(data?.edition && { edition: data.edition }),
    line: position?.start.line ?? 1,
  };
}
