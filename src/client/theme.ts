const THEMES = ['auto', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

const NAMES: Record<Theme, string> = {
  auto: 'Theme: as on this device',
  light: 'Theme: light',
  dark: 'Theme: dark',
};

/** Makes the theme button of a page go round auto, light and dark, and remember the choice. */
export function startTheme(document: Document): void {
  const button = document.querySelector<HTMLButtonElement>('[data-theme-button]');
  const name = document.querySelector('[data-theme-name]');
  if (!button || !name) return;
  const root = document.documentElement;
  const current = (): Theme => THEMES.find((theme) => theme === root.dataset['theme']) ?? 'auto';
  const show = (theme: Theme) => {
    root.dataset['theme'] = theme;
    name.textContent = NAMES[theme];
    button.title = NAMES[theme];
  };
  show(current());
  button.hidden = false;
  button.addEventListener('click', () => {
    const next = THEMES[(THEMES.indexOf(current()) + 1) % THEMES.length] ?? 'auto';
    show(next);
    try {
      localStorage.setItem('theme', next);
    } catch {
      // Storage may be switched off: then the choice holds for this page only.
    }
  });
}
