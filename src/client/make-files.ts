/** Makes the buttons of a paper that has no files of its own make them of what its page holds. */
export function startMakingFiles(document: Document): void {
  const files = citationsIn(document);
  const place = document.querySelector<HTMLElement>('[data-made-files]');
  if (!files || !place) return;
  place.hidden = false;
  for (const button of place.querySelectorAll<HTMLButtonElement>('[data-make]')) {
    button.addEventListener('click', () => {
      const { make = '', name = '' } = button.dataset;
      saveFile(name, files[make] ?? '');
    });
  }
}

/** The files that a page holds of its paper, by how their names end. */
export function citationsIn(document: Document): Record<string, string> | undefined {
  const text = document.querySelector('[data-citations]')?.textContent;
  return text === undefined ? undefined : (JSON.parse(text) as Record<string, string>);
}

/** Gives a reader a file to keep. */
export function saveFile(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text]));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
