import { findDelimitedMath, type DelimitedMath } from './delimited-math.ts';
import { isValidTex } from '../text/math-text.ts';
import { mergeTexts, type TexNode, type TexStyle } from './tex-nodes.ts';
import { findTexMarks, type TexMark } from './tex-marks.ts';
import { LONGEST_REST, readTexWord, spaceAt } from './tex-words.ts';

/** Groups that lie deeper stay as they were received. */
const DEEPEST = 12;

const STYLES = new Map<string, TexStyle>([
  ...['textit', 'emph', 'textsl', 'underline', 'uline'].map((name) => [name, 'italic'] as const),
  ...[['textbf', 'bold'] as const, ['texttt', 'code'] as const, ['textsc', 'smallcaps'] as const],
]);

/** Commands that change the rest of their group. */
const SWITCHES = new Map<string, TexStyle>([
  ...['em', 'it', 'sl', 'itshape', 'slshape'].map((name) => [name, 'italic'] as const),
  ...['bf', 'bfseries'].map((name) => [name, 'bold'] as const),
  ...['tt', 'ttfamily'].map((name) => [name, 'code'] as const),
  ...['sc', 'scshape'].map((name) => [name, 'smallcaps'] as const),
]);

/** Commands whose argument is read as if it stood alone. */
const TRANSPARENT = new Set('text textrm textsf textup textmd textnormal mbox hbox'.split(' '));

const SCRIPTS = new Map([
  ['textsuperscript', '^'],
  ['textsubscript', '_'],
]);

const CITE = /^(?:[cC]ite(?:p|t|alp|alt|author|year)?|autocite|parencite|textcite)$/;

/**
 * Reads TeX of running text: the `tex` of a span, or the whole of a title or an abstract as arXiv gives it.
 *
 * Nothing is run and nothing is lost: a command that is not known, a group that never ends and an address
 * that is not of the web stay as they were received. The time is linear in the length of the text.
 */
export function parseTexText(tex: string): TexNode[] {
  return mergeTexts(new Parser(tex).parse(0, tex.length, 0));
}

/** A command's argument: where it starts and ends, and where what follows it begins. */
interface Argument {
  start: number;
  end: number;
  next: number;
}

class Parser {
  readonly #tex: string;
  readonly #formulas: Map<number, DelimitedMath>;
  readonly #marks: Map<number, TexMark>;
  /** The closing brace of every opening one. */
  readonly #closing: Map<number, number>;

  constructor(tex: string) {
    this.#tex = tex;
    this.#formulas = new Map(findDelimitedMath(tex).map((formula) => [formula.start, formula]));
    this.#marks = new Map(findTexMarks(tex).map((mark) => [mark.start, mark]));
    this.#closing = matchBraces(tex);
  }

