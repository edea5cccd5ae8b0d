import type { Extent } from '../../src/library/text/extents.ts';
import type { LabelledText } from '../restore-training/labelled-text.ts';

/** The formulas of one line of the seed digest, read by hand beside the arXiv records. */
interface LineFormulas {
  /** Pieces that are formulas wherever they stand in the line, longer ones first. */
  formulas: string[];
  /** Pieces that authors set either way: neither finding nor leaving them counts. */
  unscored?: string[];
}

const FORMULAS: Record<number, LineFormulas> = {
  21: { formulas: ['k'] },
  41: { formulas: ['O(log V)', 'O(V)'] },
  53: { formulas: ['G = GL^{+}(n, R)', 'G = SL(n, R)', 'R^{n} rtimes G', 'G'] },
  57: { formulas: [], unscored: ['k'] },
  61: { formulas: ['L_2'] },
  65: { formulas: ['epsilon'] },
  81: { formulas: ['2^k - 1', 'k'] },
  85: { formulas: [], unscored: ['n'] },
  93: { formulas: ['O(L^6)', 'O(L^3)', 'E(3)', 'L'] },
  105: {
    formulas: [
      '{cal L}_N = sum_{i=1}^N f({bf x}_i)',
      'f({bf x})=f(|{bf x}|)',
      "f'(|{bf x}|)",
      'f({bf x}_i)',
      '{bf x}_i',
      '{cal L}_N',
      'beta=2',
      'beta',
      'd=2',
      'd',
      'N',
    ],
  },
  109: { formulas: ['G=(V, D,B)', 'G', 'D'] },
  113: {
    formulas: ['64{times}64', 'D{to} infty', 'D{to}infty', 'D{=}2048', 'D{=}1', 'N{+}D', 'N', 'D'],
    unscored: ['1.91/2.43', '2048/128'],
  },
  123: { formulas: [], unscored: ['E(3)'] },
  125: { formulas: ['E(3)'] },
  137: { formulas: [], unscored: ['t'] },
  139: { formulas: [], unscored: ['SE(n)'] },
  141: { formulas: ['R^3 {times} S^2', 'R^3'], unscored: ['SE(3)', 'N'] },
  149: { formulas: ['k', 'P'] },
};

/** The seed digest, line by line, with its formulas. */
export function labelSeed(digest: string): LabelledText[] {
  return digest.split('\n').flatMap((text, index) => {
    if (text.trim() === '') return [];
    const { formulas, unscored = [] } = FORMULAS[index + 1] ?? { formulas: [] };
    const found = placesOf(text, formulas, []);
    const others = placesOf(text, unscored, found);
    const withTex = found.map((extent) => ({ ...extent, tex: '' }));
    return [{ id: String(index + 1), text, formulas: withTex, unscored: others }];
  });
}

/** Where pieces stand as words of their own, and not within another one that was found. */
function placesOf(text: string, pieces: readonly string[], taken: readonly Extent[]): Extent[] {
  const found: Extent[] = [];
  for (const piece of pieces) {
    for (let start = text.indexOf(piece); start >= 0; start = text.indexOf(piece, start + 1)) {
      const end = start + piece.length;
      const isFree = ![...taken, ...found].some((other) => start < other.end && end > other.start);
      if (isFree && isWord(text, start, end)) found.push({ start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A letter stands alone; `k` in `kWL` does, for a capital begins another word. */
function isWord(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  const isCut = /[a-z]/.test(text[end - 1] ?? '') && /[A-Z]/.test(after);
  return !/[A-Za-z0-9^]/.test(before) && (isCut || !/[A-Za-z0-9]/.test(after));
}
