import { startFilter } from './filter.ts';
import { startWalk } from './walk.ts';
import { startZoom } from './zoom.ts';

/** Lets a map be zoomed, walked over by the keyboard and filtered. Without it, it is a picture with links. */
export function startMap(document: Document): void {
  const map = document.querySelector<HTMLElement>('[data-map]');
  if (!map) return;
  startZoom(map);
  startFilter(map);
  startWalk(map);
}
