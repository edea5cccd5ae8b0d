import { changes, isChanged, originOf } from './changed-spans.ts';
import { guessesOf, leftOf } from './guesses.ts';
import type { Paper } from '../paper.ts';
import { type Origin, ORIGINS, type Restoration } from './restoration.ts';
import type { RichText, Span } from '../text/rich-text.ts';

type Texts = Pick<Paper, 'title' | 'abstract' | 'received'>;

/** How a paper's title and abstract differ from what was received; nothing where they do not. */
export function restorationOf({ title, abstract, received = {} }: Texts): Restoration | undefined {
  const texts = [title, abstract];
  const formulas = amounts(texts, ({ kind }) => kind === 'math');
  const marks = amounts(texts, ({ kind }) => kind !== 'math');
  const replaced = (['title', 'abstract'] as const).filter((field) => received[field]);
  const guesses = guessesOf(texts);
  const left = leftOf(texts);
  const before = {
    ...(isChanged(title) && { title: title.source }),
    ...(isChanged(abstract) && { abstract: abstract.source }),
    ...received,
  };
  const restoration = {
    ...(formulas && { formulas }),
    ...(marks && { marks }),
    ...(replaced.length > 0 && { replaced }),
    ...(guesses.length > 0 && { guesses }),
    ...(left.length > 0 && { left }),
    ...(Object.keys(before).length > 0 && { received: before }),
  };
  return Object.keys(restoration).length > 0 ? restoration : undefined;
}

/** How many spans of a kind change their texts, by where they come from. */
function amounts(
  texts: readonly RichText[],
  isMeant: (span: Span) => boolean,
): Restoration['formulas'] {
  const found: Partial<Record<Origin, number>> = {};
  for (const text of texts) {
    for (const span of text.spans) {
      if (!isMeant(span) || !changes(span, text)) continue;
      const origin = originOf(span, text);
      found[origin] = (found[origin] ?? 0) + 1;
    }
  }
  const known = ORIGINS.filter((origin) => found[origin]);
  if (known.length === 0) return undefined;
  return Object.fromEntries(known.map((origin) => [origin, found[origin]]));
}
