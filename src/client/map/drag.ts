/** Less than so many pixels are the tremble of a click. */
const LEAST = 5;

/** Lets a mouse take hold of a view that scrolls; fingers scroll it anyway. */
export function startDrag(view: HTMLElement): void {
  let isDragged = false;
  // A link would be dragged in the place of the map.
  view.addEventListener('dragstart', (event) => {
    event.preventDefault();
  });
  view.addEventListener('pointerdown', (start) => {
    if (start.pointerType !== 'mouse' || start.button !== 0) return;
    const { scrollLeft, scrollTop } = view;
    isDragged = false;
    const move = ({ clientX, clientY }: PointerEvent) => {
      const [right, down] = [clientX - start.clientX, clientY - start.clientY];
      if (Math.abs(right) + Math.abs(down) >= LEAST) isDragged = true;
      if (!isDragged) return;
      view.classList.add('is-dragged');
      view.scrollTo({ left: scrollLeft - right, top: scrollTop - down, behavior: 'instant' });
    };
    const stop = () => {
      view.classList.remove('is-dragged');
      document.removeEventListener('pointermove', move);
      document.removeEventListener('pointerup', stop);
      document.removeEventListener('pointercancel', stop);
    };
    document.addEventListener('pointermove', move);
    document.addEventListener('pointerup', stop);
    document.addEventListener('pointercancel', stop);
  });
  // Where a drag ends on a point, it was no wish to open it.
  view.addEventListener(
    'click',
    (event) => {
      if (isDragged) event.preventDefault();
      isDragged = false;
    },
    { capture: true },
  );
}
