/** The tags of languages that bibliographies call by their names, in English or as Babel does. */
const TAGS = new Map([
  ...['english', 'american', 'british', 'usenglish', 'ukenglish'].map(
    (name) => [name, 'en'] as const,
  ),
  ...['german', 'ngerman', 'deutsch', 'austrian', 'naustrian'].map((name) => [name, 'de'] as const),
  ...['french', 'francais', 'français', 'frenchb'].map((name) => [name, 'fr'] as const),
  ...['spanish', 'español', 'castilian'].map((name) => [name, 'es'] as const),
  ...['portuguese', 'portuges', 'português'].map((name) => [name, 'pt'] as const),
  ...['brazilian', 'brazil'].map((name) => [name, 'pt-BR'] as const),
  ...['norwegian', 'norsk', 'bokmål'].map((name) => [name, 'nb'] as const),
  ...Object.entries({
    ...{ arabic: 'ar', bulgarian: 'bg', catalan: 'ca', chinese: 'zh', croatian: 'hr', czech: 'cs' },
    ...{ danish: 'da', dutch: 'nl', estonian: 'et', finnish: 'fi', greek: 'el', hebrew: 'he' },
    ...{ hindi: 'hi', hungarian: 'hu', indonesian: 'id', italian: 'it', japanese: 'ja' },
    ...{ korean: 'ko', latin: 'la', latvian: 'lv', lithuanian: 'lt', persian: 'fa', polish: 'pl' },
    ...{ romanian: 'ro', russian: 'ru', serbian: 'sr', slovak: 'sk', slovene: 'sl' },
    ...{ slovenian: 'sl', swedish: 'sv', thai: 'th', turkish: 'tr', ukrainian: 'uk' },
    ...{ vietnamese: 'vi' },
  }),
]);

const TAG = /^[a-z]{2}(?:[-_][a-z\d]{2,8})*$/i;
/** Of ISO 639-2 or 639-3: `fra`, for which BCP 47 has the shorter `fr`. */
const LONG_CODE = /^[a-z]{3}$/i;

/** The BCP 47 tag of a language, of which a text is the name or a tag; nothing for any other text. */
export function languageTag(text: string): string | undefined {
  const word = text.trim();
  if (LONG_CODE.test(word)) return Intl.getCanonicalLocales(word)[0];
  return TAGS.get(word.toLowerCase()) ?? (TAG.test(word) ? word.replaceAll('_', '-') : undefined);
}

/** The name by which bibliographies call a language; the tag itself where they have none. */
export function languageName(tag: string): string {
  return [...TAGS].find(([, known]) => known === tag)?.[0] ?? tag;
}
