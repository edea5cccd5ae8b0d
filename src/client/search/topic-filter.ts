import { element } from './element.ts';
import type { SearchIndex, TopicCounts } from './pagefind.ts';

/** Puts a box to tick for every topic into a fieldset that has none yet. */
export function fillTopics(fieldset: HTMLFieldSetElement, topics: SearchIndex['topics']): void {
  if (fieldset.querySelector('input')) return;
  const boxes = topics.map(([title, count]) =>
    element(
      'label',
      { class: 'topic-box' },
      element('input', { type: 'checkbox', name: 'topic', value: title }),
      element('span', {}, title),
      ' ',
      element('span', { class: 'topic-count' }, String(count)),
    ),
  );
  fieldset.append(...boxes);
  fieldset.hidden = boxes.length < 2;
}

/** Shows how many papers every topic has among those found. */
export function showCounts(fieldset: HTMLFieldSetElement, counts: TopicCounts): void {
  for (const label of fieldset.querySelectorAll('label')) {
    const count = counts[label.querySelector('input')?.value ?? ''] ?? 0;
    const shown = label.querySelector('.topic-count');
    if (shown) shown.textContent = count.toLocaleString('en');
    label.classList.toggle('is-empty', count === 0);
  }
}

/** Ticks the given topics and no other. */
export function tickTopics(fieldset: HTMLFieldSetElement, topics: readonly string[]): void {
  for (const box of fieldset.querySelectorAll('input')) box.checked = topics.includes(box.value);
}
