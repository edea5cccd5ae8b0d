/**
 * A language as BCP 47 writes it: `en-us` is `en-US`, and `fra` is `fr`.
 *
 * @returns Nothing for what is no tag.
 */
export function languageTag(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}
