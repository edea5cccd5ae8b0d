import { heading, link, paragraph, text, writeMarkdown } from '../../write/markdown-writer.ts';
import type { Newsletter } from './sections.ts';

/** A newsletter as Markdown, to paste. */
export function toMarkdown({ title, date, address, sections, left }: Newsletter): string {
  return writeMarkdown([
    heading(1, [link(address, [text(title)])]),
    ...(date === undefined ? [] : [paragraph([text(date)])]),
    ...sections.flatMap((section) => [
      heading(2, [text(section.title)]),
      ...section.items.flatMap(({ title: name, authors, venue, address: page, summary }) => {
        const by = [authors, venue].filter(Boolean).join('. ');
        return [
          heading(3, [link(page, [text(name)])]),
          ...(by === '' ? [] : [paragraph([{ type: 'emphasis', children: [text(by)] }])]),
          ...(summary === '' ? [] : [paragraph([text(summary)])]),
        ];
      }),
    ]),
    ...(left > 0 ? [paragraph([link(address, [text(`And ${left} more`)])])] : []),
  ]);
}
