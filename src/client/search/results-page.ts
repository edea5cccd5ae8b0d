import { type Answer, ask, type Hit } from './ask.ts';
import { paperCount } from './element.ts';
import { find } from './find.ts';
import { hitItem } from './hit-view.ts';
import { type IsCurrent, latest } from './latest.ts';
import { failureMessage, loadingMessage, noMatchMessage, startMessage } from './messages.ts';
import { openIndex } from './pagefind.ts';
import { questionHref, readAddress, readForm } from './question.ts';
import { showCounts, tickTopics } from './topic-filter.ts';

/** As many hits as are shown at once. */
const STEP = 10;
/** In milliseconds. */
const TYPING_PAUSE = 200;

/** Answers the question in the address of the search page, and keeps the address in step with its form. */
export function startResultsPage(document: Document): void {
  const form = find<HTMLFormElement>(document, '[data-search-page]');
  const field = find<HTMLInputElement>(form, '[name=q]');
  const topics = find<HTMLFieldSetElement>(form, 'fieldset');
  const found = find(document, '[data-search-found]');
  const status = find(found, '[role=status]');
  const list = find(found, 'ol');
  const message = find(found, '[data-search-message]');
  const more = find<HTMLButtonElement>(found, 'button');
  let shown: Answer | undefined;

  const show = (note: HTMLElement | undefined, hits: readonly Hit[], answer?: Answer) => {
    shown = answer;
    list.replaceChildren(...hits.map(hitItem));
    message.replaceChildren(...(note ? [note] : []));
    status.textContent = answer ? paperCount(answer.total) : '';
    more.hidden = hits.length >= (answer?.total ?? 0);
  };

  const answer = async (isCurrent: IsCurrent): Promise<void> => {
    const question = readForm(form);
    history.replaceState(null, '', questionHref(question));
    const index = await openIndex();
    if (question.text === '' && question.topics.length === 0) {
      showCounts(topics, Object.fromEntries(index.topics));
      show(startMessage(), []);
      return;
    }
    const response = await ask(index, question);
    const hits = await response.hits(0, STEP);
    if (!isCurrent()) return;
    showCounts(topics, response.counts);
    show(response.total === 0 ? noMatchMessage(question) : undefined, hits, response);
  };

  const search = latest(async (isCurrent) => {
    try {
      await answer(isCurrent);
    } catch {
      if (isCurrent()) show(failureMessage(), []);
    }
  }, TYPING_PAUSE);

  const showMore = async (): Promise<void> => {
    const answer = shown;
    const count = list.childElementCount;
    const items = ((await answer?.hits(count, count + STEP)) ?? []).map(hitItem);
    if (answer !== shown) return;
    list.append(...items);
    more.hidden = list.childElementCount >= (answer?.total ?? 0);
    items[0]?.querySelector('a')?.focus();
  };

  const asked = readAddress(location.search);
  field.value = asked.text;
  tickTopics(topics, asked.topics);
  message.append(loadingMessage());
  search({ now: true });
  field.addEventListener('input', () => search());
  topics.addEventListener('change', () => search({ now: true }));
  more.addEventListener('click', () => void showMore());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    search({ now: true });
  });
}
