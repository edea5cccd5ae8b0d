import { formatById } from '../../plugins/read/formats.ts';

/** The name of a format for readers: `BibTeX`. */
export function formatName(id: string): string {
  return formatById(id)?.name ?? id;
}
