import type { DigestNode } from '../../digest-tree.ts';
import type { DocumentReader, ReadContext } from '../reader.ts';
import type { XmlElement } from './elements.ts';
import { outermostScope, type Scope } from './namespaces.ts';
import { readMarkup, type MarkupHandler, type Tag } from './read-markup.ts';
import { TreeBuilder, type Fault } from './tree-builder.ts';

/** Which elements of a document are wanted, and what becomes of them. */
export interface WantedElements {
  /** The names of the elements that are papers, which do not stand within each other. */
  records: ReadonlySet<string>;
  /** The names of other elements that say something, where they stand outside of the records. */
  around: ReadonlySet<string>;
  /**
   * Takes a wanted element as soon as it is complete.
   *
   * @param parents The elements around it, the outermost first. Of what is in them nothing is kept.
   */
  take(element: XmlElement, parents: readonly XmlElement[]): DigestNode[];
}

/** Deeper elements outside of the records are not told apart. */
const DEEPEST = 100;

/**
 * Reads an XML document of any length and keeps nothing of it but the element that it is at.
 *
 * Markup that is not well-formed is read as far as it can be told apart, and reported: `cut-off`,
 * `not-well-formed`, `nested-too-deep`.
 */
export function readElements(wanted: WantedElements, context: ReadContext): DocumentReader {
  const reader = new ElementReader(wanted, context);
  const markup = readMarkup(reader, { xmlMode: true });
  return {
    write(piece) {
      markup.write(piece);
      return reader.takeNodes();
    },
    end() {
      markup.end();
      reader.end();
      return reader.takeNodes();
    },
  };
}

/** An element outside of the wanted ones. */
interface Container {
  element: XmlElement;
  scope: Scope;
}

class ElementReader implements MarkupHandler {
  readonly #wanted: WantedElements;
  readonly #context: ReadContext;
  readonly #around: Container[] = [];
  readonly #outermost = outermostScope();
  /** The wanted element that is open. */
  #tree: TreeBuilder | undefined;
  /** Of the elements that are open in it. */
  readonly #scopes: Scope[] = [];
  #nodes: DigestNode[] = [];

  constructor(wanted: WantedElements, context: ReadContext) {
    this.#wanted = wanted;
    this.#context = context;
  }

  takeNodes(): DigestNode[] {
    const nodes = this.#nodes;
    this.#nodes = [];
    return nodes;
  }

  open(tag: Tag): void {
    const scope = this.#scope.within(tag.attributes);
    const name = scope.nameOf(tag.name);
    if (this.#tree && this.#wanted.records.has(name)) this.#handOver('cut-off');
    const element = elementOf(tag, name);
    if (this.#tree) this.#openInside(this.#tree, element, scope);
    else if (this.#isWanted(name)) this.#openWanted(element, scope);
    else if (tag.isEmpty || this.#around.length >= DEEPEST) return;
    else this.#around.push({ element, scope });
    if (tag.isEmpty) this.close(tag.name);
  }

  close(tag: string): void {
    if (this.#tree?.close(tag)) {
      this.#scopes.length = Math.min(this.#scopes.length, this.#tree.depth);
      if (this.#tree.depth === 0) this.#handOver(this.#tree.fault);
      return;
    }
    const at = this.#around.findLastIndex(({ element }) => element.tag === tag);
    if (at === -1) return;
    if (this.#tree) this.#handOver('cut-off');
    this.#around.length = at;
  }

  text(text: string): void {
    this.#tree?.add(text);
  }

  end(): void {
    const container = this.#around.at(-1);
    if (this.#tree) this.#handOver('cut-off');
    else if (container) this.#report('cut-off', container.element);
  }

  get #scope(): Scope {
    return this.#scopes.at(-1) ?? this.#around.at(-1)?.scope ?? this.#outermost;
  }

  #isWanted(name: string): boolean {
    return this.#wanted.records.has(name) || this.#wanted.around.has(name);
  }

  #openInside(tree: TreeBuilder, element: XmlElement, scope: Scope): void {
    tree.open(element);
    if (this.#scopes.length < tree.depth) this.#scopes.push(scope);
  }

  #openWanted(element: XmlElement, scope: Scope): void {
    this.#tree = new TreeBuilder(element);
    this.#scopes.push(scope);
  }

  #handOver(fault: Fault | undefined): void {
    const element = this.#tree?.root;
    this.#tree = undefined;
    this.#scopes.length = 0;
    if (!element) return;
    if (fault) this.#report(fault, element);
    const parents = this.#around.map((container) => container.element);
    for (const node of this.#wanted.take(element, parents)) this.#nodes.push(node);
  }

  #report(fault: Fault, { tag, line }: XmlElement): void {
    this.#context.report({ rule: fault, message: FAULTS[fault](`<${tag.slice(0, 60)}>`), line });
  }
}

function elementOf({ name: tag, attributes, line }: Tag, name: string): XmlElement {
  return { name, tag, attributes, children: [], line };
}

const FAULTS: Record<Fault, (tag: string) => string> = {
  'cut-off': (tag) =>
    `This ${tag} has no end, so something may be missing. What is there was read; get the whole file.`,
  'not-well-formed': (tag) =>
    `The tags in this ${tag} do not match each other. It was read as far as they can be told apart; correct the XML.`,
  'nested-too-deep': (tag) =>
    `Elements in this ${tag} lie too deep within each other. Their text was read without them; check it.`,
};
