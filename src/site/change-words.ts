import type { EditionPage } from '../library/page-schemas.ts';

/** How an edition differs from those before it: `12 new, 3 returning, 20 gone`; nothing for the first. */
export function changesInWords({ papers, changes }: EditionPage): string | undefined {
  if (!changes) return undefined;
  const { returning, gone } = changes;
  const amounts = [
    { number: papers.length - returning.length, what: 'new' },
    { number: returning.length, what: 'returning' },
    { number: gone.length, what: 'gone' },
  ];
  const words = amounts
    .filter(({ number }) => number > 0)
    .map(({ number, what }) => `${number.toLocaleString('en')} ${what}`);
  return words.length === 0 ? 'nothing new' : words.join(', ');
}
