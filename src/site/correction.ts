import { stringify } from 'yaml';
import type { Author } from '../library/fields/author.ts';
import type { Paper } from '../library/paper.ts';
import { toTex } from '../library/text/to-tex.ts';

/** Longer addresses do not get through every browser and host. */
const LONGEST_ADDRESS = 2000;

/** What stands in `overrides.yaml` for a paper to be as it is now: whoever corrects it changes what is wrong. */
export function correctionOf({ slug, title, authors, date, publication, topic }: Paper): string {
  const correction = {
    title: toTex(title),
    ...(authors.length > 0 && { authors: authors.map(asWritten) }),
    ...(date !== undefined && { date }),
    ...(Object.keys(publication).length > 0 && { publication }),
    topic: topic.id,
  };
  return stringify({ papers: { [slug]: correction } }, { lineWidth: 0 });
}

/** A name alone, or with what else is known. */
function asWritten({ slug, ...author }: Paper['authors'][number]): string | Author {
  return Object.keys(author).length > 1 ? author : author.name;
}

/**
 * The address at which a reader writes an issue about a paper, with what there is to say filled in as far as it
 * fits into an address.
 *
 * @param repository The address of the repository.
 * @param title Of the paper, as plain text.
 * @param page The address of its page.
 */
export function issueAddress(
  repository: string,
  { title, page, correction }: { title: string; page: string; correction: string },
): string {
  const addressWith = (body: string) => {
    const query = new URLSearchParams({ title: `Correction: ${title.slice(0, 120)}`, body });
    return `${repository.replace(/\/$/, '')}/issues/new?${query.toString()}`;
  };
  const start = `What is wrong on ${page}?\n\n`;
  const whole = addressWith(`${start}\n\`\`\`yaml\n${correction}\`\`\`\n`);
  return whole.length <= LONGEST_ADDRESS ? whole : addressWith(start);
}
