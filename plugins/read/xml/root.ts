import { outermostScope } from './namespaces.ts';
import { readMarkup } from './read-markup.ts';

/** The outermost element of a document, by its start tag. */
export interface Root {
  /** With the usual prefix of its namespace. */
  name: string;
  attributes: ReadonlyMap<string, string>;
}

/** What can stand in front of it: white space, `<?xml …?>`, comments, a document type. */
const PROLOGUE = /^(?:\s+|<\?[^]*?\?>|<!--[^]*?-->|<!DOCTYPE[^[>]*(?:\[[^\]]*\][^>]*)?>)*/i;

/**
 * The outermost element of a document of XML or HTML.
 *
 * @param head The beginning of the document, which may end anywhere.
 * @returns Nothing where the document does not begin with one.
 */
export function rootOf(head: string): Root | undefined {
  const start = PROLOGUE.exec(head)?.[0].length;
  const body = head.slice(start);
  if (!/^<[\p{L}_]/u.test(body)) return undefined;
  let root: Root | undefined;
  const markup = readMarkup(
    {
      open({ name, attributes }) {
        root ??= { name: outermostScope().within(attributes).nameOf(name), attributes };
      },
      close: () => undefined,
      text: () => undefined,
    },
    { xmlMode: true },
  );
  markup.write(body);
  return root;
}

/** Whether a root is that of Atom, also of a single entry, or of RSS. */
export function isFeedRoot({ name, attributes }: Root): boolean {
  if (name === 'feed' || name === 'rss') return true;
  const addresses = [...attributes.values()];
  if (name === 'entry') return addresses.some((address) => /\bAtom$|\/atom\/ns#/.test(address));
  return (
    name === 'rdf:RDF' &&
    addresses.some((address) => /purl\.org\/rss\/|netscape\.com\/rdf/.test(address))
  );
}
