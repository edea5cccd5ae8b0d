import {
  findIdentifiers,
  identifiersSchema,
  type FoundIdentifiers,
  type Identifiers,
} from '../../../src/library/fields/identifiers.ts';
import {
  LINK_KINDS,
  linkSchema,
  type PaperFields,
  type PaperLink,
} from '../../../src/library/fields/paper-fields.ts';
import { classifyLink } from '../../../src/library/links.ts';
import { isRecord, textOf } from './values.ts';

const IDENTIFIER_KINDS = ['arxiv', 'doi', 'acl', 'openreview'] as const;

type LinkKind = PaperLink['kind'];

/** Sites where the address of a paper says no more than its identifier. */
const IDENTIFIER_SITES =
  /(?:^|\/\/|\.)(?:(?:arxiv|alphaxiv|doi|aclanthology|aclweb)\.org|openreview\.net|huggingface\.co\/papers)\//i;

/** Collects what a record says about where its paper is: identifiers, and links that are none. */
export class Addresses {
  #identifiers: Identifiers = {};
  #arxivVersion: number | undefined;
  readonly #links = new Map<string, PaperLink>();

  /** Takes an identifier of a kind, bare or in an address; `false` where the value holds none of it. */
  addIdentifier(kind: keyof Identifiers, value: unknown): boolean {
    const text = textOf(value);
    if (text === undefined) return false;
    const bare = identifiersSchema.shape[kind].safeParse(text).success;
    const isBare = bare && (kind === 'acl' || kind === 'openreview');
    const found = isBare ? { identifiers: { [kind]: text } } : findIdentifiers(text);
    // A DOI that arXiv gave is an arXiv id.
    const holds = found.identifiers[kind] ?? (kind === 'doi' && found.identifiers.arxiv);
    return holds ? this.#absorb(found) : false;
  }

  /** Takes whatever identifiers a text holds; `false` where there are none, or others than are known. */
  addIdentifiers(value: unknown): boolean {
    const text = textOf(value);
    return text !== undefined && this.#absorb(findIdentifiers(text));
  }

  /**
   * Takes an address, or an object that holds one and its kind. One that only repeats an identifier is no link.
   *
   * @param kind What it leads to, where that is known; else it is told from the address.
   * @returns `false` for what is no web address.
   */
  addAddress(value: unknown, kind?: LinkKind): boolean {
    if (isRecord(value)) {
      const known = LINK_KINDS.find((known) => known === value['kind']);
      return this.addAddress(value['url'] ?? value['href'], known ?? kind);
    }
    const text = textOf(value);
    if (text === undefined) return false;
    if (this.addIdentifiers(text) && IDENTIFIER_SITES.test(text)) return true;
    const link = linkOf(text, kind);
    if (link && !this.#links.has(link.url)) this.#links.set(link.url, link);
    return link !== undefined;
  }

  fields(): Pick<PaperFields, 'identifiers' | 'arxivVersion' | 'links'> {
    return {
      identifiers: this.#identifiers,
      ...(this.#arxivVersion !== undefined && { arxivVersion: this.#arxivVersion }),
      links: [...this.#links.values()],
    };
  }

  /** What contradicts an identifier that is known already is not taken. */
  #absorb({ identifiers, arxivVersion }: FoundIdentifiers): boolean {
    const merged = { ...identifiers, ...this.#identifiers };
    const kinds = IDENTIFIER_KINDS.filter((kind) => identifiers[kind] !== undefined);
    if (kinds.length === 0 || kinds.some((kind) => merged[kind] !== identifiers[kind]))
      return false;
    this.#identifiers = merged;
    this.#arxivVersion ??= arxivVersion;
    return true;
  }
}

/**
 * The link of an address.
 *
 * @param text May be without its scheme: `github.com/ada/looms`.
 * @returns Nothing for what is no web address.
 */
export function linkOf(text: string, kind?: LinkKind): PaperLink | undefined {
  const bare = /^(?:[a-z0-9-]+\.)+[a-z]{2,}\//i.test(text);
  const url = bare ? `https://${text}` : text;
  const link = linkSchema.safeParse({ kind: kind ?? 'web', url });
  if (!link.success) return undefined;
  if (kind !== undefined) return link.data;
  return new URL(url).pathname.endsWith('.pdf') ? { kind: 'pdf', url } : classifyLink(url);
}
