/** Lines between the records of an e-mail, and those that only number a record. */
const RULE = /^(?:-{5,}|%[%-]{5,}|_{5,}|={5,}|\d+\.|\[\d+\])$/;

/** Lines within a record that say nothing of the paper. */
const BUTTON =
  /^(?:(?:View|Download) (?:PDF|a PDF of the paper titled .*)|HTML(?: \(experimental\))?|TeX Source|Other Formats|PDF|view license|Focus to learn more|Learn more|arXiv-issued DOI via DataCite.*|Related DOI|\[(?:pdf|ps|html|other|format)[^\]]*\])$/;

const WEEKDAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*';
const DATE = String.raw`\d{1,2} [A-Z][a-z]+ \d{2,4}`;
/** Headings with the day of a listing: those of the lists, and that of an e-mail. */
const DAYS = [
  new RegExp(
    String.raw`^(?:(?:Showing new listings|New submissions|Cross-lists|Cross submissions|Replacements|Replacement submissions|Submissions) for )?(${WEEKDAY}, ${DATE})(?:,? ?\(?(?:showing|continued).*)?$`,
  ),
  new RegExp(String.raw`^received from .* to\s+${WEEKDAY}\s+(${DATE})\b`),
];

const SECTION =
  /^(?:(?:New|Cross|Replacement) submissions|Cross-lists|Replacements|Authors and titles for .*|Total of [\d,]+ (?:entries|results)|Showing .*\b(?:entries|results)\b.*|\[ ?(?:total of|showing) .*\])(?: \(.*\))?(?: ?:.*)?$/;

/** Lines below the page of one paper. */
const FOOT =
  /^(?:Submission history|Access Paper:?|Current browse context:?|References & Citations|Bibliographic (?:and Citation )?Tools|Export BibTeX Citation|Bookmark|arXivLabs.*|Full-text links:?|Additional Features)$/;

/** What a line of the page around the records is. */
export type PageLine =
  { kind: 'rule' | 'button' | 'section' | 'foot' } | { kind: 'day'; date: string };

/** Tells what a line of the page is; nothing where it is none. */
export function readPageLine(line: string): PageLine | undefined {
  if (line.length > 300) return undefined;
  if (RULE.test(line)) return { kind: 'rule' };
  if (BUTTON.test(line)) return { kind: 'button' };
  const date = DAYS.map((pattern) => pattern.exec(line)?.[1]).find((day) => day !== undefined);
  if (date !== undefined) return { kind: 'day', date: withFullYear(date) };
  if (SECTION.test(line)) return { kind: 'section' };
  return FOOT.test(line) ? { kind: 'foot' } : undefined;
}

/** Listings once gave years two digits; arXiv began in 1991. */
function withFullYear(date: string): string {
  return date.replace(/ (\d\d)$/, (_, year: string) => ` ${Number(year) > 90 ? 19 : 20}${year}`);
}
