/**
 * The usual prefixes of vocabularies, by how their addresses begin. The ones without a prefix do not share names
 * that mean different things.
 */
const VOCABULARIES: readonly (readonly [address: string, prefix: string])[] = [
  ['http://www.w3.org/2005/Atom', ''],
  ['http://purl.org/atom/ns#', ''],
  ['http://purl.org/rss/1.0/modules/content/', 'content:'],
  ['http://purl.org/rss/1.0/modules/prism/', 'prism:'],
  ['http://purl.org/rss/1.0/', ''],
  ['http://my.netscape.com/rdf/simple/0.9/', ''],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf:'],
  ['http://purl.org/dc/elements/1.1/', 'dc:'],
  ['http://purl.org/dc/terms/', 'dcterms:'],
  ['http://prismstandard.org/namespaces/', 'prism:'],
  ['http://search.yahoo.com/mrss', 'media:'],
  ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'itunes:'],
  ['http://arxiv.org/schemas/atom', 'arxiv:'],
  ['http://arxiv.org/OAI/', ''],
  ['http://www.openarchives.org/OAI/2.0/oai_dc/', 'oai_dc:'],
  ['http://www.openarchives.org/OAI/', ''],
  ['http://www.w3.org/1999/xhtml', ''],
  ['http://www.w3.org/1998/Math/MathML', ''],
];

/** What the prefixes of tags stand for within an element. */
export interface Scope {
  /** The name of an element with the usual prefix of its vocabulary; as it is written where that is not known. */
  nameOf(tag: string): string;
  /** The usual prefix for one that the document uses; nothing for one that it does not declare. */
  usualPrefix(prefix: string): string | undefined;
  /** The scope of an element inside this one. */
  within(attributes: ReadonlyMap<string, string>): Scope;
}

/** The scope around a document, in which nothing is declared. */
export function outermostScope(): Scope {
  return new ElementScope(new Map(), undefined);
}

/** Names of a document that are looked up once; hostile documents have more. */
const MOST_NAMES = 1000;

class ElementScope implements Scope {
  readonly #declared: ReadonlyMap<string, string>;
  readonly #outer: Scope | undefined;
  readonly #names = new Map<string, string>();

  constructor(declared: ReadonlyMap<string, string>, outer: Scope | undefined) {
    this.#declared = declared;
    this.#outer = outer;
  }

  nameOf(tag: string): string {
    const known = this.#names.get(tag);
    if (known !== undefined) return known;
    const colon = tag.indexOf(':');
    const prefix = this.usualPrefix(tag.slice(0, Math.max(0, colon)));
    const name = prefix === undefined ? tag : prefix + tag.slice(colon + 1);
    if (this.#names.size < MOST_NAMES) this.#names.set(tag, name);
    return name;
  }

  usualPrefix(prefix: string): string | undefined {
    return this.#declared.get(prefix) ?? this.#outer?.usualPrefix(prefix);
  }

  within(attributes: ReadonlyMap<string, string>): Scope {
    const declared = new Map<string, string>();
    for (const [name, address] of attributes) {
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
      const prefix = name.slice('xmlns:'.length);
      declared.set(prefix, vocabularyPrefix(address) ?? (prefix && `${prefix}:`));
    }
    return declared.size > 0 ? new ElementScope(declared, this) : this;
  }
}

function vocabularyPrefix(address: string): string | undefined {
  const plain = address.trim().replace(/^https:/, 'http:');
  return VOCABULARIES.find(([beginning]) => plain.startsWith(beginning))?.[1];
}
