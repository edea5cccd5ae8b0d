import { isShared } from '../library/tags/gather-tags.ts';
import type { SiteData } from './data.ts';
import type { FactValue } from './fact-value.ts';
import { tagHref } from './links.ts';

/** A tag of a paper, which leads to its page where other papers have it, too. */
export function tagValue(
  { id, title }: { id: string; title: string },
  { tags }: Pick<SiteData, 'tags'>,
): FactValue {
  const tag = tags.get(id);
  return tag && isShared(tag) ? { text: title, address: tagHref(id) } : { text: title };
}
