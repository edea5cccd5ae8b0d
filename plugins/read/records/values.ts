import { decodeHTMLStrict } from 'entities';
import { nodesToPlain } from '../../../src/library/tex/tex-nodes.ts';
import { parseTexText } from '../../../src/library/tex/tex-text.ts';

/** A value with names, as JSON has it. */
export type JsonRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value says nothing: `null`, a text of white space, a list or an object of nothing. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.every(isEmptyText);
  return isRecord(value) && Object.keys(value).length === 0;
}

function isEmptyText(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

/** A text or a number as text, also where it is the only one of a list; nothing for any other value. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return Array.isArray(value) && value.length === 1 && !Array.isArray(value[0])
    ? textOf(value[0])
    : undefined;
}

/** A text that is no TeX for its reader, as a name or a venue: entities, accents and braces decoded. */
export function plainTextOf(value: unknown): string | undefined {
  const text = textOf(value);
  return text === undefined ? undefined : plainText(text) || undefined;
}

/** Like `plainTextOf`, also for an object that has a name. */
export function namedTextOf(value: unknown): string | undefined {
  return plainTextOf(isRecord(value) ? value['name'] : value);
}

/** Plain Unicode, without the TeX and the entities that stand for it, in one line. */
export function plainText(text: string): string {
  const decoded = text.includes('&') ? decodeHTMLStrict(text) : text;
  const plain = /[\\{$]/.test(decoded) ? nodesToPlain(parseTexText(decoded)) : decoded;
  return plain.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

const WRITTEN_LIST = /^\[\s*(?=['"])[^]*['"]\s*\]$/;
// An item that is not closed goes to the end: it is not looked at twice.
const WRITTEN_ITEM = /'((?:[^'\\]|\\[^]?)*)(?:'|$)|"((?:[^"\\]|\\[^]?)*)(?:"|$)/g;

/**
 * The parts of a list: a list itself, or a text that something divides.
 *
 * @param value A list that was written into a table's cell, `['a', 'b']`, counts as a list.
 * @param divide Gives the parts of a text that is no list.
 */
export function partsOf(value: unknown, divide: (text: string) => unknown[]): unknown[] {
  if (typeof value !== 'string') {
    return (Array.isArray(value) ? value : [value]).filter((part) => !isEmpty(part));
  }
  if (!WRITTEN_LIST.test(value.trim())) return divide(value).filter((part) => !isEmpty(part));
  const items = [...value.matchAll(WRITTEN_ITEM)].map(([, single, double]) => single ?? double);
  return items.filter((item) => !isEmpty(item));
}

/** Divides at semicolons or, where there are none, at commas. */
export function splitAtSeparators(text: string): string[] {
  return text.split(text.includes(';') ? ';' : ',');
}

/** The beginning of a value, for a message. */
export function excerptOf(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const line = text.slice(0, 1000).trim().replace(/\s+/g, ' ');
  const signs = [...line];
  return `"${signs.length > 60 ? `${signs.slice(0, 59).join('')}…` : line}"`;
}

const ARXIV_CLASS = /^(?:[a-z-]+\.[A-Za-z-]{2,}|(?:math|hep|nucl|quant|gr)-[a-z]{2,3})$/;

/** Divides the classes of arXiv at spaces too, which other categories can have within. */
export function splitCategories(text: string): string[] {
  const words = text.split(/[\s;,]+/).filter((word) => word !== '');
  return words.every((word) => ARXIV_CLASS.test(word)) ? words : splitAtSeparators(text);
}
