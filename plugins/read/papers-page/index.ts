import type { Plugin } from 'unified';
import type { Digest } from '../../digest-tree.ts';
import { refuseWithoutPapers, reportFindings, type DigestFile } from './findings.ts';
import { findFurniture } from './furniture.ts';
import { cleanText, visibleLines } from './lines.ts';
import { ProseEvidence } from './prose.ts';
import { MAX_LINE_LENGTH } from './scores.ts';
import { segmentLines } from './segment.ts';
import { traitsOfLines } from './traits.ts';
import { buildTree } from './tree.ts';
import { breaksAbove, hasSpacedTitles } from './wrapping.ts';

/**
 * A unified plugin that sets the parser: text pasted from a papers page (titles and abstracts, with
 * or without the page's header and the lines around each paper) becomes a `Digest` with positions.
 *
 * Doubts are messages of the file, by rule: `title-without-abstract`, `unplaced-text`,
 * `line-too-long`, `control-characters`, `possible-truncation`. A document without any paper fails
 * with the rule `no-papers`. Time and memory are linear in the length of the document.
 */
const readPapersPage: Plugin<[], string, Digest> = function () {
  this.parser = parse;
};

export default readPapersPage;

function parse(document: string, file: DigestFile): Digest {
  const lines = visibleLines(document);
  const texts = lines.map((line) => cleanText(document.slice(line.start, line.end)));
  const traits = traitsOfLines(texts);
  const furniture = findFurniture(texts);
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
  const tree = buildTree({ document, lines, furniture }, segments);
  refuseWithoutPapers(tree, lines, file);
  reportFindings(document, tree, lines, file);
  return tree;
}
