import { decodeHTMLStrict } from 'entities';
import type { PhrasingContent, RootContent } from 'mdast';
import { findLinks } from '../../../src/library/links.ts';
import type { TextContext } from './parse-chunk.ts';

/** A link with the words that it stands under. */
export interface NamedLink {
  name: string;
  url: string;
  /** Whether only a picture stands under it, such as a badge; the name is its description. */
  isPicture: boolean;
}

/** A stretch of a line in one manner. */
export interface Run {
  kind: 'text' | 'strong' | 'emphasis' | 'link';
  /** Line breaks are kept. */
  text: string;
  /** Those that it holds; one where it is a link. */
  links: NamedLink[];
}

const LINK_START = /^<a\s(?:[^>]*\s)?href\s*=\s*["']?([^"'\s>]+)/i;

/**
 * Makes runs of what stands in a paragraph or a heading. Addresses without any marks are links without a name.
 */
export function runsOf(nodes: readonly PhrasingContent[], context: TextContext): Run[] {
  const runs: Run[] = [];
  let open: { url: string; inside: Run[] } | undefined;
  for (const node of nodes) {
    const into = open ? open.inside : runs;
    const start = node.type === 'html' ? LINK_START.exec(node.value)?.[1] : undefined;
    if (start !== undefined) {
      open = { url: decodeHTMLStrict(start), inside: [] };
    } else if (open && node.type === 'html' && /^<\/a/i.test(node.value)) {
      runs.push(linkRun(textOf(open.inside), context.unmask(open.url)));
      open = undefined;
    } else {
      into.push(...runsOfNode(node, context));
    }
  }
  return [...runs, ...(open?.inside ?? [])];
}

function runsOfNode(node: PhrasingContent, context: TextContext): Run[] {
  switch (node.type) {
    case 'text':
      return textRuns(context.unmask(node.value));
    case 'inlineCode':
      return [{ kind: 'text', text: context.unmask(node.value), links: [] }];
    case 'break':
      return [{ kind: 'text', text: '\n', links: [] }];
    case 'html':
      return /^<br\b/i.test(node.value) ? [{ kind: 'text', text: '\n', links: [] }] : [];
    case 'strong':
    case 'emphasis': {
      const inside = runsOf(node.children, context);
      const links = inside.flatMap((run) => run.links);
      return [{ kind: node.type, text: textOf(inside), links }];
    }
    case 'link':
      return [linkAround(node.children, context.unmask(node.url), context)];
    case 'linkReference': {
      const url = context.addresses.get(node.identifier);
      return url === undefined
        ? runsOf(node.children, context)
        : [linkAround(node.children, url, context)];
    }
    default:
      return [];
  }
}

function linkRun(text: string, url: string, isPicture = false): Run {
  return { kind: 'link', text: isPicture ? '' : text, links: [{ name: text, url, isPicture }] };
}

function linkAround(nodes: readonly PhrasingContent[], url: string, context: TextContext): Run {
  const text = textOf(runsOf(nodes, context)).trim();
  const pictures = nodes.flatMap((node) => (node.type === 'image' ? [node.alt ?? ''] : []));
  const isPicture = text === '' && pictures.length > 0;
  return linkRun(isPicture ? pictures.join(' ') : text, url, isPicture);
}

/** A text, and the addresses in it as links without a name. */
function textRuns(text: string): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const { start, end } of findLinks(text)) {
    runs.push({ kind: 'text', text: text.slice(from, start), links: [] });
    const url = text.slice(start, end);
    runs.push({ kind: 'link', text: url, links: [{ name: '', url, isPicture: false }] });
    from = end;
  }
  runs.push({ kind: 'text', text: text.slice(from), links: [] });
  return runs.filter((run) => run.text !== '' || run.links.length > 0);
}

/** The words of runs, without their marks. */
export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}

/** What stands in the first paragraph or heading among nodes. */
export function phrasingOf(nodes: readonly RootContent[]): PhrasingContent[] {
  const [first] = nodes;
  return first?.type === 'paragraph' || first?.type === 'heading' ? first.children : [];
}
