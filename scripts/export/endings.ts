/** What the name of an exported file ends with; a longer ending comes before one that it ends with. */
export const EXPORT_ENDINGS = ['.csl.json', '.json', '.jsonl', '.bib', '.ris', '.md'] as const;

export type ExportFormat = (typeof EXPORT_ENDINGS)[number];

/** What a file is to hold, told from its name; nothing where the name tells nothing. */
export function exportFormatOf(file: string): ExportFormat | undefined {
  return EXPORT_ENDINGS.find((ending) => file.endsWith(ending));
}
