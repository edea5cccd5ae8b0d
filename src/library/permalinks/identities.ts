/** The ids that are made of a paper's own texts, the strongest first; all others are identifiers that somebody gave to it. */
const OF_TEXTS = ['text', 'abstract', 'title'];

/** `arxiv` of `arxiv:2110.06197`. */
function kindOf(id: string): string {
  return id.slice(0, id.indexOf(':'));
}

/** How weak an id is: identifiers, then title and abstract together, then the abstract, then the title. */
export function weakness(id: string): number {
  return OF_TEXTS.indexOf(kindOf(id)) + 1;
}

/** Whether an id is only a title, which papers share: too weak where anything speaks against it. */
export function isTitle(id: string): boolean {
  return kindOf(id) === 'title';
}

/** Whether two papers have different identifiers of one kind: two arXiv ids, for example. */
export function contradict(one: readonly string[], other: readonly string[]): boolean {
  const identifiers = other.filter((id) => weakness(id) === 0);
  const kinds = new Set(identifiers.map(kindOf));
  const common = new Set(one.filter((id) => identifiers.includes(id)).map(kindOf));
  return one.some((id) => kinds.has(kindOf(id)) && !common.has(kindOf(id)));
}

/** Which papers have an id: their numbers, in their order. */
export type Holders = ReadonlyMap<string, readonly number[]>;

/** Who has which id, without the ids that nobody has. */
export function holdersOf(papers: readonly { ids: readonly string[] }[]): Holders {
  const holders = new Map<string, number[]>();
  for (const [paper, { ids }] of papers.entries()) {
    for (const id of new Set(ids)) {
      const list = holders.get(id);
      if (list) list.push(paper);
      else holders.set(id, [paper]);
    }
  }
  return holders;
}

/** The first paper that has one of some ids, the title aside, which others can have too. */
export function firstHolder(ids: readonly string[], holders: Holders): number | undefined {
  const [first] = ids.flatMap((id) => (isTitle(id) ? [] : (holders.get(id) ?? [])));
  return first;
}
