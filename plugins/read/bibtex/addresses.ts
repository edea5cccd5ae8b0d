import { arxivTexts } from '../../../src/library/fields/archives.ts';
import type { PaperFields } from '../../../src/library/fields/paper-fields.ts';
import { Addresses } from '../records/addresses.ts';
import type { EntryView } from './entry.ts';

/** The identifiers and the links of an entry. */
export function readAddresses(
  entry: EntryView,
): Pick<PaperFields, 'identifiers' | 'arxivVersion' | 'links'> {
  const addresses = new Addresses();
  const doi = entry.tex('doi');
  if (doi !== undefined && !addressesIn(doi).some((text) => addresses.addIdentifier('doi', text))) {
    entry.reportNotUnderstood('doi');
  }
  readEprint(entry, addresses);
  for (const text of otherArxivTexts(entry)) addresses.addIdentifier('arxiv', text);
  const urls = addressesIn(entry.tex('url') ?? '');
  if (urls.filter((url) => !addresses.addAddress(url)).length > 0) entry.reportNotUnderstood('url');
  for (const field of ['html', 'website', 'file', 'howpublished', 'note']) {
    for (const url of webAddressesIn(entry.tex(field))) addresses.addAddress(url);
  }
  for (const url of webAddressesIn(entry.tex('pdf'))) addresses.addAddress(url, 'pdf');
  for (const url of webAddressesIn(entry.tex('code'))) addresses.addAddress(url, 'code');
  return addresses.fields();
}

/** An id of the archive that is named beside it, of which only arXiv's are known here. */
function readEprint(entry: EntryView, addresses: Addresses): void {
  const archive = entry.plain('archiveprefix', 'eprinttype', 'archive') ?? 'arxiv';
  if (!/arxiv/i.test(archive)) return;
  const primaryClass = entry.plain('primaryclass', 'eprintclass') ?? '';
  // The oldest ids are sometimes written without their class.
  const archiveClass = primaryClass.replace(/\..*/, '');
  const isRead = addressesIn(entry.tex('eprint') ?? '').every(
    (id) =>
      addresses.addIdentifier('arxiv', id) ||
      addresses.addIdentifier('arxiv', `${archiveClass}/${id}`) ||
      (/^https?:/i.test(id) && addresses.addAddress(id)),
  );
  if (!isRead) entry.reportNotUnderstood('eprint');
}

/** Where else people write arXiv ids. */
function otherArxivTexts(entry: EntryView): string[] {
  const journal = entry.plain('journal', 'journaltitle', 'howpublished');
  const places = ['volume', 'number', 'eid', 'pages'].flatMap((name) => entry.plain(name) ?? []);
  const note = entry.plain('note') ?? '';
  return [...arxivTexts(journal, places), ...(/^arxiv:/i.test(note) ? [note] : [])];
}

/** Addresses and identifiers, which are not TeX, although some people escape them as if they were. */
function addressesIn(tex: string): string[] {
  return tex
    .replace(/\\(?:url|path|nolinkurl|href)(?![a-zA-Z])/g, ' ')
    .replace(/\$\\sim\$|\\textasciitilde(?:\{\})?|\\~(?:\{\})?/g, '~')
    .replace(/\\([%#_&$])/g, '$1')
    .replace(/[{}]+/g, ' ')
    .split(/\s+/)
    .filter((address) => address !== '');
}

function webAddressesIn(tex = ''): string[] {
  return addressesIn(tex).filter((address) => /^https?:\/\//i.test(address));
}
