import { splitWords } from '../tf-idf/words.ts';

const ADJECTIVE = /(?:[^e]ed|al|ic|ive|ian|ous|[^e]ary|able|ible|less|oidal)$/;

// Nouns that end like adjectives.
const NOUNS = new Set(
  `additive adversary alternative analytic approval archive arithmetic arrival boundary binary cardinal ceramic critic
  crystal derivative dictionary dynamic economic epidemic ethic gaussian graphic hamiltonian hessian heuristic hospital
  ideal incentive integral interval jacobian journal kinetic lagrangian laplacian library logic material mathematic mechanic
  metal metric mineral mosaic music narrative objective observable pandemic pedestrian perspective physic plastic
  polynomial portal potential primitive proposal removal retrieval reversal semantic semimetal signal statistic summary survival
  table thermodynamic topic traffic trial variable vocabulary`.split(/\s+/),
);

// What no phrase ends with that is whole.
const OPEN_ENDED = new Set(
  `a an and as aware by centric complete efficient evaluating for foundation free from hard in like near of on preference private
  reinforcement shot the to tolerant with`.split(/\s+/),
);

// With one word they describe another ("multi view", "cross domain"), with two they may name something.
const COMPOUNDING = new Set('cross inter intra low multi off on'.split(' '));

/**
 * Whether a phrase can stand alone as the name of a subject: "graph attention", not "score based" or "few shot",
 * which speak for a subject as well but wait for another word.
 */
export function namesASubject(phrase: string): boolean {
  const words = splitWords(phrase);
  const last = words.at(-1)?.stem ?? '';
  if (last === '' || OPEN_ENDED.has(last)) return false;
  if (words.length === 2 && COMPOUNDING.has(words[0]?.stem ?? '')) return false;
  return NOUNS.has(last) || !ADJECTIVE.test(last);
}
