import type { Hit } from './ask.ts';
import { element, markedText } from './element.ts';

/** A hit as one link, for a list that is walked with the arrow keys while the focus stays in the field. */
export function hitOption(hit: Hit, id: string): HTMLAnchorElement {
  return element(
    'a',
    { class: 'hit', role: 'option', id, href: hit.url, tabindex: '-1', 'aria-selected': 'false' },
    element('span', { class: 'hit-title' }, ...markedText(hit.title)),
    ...details(hit, 'span'),
  );
}

/** A hit as an item of a page's list. */
export function hitItem(hit: Hit): HTMLLIElement {
  const link = element('a', { href: hit.url }, ...markedText(hit.title));
  return element(
    'li',
    { class: 'hit' },
    element('h2', { class: 'hit-title' }, link),
    ...details(hit, 'p'),
  );
}

function details(hit: Hit, tag: 'p' | 'span'): HTMLElement[] {
  const facts = [hit.topic, hit.venue].filter((fact) => fact !== undefined).join(' · ');
  const lines: [name: string, content: (Node | string)[]][] = [
    ['hit-authors', markedText(hit.authors)],
    ['hit-excerpt', markedText(hit.excerpt)],
    ['hit-facts', [facts]],
  ];
  return lines
    .map(([name, content]) => element(tag, { class: name }, ...content))
    .filter(({ textContent }) => textContent !== '');
}
