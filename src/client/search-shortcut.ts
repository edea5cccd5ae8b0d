/**
 * Opens the search from the keyboard (`/`, Ctrl+K or Cmd+K) and from the field in the header. The dialog opens
 * at once and takes what is typed; what answers is loaded when it is first used. Until then, and without
 * JavaScript, both fields are plain forms.
 */
export function startSearch(document: Document): void {
  const header = document.querySelector<HTMLInputElement>('[data-search-form] input');
  const pageField = document.querySelector<HTMLInputElement>('[data-search-page] [name=q]');
  const dialog = document.querySelector<HTMLDialogElement>('#search-dialog');
  const field = dialog?.querySelector<HTMLInputElement>('[name=q]');
  if (!header || !dialog || !field) return;

  const open = () => {
    if (pageField) {
      pageField.select();
      return;
    }
    const wasOpen = dialog.open;
    if (!wasOpen) dialog.showModal();
    if (header.value !== '') field.value = header.value;
    // Whoever is typing here already would overwrite what is selected.
    else if (!wasOpen) field.select();
    header.value = '';
    field.focus();
    import('./search/dialog.ts').then(
      ({ startDialog }) => {
        startDialog(document);
      },
      () => {
        const message = dialog.querySelector('[data-search-message]');
        if (message) message.textContent = 'The search could not be loaded. Enter tries its page.';
      },
    );
  };

  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    const slash = key === '/' && !ctrlKey && !metaKey && !altKey && !isTyping(event.target);
    const letter = key.toLowerCase() === 'k' && ctrlKey !== metaKey && !altKey && !shiftKey;
    if (!slash && !letter) return;
    event.preventDefault();
    open();
  });
  // On the search page the field in the header stays a plain form, as the page has the search itself.
  if (pageField) return;
  header.addEventListener('click', open);
  header.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) open();
  });
  header.addEventListener('compositionend', open);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button])'))
  );
}
