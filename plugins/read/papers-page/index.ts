import type { DigestNode } from '../../digest-tree.ts';
import { wholeDocument, type Format, type ReadContext } from '../reader.ts';
import { withEditions } from './editions.ts';
import { findFurniture } from './find-furniture.ts';
import { reportFindings } from './findings.ts';
import { cleanText, visibleLines } from './lines.ts';
import { ProseEvidence } from './prose.ts';
import { MAX_LINE_LENGTH } from './scores.ts';
import { segmentLines } from './segment.ts';
import { traitsOfLines } from './traits.ts';
import { buildNodes } from './tree.ts';
import { breaksAbove, hasSpacedTitles } from './wrapping.ts';

/** Text pasted from a papers page; as any text can be, it takes whatever no other format recognises. */
export const papersPage: Format = {
  id: 'papers-page',
  name: 'pasted papers page',
  recognise: () => true,
  open: wholeDocument(readPapersPage),
};

/**
 * Reads text pasted from a papers page: titles and abstracts, with or without the page's header and
 * the lines around each paper. The nodes' positions have offsets and cover every line that shows something.
 *
 * Reports doubts by rule: `no-papers`, `title-without-abstract`, `unplaced-text`, `line-too-long`,
 * `control-characters`, `possible-truncation`, `page-comments`. Time and memory are linear in the
 * length of the document.
 */
export function readPapersPage(document: string, context: ReadContext): DigestNode[] {
  const lines = visibleLines(document);
  const texts = lines.map((line) => cleanText(document.slice(line.start, line.end)));
  const traits = traitsOfLines(texts);
  const { furniture, comments } = findFurniture(texts);
  const breaks = breaksAbove(lines, traits);
  const prose = new ProseEvidence(traits);
  const segments = segmentLines({
    traits,
    furniture,
    breaks,
    oversized: texts.map((text) => text.length > MAX_LINE_LENGTH),
    prose,
    spaced: hasSpacedTitles(breaks, furniture, prose),
  });
  const nodes = withEditions(buildNodes({ document, lines, furniture }, segments));
  reportFindings({ document, lines, comments, nodes }, (doubt) => {
    context.report(doubt);
  });
  return nodes;
}
