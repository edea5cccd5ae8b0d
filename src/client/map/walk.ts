import { nearestTowards, type Direction } from './nearest-towards.ts';

const DIRECTIONS: Partial<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/**
 * Makes all points of a map one stop of the Tab key, between which the arrow keys move: a thousand stops would
 * be a wall. Points that a filter takes back are passed over.
 */
export function startWalk(map: HTMLElement): void {
  const points = [...map.querySelectorAll<HTMLAnchorElement>('.map-point')];
  const places = new Map(points.map((point) => [point, placeOf(point)]));
  const isOpen = (point: Element) => !point.classList.contains('is-faint');
  let stop: HTMLElement | undefined;
  const stopAt = (point: HTMLElement | undefined) => {
    if (!point || point === stop) return;
    if (stop) stop.tabIndex = -1;
    point.tabIndex = 0;
    stop = point;
  };
  for (const point of points) point.tabIndex = -1;
  stopAt(points.find((point) => point.matches(':target')) ?? points.find(isOpen) ?? points[0]);

  map.addEventListener('focusin', ({ target }) => {
    stopAt(points.find((point) => point === target));
  });
  // The filter, which stands within the map, has heard of it before.
  map.addEventListener('input', () => {
    if (stop && !isOpen(stop)) stopAt(points.find(isOpen));
  });
  map.addEventListener('keydown', (event) => {
    const direction = DIRECTIONS[event.key];
    const here = points.find((point) => point === event.target);
    if (!here || !direction || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const open = [...places].filter(([point]) => isOpen(point));
    const from = places.get(here);
    const next =
      from &&
      nearestTowards(
        from,
        open.map(([, place]) => place),
        direction,
      );
    const [point] = open.find(([, place]) => place === next) ?? [];
    point?.focus({ preventScroll: true });
    point?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  });
}

/** Where the page's own style has put a point. */
function placeOf({ style }: HTMLElement) {
  const along = (name: string) => Number(style.getPropertyValue(name));
  return { x: along('--x'), y: along('--y') };
}
