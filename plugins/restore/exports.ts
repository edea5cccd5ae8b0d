/** What programs that have pasted titles and abstracts can use: `import { createRestorer } from 'sheaf/restore'`. */
export { createRestorer, type RestoreOptions } from './index.ts';
export { toMarkdown } from '../write/to-markdown.ts';
export { toPlainText } from '../../src/library/text/plain-text.ts';
export type { RichText, Span, SpanKind } from '../../src/library/text/rich-text.ts';
export { stripTex } from '../../src/library/tex/strip-tex.ts';
export { restoredTex, toTex } from '../../src/library/text/to-tex.ts';
