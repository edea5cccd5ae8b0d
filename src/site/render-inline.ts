import katex from 'katex';
import site from 'virtual:sheaf/site';
import { createRenderer } from '../../plugins/render/index.ts';
import { katexOptions } from '../library/text/math-text.ts';

const render = createRenderer(site.base);

/** One line of Markdown, a title with a formula for example, as HTML without a paragraph around it. */
export function renderInline(markdown: string): string {
  return render(markdown).html?.replace(/^<p[^>]*>|<\/p>$/g, '') ?? '';
}

/** A formula as HTML, set as those in texts are; nothing where KaTeX cannot set it. */
export function renderFormula(tex: string): string | undefined {
  try {
    return katex.renderToString(tex, { ...katexOptions, throwOnError: true });
  } catch {
    return undefined;
  }
}
