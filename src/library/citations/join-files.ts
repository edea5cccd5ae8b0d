import type { CitationForm } from '../paper-forms.ts';

/** Makes one file for a reference manager of several. */
export function joinFiles(files: readonly string[], form: CitationForm): string {
  if (form !== '.csl.json') return files.join('\n');
  const items = files.flatMap((file) => JSON.parse(file) as unknown[]);
  return `${JSON.stringify(items, null, 2)}\n`;
}
