import { dateOf, monthOf } from '../../../src/library/fields/date.ts';
import type { Publication } from '../../../src/library/fields/paper-fields.ts';
import { cleanText } from '../papers-page/lines.ts';
import { childNamed, firstTextOf, textOf, type XmlElement } from './elements.ts';

/** What the Anthology says of a volume, and so of all papers in it. */
export interface AclVolume {
  /** Of the collection and the volume: `2023.findings` and `emnlp`, `P19` and `1`. */
  collection: string;
  id: string;
  title: string | undefined;
  date: string | undefined;
  publication: Publication;
}

/** @param parents The elements around a paper or the `<meta>` of a volume. */
export function volumeOf(parents: readonly XmlElement[], meta: XmlElement | undefined): AclVolume {
  const attributeOf = (name: string, attribute: string) =>
    parents.findLast((parent) => parent.name === name)?.attributes.get(attribute);
  const isJournal = attributeOf('volume', 'type') === 'journal';
  const booktitle = meta && childNamed(meta, 'booktitle');
  return {
    collection: attributeOf('collection', 'id') ?? '',
    id: attributeOf('volume', 'id') ?? '',
    title: booktitle && (cleanText(textOf(booktitle)) || undefined),
    date: meta && dateOfMeta(meta),
    publication: meta ? publicationOf(meta, isJournal) : {},
  };
}

/** `July`, `July 9-14` and `July–August` are of the month that they name first. */
function dateOfMeta(meta: XmlElement): string | undefined {
  const year = /^\d{4}$/.exec(firstTextOf(meta, 'year') ?? '')?.[0];
  if (year === undefined) return undefined;
  const [month = ''] = /[\p{L}\d]+/u.exec(firstTextOf(meta, 'month') ?? '') ?? [];
  return dateOf(Number(year), monthOf(month));
}

function publicationOf(meta: XmlElement, isJournal: boolean): Publication {
  const journal = firstTextOf(meta, 'journal-title');
  const volume = firstTextOf(meta, 'journal-volume', 'volume-number');
  const number = firstTextOf(meta, 'journal-issue', 'issue');
  const venue = journal ?? firstTextOf(meta, 'booktitle');
  const publisher = firstTextOf(meta, 'publisher');
  return {
    type: isJournal || journal || volume || number ? 'journal' : 'conference',
    ...(venue && { venue }),
    ...(volume && { volume }),
    ...(number && { number }),
    ...(publisher && { publisher }),
  };
}

/**
 * The id of a paper. Collections of before 2020 number the volumes with one digit and the papers with three, those
 * of workshops with two each (the Anthology's `build_id`).
 */
export function aclId({ collection, id }: AclVolume, paper: string): string {
  if (!/^[A-Z]\d{2}$/.test(collection)) return `${collection}-${id}.${paper}`;
  const isWorkshop =
    collection.startsWith('W') || collection === 'C69' || (collection === 'D19' && Number(id) >= 5);
  return isWorkshop
    ? `${collection}-${id.padStart(2, '0')}${paper.padStart(2, '0')}`
    : `${collection}-${id}${paper.padStart(3, '0')}`;
}
