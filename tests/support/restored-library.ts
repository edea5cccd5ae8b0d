import { readYaml } from '../../scripts/io/read-yaml.ts';
import { buildLibrary, type Library } from '../../src/library/library.ts';
import type { LeftPiece, RichText, Span } from '../../src/library/text/rich-text.ts';
import { parseTaxonomy } from '../../src/library/topics/index.ts';
import { digest, plain, record } from './digests.ts';

/** A piece of a text, wherever it stands, and what is known about it. */
type Piece = [piece: string, known: Partial<Span> | Pick<LeftPiece, 'reason'>];

/** A text in which some pieces are guessed, formulas unless they say otherwise, or left. */
export function guessed(source: string, pieces: readonly Piece[]): RichText {
  const text: RichText = plain(source);
  const left: LeftPiece[] = [];
  for (const [piece, known] of pieces) {
    let start = source.indexOf(piece);
    for (; start >= 0; start = source.indexOf(piece, start + piece.length)) {
      const end = start + piece.length;
      if ('reason' in known) left.push({ start, end, confidence: 0.3, ...known });
      else text.spans.push({ start, end, tex: piece, kind: 'math', confidence: 0.9, ...known });
    }
  }
  text.spans.sort((a, b) => a.start - b.start);
  return { ...text, ...(left.length > 0 && { left: left.sort((a, b) => a.start - b.start) }) };
}

const raw = String.raw;

/** A text as it came in, white space and all. */
export const RECEIVED = raw`We map  R^n to R^n, and "O(T)" <em> to \ours{}. It is &c.`;

/** Cannot be broken, and is wider than any phone. */
const WIDE = raw`\left(\frac{${Array.from({ length: 16 }, (_, i) => `\\alpha_{${i}}\\beta_{${i}}`).join('+')}}{2}\right)`;

/** Papers with guesses, with pieces that were left, settled by their authors, and with a wide formula. */
export async function restoredLibrary(): Promise<Library> {
  const R: Piece = ['R^n', { tex: raw`\mathbb{R}^n`, confidence: 0.62, assumes: [raw`\mathbb`] }];
  const papers = [
    {
      title: guessed('Maps of R^n', [R]),
      abstract: guessed(RECEIVED, [
        R,
        ['O(T)', { tex: raw`\tilde{O}(T)`, assumes: [raw`\tilde`] }],
        ['&c', { tex: 'etc', kind: 'accent', confidence: 0.9 }],
        [raw`\ours`, { reason: 'rejected' }],
      ]),
    },
    {
      title: plain('Proven Things'),
      abstract: {
        ...guessed('Where p_theta is.', [['p_theta', { tex: raw`p_\theta`, confidence: 1 }]]),
        settledBy: 'authors' as const,
      },
    },
    {
      title: plain('Wide Things'),
      abstract: guessed('A wide sum, then.', [['sum', { tex: WIDE }]]),
    },
    {
      title: plain('Left Things'),
      abstract: guessed('It has p_thetay|x.', [['p_thetay|x', { reason: 'unsure' }]]),
    },
    { title: plain('Plain Things'), abstract: plain('About Plain Things.') },
  ];
  const records = papers.map(({ title, abstract }) => record(title.source, abstract.source));
  const byTitle = new Map(papers.map((paper) => [paper.title.source, paper]));
  const taxonomy = await readYaml('seeds/topics.yaml', parseTaxonomy);
  return buildLibrary({
    digests: [digest('restored.txt', records)],
    taxonomy,
    restore: ({ title }) => byTitle.get(title)!,
  });
}
