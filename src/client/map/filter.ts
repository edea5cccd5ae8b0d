/**
 * Takes back the points of a map that are of none of the ticked topics or have not all of the typed words in
 * their titles, and says how many are left.
 */
export function startFilter(map: HTMLElement): void {
  const form = map.querySelector<HTMLFormElement>('[data-map-filter]');
  const tools = form?.querySelector<HTMLElement>('[data-map-tools]');
  const status = form?.querySelector('[role=status]');
  if (!form || !tools || !status) return;
  const points = [...map.querySelectorAll<HTMLElement>('.map-point')].map((point) => ({
    point,
    title: plain(point.textContent),
    topic: point.closest<HTMLElement>('[data-topic]')?.dataset['topic'] ?? '',
  }));
  tools.hidden = false;
  for (const label of form.querySelectorAll<HTMLElement>('li label')) label.hidden = false;

  const filter = () => {
    const data = new FormData(form);
    const topics = data.getAll('topic');
    const query = data.get('q');
    const words = plain(typeof query === 'string' ? query : '')
      .split(/\s+/)
      .filter(Boolean);
    let shown = 0;
    for (const { point, title, topic } of points) {
      const isShown =
        (topics.length === 0 || topics.includes(topic)) &&
        words.every((word) => title.includes(word));
      point.classList.toggle('is-faint', !isShown);
      point.classList.toggle('is-found', isShown && words.length > 0);
      if (isShown) shown += 1;
    }
    const isFiltered = words.length + topics.length > 0;
    status.textContent = isFiltered ? `${shown} of ${points.length} papers` : '';
  };
  form.addEventListener('input', filter);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  // A browser that comes back to the page has kept what was typed.
  filter();
}

/** Lower case, without accents. */
const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
