const KEY = 'selected-papers';

/** The slugs of the papers that a reader has selected, on this page or others, in that order. */
export function readSelected(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((slug) => typeof slug === 'string') : [];
  } catch {
    return [];
  }
}

/** Keeps what is selected for the next page. */
export function keepSelected(slugs: readonly string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(slugs));
  } catch {
    // Storage may be switched off: then a selection holds for this page only.
  }
}
