import type { PaperLink } from '../../../src/library/fields/paper-fields.ts';
import { linkOf } from '../records/addresses.ts';

type LinkKind = PaperLink['kind'];

/** The words that links of a paper stand under, and what they lead to; nothing where the address has to tell. */
const NAMES: readonly (readonly [RegExp, LinkKind | undefined])[] = [
  [/^(?:pdf|full text)$/, 'pdf'],
  [
    /^(?:code|codes|git|github|gitlab|repo|repository|implementation|source(?: code)?|official code|pytorch|tensorflow|jax)$/,
    'code',
  ],
  [
    /^(?:project(?: page| website| site)?|home ?page|web ?page|web ?site|page|site|proj)$/,
    'project',
  ],
  [/^(?:data|datasets?|benchmark|corpus)$/, 'data'],
  [/^(?:demo|live demo|colab|playground|spaces?)$/, 'demo'],
  [
    /^(?:paper|paper link|arxiv|abs|abstract|html|link|url|here|doi|openreview|acl|anthology|publisher|journal|proceedings|preprint|hf|hugging ?face|papers with code|pwc|alphaxiv|video|talk|slides?|poster|blog(?: ?post)?|post|tweet|twitter|x|thread|news|media|review|notes?|summary|models?|weights|checkpoints?|bib|bibtex|cite|citation|appendix|supp(?:lement(?:ary)?)?|stars?|web|docs?|documentation|tutorial|report|read more|more)$/,
    undefined,
  ],
];

/** The words of a link in small letters, without brackets, emoji and the id that may follow them. */
function wordsOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/arxiv[:\s]*[\d.]+(?:v\d+)?/, 'arxiv')
    .replace(/[^\p{L}\p{N}\s]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether the words of a link only name what it leads to, as "code" does, or are its address: they are no title. */
export function isLinkName(name: string): boolean {
  const words = wordsOf(name);
  if (/^\s*https?:\/\//i.test(name)) return true;
  if (words === '' || /^(?:github )?(?:stars?|forks)$|^\d{4} \d{4,5}$/.test(words)) return true;
  return NAMES.some(([pattern]) => pattern.test(words));
}

/** What a link leads to, told from its address or, where that does not tell, from its name. */
export function kindOfLink(name: string, url: string): LinkKind | undefined {
  const told = linkOf(url)?.kind;
  if (told !== undefined && told !== 'web') return told;
  const words = wordsOf(name);
  return NAMES.find(([pattern]) => pattern.test(words))?.[1];
}
