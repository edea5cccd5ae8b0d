import { chunksOf } from './markdown/chunks.ts';
import { PaperSink } from './markdown/paper-sink.ts';
import { definitionsOf } from './markdown/parse-chunk.ts';
import { readSections } from './markdown/read-sections.ts';
import { looksLikeMarkdownList } from './markdown/recognise.ts';
import { sectionsOf } from './markdown/sections.ts';
import { wholeDocument, type Format } from './reader.ts';

/**
 * Lists of papers in Markdown: items, headings or rows of a table with links, as in "awesome" lists and
 * newsletters. Formulas between dollars stay as they are written.
 */
export const markdown: Format = {
  id: 'markdown',
  name: 'Markdown',
  recognise: looksLikeMarkdownList,
  open: wholeDocument((document, context) => {
    const chunks = chunksOf(document.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/));
    const definitions = definitionsOf(chunks);
    const sink = new PaperSink(context);
    readSections(sectionsOf(chunks, definitions), definitions, sink);
    return sink.nodes;
  }),
};
