import { cleanText } from '../papers-page/lines.ts';

/** An element of a document, with all that is in it. */
export interface XmlElement {
  /** With the usual prefix of its namespace, whatever the document calls it: see `Scope`. */
  name: string;
  /** As the document writes it. */
  tag: string;
  attributes: ReadonlyMap<string, string>;
  children: XmlNode[];
  /** Where it begins in the document, from 1. */
  line: number;
}

export type XmlNode = XmlElement | string;

/** The elements right inside another that have one of the names, in the order of the document. */
export function childrenNamed(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && names.includes(child.name),
  );
}

/** The first element right inside another that has a name. */
export function childNamed(element: XmlElement, name: string): XmlElement | undefined {
  return childrenNamed(element, name)[0];
}

/** All text in an element, without its markup. */
export function textOf(node: XmlNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

/** The texts of the inner elements with one of the names, each in one line; those of the first name come first. */
export function textsOf(element: XmlElement, ...names: readonly string[]): string[] {
  return names
    .flatMap((name) => childrenNamed(element, name))
    .map((child) => cleanText(textOf(child)))
    .filter((text) => text !== '');
}

/** The text of the first inner element with one of the names that says something. */
export function firstTextOf(element: XmlElement, ...names: readonly string[]): string | undefined {
  return textsOf(element, ...names)[0];
}