  parse(from: number, end: number, depth: number): TexNode[] {
    const nodes: TexNode[] = [];
    let at = from;
    while (at < end) {
      const formula = this.#formulas.get(at);
      const mark = this.#marks.get(at);
      if (formula && formula.end <= end) {
        nodes.push({ type: 'math', tex: formula.tex });
        at = formula.end;
      } else if (mark && mark.end <= end) {
        nodes.push(textNode(mark.sign));
        at = mark.end;
      } else if (this.#tex[at] === '\\') {
        const [found, next] = this.#command(at, end, depth);
        nodes.push(...found);
        at = next;
      } else if (this.#tex[at] === '{') {
        const [found, next] = this.#group(at, end, depth);
        nodes.push(...found);
        at = next;
      } else {
        const length = this.#plainLength(at, end);
        nodes.push(textNode(this.#tex.slice(at, at + length)));
        at += length;
      }
    }
    return nodes;
  }

  /** How far the text goes on without anything that could mean something. */
  #plainLength(at: number, end: number): number {
    let to = at + 1;
    while (to < end && !/[\\{$`'"~-]/.test(this.#tex[to] ?? '')) to += 1;
    return to - at;
  }

  #group(at: number, end: number, depth: number): [TexNode[], next: number] {
    const close = this.#closing.get(at);
    if (close === undefined || close >= end) return [[textNode('{')], at + 1];
    if (depth >= DEEPEST) return [[textNode(this.#tex.slice(at, close + 1))], close + 1];
    return [this.parse(at + 1, close, depth + 1), close + 1];
  }

  #command(at: number, end: number, depth: number): [TexNode[], next: number] {
    const rest = this.#tex.slice(at + 1, Math.min(end, at + 1 + LONGEST_REST));
    const name = /^(?:[a-zA-Z]+|[^a-zA-Z]|$)/.exec(rest)?.[0] ?? '';
    const behind = at + 1 + name.length;
    const word = readTexWord(name, rest.slice(name.length));
    if (word) return [[word.node], behind + word.length];
    if (depth >= DEEPEST) return this.#unknown(at, behind, end);
    const style = SWITCHES.get(name);
    if (style && depth > 0) {
      const start = behind + spaceAt(rest.slice(name.length));
      return [[{ type: 'emphasis', style, children: this.parse(start, end, depth + 1) }], end];
    }
    return this.#call(name, behind, end, depth + 1) ?? this.#unknown(at, behind, end);
  }

  /** A command with arguments. */
  #call(
    name: string,
    behind: number,
    end: number,
    depth: number,
  ): [TexNode[], next: number] | undefined {
    const first = this.#argument(behind, end);
    if (!first) return undefined;
    const raw = this.#tex.slice(first.start, first.end);
    const inner = () => this.parse(first.start, first.end, depth);
    const style = STYLES.get(name);
    if (style) return [[{ type: 'emphasis', style, children: inner() }], first.next];
    if (TRANSPARENT.has(name)) return [inner(), first.next];
    if (name === 'color') return [[], first.next];
    if (name === 'footnote') return [[textNode(' ('), ...inner(), textNode(')')], first.next];
    if (CITE.test(name)) {
      return [[{ type: 'cite', keys: raw.split(',').map((key) => key.trim()) }], first.next];
    }
    const script = SCRIPTS.get(name);
    if (script) {
      const tex = `${script}{\\text{${raw}}}`;
      return isValidTex(tex) ? [[{ type: 'math', tex }], first.next] : undefined;
    }
    const url = webAddress(raw);
    if (name === 'url') {
      return url ? [[{ type: 'link', url, children: [textNode(url)] }], first.next] : undefined;
    }
    const second = this.#argument(first.next, end);
    if (!second) return undefined;
    const words = () => this.parse(second.start, second.end, depth);
    if (name === 'textcolor') return [words(), second.next];
    if (name !== 'href' || !url) return undefined;
    return [[{ type: 'link', url, children: words() }], second.next];
  }

  /** An unknown command, as it was received, with the groups that follow it. */
  #unknown(at: number, behind: number, end: number): [TexNode[], next: number] {
    let next = behind;
    for (let group = this.#argument(next, end); group; group = this.#argument(next, end)) {
      next = group.next;
    }
    return [[textNode(this.#tex.slice(at, next))], next];
  }

  #argument(at: number, end: number): Argument | undefined {
    const close = this.#tex[at] === '{' ? this.#closing.get(at) : undefined;
    if (close === undefined || close >= end) return undefined;
    return { start: at + 1, end: close, next: close + 1 };
  }
}

function textNode(value: string): TexNode {
  return { type: 'text', value };
}

function matchBraces(tex: string): Map<number, number> {
  const closing = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: sign, index } of tex.matchAll(/\\[^]|[{}]/g)) {
    if (sign === '{') open.push(index);
    const start = sign === '}' ? open.pop() : undefined;
    if (start !== undefined) closing.set(start, index);
  }
  return closing;
}

/** An address of the web, without the backslashes that TeX needs in it. */
function webAddress(raw: string): string | undefined {
  const url = raw.trim().replace(/\\([%#_&~{}])/g, '$1');
  return /^https?:\/\/[^\s<>"\\^`{|}]+$/.test(url) && URL.canParse(url) ? url : undefined;
}
