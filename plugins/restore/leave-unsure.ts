import type { Digest } from '../digest-tree.ts';
import { changeTexts, withLeft } from '../rich-texts.ts';

/** Takes back what was found and is less sure than a threshold, and tells of it as left. */
export default function leaveUnsure({ threshold }: { threshold: number }) {
  return (tree: Digest): void => {
    changeTexts(tree, (texts) =>
      texts.map((text) => {
        const unsure = text.spans.filter(({ confidence }) => confidence < threshold);
        if (unsure.length === 0) return text;
        const spans = text.spans.filter((span) => !unsure.includes(span));
        return withLeft(
          { ...text, spans },
          unsure.map(({ start, end, confidence }) => ({
            start,
            end,
            confidence,
            reason: 'unsure',
          })),
        );
      }),
    );
  };
}
