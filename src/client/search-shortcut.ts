/**
 * Opens the search from the keyboard (`/`, Ctrl+K or Cmd+K) and from the field in the header. The search
 * itself is loaded when it is first used; until then, and without JavaScript, the field is a plain form.
 */
export function startSearch(document: Document): void {
  const header = document.querySelector<HTMLInputElement>('[data-search-form] input');
  const pageField = document.querySelector<HTMLInputElement>('[data-search-page] [name=q]');
  if (!header) return;

  const open = async () => {
    if (pageField) {
      pageField.select();
      return;
    }
    try {
      const { openSearch } = await import('./search/dialog.ts');
      const text = header.value;
      header.value = '';
      openSearch(document, text);
    } catch {
      header.focus();
    }
  };

  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    const slash = key === '/' && !ctrlKey && !metaKey && !altKey && !isTyping(event.target);
    const letter = key.toLowerCase() === 'k' && ctrlKey !== metaKey && !altKey && !shiftKey;
    if (!slash && !letter) return;
    event.preventDefault();
    void open();
  });
  // On the search page the field in the header stays a plain form, as the page has the search itself.
  if (pageField) return;
  header.addEventListener('click', () => void open());
  header.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) void open();
  });
  header.addEventListener('compositionend', () => void open());
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button])'))
  );
}
