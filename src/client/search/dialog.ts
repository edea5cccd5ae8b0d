import { ask } from './ask.ts';
import { paperCount } from './element.ts';
import { find } from './find.ts';
import { hitOption } from './hit-view.ts';
import { type IsCurrent, latest } from './latest.ts';
import { failureMessage, loadingMessage, noMatchMessage, startMessage } from './messages.ts';
import { OptionList } from './option-list.ts';
import { openIndex, type SearchIndex } from './pagefind.ts';
import { questionHref, readForm } from './question.ts';
import { fillTopics, showCounts } from './topic-filter.ts';

/** As many hits as the dialog shows; the search page has them all. */
const SHOWN = 8;
/** In milliseconds. */
const TYPING_PAUSE = 120;

let dialog: SearchDialog | undefined;

/** Makes the search dialog of a page answer what is in its field, from now on. */
export function startDialog(document: Document): void {
  dialog ??= new SearchDialog(document);
  dialog.answer();
}

class SearchDialog {
  readonly #dialog: HTMLDialogElement;
  readonly #form: HTMLFormElement;
  readonly #field: HTMLInputElement;
  readonly #topics: HTMLFieldSetElement;
  readonly #message: HTMLElement;
  readonly #status: HTMLElement;
  readonly #all: HTMLAnchorElement;
  readonly #options: OptionList;
  readonly #search = latest((isCurrent) => this.#answer(isCurrent), TYPING_PAUSE);

  constructor(document: Document) {
    this.#dialog = find(document, '#search-dialog');
    this.#form = find(this.#dialog, 'form');
    this.#field = find(this.#dialog, '[name=q]');
    this.#topics = find(this.#dialog, 'fieldset');
    this.#message = find(this.#dialog, '[data-search-message]');
    this.#status = find(this.#dialog, '[role=status]');
    this.#all = find(this.#dialog, '[data-search-all]');
    this.#options = new OptionList(this.#field, find(this.#dialog, '[role=listbox]'));
    this.#message.append(loadingMessage());

    this.#field.addEventListener('input', () => this.#search());
    this.#topics.addEventListener('change', () => this.#search({ now: true }));
    find(this.#dialog, '[data-search-close]').addEventListener('click', () => this.#dialog.close());
    this.#dialog.addEventListener('pointerdown', (event) => {
      if (event.target === this.#dialog) this.#dialog.close();
    });
  }

  answer(): void {
    this.#search({ now: true });
  }

  async #answer(isCurrent: IsCurrent): Promise<void> {
    try {
      const index = await openIndex();
      fillTopics(this.#topics, index.topics);
      await this.#answerFrom(index, isCurrent);
    } catch {
      if (isCurrent()) this.#show([], failureMessage());
    }
  }

  async #answerFrom(index: SearchIndex, isCurrent: IsCurrent): Promise<void> {
    const question = readForm(this.#form);
    if (question.text === '' && question.topics.length === 0) {
      showCounts(this.#topics, Object.fromEntries(index.topics));
      this.#show([], startMessage());
      return;
    }
    const answer = await ask(index, question);
    const hits = await answer.hits(0, SHOWN);
    if (!isCurrent()) return;
    showCounts(this.#topics, answer.counts);
    const options = hits.map((hit, place) => hitOption(hit, `search-hit-${place}`));
    this.#show(options, hits.length > 0 ? undefined : noMatchMessage(question));
    this.#status.textContent = paperCount(answer.total);
    this.#all.hidden = answer.total <= SHOWN;
    this.#all.href = questionHref(question);
  }

  #show(options: HTMLAnchorElement[], message: HTMLElement | undefined): void {
    this.#options.show(options);
    this.#message.replaceChildren(...(message ? [message] : []));
    this.#status.textContent = '';
    this.#all.hidden = true;
  }
}
