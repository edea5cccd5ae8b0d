import type { Format } from './reader.ts';
import { AclCollection } from './xml/acl-collection.ts';
import { readElements } from './xml/read-elements.ts';
import { rootOf } from './xml/root.ts';

/**
 * The XML of the ACL Anthology: a collection of volumes with their papers.
 *
 * Source: the schema in the Anthology's repository, `data/xml/schema.rnc`.
 */
export const aclXml: Format = {
  id: 'acl-xml',
  name: 'ACL Anthology XML',
  recognise(head) {
    return rootOf(head)?.name === 'collection' && /<volume\s[^<>]{0,500}\bid=/.test(head);
  },
  open(context) {
    const collection = new AclCollection(context);
    const reader = readElements(
      {
        records: new Set(['paper']),
        // The front matter is taken, and left, so that nothing in it is taken for something else.
        around: new Set(['meta', 'frontmatter']),
        take: (element, parents) => collection.take(element, parents),
      },
      context,
    );
    return {
      write: (piece) => reader.write(piece),
      end: () => [...reader.end(), ...collection.end()],
    };
  },
};
