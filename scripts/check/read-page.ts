import { Parser } from 'htmlparser2';
import { REJECTED_MATH_CLASS } from '../../plugins/render/rehype-math-source.ts';

/** Something in a page, and its line, from 1. */
interface InPage {
  value: string;
  line: number;
}

/** What the checker needs to know of a page. */
export interface PageFacts {
  title: string;
  ids: InPage[];
  /** What it links to or loads, as written. */
  links: InPage[];
  /** The TeX of formulas that could not be set. */
  rejectedMath: InPage[];
  /** Where the site's home is, on a page that says so. */
  home: string | undefined;
}

const LINKING_ATTRIBUTES = ['href', 'src', 'action'];

/** Reads the facts of an HTML page. */
export function readPage(html: string): PageFacts {
  const facts: PageFacts = { title: '', ids: [], links: [], rejectedMath: [], home: undefined };
  const path: string[] = [];
  let line = 1;
  let nextLine = html.indexOf('\n');
  let mathDepth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        for (; nextLine !== -1 && nextLine < parser.startIndex; line += 1) {
          nextLine = html.indexOf('\n', nextLine + 1);
        }
        path.push(name);
        if (attributes['id'] !== undefined) facts.ids.push({ value: attributes['id'], line });
        for (const attribute of LINKING_ATTRIBUTES) {
          const value = attributes[attribute];
          if (value !== undefined) facts.links.push({ value, line });
        }
        const refresh = /^refresh$/i.test(attributes['http-equiv'] ?? '') && attributes['content'];
        const target = refresh && /;\s*url=(.*)$/is.exec(refresh)?.[1];
        if (target) facts.links.push({ value: target, line });
        if (attributes['rel'] === 'home') facts.home = attributes['href'];
        if (attributes['class']?.split(' ').includes(REJECTED_MATH_CLASS)) {
          mathDepth = path.length;
          facts.rejectedMath.push({ value: '', line });
        }
      },
      ontext(text) {
        if (path.at(-1) === 'title' && path.at(-2) === 'head') facts.title += text;
        const math = mathDepth > 0 ? facts.rejectedMath.at(-1) : undefined;
        if (math) math.value += text;
      },
      onclosetag() {
        if (path.length === mathDepth) mathDepth = 0;
        path.pop();
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return facts;
}
