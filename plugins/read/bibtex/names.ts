import {
  authorOf,
  parseName,
  parseNames,
  type Author,
} from '../../../src/library/fields/author.ts';
import { plainText } from '../records/values.ts';
import { groupsOf, splitOutsideBraces } from './groups.ts';

/**
 * Reads the value of `author` by the rules of BibTeX: `and` separates names, and braces hold together what is
 * one part, or one name that has none: `{The Loom Collaboration}`. Lists that other signs separate are read too.
 *
 * @returns Without `others`, who are not named.
 */
export function readNames(value: string): Author[] {
  return namesIn(value.replace(/\s+/g, ' ').trim())
    .map((name) => name.trim())
    .filter((name) => !/^(?:others|et al\.?)$/i.test(name))
    .flatMap(readName);
}

const AND = / and(?= |$)/gi;

function namesIn(value: string): string[] {
  const inner = innerOf(value);
  const names = splitOutsideBraces(inner ?? '', AND);
  // A list in braces as a whole is a slip: no name of one body has two "and", or one and a comma.
  const isList = names.length > (inner?.includes(',') ? 1 : 2);
  return isList ? names : splitOutsideBraces(value, AND);
}

/** What stands in the braces around a value; nothing where it has none, or where they make a letter. */
function innerOf(value: string): string | undefined {
  const [group] = groupsOf(value);
  const isWhole = group?.start === 0 && group.end === value.length && value[1] !== '\\';
  return isWhole ? value.slice(1, -1) : undefined;
}

function readName(raw: string): Author[] {
  const inner = innerOf(raw);
  const body = inner === undefined ? '' : plainText(inner);
  if (body !== '') return [{ name: body }];
  const parts = splitOutsideBraces(raw, /,/g);
  const [first, second = '', third] = parts;
  if (/^(?:family|given|prefix|suffix)\s*=/.test(first ?? '')) return listOf(readParts(parts));
  const isList = parts.length > 3 || (third !== undefined && second.trim().includes(' '));
  if (isList || splitOutsideBraces(raw, /;/g).length > 1) return parseNames(plainText(raw));
  const sheltered = parts.map((part) => splitOutsideBraces(part, /[ ~]+/g).map(shelter).join(' '));
  const name = parseName(sheltered.join(','));
  if (!name) return [];
  const { given, particle, family, suffix } = name;
  return listOf(
    authorOf({
      given: unshelter(given),
      particle: unshelter(particle),
      family: unshelter(family),
      suffix: unshelter(suffix),
    }),
  );
}

/** The form of BibLaTeX in which a name has its parts by their names: `family=Lace, given=Ada, prefix=de`. */
function readParts(parts: readonly string[]): Author | undefined {
  const known = new Map(
    parts.map((part) => {
      const [name = '', ...value] = part.split('=');
      return [name.trim(), plainText(value.join('='))];
    }),
  );
  return authorOf({
    given: known.get('given'),
    particle: known.get('prefix'),
    family: known.get('family'),
    suffix: known.get('suffix'),
  });
}

function listOf(author: Author | undefined): Author[] {
  return author ? [author] : [];
}

/** Stand for a space and a comma that divide nothing, and for braces: what is in them is no particle. */
const [SPACE, COMMA, BRACE] = ['\ufdd0', '\ufdd1', '\ufdd2'];

function shelter(word: string): string {
  const plain = plainText(word.replace(/\\relax /g, ''))
    .replaceAll(' ', SPACE)
    .replaceAll(',', COMMA);
  return /^\{(?!\\)/.test(word) ? BRACE + plain : plain;
}

function unshelter(part: string | undefined): string | undefined {
  return part?.replaceAll(SPACE, ' ').replaceAll(COMMA, ',').replaceAll(BRACE, '').trim();
}
