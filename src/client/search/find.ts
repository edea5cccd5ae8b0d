/**
 * An element that the page is known to have.
 *
 * @throws {Error} When it has none: the script and the page do not belong together.
 */
export function find<Found extends HTMLElement>(within: ParentNode, selector: string): Found {
  const found = within.querySelector<Found>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
}
