import type { DigestNode } from '../../digest-tree.ts';
import type { ReadContext } from '../reader.ts';
import { headerNode, recordNode, type RecordParts } from '../records/record-node.ts';
import { readAclPaper } from './acl-paper.ts';
import { volumeOf, type AclVolume } from './acl-volume.ts';
import type { XmlElement } from './elements.ts';
import { RepeatedPapers } from '../records/repeated-papers.ts';

/** A volume that is being read. */
interface OpenVolume {
  /** Its start tag; nothing for papers that stand in no volume. */
  element: XmlElement | undefined;
  known: AclVolume;
}

/**
 * Makes nodes of the papers of a collection. The only volume of a file is the edition that the file is of; of several
 * each is an edition of its own, so that the papers of the first wait until it is known whether there is another.
 */
export class AclCollection {
  readonly #context: ReadContext;
  readonly #keys: RepeatedPapers;
  #volume: OpenVolume | undefined;
  #waiting: RecordParts[] = [];
  #hasSeveral = false;

  constructor(context: ReadContext) {
    this.#context = context;
    this.#keys = new RepeatedPapers(context);
  }

  /** Takes a `<meta>` or a `<paper>`. */
  take(element: XmlElement, parents: readonly XmlElement[]): DigestNode[] {
    // An event of the collection has a `<meta>` too, which is about no papers.
    const isMeta = element.name === 'meta' && parents.at(-1)?.name === 'volume';
    const isPaper = element.name === 'paper';
    if (!isMeta && !isPaper) return [];
    const nodes = this.#enterVolume(parents);
    const volume = this.#volume;
    if (isMeta && volume) volume.known = volumeOf(parents, element);
    if (isPaper && volume) nodes.push(...this.#addPaper(element, volume.known));
    return nodes;
  }

  end(): DigestNode[] {
    const { known, element } = this.#volume ?? {};
    const header = [
      { role: 'title', value: known?.title ?? '' },
      { role: 'date', value: known?.date ?? '' },
    ] as const;
    const nodes = this.#hasSeveral ? [] : headerNode(header, element?.line ?? 1);
    return [...nodes, ...this.#waiting.flatMap((parts) => recordNode(parts, this.#context))];
  }

  #enterVolume(parents: readonly XmlElement[]): DigestNode[] {
    const element = parents.findLast(({ name }) => name === 'volume');
    const before = this.#volume;
    if (before && before.element === element) return [];
    this.#volume = { element, known: volumeOf(parents, undefined) };
    if (!before || this.#hasSeveral) return [];
    this.#hasSeveral = true;
    const edition = editionOf(before.known);
    const waiting = this.#waiting;
    this.#waiting = [];
    return waiting.flatMap((parts) => recordNode({ ...parts, edition }, this.#context));
  }

  #addPaper(element: XmlElement, volume: AclVolume): DigestNode[] {
    const parts = readAclPaper(element, volume, this.#context);
    this.#keys.add(parts.fields?.identifiers ?? {}, element.line);
    if (this.#hasSeveral)
      return recordNode({ ...parts, edition: editionOf(volume) }, this.#context);
    this.#waiting.push(parts);
    return [];
  }
}

function editionOf({ title, collection, id }: AclVolume): string {
  return title ?? `${collection}-${id}`;
}
