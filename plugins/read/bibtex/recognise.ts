/** What may stand above the first entry: nothing, comments, and what reference managers write there. */
const ABOVE =
  /^(?:\s*|\s*%.*|\s*[-=*]+\s*|This file was created with .*|Encoding: .*|\s*`{3}\w*)$/i;

const FIRST_ENTRY =
  /^\s*@\s*(?:(?:comment|preamble)\s*[{(]|[a-z][\w-]*\s*[{(]\s*(?!\s)[^\s,{}="]*\s*(?:[,=]|$))/i;

/** Whether a document begins with an entry of BibTeX, apart from comments. */
export function recogniseBibtex(head: string): boolean {
  const text = head.replace(/^\ufeff/, '');
  let from = 0;
  while (from < text.length) {
    const lineBreak = text.slice(from).search(/\r\n?|\n/);
    const end = lineBreak === -1 ? text.length : from + lineBreak;
    if (/^\s*@/.test(text.slice(from, end))) return FIRST_ENTRY.test(text.slice(from));
    if (!ABOVE.test(text.slice(from, end))) return false;
    from = end + 1;
  }
  return false;
}
