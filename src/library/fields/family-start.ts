/** Words that begin a family name though they have a capital: `Benjamin De Bruyne`, `Laurent El Ghaoui`. */
const BEGINNINGS = new Set(
  'Abu Ait Al Ben Da Dal Dalla De Degli Del Dela Della Di Dos Du El La Le Lo Van Vanden Vander Von'.split(
    ' ',
  ),
);

/** Words that can stand behind those: `De La Fuente`, `Van Den Berg`. */
const BEHIND = new Set('Den Der La Las Los San Santa'.split(' '));

/** Of these few are most family names of Vietnam, before which `Van` and `Le` are names of their own. */
const VIETNAMESE = new Set(
  'Bui Chu Dang Dinh Do Duong Ha Ho Hoang Huynh Le Luong Luu Mai Ngo Nguyen Pham Phan Phung Thi Tran Trinh Truong Vo Vu'.split(
    ' ',
  ),
);

/**
 * With which word the family name begins.
 *
 * @param words Of a name in the order `Given particle Family`, at least one.
 * @returns The place of its particle, of a beginning that has a capital, or of the last word.
 */
export function familyStart(words: readonly string[]): number {
  const last = words.length - 1;
  const particle = words.findIndex((word, index) => index < last && isParticle(word));
  if (particle !== -1) return particle;
  if (VIETNAMESE.has(withoutMarks(words[last] ?? ''))) return last;
  const given = words.findLastIndex(
    (word, index) => index < last && !BEGINNINGS.has(word) && !BEHIND.has(word),
  );
  const start = words.findIndex(
    (word, index) => index > Math.max(given, 0) && BEGINNINGS.has(word),
  );
  return start === -1 ? last : start;
}

/** Whether a word stands before a family name as its particle: `van`, `de`. */
export function isParticle(word: string): boolean {
  return /^\p{Ll}/u.test(word);
}

function withoutMarks(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}
