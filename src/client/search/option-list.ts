/**
 * Walks a list of links with the keys while the focus stays in a text field: the pattern of a combobox with
 * a list box, as the ARIA Authoring Practices have it.
 */
export class OptionList {
  readonly #field: HTMLInputElement;
  readonly #list: HTMLElement;
  #active: HTMLAnchorElement | undefined;
  #hasMoved = false;
  #isOutdated = false;

  constructor(field: HTMLInputElement, list: HTMLElement) {
    this.#field = field;
    this.#list = list;
    field.addEventListener('keydown', (event) => {
      if (!event.isComposing && this.#onKey(event)) event.preventDefault();
    });
    field.addEventListener('input', () => {
      this.#hasMoved = false;
      this.#isOutdated = true;
    });
  }

  /** Shows other options, with the first of them active. */
  show(options: readonly HTMLAnchorElement[]): void {
    this.#list.replaceChildren(...options);
    this.#list.scrollTop = 0;
    this.#list.hidden = options.length === 0;
    this.#field.setAttribute('aria-expanded', String(options.length > 0));
    this.#hasMoved = false;
    this.#isOutdated = false;
    this.#activate(options[0]);
  }

  /** @returns Whether the key meant the list and not the field. */
  #onKey({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
    const options = [...this.#list.querySelectorAll('a')];
    const active = this.#active;
    if (!active || altKey) return false;
    const at = options.indexOf(active);
    if (key === 'Enter') {
      // Who types on and presses Enter at once means the new words: the form takes them to the search page.
      if (this.#isOutdated) return false;
      // A click with the same keys held opens a new tab or window where the browser does so.
      active.dispatchEvent(
        new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }),
      );
      return true;
    }
    const targets: Record<string, number | undefined> = {
      ArrowDown: (at + 1) % options.length,
      ArrowUp: (at - 1 + options.length) % options.length,
      // In a text these go to its ends: they mean the list only once somebody walks through it.
      Home: this.#hasMoved ? 0 : undefined,
      End: this.#hasMoved ? options.length - 1 : undefined,
    };
    const target = targets[key];
    if (target === undefined || ctrlKey || metaKey || shiftKey) return false;
    this.#hasMoved = true;
    this.#isOutdated = false;
    this.#activate(options[target]);
    this.#active?.scrollIntoView({ block: 'nearest' });
    return true;
  }

  #activate(option: HTMLAnchorElement | undefined): void {
    this.#active?.setAttribute('aria-selected', 'false');
    option?.setAttribute('aria-selected', 'true');
    if (option) this.#field.setAttribute('aria-activedescendant', option.id);
    else this.#field.removeAttribute('aria-activedescendant');
    this.#active = option;
  }
}
