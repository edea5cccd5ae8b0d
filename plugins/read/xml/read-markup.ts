import { decodeHTMLStrict } from 'entities';
import { Tokenizer } from 'htmlparser2';
import { SourceWindow } from './source-window.ts';

/** A start tag. */
export interface Tag {
  /** As it is written. */
  name: string;
  /** Of two attributes with one name, the first. */
  attributes: ReadonlyMap<string, string>;
  /** Where it starts and ends, exclusive, in UTF-16 units of the document. */
  start: number;
  end: number;
  /** Where it starts, from 1. */
  line: number;
  /** Whether it is its own end: `<br/>`. */
  isEmpty: boolean;
}

/** What takes the parts of a document in their order. */
export interface MarkupHandler {
  open(tag: Tag): void;
  /** @param name Of an end tag, whether or not such an element is open. */
  close(name: string): void;
  /** @param text All between two tags or comments, with its entities decoded. */
  text(text: string): void;
}

export interface MarkupReader {
  write(piece: string): void;
  /** @returns Where a tag starts that the document ends within: `<a href="`. */
  end(): number | undefined;
}

/**
 * Takes markup apart, in pieces of any size. It stands on htmlparser2's tokenizer and not on its parser,
 * which needs quadratic time for elements that are never closed.
 *
 * HTML's names of characters are known in XML too, as feeds have them; the entities that a document declares
 * are not, so that none can grow.
 */
export function readMarkup(
  handler: MarkupHandler,
  { xmlMode }: { xmlMode: boolean },
): MarkupReader {
  const source = new SourceWindow();
  /** What lies before it has been taken. */
  let consumed = 0;
  let inside: 'start tag' | 'end tag' | undefined;
  let text = '';
  let name = '';
  let start = 0;
  let line = 1;
  let attributes = new Map<string, string>();
  let attribute = '';
  let value = '';

  const take = (from: number, to: number) => {
    consumed = to;
    return source.slice(from, to);
  };
  const endText = () => {
    inside = undefined;
    if (text !== '') handler.text(decode(text));
    text = '';
  };
  const open = (end: number, isEmpty: boolean) => {
    consumed = end;
    inside = undefined;
    handler.open({ name, attributes, start, end, line, isEmpty });
  };
  const skip = (_from: number, last: number) => {
    endText();
    consumed = last + 1;
  };

  const tokenizer = new Tokenizer(
    // Decoding is left to us: the tokenizer knows few names in XML.
    { xmlMode, decodeEntities: false },
    {
      ontext(from, to) {
        inside = undefined;
        text += take(from, to);
      },
      ontextentity: () => undefined,
      oncdata(from, to, markLength) {
        endText();
        if (xmlMode) handler.text(source.slice(from, to - markLength));
        consumed = to + 1;
      },
      onopentagname(from, to) {
        endText();
        name = take(from, to);
        inside = 'start tag';
        start = from - 1;
        line = source.lineAt(start);
        attributes = new Map();
      },
      onattribname(from, to) {
        attribute = take(from, to);
      },
      onattribdata(from, to) {
        value += take(from, to);
      },
      onattribentity: () => undefined,
      onattribend() {
        if (!attributes.has(attribute)) attributes.set(attribute, decode(value));
        value = '';
      },
      onopentagend: (last) => open(last + 1, false),
      onselfclosingtag: (last) => open(last + 1, true),
      onclosetag(from, to) {
        endText();
        inside = 'end tag';
        handler.close(take(from, to));
      },
      oncomment: skip,
      ondeclaration: skip,
      onprocessinginstruction: skip,
      onend: endText,
    },
  );

  return {
    write(piece) {
      source.add(piece);
      tokenizer.write(piece);
      source.forget(consumed);
    },
    end() {
      const begun = inside;
      tokenizer.end();
      if (begun === 'start tag') return start;
      const rest = source.slice(consumed, Infinity);
      const from = begun === 'end tag' ? rest.indexOf('>') + 1 : 0;
      return rest.startsWith('<', from) ? consumed + from : undefined;
    },
  };
}

function decode(text: string): string {
  return text.includes('&') ? decodeHTMLStrict(text) : text;
}
