import type { CitationForm } from '../../library/paper-forms.ts';
import { copyText } from '../copy.ts';
import { saveFile } from '../make-files.ts';
import { fetchCitations } from './fetch-citations.ts';
import { keepSelected, readSelected } from './selected.ts';

/** Lets readers select papers in lists, and take the citations of all of them. */
export function startSelection(document: Document): void {
  const bar = document.querySelector<HTMLElement>('[data-selection]');
  const status = bar?.querySelector('[role=status]');
  if (!bar || !status) return;
  const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-select]')];
  const base = bar.dataset['selection'] ?? '/';
  let selected = readSelected();

  const show = () => {
    const chosen = new Set(selected);
    for (const box of boxes) box.checked = chosen.has(box.dataset['select'] ?? '');
    const number = selected.length;
    bar.hidden = number === 0;
    status.textContent = `${number} ${number === 1 ? 'paper' : 'papers'} selected`;
  };
  const select = (slugs: string[]) => {
    selected = slugs;
    keepSelected(slugs);
    show();
  };
  const take = (form: CitationForm, use: (text: string) => Promise<void> | void, done: string) => {
    fetchCitations(selected, form, base)
      .then(use)
      .then(
        () => (status.textContent = done),
        () => (status.textContent = 'That did not work. Is this device online?'),
      );
  };

  for (const box of boxes) {
    const slug = box.dataset['select'] ?? '';
    box.parentElement?.removeAttribute('hidden');
    box.addEventListener('change', () => {
      const others = selected.filter((one) => one !== slug);
      select(box.checked ? [...others, slug] : others);
    });
  }
  bar.querySelector('[data-selection-copy]')?.addEventListener('click', () => {
    take('.bib', copyText, 'BibTeX copied');
  });
  for (const button of bar.querySelectorAll<HTMLElement>('[data-selection-file]')) {
    const form = button.dataset['selectionFile'] as CitationForm;
    button.addEventListener('click', () => {
      take(
        form,
        (text) => {
          saveFile(`selection${form}`, text);
        },
        `Saved as selection${form}`,
      );
    });
  }
  bar.querySelector('[data-selection-clear]')?.addEventListener('click', () => {
    select([]);
    document.getElementById('content')?.focus();
  });
  // Another tab may have selected more.
  addEventListener('storage', () => {
    selected = readSelected();
    show();
  });
  show();
}
