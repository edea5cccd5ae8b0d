import type { Newsletter } from './sections.ts';

/** What plain e-mail has in a line. */
const WIDTH = 72;

/** A newsletter as plain text. */
export function toText({ title, date, address, sections, left }: Newsletter): string {
  const heading = [title, date].filter((part) => part !== undefined).join(', ');
  const parts = [
    `${wrap(heading)}\n${address}`,
    ...sections.flatMap((section) => [
      `${section.title.toUpperCase()}\n${'='.repeat(Math.min(section.title.length, WIDTH))}`,
      ...section.items.map(({ title: name, authors, venue, address: page, summary }) =>
        [wrap(name), wrap([authors, venue].filter(Boolean).join('. ')), wrap(summary), page]
          .filter((line) => line !== '')
          .join('\n'),
      ),
    ]),
    ...(left > 0 ? [`And ${left} more: ${address}`] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

function wrap(text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].filter((one) => one !== '').join('\n');
}
