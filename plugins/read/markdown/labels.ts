import type { PaperLink } from '../../../src/library/fields/paper-fields.ts';

/** What stands behind a label. */
type LabelKind = 'authors' | 'venue' | 'date' | 'abstract' | 'keywords' | 'link' | 'other';

/** A label ahead of a line, such as `Authors:`. */
export interface Label {
  kind: LabelKind;
  /** In small letters. */
  name: string;
  /** What the links behind it lead to, where it says so. */
  linkKind: PaperLink['kind'] | undefined;
  /** How long it is, with its colon and the white space around. */
  length: number;
}

const KINDS: readonly (readonly [LabelKind, RegExp])[] = [
  ['authors', /^(?:authors?|by)$/],
  ['venue', /^(?:venue|conference|journal|published (?:in|at))$/],
  ['date', /^(?:date|year|published(?: on)?)$/],
  ['abstract', /^(?:abstract|summary|tl;?dr)$/],
  ['keywords', /^(?:keywords?|tags|topics?)$/],
  [
    'link',
    /^(?:papers?|links?|url|pdf|code|github|project(?: page)?|web ?site|data(?:sets?)?|demo)$/,
  ],
  ['other', /^(?:comments?|notes?|arxiv|doi)$/],
];
const LINK_KINDS: readonly (readonly [PaperLink['kind'], RegExp])[] = [
  ['pdf', /^pdf$/],
  ['code', /^(?:code|github)$/],
  ['project', /^(?:project(?: page)?|web ?site)$/],
  ['data', /^data(?:sets?)?$/],
  ['demo', /^demo$/],
];

/** The label that a line begins with; nothing where there is none. */
export function readLabel(line: string): Label | undefined {
  const found = /^[\s>]*([a-z;]{1,20}(?: [a-z]{1,20})?)\s?:\s*/i.exec(line);
  const name = found?.[1]?.toLowerCase();
  if (!found || name === undefined) return undefined;
  const kind = KINDS.find(([, pattern]) => pattern.test(name))?.[0];
  const linkKind = LINK_KINDS.find(([, pattern]) => pattern.test(name))?.[0];
  return kind && { kind, name, linkKind, length: found[0].length };
}
