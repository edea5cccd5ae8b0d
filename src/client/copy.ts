/** Makes buttons copy the text of the element that their `data-copy` names; the section that they are in says so. */
export function startCopying(document: Document): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    const source = document.getElementById(button.dataset['copy'] ?? '');
    if (!source) continue;
    const status = button.closest('section')?.querySelector('[data-copy-status]');
    button.hidden = false;
    button.addEventListener('click', () => {
      copyText(source.textContent.trim()).then(
        () => say(status, 'Copied.'),
        () => {
          getSelection()?.selectAllChildren(source);
          say(status, 'Selected: your browser lets you copy it yourself.');
        },
      );
    });
  }
}

/** @throws Where the browser does not let pages copy: without https, for one. */
export async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}

function say(status: Element | null | undefined, words: string): void {
  if (status) status.textContent = words;
}
