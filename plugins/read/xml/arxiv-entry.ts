import type { Author } from '../../../src/library/fields/author.ts';
import { readListedAuthors } from '../records/listed-authors.ts';
import type { ReadContext } from '../reader.ts';
import type { RecordParts } from '../records/record-node.ts';
import { classesOf, paragraphsOfAbstract, remarksOf } from './arxiv-values.ts';
import { childrenNamed, firstTextOf, textOf, textsOf, type XmlElement } from './elements.ts';
import { authorsOfEntry } from './feed-authors.ts';
import { addressesOf, dateOfEntry } from './feed-entry.ts';
import { markupText } from './markup-text.ts';
import { parseHtml } from './parse-html.ts';

/**
 * Reads an entry of arXiv's API or of its daily feeds in Atom or RSS. Titles and abstracts are TeX and not HTML,
 * except in the RSS of before 2024.
 *
 * @returns Nothing for an error of the API, which comes as an entry and is reported: `arxiv-error`.
 */
export function readArxivEntry(entry: XmlElement, context: ReadContext): RecordParts | undefined {
  const { line } = entry;
  if (/arxiv\.org\/api\/errors/.test(firstTextOf(entry, 'id') ?? '')) {
    const what = firstTextOf(entry, 'summary') ?? 'it does not say what is wrong';
    const message = `arXiv answered with an error: ${what}. Correct the query and get the file again.`;
    context.report({ rule: 'arxiv-error', message, line });
    return undefined;
  }
  const { title, id, category } = splitTitle(firstTextOf(entry, 'title', 'dc:title') ?? '');
  const categories = [
    ...childrenNamed(entry, 'arxiv:primary_category').map(termOf),
    ...(category === undefined ? [] : [category]),
    ...childrenNamed(entry, 'category').map(termOf),
    ...textsOf(entry, 'dc:subject'),
  ];
  const addresses = addressesOf(entry, context);
  addresses.addIdentifiers(id);
  return {
    title,
    abstract: abstractOf(entry),
    line,
    fields: {
      authors: authorsOf(entry),
      date: dateOfEntry(entry),
      ...remarksOf(
        firstTextOf(entry, 'arxiv:comment'),
        firstTextOf(entry, 'arxiv:journal_ref', 'arxiv:journal_reference'),
      ),
      ...addresses.fields(),
      ...classesOf(categories),
    },
  };
}

function termOf(category: XmlElement): string {
  return category.attributes.get('term') ?? textOf(category);
}

interface DividedTitle {
  title: string;
  id?: string | undefined;
  category?: string | undefined;
}

/** The older feeds name the paper behind its title: `On Looms. (arXiv:2110.03336v1 [cs.LG])`. */
function splitTitle(text: string): DividedTitle {
  const at = text.lastIndexOf('(arXiv:');
  const behind = at > 0 ? /^\((arXiv:\S+) \[([^\]]+)\][^()]*\)$/.exec(text.slice(at)) : null;
  if (!behind) return { title: text };
  const [, id, category] = behind;
  return { title: text.slice(0, at).trim().replace(/\.$/, ''), id, category };
}

const HTML = /<\/(?:p|div|a|em|i|b|strong|li)>|<br\b/i;
const ANNOUNCED = /^\s*arXiv:\S+\s+Announce Type:\s+\S+\s+Abstract:\s*/;

function abstractOf(entry: XmlElement): string | undefined {
  const [text] = childrenNamed(entry, 'summary', 'description', 'content').map(textOf);
  if (text === undefined) return undefined;
  if (HTML.test(text)) return markupText(parseHtml(text));
  return paragraphsOfAbstract(text.replace(ANNOUNCED, ''));
}

function authorsOf(entry: XmlElement): Author[] {
  const creators = childrenNamed(entry, 'dc:creator').flatMap((creator) => {
    const list = parseHtml(textOf(creator)).map(textOf).join('');
    return readListedAuthors(list).authors;
  });
  return creators.length > 0 ? creators : authorsOfEntry(entry);
}
