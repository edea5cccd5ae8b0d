import { closest } from 'fastest-levenshtein';
import { DataError } from '../data-error.ts';
import { linksInText } from '../text/links-in-text.ts';
import type { MergedPaper } from '../merge.ts';
import { overrideSpans } from './override-spans.ts';
import { replaceText } from './override-text.ts';
import type { PaperOverride, Overrides } from './overrides.ts';
import type { Paper } from '../paper.ts';
import type { RichText } from '../text/rich-text.ts';

/** A paper after the corrections by hand. */
export interface CorrectedPaper extends MergedPaper {
  /** The texts that came in, where a correction put another in their place. */
  received?: Paper['received'];
}

/**
 * Corrects papers by hand.
 *
 * @param slugs The slug of each paper's identity.
 * @returns The papers in their order.
 * @throws {DataError} Where a correction matches nothing, or KaTeX cannot set it.
 */
export function applyOverrides(
  papers: readonly MergedPaper[],
  slugs: ReadonlyMap<string, string>,
  { file, papers: overrides }: Overrides,
): CorrectedPaper[] {
  const names = new Map(papers.flatMap((paper) => namesOf(paper, slugs)));
  const keys = new Map<MergedPaper, string>();
  for (const key of Object.keys(overrides)) {
    const place = { file, path: ['papers', key] };
    const paper = names.get(key) ?? names.get(key.toLowerCase());
    if (!paper) {
      const nearest = closest(key, [...names.keys()]);
      throw new DataError(`No paper is at "${key}". Did you mean "${nearest}"?`, place);
    }
    const other = keys.get(paper);
    if (other !== undefined) {
      const both = `"${key}" and "${other}" are one paper`;
      throw new DataError(`${both}. Put both corrections in one entry.`, place);
    }
    keys.set(paper, key);
  }
  return papers.map((paper) => {
    const key = keys.get(paper);
    const override = key === undefined ? undefined : overrides[key];
    return key === undefined || !override ? paper : correct(paper, override, file, key);
  });
}

/** What an entry can call a paper. */
function namesOf(
  paper: MergedPaper,
  slugs: ReadonlyMap<string, string>,
): [name: string, paper: MergedPaper][] {
  const { arxiv, doi } = paper.known ?? {};
  const names = [slugs.get(paper.id), arxiv && `arxiv:${arxiv}`, doi && `doi:${doi.toLowerCase()}`];
  return names.flatMap((name) => (name ? [[name, paper]] : []));
}

function correct(
  paper: MergedPaper,
  override: PaperOverride,
  file: string,
  key: string,
): CorrectedPaper {
  const { record } = paper;
  const place = (field: string) => ({ file, path: ['papers', key, field] });
  const title = replaceText(record.title, override.title, place('title'));
  const abstract = replaceText(record.abstract, override.abstract, place('abstract'));
  const texts = overrideSpans([title, abstract], override.spans, place('spans'));
  const [newTitle = title, newAbstract = abstract] = texts;
  const received = {
    ...replaced('title', record.title, title),
    ...replaced('abstract', record.abstract, abstract),
  };
  return {
    ...paper,
    record: { ...record, title: newTitle, abstract: newAbstract, links: linksInText(newAbstract) },
    ...(Object.keys(received).length > 0 && { received }),
  };
}

function replaced(field: string, before: RichText, after: RichText): Record<string, string> {
  return before.source !== '' && before.source !== after.source ? { [field]: before.source } : {};
}
