import { toXml } from 'xast-util-to-xml';

/** A tree as the text of an XML file. */
export function xmlDocument(tree: Parameters<typeof toXml>[0]): string {
  // In text this is left as it is, and XML allows it only at the end of a CDATA section, of which there is none.
  const xml = toXml(tree).replaceAll(']]>', ']]&gt;');
  return `<?xml version="1.0" encoding="utf-8"?>\n${xml}\n`;
}

/** XML has no place for some characters, whichever way they are written. */
export function inXml(text: string): string {
  return text.toWellFormed().replace(/[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/g, '\ufffd');
}
