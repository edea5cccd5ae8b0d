/** A paper with what its authors say it is about. */
export interface KeywordPaper {
  id: string;
  keywords: readonly string[];
}

const FIRST = 5;
/** A keyword of more papers than this share says little of any. */
const COMMON = 0.05;

/**
 * How well related papers share the keywords of their authors: the mean nDCG of the first five, over the papers that
 * share a keyword with another. So many shared keywords, at most three, gain 2^n - 1; keywords of one paper alone or
 * of over 5 % of the papers do not count.
 *
 * @param relatedTo The ids of the papers related to one, the nearest first.
 */
export function relatedGain(
  papers: readonly KeywordPaper[],
  relatedTo: (id: string) => readonly string[],
): { gain: number; papers: number } {
  const having = papersByKeyword(papers);
  const gains = papers.flatMap(({ id, keywords }) => {
    const shared = new Map<string, number>();
    for (const keyword of new Set(keywords)) {
      for (const other of having.get(keyword) ?? []) {
        if (other !== id) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
    }
    if (shared.size === 0) return [];
    const best = [...shared.values()].sort((a, b) => b - a);
    const found = relatedTo(id).map((other) => shared.get(other) ?? 0);
    return discounted(found) / discounted(best);
  });
  return {
    gain: gains.reduce((a, b) => a + b, 0) / Math.max(1, gains.length),
    papers: gains.length,
  };
}

function papersByKeyword(papers: readonly KeywordPaper[]): Map<string, string[]> {
  const having = new Map<string, string[]>();
  for (const { id, keywords } of papers) {
    for (const keyword of new Set(keywords)) {
      const list = having.get(keyword);
      if (list) list.push(id);
      else having.set(keyword, [id]);
    }
  }
  const tells = (ids: readonly string[]) => ids.length > 1 && ids.length <= COMMON * papers.length;
  return new Map([...having].filter(([, ids]) => tells(ids)));
}

function discounted(shared: readonly number[]): number {
  return shared
    .slice(0, FIRST)
    .reduce((sum, count, at) => sum + (2 ** Math.min(3, count) - 1) / Math.log2(at + 2), 0);
}
