import type { Library } from '../../../src/library/library.ts';
import type { PublishedSite, SiteFile } from '../site-file.ts';
import { newsletterOf } from './sections.ts';
import { toHtml } from './to-html.ts';
import { toMarkdown } from './to-markdown.ts';
import { toText } from './to-text.ts';

/** Each edition as a newsletter to paste or send: for e-mail, as Markdown, and as plain text. */
export function* newsletterFiles(library: Library, site: PublishedSite): Generator<SiteFile> {
  for (const edition of library.editions) {
    const letter = newsletterOf(edition, library, site);
    const stem = `editions/${edition.id}/newsletter`;
    yield { path: `${stem}.html`, type: 'text/html', content: toHtml(letter) };
    yield { path: `${stem}.md`, type: 'text/markdown', content: toMarkdown(letter) };
    yield { path: `${stem}.txt`, type: 'text/plain', content: toText(letter) };
  }
}
