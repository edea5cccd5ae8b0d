import { startDrag } from './drag.ts';

const STEP = 1.5;
const MOST = 8;

/**
 * Zooms a map by its buttons, by `+`, `-` and `0`, by the wheel with Ctrl (a pinch on a touchpad sends the same) and by
 * two fingers. A zoomed map is a sheet that scrolls, so that fingers and wheels move it as they move any page.
 */
export function startZoom(map: HTMLElement): void {
  const view = map.querySelector<HTMLElement>('[data-map-view]');
  const sheet = map.querySelector<HTMLElement>('[data-map-sheet]');
  const buttons = map.querySelector<HTMLElement>('[data-map-zoom]');
  if (!view || !sheet || !buttons) return;
  let zoom = 1;

  /** Around a point of the view that stays where it is; its middle where none is given. */
  const zoomTo = (wanted: number, x = view.clientWidth / 2, y = view.clientHeight / 2) => {
    const next = Math.min(MOST, Math.max(1, wanted));
    const grown = next / zoom;
    const [left, top] = [(view.scrollLeft + x) * grown - x, (view.scrollTop + y) * grown - y];
    zoom = next;
    view.classList.toggle('is-zoomed', zoom > 1);
    sheet.style.setProperty('--zoom', String(zoom));
    view.scrollTo({ left, top, behavior: 'instant' });
    const shows = { in: zoom < MOST, out: zoom > 1, whole: zoom > 1 };
    for (const [by, isOfUse] of Object.entries(shows)) {
      buttons.querySelector(`[data-by=${by}]`)?.setAttribute('aria-disabled', String(!isOfUse));
    }
  };
  const zoomBy = (by: string | undefined) => {
    if (by === 'in') zoomTo(zoom * STEP);
    else if (by === 'out') zoomTo(zoom / STEP);
    else if (by === 'whole') zoomTo(1);
  };

  buttons.hidden = false;
  zoomTo(1);
  buttons.addEventListener('click', ({ target }) => {
    if (target instanceof Element) zoomBy(target.closest('button')?.dataset['by']);
  });
  map.addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof HTMLInputElement;
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    const by = { '+': 'in', '=': 'in', '-': 'out', '0': 'whole' }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    zoomBy(by);
    const { activeElement } = document;
    if (view.contains(activeElement)) {
      activeElement?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    }
  });
  const zoomAround = (factor: number, clientX: number, clientY: number) => {
    const { left, top } = view.getBoundingClientRect();
    zoomTo(zoom * factor, clientX - left, clientY - top);
  };
  view.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoomAround(event.deltaY < 0 ? 1.15 : 1 / 1.15, event.clientX, event.clientY);
    },
    { passive: false },
  );
  startPinch(view, zoomAround);
  startDrag(view);
}

function startPinch(
  view: HTMLElement,
  zoomAround: (factor: number, clientX: number, clientY: number) => void,
): void {
  let before = 0;
  const apart = ([a, b]: readonly (Touch | undefined)[]) =>
    a && b ? Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) : 0;
  view.addEventListener('touchstart', ({ touches }) => (before = apart([...touches])));
  view.addEventListener(
    'touchmove',
    (event) => {
      const [a, b] = event.touches;
      if (!a || !b || before === 0) return;
      event.preventDefault();
      const now = apart([a, b]);
      zoomAround(now / before, (a.clientX + b.clientX) / 2, (a.clientY + b.clientY) / 2);
      before = now;
    },
    { passive: false },
  );
}
