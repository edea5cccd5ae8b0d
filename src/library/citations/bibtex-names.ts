import { namePartsOf, type Author } from '../fields/author.ts';
import { plainToBibtex } from './bibtex-text.ts';

/** Names as the value of `author`: `particle Family, Suffix, Given`, and in braces those that have no such parts. */
export function namesToBibtex(authors: readonly Author[]): string {
  return authors.map(nameToBibtex).join(' and ');
}

function nameToBibtex(author: Author): string {
  const { given, particle, family = '', suffix } = namePartsOf(author) ?? {};
  const before = particle === undefined ? '' : `${partToBibtex(particle)} `;
  const last = /^\p{Ll}/u.test(family) ? `{${plainToBibtex(family)}}` : partToBibtex(family);
  if (suffix !== undefined) {
    const first = given === undefined ? '' : ` ${partToBibtex(given)}`;
    return `${before}${last}, ${suffixToBibtex(suffix)},${first}`;
  }
  if (given !== undefined) return `${before}${last}, ${partToBibtex(given)}`;
  const isWord = last !== '' && !/\s|^\{/.test(last);
  return isWord ? before + last : `{${plainToBibtex(author.name)}}`;
}

/** Braces keep what would end a part or a name. */
function partToBibtex(part: string): string {
  const tex = plainToBibtex(part);
  return /[,;=]|(?:^|\s)and(?:\s|$)|^others$/i.test(part) ? `{${tex}}` : tex;
}

function suffixToBibtex(suffix: string): string {
  return /\s/.test(suffix.trim()) ? `{${plainToBibtex(suffix)}}` : partToBibtex(suffix);
}
