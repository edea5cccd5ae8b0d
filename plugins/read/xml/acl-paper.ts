import { authorOf, findOrcid, parseName, type Author } from '../../../src/library/fields/author.ts';
import { languageTag } from '../../../src/library/fields/language.ts';
import { Addresses } from '../records/addresses.ts';
import { notUnderstood } from '../records/doubts.ts';
import { plainText } from '../records/values.ts';
import type { ReadContext } from '../reader.ts';
import type { RecordParts } from '../records/record-node.ts';
import { aclText } from './acl-text.ts';
import { aclId, type AclVolume } from './acl-volume.ts';
import {
  childNamed,
  childrenNamed,
  firstTextOf,
  textOf,
  textsOf,
  type XmlElement,
} from './elements.ts';

/** Reads a `<paper>` of the ACL Anthology. What cannot be understood is reported: `field-not-understood`. */
export function readAclPaper(
  paper: XmlElement,
  volume: AclVolume,
  context: ReadContext,
): RecordParts {
  const title = childNamed(paper, 'title');
  const abstract = childNamed(paper, 'abstract');
  const pages = firstTextOf(paper, 'pages')?.replace(/ ?(?:-{2,3}|–|—) ?/g, '-');
  const remark = textsOf(paper, 'award').join('; ');
  const said = firstTextOf(paper, 'language');
  const language = said === undefined ? undefined : languageTag(said);
  if (said !== undefined && language === undefined) {
    context.report(notUnderstood('language', [said], paper.line));
  }
  return {
    title: title && aclText(title),
    abstract: abstract && aclText(abstract),
    line: paper.line,
    fields: {
      authors: childrenNamed(paper, 'author').flatMap(authorsIn),
      ...(volume.date && { date: volume.date }),
      publication: {
        ...volume.publication,
        ...(pages && { pages }),
        ...(remark && { remark }),
      },
      ...addressesOf(paper, volume, context).fields(),
      comment: commentOf(paper),
      ...(language && { language }),
    },
  };
}

function authorsIn(element: XmlElement): Author[] {
  const part = (name: string) => plainText(firstTextOf(element, name) ?? '');
  const orcid = findOrcid(element.attributes.get('orcid') ?? '');
  const affiliation = textsOf(element, 'affiliation').map(plainText).join('; ');
  const isApart = childNamed(element, 'last') !== undefined;
  const author = isApart
    ? authorOf({ given: part('first'), family: part('last') })
    : parseName(plainText(textOf(element)));
  if (!author) return [];
  return [{ ...author, ...(orcid && { orcid }), ...(affiliation && { affiliation }) }];
}

/** Names of files on the Anthology's own pages are no addresses; those of other sites are links. */
const ADDRESS = /^https?:\/\//i;

function addressesOf(paper: XmlElement, volume: AclVolume, { report }: ReadContext): Addresses {
  const addresses = new Addresses();
  const notTaken = (name: string, value: string) =>
    report(notUnderstood(name, [value], paper.line));
  const id = paper.attributes.get('id')?.trim();
  const urls = textsOf(paper, 'url');
  const own = urls.find((url) => !ADDRESS.test(url)) ?? (id ? aclId(volume, id) : undefined);
  if (own !== undefined && !addresses.addIdentifier('acl', own)) notTaken('id', own);
  for (const doi of textsOf(paper, 'doi')) {
    if (!addresses.addIdentifier('doi', doi)) notTaken('doi', doi);
  }
  for (const url of urls.filter((url) => ADDRESS.test(url))) {
    if (!addresses.addAddress(url, 'pdf')) notTaken('url', url);
  }
  for (const [name, attribute, kind] of LINKED) {
    for (const element of childrenNamed(paper, name)) {
      const url = (element.attributes.get(attribute) ?? textOf(element)).trim();
      if (ADDRESS.test(url) && !addresses.addAddress(url, kind)) notTaken(name, url);
    }
  }
  return addresses;
}

const LINKED = [
  ['pwccode', 'url', 'code'],
  ['pwcdataset', 'url', 'data'],
  ['software', 'url', 'code'],
  ['dataset', 'url', 'data'],
  ['attachment', 'href', undefined],
  ['video', 'href', 'web'],
] as const;

/** What a reader has to know before citing it comes first. */
function commentOf(paper: XmlElement): string {
  const notices = (name: string, word: string) =>
    childrenNamed(paper, name).map((notice) => {
      const date = notice.attributes.get('date');
      const reason = plainText(textOf(notice));
      return `${word}${date ? ` on ${date}` : ''}${reason && `: ${reason}`}`;
    });
  return [
    ...notices('retracted', 'Retracted'),
    ...notices('removed', 'Removed'),
    ...textsOf(paper, 'note').map(plainText),
  ].join('; ');
}
