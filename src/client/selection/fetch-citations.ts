import { joinFiles } from '../../library/citations/join-files.ts';
import type { CitationForm } from '../../library/paper-forms.ts';
import { citationsIn } from '../make-files.ts';

/** How many files are on their way at the same time. */
const AT_ONCE = 8;

/**
 * The papers as one file.
 *
 * @param base The path of the site, with a slash at both ends.
 * @throws Where a paper cannot be loaded.
 */
export async function fetchCitations(
  slugs: readonly string[],
  form: CitationForm,
  base: string,
): Promise<string> {
  const files: string[] = [];
  for (let from = 0; from < slugs.length; from += AT_ONCE) {
    const some = slugs.slice(from, from + AT_ONCE);
    files.push(...(await Promise.all(some.map((slug) => fetchFile(slug, form, base)))));
  }
  return joinFiles(files, form);
}

/** A paper of a very large library has no file beside its page: the page holds what would be in it. */
async function fetchFile(slug: string, form: CitationForm, base: string): Promise<string> {
  const file = await fetch(`${base}papers/${slug}${form}`);
  if (file.ok) return file.text();
  const page = await fetch(`${base}papers/${slug}/`);
  const html = new DOMParser().parseFromString(await page.text(), 'text/html');
  const held = citationsIn(html)?.[form];
  if (held === undefined) throw new Error(`There is no citation of ${slug}.`);
  return held;
}
