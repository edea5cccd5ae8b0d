import type { Digest } from '../digest-tree.ts';
import { type Originals, provenText } from '../../src/library/tex/originals.ts';
import { appendRichText, type RichText } from '../../src/library/text/rich-text.ts';
import { changeTexts, sliceRichText } from '../rich-texts.ts';

export interface ProofOptions {
  /** The texts whose TeX is known. */
  originals: Originals;
}

/**
 * Gives texts the TeX that their authors wrote, where an original proves it. Such a text is settled:
 * nothing has to be guessed in it. Goes before all that guesses.
 */
export default function restoreFromProof({ originals }: ProofOptions) {
  return (tree: Digest): void => {
    if (originals.size === 0) return;
    changeTexts(tree, ([title, ...paragraphs]) => {
      const whole = provenAbstract(paragraphs, originals);
      const proven = paragraphs.map((text) => provenText(text.source, originals) ?? text);
      return [
        ...(title ? [provenText(title.source, originals) ?? title] : []),
        ...(whole ?? proven),
      ];
    });
  };
}

/** An abstract that came in paragraphs, of an original that need not have them. */
function provenAbstract(
  paragraphs: readonly RichText[],
  originals: Originals,
): RichText[] | undefined {
  const proven = provenText(join(paragraphs).source, originals);
  if (!proven) return undefined;
  let from = 0;
  return paragraphs.map(({ source }) => {
    const slice = sliceRichText(proven, from, from + source.length);
    from += source.length + 1;
    return slice;
  });
}

function join(paragraphs: readonly RichText[]): RichText {
  return paragraphs.reduce((before, next) => appendRichText(before, next, ' '), {
    source: '',
    spans: [],
  });
}
