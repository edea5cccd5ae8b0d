import type { PaperLink } from '../fields/paper-fields.ts';
import type { Acronym } from './find-acronyms.ts';
import { isCodeName } from './find-data-names.ts';

/** How many methods a paper can propose: most propose one. */
const MOST = 2;
/** How much has to speak for a name. */
const ENOUGH = 2.5;

const NAME = String.raw`[\p{Lu}\p{N}](?:[\p{L}\p{N}+*@-]|\.(?=\p{N})){1,28}(?![\p{L}\p{N}])|\p{Ll}[\p{L}\p{N}-]{0,10}\p{Lu}[\p{L}\p{N}+*-]{0,20}`;
const PROPOSE = String.raw`(?:propos|introduc|present|develop|design|devis|releas|build|creat|unveil)(?:e|es|ed|ing|s)?`;

const NEW = new RegExp(String.raw`\b(?:${PROPOSE}|call|term|name|dub|novel|our)\b`, 'iu');

const PROPOSED = new RegExp(
  String.raw`\b${PROPOSE}\s(?:the\s|an?\s|our\s)?(?:(?:novel|new|simple|first)\s)?(?<name>${NAME})`,
  'gu',
);
const CALLED = new RegExp(
  String.raw`\b(?:called|named|termed|dubbed|coined|namely|i\.e\.,|denoted as|referred to as|which we call|we call)\s(?:as\s)?(?:the\s|it\s)?["“]?(?<name>${NAME})`,
  'gu',
);
const OURS = new RegExp(
  String.raw`(?:\b[Oo]ur\s(?:\p{L}+\s){0,3}?method,?\s|[Oo]ur\s|(?:results|experiments) (?:show|demonstrate) that\s)(?<name>${NAME})`,
  'gu',
);
const APPOSED = new RegExp(String.raw`(?<![\p{L}\p{N}])(?<name>${NAME}),\san?\s`, 'gu');
const OF_A_KIND = new RegExp(
  String.raw`(?:\bthe\s|\bour\s|\ba\s)(?<name>${NAME})\s(?:framework|method|algorithm|approach|architecture|system|pipeline|toolkit|library)\b`,
  'gu',
);
const TITLE_COLON = /^(?<name>[\p{L}\p{N}][^\s:]{1,28}(?: [^\s:]{1,20})?)\s?[:–—]\s+\S/u;
const REPOSITORY = /^https?:\/\/(?:www\.)?(?:github|gitlab)\.com\/[^/]+\/([^/?#]+)/;

/**
 * What a paper calls what it proposes, the surest first: by its title ("PARD: …"), by what it says it proposes,
 * by the name of its repository, and by how often it comes back to a name.
 */
export function findMethods(
  {
    title,
    abstract,
    links = [],
  }: { title: string; abstract: string; links?: readonly PaperLink[] },
  acronyms: readonly Acronym[],
): string[] {
  // An address is no sentence: the repository in it speaks for itself.
  const text = abstract.replace(/https?:\/\/\S+/g, ' ').replace(/\s+/g, ' ');
  const titleName = TITLE_COLON.exec(title)?.groups?.['name'] ?? '';
  const plainTitleName = isNameInAbstract(titleName, text) ? titleName : undefined;
  const scores = new Map<string, { name: string; score: number }>();
  const add = (written: string | undefined, score: number) => {
    const name = (written ?? '').replace(/['’]s$|[-.,]+$/u, '');
    const key = name.toLowerCase();
    if (!isCodeName(name) && name !== plainTitleName) return;
    const known = scores.get(key);
    scores.set(key, {
      name: withMoreCapitals(known?.name, name),
      score: (known?.score ?? 0) + score,
    });
  };
  const addAll = (pattern: RegExp, score: number) => {
    for (const match of text.matchAll(pattern)) add(match.groups?.['name'], score);
  };

  add(titleName, 3);
  addAll(PROPOSED, 2);
  addAll(CALLED, 2);
  addAll(APPOSED, 0.5);
  addAll(OURS, 1);
  addAll(OF_A_KIND, 1);
  for (const { short } of acronyms) {
    if (isProposed(short, text)) add(short, 2.5);
  }
  for (const { url } of links) {
    const repository = REPOSITORY.exec(url)?.[1];
    if (repository !== undefined && contains(`${title} ${text}`, repository)) add(repository, 2.5);
    else if (repository !== undefined && /^\p{Lu}{3,8}\d?$/u.test(repository)) add(repository, 2.5);
  }
  for (const { name, times } of frequencies(text)) {
    if (times > 1 && scores.has(name.toLowerCase())) add(name, 0.5 * Math.min(4, times));
  }
  return [...scores.values()]
    .filter(({ score }) => score >= ENOUGH)
    .sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1))
    .filter(({ score }, at, [best]) => at === 0 || score > 0.9 * (best?.score ?? 0))
    .slice(0, MOST)
    .map(({ name }) => name);
}

/** A title can begin with a plain word: it is a name where the abstract has it with a capital amid a sentence. */
function isNameInAbstract(word: string, abstract: string): boolean {
  return /^\p{Lu}/u.test(word) && contains(abstract.replace(/(?:^|[.!?:]\s)\p{Lu}/gu, ' '), word);
}

/** Whether the sentence that defines a short form is about something new. */
function isProposed(short: string, text: string): boolean {
  const at = text.indexOf(`(${short}`);
  if (at < 0) return false;
  const sentence =
    text
      .slice(Math.max(0, at - 160), at)
      .split(/[.!?]\s/)
      .at(-1) ?? '';
  return NEW.test(sentence);
}

function contains(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const around = (text[at - 1] ?? ' ') + (text[at + name.length] ?? ' ');
    if (!/[\p{L}\p{N}]/u.test(around)) return true;
  }
  return false;
}

function frequencies(text: string): { name: string; times: number }[] {
  const words = text.match(new RegExp(`(?<![\\p{L}\\p{N}-])(?:${NAME})`, 'gu')) ?? [];
  const times = new Map<string, number>();
  for (const word of words) {
    const name = word.replace(/['’]s$|-+$/u, '');
    times.set(name, (times.get(name) ?? 0) + 1);
  }
  return [...times].map(([name, number]) => ({ name, times: number }));
}

/** `PARD` rather than `Pard`. */
function withMoreCapitals(one: string | undefined, other: string): string {
  if (one === undefined) return other;
  const capitals = (name: string) => name.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals(one) >= capitals(other) ? one : other;
}
