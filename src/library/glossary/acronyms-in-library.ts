import { acronymKey } from '../names/acronym-key.ts';
import type { Acronym } from '../names/index.ts';
import { acronymsIn } from './acronyms-in-text.ts';
import { countPapers, type Glossary, glossaryAddress, makeGlossary } from './make-glossary.ts';

/** An acronym on the page of a paper. */
export interface ExplainedAcronym extends Acronym {
  /** Whether the paper does not say what it stands for, and all papers of the library that do agree. */
  fromLibrary?: true;
  /** Where the glossary explains it, below the root of the site. */
  glossary?: string;
}

/** A paper with the acronyms that it defines and what else it calls by a name. */
export interface PaperOfAcronyms {
  slug: string;
  title: string;
  abstract: string;
  acronyms: readonly Acronym[];
  names: readonly { name: string }[];
}

/** How many papers have to agree before others borrow from them; two letters can mean too much. */
const AGREEING = 2;
const AGREEING_ON_TWO_LETTERS = 3;
/** How many acronyms a paper borrows. */
const MOST = 20;

/**
 * The acronyms of each paper: first those that it defines, then those that it only uses and of which all papers
 * that define them say the same.
 *
 * @returns In the order of the papers.
 */
export function acronymsInLibrary(papers: readonly PaperOfAcronyms[]): ExplainedAcronym[][] {
  const glossary = makeGlossary(papers);
  const agreed = agreedForms(glossary);
  return papers.map((paper) => {
    const named = [
      ...paper.acronyms.map(({ short }) => short),
      ...paper.names.map(({ name }) => name),
    ];
    const taken = new Set(named.map(acronymKey));
    const borrowed = new Map<string, ExplainedAcronym>();
    for (const { short } of acronymsIn(`${paper.title}. ${paper.abstract}`, (word) =>
      agreed.has(word),
    )) {
      const long = agreed.get(short);
      if (long === undefined || taken.has(acronymKey(short)) || borrowed.size === MOST) continue;
      borrowed.set(short, { short, long, fromLibrary: true });
    }
    return [...paper.acronyms, ...borrowed.values()].map((acronym) => {
      const address = glossaryAddress(glossary, acronym.short);
      return { ...acronym, ...(address && { glossary: address }) };
    });
  });
}

/** What papers agree on, by the short form as most write it. */
function agreedForms({ entries }: Glossary): Map<string, string> {
  return new Map(
    [...entries.values()].flatMap((entry) => {
      const { short, forms } = entry;
      const [form] = forms;
      const least = short.length < 3 ? AGREEING_ON_TWO_LETTERS : AGREEING;
      if (!form || forms.length > 1 || countPapers(entry) < least) return [];
      return [[short, form.long] as const];
    }),
  );
}
