import { assignKeys } from '../../../src/library/citation-keys.ts';
import type { Author } from '../../../src/library/fields/author.ts';
import { presentAddress } from '../../../src/library/permalinks/addresses.ts';
import type { AddressCorrections } from '../../../src/library/permalinks/corrections.ts';
import {
  type LostAddress,
  lostAddresses,
  type PresentAddresses,
} from '../../../src/library/permalinks/lost-addresses.ts';
import { namePapers } from '../../../src/library/permalinks/name-papers.ts';
import {
  NO_PERMALINKS,
  parsePermalinks,
  type Permalinks,
  writePermalinks,
} from '../../../src/library/permalinks/permalinks.ts';
import { updatePermalinks } from '../../../src/library/permalinks/update-permalinks.ts';

/** A paper as the digests have it. */
export interface GivenPaper {
  title: string;
  ids: string[];
  authors?: Author[];
}

/** Corrections as short as they can be said. */
export interface GivenCorrections {
  rename?: Record<string, string>;
  merge?: Record<string, string>;
  gone?: string[];
}

/** What a site has published after a build. */
export interface Build {
  permalinks: Permalinks;
  /** The slug of each paper before corrections. */
  slugs: string[];
  /** Where each paper's page is. */
  pages: (string | undefined)[];
  lost: LostAddress[];
  present: PresentAddresses;
}

/** Builds a site again, with what it published before written to a file and read from it. */
export function rebuild(
  papers: readonly GivenPaper[],
  known: Permalinks = NO_PERMALINKS,
  given: GivenCorrections = {},
): Build {
  const slugs = namePapers(papers, known);
  const cited = papers.map(({ title, authors = [] }, index) => {
    return { title, authors, slug: slugs[index]! };
  });
  const keys = assignKeys(cited, known);
  const named = papers.map(({ ids }, index) => ({ ids, slug: slugs[index]!, key: keys[index]! }));
  const updated = updatePermalinks(known, named, [], corrections(given));
  const permalinks = parsePermalinks(JSON.parse(writePermalinks(updated)), 'permalinks.json');
  const present = { papers: slugs, editions: [] };
  return {
    permalinks,
    slugs,
    pages: slugs.map((slug) => presentAddress(slug, permalinks)),
    lost: lostAddresses(permalinks, present),
    present,
  };
}

function corrections({ rename, merge, gone = [] }: GivenCorrections): AddressCorrections {
  const redirections = (key: string, all: Record<string, string> = {}) =>
    Object.entries(all).map(([slug, to]) => {
      return { slug, to, place: { file: 'overrides.yaml', path: [key, slug] } };
    });
  return {
    rename: redirections('rename', rename),
    merge: redirections('merge', merge),
    gone: gone.map((slug, index) => {
      return { slug, place: { file: 'overrides.yaml', path: ['gone', index] } };
    }),
  };
}
