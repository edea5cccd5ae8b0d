/** A language that pages have to name. */
export interface ForeignLanguage {
  /** For the `lang` of its texts. */
  tag: string;
  /** In English. */
  name: string;
}

/** The language of a text that is not in the language of the site, English; nothing where the tag is not valid. */
export function foreignLanguage(tag: string | undefined): ForeignLanguage | undefined {
  if (tag === undefined) return undefined;
  try {
    const { language, baseName } = new Intl.Locale(tag);
    const name = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(baseName);
    return language === 'en' || name === undefined ? undefined : { tag: baseName, name };
  } catch {
    return undefined;
  }
}
