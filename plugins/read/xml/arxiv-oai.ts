import { parseName, type Author } from '../../../src/library/fields/author.ts';
import { normaliseDate } from '../../../src/library/fields/date.ts';
import { languageTag } from '../../../src/library/fields/language.ts';
import { readListedAuthors } from '../records/listed-authors.ts';
import { Addresses } from '../records/addresses.ts';
import { notUnderstood } from '../records/doubts.ts';
import { plainText } from '../records/values.ts';
import type { ReadContext } from '../reader.ts';
import type { RecordParts } from '../records/record-node.ts';
import { classesOf, paragraphsOfAbstract, remarksOf } from './arxiv-values.ts';
import {
  childNamed,
  childrenNamed,
  firstTextOf,
  textOf,
  textsOf,
  type XmlElement,
} from './elements.ts';
import { wholeIfCollective } from './feed-authors.ts';
import { OAI_ARXIV } from './feed-entry.ts';

/**
 * Reads a record of arXiv's OAI-PMH interface, in its formats `arXiv`, `arXivRaw` and `oai_dc`.
 *
 * @returns Nothing for a record that the archive has deleted, which is reported: `deleted-record`.
 */
export function readOaiRecord(record: XmlElement, context: ReadContext): RecordParts | undefined {
  const header = childNamed(record, 'header');
  const identifier = (header && firstTextOf(header, 'identifier')) ?? '';
  if (header?.attributes.get('status') === 'deleted') {
    const message = `The archive has deleted the record ${identifier}, so it was left out. Nothing has to be done.`;
    context.report({ rule: 'deleted-record', message, line: record.line });
    return undefined;
  }
  const metadata = childNamed(record, 'metadata') ?? record;
  const [content = metadata] = childrenNamed(metadata, 'arXiv', 'arXivRaw', 'oai_dc:dc');
  const addresses = new Addresses();
  addresses.addIdentifiers(identifier.replace(OAI_ARXIV, 'arXiv:'));
  const read = content.name === 'oai_dc:dc' ? readDublinCore : readArxivRecord;
  return { ...read(content, addresses, context), line: record.line };
}

type Content = Omit<RecordParts, 'line'>;

function readArxivRecord(record: XmlElement, addresses: Addresses, context: ReadContext): Content {
  const [id] = textsOf(record, 'id');
  addresses.addIdentifiers(id);
  for (const doi of textsOf(record, 'doi')) {
    if (!addresses.addIdentifier('doi', doi)) {
      context.report(notUnderstood('doi', [doi], record.line));
    }
  }
  const versions = childrenNamed(record, 'version');
  const [first] = versions;
  const date = firstTextOf(record, 'created') ?? (first && firstTextOf(first, 'date')) ?? '';
  const latest = /^v([1-9]\d{0,3})$/.exec(versions.at(-1)?.attributes.get('version') ?? '')?.[1];
  const categories = textsOf(record, 'categories').flatMap((codes) => codes.split(' '));
  return {
    title: firstTextOf(record, 'title'),
    abstract: abstractIn(record, 'abstract'),
    fields: {
      authors: authorsOf(record),
      date: normaliseDate(date),
      ...remarksOf(firstTextOf(record, 'comments'), firstTextOf(record, 'journal-ref')),
      ...addresses.fields(),
      ...(latest !== undefined && { arxivVersion: Number(latest) }),
      ...classesOf([...categories, ...textsOf(record, 'msc-class', 'acm-class')]),
    },
  };
}

function authorsOf(record: XmlElement): Author[] {
  const lists = childrenNamed(record, 'authors');
  const apart = lists.flatMap((list) => childrenNamed(list, 'author'));
  if (apart.length === 0) {
    return lists.flatMap((list) => readListedAuthors(textOf(list)).authors);
  }
  return apart.flatMap((author) => {
    const part = (name: string) => plainText(firstTextOf(author, name) ?? '').replaceAll(',', ' ');
    const [family, suffix, given] = [part('keyname'), part('suffix'), part('forenames')];
    const named = given === '' ? [family] : [family, suffix, given];
    const parsed = parseName(named.filter((name) => name !== '').join(', '));
    const affiliation = textsOf(author, 'affiliation').map(plainText).join('; ');
    return parsed ? [{ ...wholeIfCollective(parsed), ...(affiliation && { affiliation }) }] : [];
  });
}

const COMMENT = /^Comment: /;

function readDublinCore(record: XmlElement, addresses: Addresses): Content {
  for (const identifier of textsOf(record, 'dc:identifier')) {
    if (!addresses.addIdentifiers(identifier)) addresses.addAddress(identifier);
  }
  const descriptions = childrenNamed(record, 'dc:description').map((element) =>
    textOf(element).trim(),
  );
  const comment = descriptions.find((text) => COMMENT.test(text))?.replace(COMMENT, '');
  const abstract = descriptions.find((text) => text !== '' && !COMMENT.test(text)) ?? '';
  const language = languageTag(firstTextOf(record, 'dc:language') ?? '');
  return {
    title: firstTextOf(record, 'dc:title'),
    abstract: paragraphsOfAbstract(abstract),
    fields: {
      authors: textsOf(record, 'dc:creator')
        .flatMap((name) => parseName(plainText(name)) ?? [])
        .map(wholeIfCollective),
      date: normaliseDate(firstTextOf(record, 'dc:date') ?? ''),
      ...remarksOf(comment, undefined),
      ...addresses.fields(),
      keywords: [...new Set(textsOf(record, 'dc:subject').map(plainText))],
      ...(language && { language }),
    },
  };
}

function abstractIn(record: XmlElement, name: string): string | undefined {
  const abstract = childNamed(record, name);
  return abstract && paragraphsOfAbstract(textOf(abstract));
}
