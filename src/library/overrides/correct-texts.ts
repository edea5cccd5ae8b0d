import { overrideSpans } from './override-spans.ts';
import { replaceText } from './override-text.ts';
import type { PaperCorrection } from './find-papers.ts';
import type { Paper } from '../paper.ts';
import type { RichText } from '../text/rich-text.ts';

/** A paper's texts, and those that came in where a correction put another in their place. */
export interface PaperTexts {
  title: RichText;
  abstract: RichText;
  received?: Paper['received'];
}

/**
 * Corrects the texts of a paper by hand.
 *
 * @param file Where the correction stands.
 * @throws {DataError} Where a correction matches nothing, or KaTeX cannot set it.
 */
export function correctTexts(
  before: PaperTexts,
  { key, override }: PaperCorrection,
  file: string,
): PaperTexts {
  const place = (field: string) => ({ file, path: ['papers', key, field] });
  const title = replaceText(before.title, override.title, place('title'));
  const abstract = replaceText(before.abstract, override.abstract, place('abstract'));
  const texts = overrideSpans([title, abstract], override.spans, place('spans'));
  const [newTitle = title, newAbstract = abstract] = texts;
  const received = {
    ...replaced('title', before.title, title),
    ...replaced('abstract', before.abstract, abstract),
  };
  return {
    title: newTitle,
    abstract: newAbstract,
    ...(Object.keys(received).length > 0 && { received }),
  };
}

function replaced(field: string, before: RichText, after: RichText): Record<string, string> {
  return before.source !== '' && before.source !== after.source ? { [field]: before.source } : {};
}
