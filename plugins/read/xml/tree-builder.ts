import type { XmlElement, XmlNode } from './elements.ts';

/** Deeper elements are left out of a tree; the text in them stays. */
const DEEPEST = 100;

/** What is wrong with the markup of an element. */
export type Fault = 'not-well-formed' | 'nested-too-deep' | 'cut-off';

/** Builds the tree of one element from its parts. */
export class TreeBuilder {
  /** The elements that are open, the outermost first; none when that one is closed. */
  readonly #open: XmlElement[];
  readonly root: XmlElement;
  #tooDeep = 0;
  /** The first fault that was met. */
  fault: Fault | undefined;

  constructor(root: XmlElement) {
    this.root = root;
    this.#open = [root];
  }

  get depth(): number {
    return this.#open.length;
  }

  get innermost(): XmlElement | undefined {
    return this.#open.at(-1);
  }

  open(element: XmlElement): void {
    if (this.depth < DEEPEST) {
      this.add(element);
      this.#open.push(element);
    } else {
      this.#tooDeep += 1;
      this.fault ??= 'nested-too-deep';
    }
  }

  add(node: XmlNode): void {
    this.innermost?.children.push(node);
  }

  /**
   * Closes the innermost element with a tag, and those within it that were not closed.
   *
   * @returns Whether there was one.
   */
  close(tag: string): boolean {
    const at = this.#open.findLastIndex((element) => element.tag === tag);
    if (this.#tooDeep > 0 && at !== 0) {
      this.#tooDeep -= 1;
      return true;
    }
    if (at !== this.depth - 1) this.fault ??= 'not-well-formed';
    if (at === -1) return false;
    this.#open.length = at;
    return true;
  }
}
