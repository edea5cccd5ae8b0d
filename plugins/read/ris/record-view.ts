import { decodeHTMLStrict } from 'entities';
import { excerptOf, plainText } from '../records/values.ts';
import type { ReadContext } from '../reader.ts';
import type { RisRecord } from './scan.ts';

/** TeX that came along from another format; else a backslash or a brace is what it is. */
const TEX_LETTER = /\\["'`^~=.]\{?\\?[a-zA-Z]|\\[cvuHk]\{[a-zA-Z]\}|\{\\/;

/** A record as the readers of its fields see it. */
export class RisView {
  readonly #record: RisRecord;
  readonly #context: ReadContext;

  constructor(record: RisRecord, context: ReadContext) {
    this.#record = record;
    this.#context = context;
  }

  /** All values of some tags, as received, in their order. */
  all(...tags: string[]): string[] {
    const fields = this.#record.fields.filter(({ tag }) => tags.includes(tag));
    return fields.map(({ value }) => value.trim()).filter((value) => value !== '');
  }

  /** The first value of the first of some tags that has one, as received. */
  raw(...tags: string[]): string | undefined {
    return tags.flatMap((tag) => this.all(tag))[0];
  }

  /** The same as plain Unicode in one line. */
  plain(...tags: string[]): string | undefined {
    const value = this.raw(...tags);
    return value === undefined ? undefined : plainRisText(value) || undefined;
  }

  /** Reports a value that says nothing that Sheaf can use. */
  reportNotUnderstood(tag: string, value: string): void {
    this.#context.report({
      rule: 'field-not-understood',
      message: `The value of "${tag}" was not understood: ${excerptOf(value)}. Correct it.`,
      line: this.#record.fields.find((field) => field.tag === tag)?.line ?? this.#record.line,
    });
  }
}

/** Plain Unicode in one line, without the entities that stand for it. */
export function plainRisText(text: string): string {
  if (TEX_LETTER.test(text)) return plainText(text);
  return decodeHTMLStrict(text)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
