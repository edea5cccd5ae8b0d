import { assignKeys } from './citation-keys.ts';
import { yearOfPaper } from './fields/year.ts';
import type { EditionContents, MergedPaper, MergedPapers } from './merge/index.ts';
import { presentAddress } from './permalinks/addresses.ts';
import type { AddressCorrections } from './permalinks/corrections.ts';
import { lostAddresses, refuseLost } from './permalinks/lost-addresses.ts';
import { digestStem } from './digest-stem.ts';
import { nameEditions } from './permalinks/name-editions.ts';
import { namePapers } from './permalinks/name-papers.ts';
import type { Permalinks } from './permalinks/permalinks.ts';
import { updatePermalinks } from './permalinks/update-permalinks.ts';
import { stripTex } from './tex/strip-tex.ts';
import { nodesToPlain } from './tex/tex-nodes.ts';
import { parseTexText } from './tex/tex-text.ts';

/** Where permalinks are kept, below the folder of a site. */
const PERMALINKS_FILE = 'content/permalinks.json';

/** The names of what came in, before corrections by hand. */
export interface LibraryNames {
  /** The slug of each paper. */
  slugs: string[];
  /** The id of each edition. */
  editions: string[];
  /**
   * Settles what is published.
   *
   * @throws {DataError} Where a correction cannot be applied, or an address that was published would be lost.
   */
  publish(corrections: AddressCorrections): PublishedNames;
}

/** The names of what is published. */
interface PublishedNames {
  permalinks: Permalinks;
  /** The slug of a paper's page, by the slug that it had before corrections; nothing where it has no page. */
  page(slug: string): string | undefined;
  /** The final slug and citation key of a paper that has a page, by the slug that it had before corrections. */
  of(slug: string): { slug: string; key: string };
}

/** Names papers and editions, as they were published where they were. */
export function nameLibrary({ papers, editions }: MergedPapers, known: Permalinks): LibraryNames {
  const titled = papers.map(({ ids, firstTitle }) => ({ ids, title: plainTitle(firstTitle) }));
  const slugs = namePapers(titled, known);
  const keys = assignKeys(
    papers.map((paper, index) => toCited(paper, slugs[index] ?? '')),
    known,
  );
  const unnamed = editions.map(toUnnamed);
  const ids = nameEditions(unnamed, known);
  return {
    slugs,
    editions: ids,
    publish(corrections) {
      const named = papers.map((paper, index) => ({
        slug: slugs[index] ?? '',
        key: keys[index] ?? '',
        ids: paper.ids,
      }));
      const namedEditions = unnamed.map(({ digest }, index) => ({ id: ids[index] ?? '', digest }));
      const permalinks = updatePermalinks(known, named, namedEditions, corrections);
      const present = { papers: slugs, editions: ids };
      refuseLost(lostAddresses(permalinks, present), present, PERMALINKS_FILE);
      return {
        permalinks,
        page: (slug) => {
          const end = presentAddress(slug, permalinks);
          return end !== undefined && permalinks.papers.get(end)?.gone ? undefined : end;
        },
        of: (slug) => {
          const end = presentAddress(slug, permalinks) ?? slug;
          return { slug: end, key: permalinks.papers.get(end)?.key ?? end };
        },
      };
    },
  };
}

/** An address is made of the title as it came in: what is guessed, proven or corrected later must not move it. */
function plainTitle(title: string): string {
  return nodesToPlain(parseTexText(stripTex(title)));
}

function toCited({ fields, title }: MergedPaper, slug: string) {
  const year = yearOfPaper(fields);
  const plain = plainTitle(title);
  return { slug, authors: fields.authors ?? [], title: plain, ...(year !== undefined && { year }) };
}

function toUnnamed({ digest, label }: EditionContents) {
  const { name, sidecar } = digest;
  if (label !== undefined) return { digest: `${name} ${label}`, text: label };
  return { digest: name, text: digestStem(name), id: sidecar?.id };
}
