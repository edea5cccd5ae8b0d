import {
  isSuffix,
  parseName,
  parseNames,
  type Author,
} from '../../../src/library/fields/author.ts';

/**
 * Reads the value of an author's tag: `Family, Given, Suffix`. A comma at the end marks the name of a body,
 * which has no parts. Programs that know one tag only put whole lists into it.
 */
export function readRisName(text: string): Author[] {
  const parts = text.split(',').map((part) => part.trim());
  const [family = '', given = '', suffix = ''] = parts;
  if (parts.length === 2 && given === '' && family !== '') return [{ name: family }];
  if (parts.length > 3 || / and |;/.test(text)) return parseNames(text);
  const isInOrder = suffix === '' || isSuffix(given);
  const name = parseName(isInOrder ? text : `${family}, ${suffix}, ${given}`);
  return name ? [name] : [];
}
