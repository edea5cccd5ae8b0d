import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Lets a site live below a path: puts the path before every address that begins at the root.
 *
 * @param options `base` begins and ends with a slash.
 */
export default function rehypeBase({ base }: { base: string }) {
  return (tree: Root): void => {
    if (base === '/') return;
    visit(tree, 'element', (element: Element) => {
      for (const name of ['href', 'src']) {
        const address = element.properties[name];
        if (typeof address !== 'string' || !/^\/(?!\/)/.test(address)) continue;
        element.properties[name] = base + address.slice(1);
      }
    });
  };
}
