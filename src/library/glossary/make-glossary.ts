import { acronymKey, longFormKey } from '../names/acronym-key.ts';
import { mostFrequent } from '../tally.ts';

/** A paper, as far as it tells what acronyms stand for. */
export interface DefiningPaper {
  slug: string;
  acronyms?:
    readonly { short: string; long: string; fromLibrary?: boolean | undefined }[] | undefined;
}

/** What an acronym stands for in some papers. */
interface LongForm {
  /** As most of the papers write it. */
  long: string;
  /** The slugs of the papers that say so, in their order. */
  papers: string[];
}

/** An acronym with all that it stands for in a library. */
export interface GlossaryEntry {
  /** The same for all plurals, hyphens and cases; no other entry has it. */
  id: string;
  /** As most papers write it. */
  short: string;
  /** Its first letter, or `0-9`: the name of the page that holds it where there are several. */
  letter: string;
  /** The one that most papers mean first. */
  forms: LongForm[];
}

/** All acronyms of a library that its papers define. */
export interface Glossary {
  /** By id. */
  entries: ReadonlyMap<string, GlossaryEntry>;
  /** The entries of each letter, in the order of the alphabet. */
  letters: ReadonlyMap<string, readonly GlossaryEntry[]>;
  /** Whether each letter has a page of its own. */
  isPaged: boolean;
  /** How many papers have to define an acronym for it to be listed. */
  least: number;
  /** How many acronyms are left out. */
  left: number;
}

/** As many entries as one page can hold and still be light, and as all pages of letters can. */
interface GlossarySize {
  page: number;
  all: number;
}

const SIZE: GlossarySize = { page: 400, all: 5000 };

/**
 * Gathers what the acronyms of a library stand for. Of more entries than `size.all` only those that two papers define
 * are listed, or three where these are too many as well, and so on.
 *
 * @param papers In the order that the papers of an entry are to have; it decides nothing else.
 */
export function makeGlossary(papers: Iterable<DefiningPaper>, size: GlossarySize = SIZE): Glossary {
  const known = gatherEntries(papers);
  let listed = known;
  let least = 1;
  while (listed.length > size.all) {
    least += 1;
    listed = listed.filter((entry) => countPapers(entry) >= least);
  }
  const sorted = listed.sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    entries: new Map(sorted.map((entry) => [entry.id, entry])),
    letters: Map.groupBy(sorted, ({ letter }) => letter),
    isPaged: sorted.length > size.page,
    least,
    left: known.length - sorted.length,
  };
}

/** How many papers define an acronym. */
export function countPapers({ forms }: GlossaryEntry): number {
  return forms.reduce((sum, { papers }) => sum + papers.length, 0);
}

/**
 * The page of an acronym below the root of the site, with its place there: `/glossary/#gnn`, `/glossary/g/#gnn`.
 *
 * @returns Nothing where the glossary leaves it out.
 */
export function glossaryAddress(
  { entries, isPaged }: Glossary,
  short: string,
): `/${string}` | undefined {
  const entry = entries.get(acronymKey(short));
  if (!entry) return undefined;
  return `/glossary/${isPaged ? `${entry.letter}/` : ''}#${anchorOf(entry)}`;
}

/** The id of an entry's element: that of the page's main part is taken. */
export function anchorOf({ id }: Pick<GlossaryEntry, 'id'>): string {
  return id === 'content' ? 'content-acronym' : id;
}

function gatherEntries(papers: Iterable<DefiningPaper>): GlossaryEntry[] {
  const definitions = [...papers].flatMap(({ slug, acronyms = [] }) =>
    acronyms.flatMap(({ short, long, fromLibrary }) =>
      fromLibrary ? [] : { slug, short, long, id: acronymKey(short) },
    ),
  );
  return [...Map.groupBy(definitions, ({ id }) => id)].map(([id, own]) => ({
    id,
    short: likeliest(own.map(({ short }) => short)),
    letter: /^[a-z]/.exec(id)?.[0] ?? '0-9',
    forms: [...Map.groupBy(own, ({ long }) => longFormKey(long)).values()]
      .map((same) => ({
        long: likeliest(same.map(({ long }) => long)),
        papers: same.map(({ slug }) => slug),
      }))
      .sort((a, b) => b.papers.length - a.papers.length || (a.long < b.long ? -1 : 1)),
  }));
}

/** The wording that comes up most; of equals the one in small letters, which sort last. */
function likeliest(wordings: readonly string[]): string {
  const [first, ...others] = mostFrequent(wordings);
  const equals = others.filter(([, times]) => times === first?.[1]).map(([wording]) => wording);
  return [first?.[0] ?? '', ...equals].sort().at(-1) ?? '';
}
