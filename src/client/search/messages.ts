import { element } from './element.ts';
import type { Question } from './question.ts';
import { siteHref } from './site-href.ts';

const toPapers = () => element('a', { href: siteHref('/papers/') }, 'all papers');
const toTopics = () => element('a', { href: siteHref('/topics/') }, 'topics');

/** What is shown while the index comes. */
export function loadingMessage(): HTMLElement {
  return element('p', { class: 'search-message search-loading' }, 'Loading the search index …');
}

/** What is shown before anything is searched. */
export function startMessage(): HTMLElement {
  return element(
    'div',
    { class: 'search-message' },
    element('p', {}, 'Search titles, authors and abstracts, or choose a topic.'),
    element('p', {}, 'The beginning of a word is enough; quotes find a phrase.'),
  );
}

/** What is shown where no paper answers. */
export function noMatchMessage({ text, topics }: Question): HTMLElement {
  const where = topics.length > 0 ? ` in ${topics.join(' or ')}` : '';
  const several = /\S\s+\S/.test(text);
  return element(
    'div',
    { class: 'search-message' },
    element('p', { class: 'search-lead' }, `No paper matches “${shortened(text)}”${where}.`),
    element(
      'p',
      {},
      several
        ? 'Check the spelling, or use fewer words. '
        : 'Check the spelling, or type only the beginning of the word. ',
      topics.length > 0 ? 'Other topics may have it. ' : '',
    ),
    element('p', {}, 'Or look through ', toPapers(), ' or the ', toTopics(), '.'),
  );
}

/** What is shown where the index cannot be loaded. */
export function failureMessage(): HTMLElement {
  return element(
    'div',
    { class: 'search-message' },
    element('p', { class: 'search-lead' }, 'The search index could not be loaded.'),
    element(
      'p',
      {},
      'You may be offline, or this copy of the site was made without an index. Browse ',
      toPapers(),
      ' or the ',
      toTopics(),
      ' instead.',
    ),
  );
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
