import site from 'virtual:sheaf/site';
import { createRenderer } from '../../plugins/render/index.ts';

const render = createRenderer(site.base);

/** One line of Markdown, a title with a formula for example, as HTML without a paragraph around it. */
export function renderInline(markdown: string): string {
  return render(markdown).html?.replace(/^<p>|<\/p>$/g, '') ?? '';
}
