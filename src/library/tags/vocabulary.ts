import { splitWords } from '../tf-idf/words.ts';
import type { WrittenPhrase } from '../topics/phrase.ts';
import type { Taxonomy } from '../topics/taxonomy.ts';
import { namesASubject } from './names-a-subject.ts';
import { idOf } from './spelling.ts';
import { spells } from './spells.ts';
import type { Tag } from './tag.ts';

/** A tag that papers can have, whether or not one has it. */
export interface Term extends Pick<Tag, 'id' | 'title' | 'kind'> {
  /** Its words as they are compared. */
  stems: readonly string[];
}

/** The tags that a taxonomy gives. Their ids follow from the taxonomy alone. */
export interface Vocabulary {
  /** By the position of the leaf. */
  subjects: readonly Term[];
  /** By the positions of the leaf and of its phrase; nothing for a phrase that is no tag. */
  phrases: readonly (readonly (Term | undefined)[])[];
  /** By id. */
  terms: ReadonlyMap<string, Term>;
  /** The tag that is written like a name, as a phrase or as an acronym. */
  called(name: string): Term | undefined;
}

type Leaf = Taxonomy['leaves'][number];
type Phrase = Leaf['phrases'][number];

/** A phrase of this weight is typical of a subject; one below only hints at it. */
const LEAST_WEIGHT = 2;
/** A single word has to all but settle a subject: "learning" names none. */
const LEAST_WEIGHT_OF_A_WORD = 3;

/**
 * Makes the vocabulary of a taxonomy. Every leaf is a tag, and so is every phrase that names a subject by itself.
 * A phrase of the words of its leaf's title is that leaf, an acronym is the phrase that it is short for, and phrases
 * that differ by a plural or a hyphen are one.
 */
export function makeVocabulary({ leaves }: Taxonomy): Vocabulary {
  const subjects = leaves.map(({ id, title }): Term => ({
    id,
    title,
    kind: 'subject',
    stems: stemsOf(title),
  }));
  const terms = new Map(subjects.map((term) => [term.id, term]));
  const written = new Map(subjects.map((term) => [term.stems.join(''), term]));
  const canBeATag = tagRule(leaves);

  const termOf = ({ text, name }: WrittenPhrase, subject: Term | undefined): Term => {
    const stems = stemsOf(name);
    if (subject && stems.every((stem) => subject.stems.includes(stem))) return subject;
    const words = splitWords(text).map(({ plain }) => plain);
    const id = idOf(words.join('-'));
    const term = written.get(stems.join('')) ??
      terms.get(id) ?? { id, title: capitalised(name), kind: 'concept', stems };
    terms.set(term.id, term);
    written.set(stems.join(''), term);
    return term;
  };

  const phrases = leaves.map((leaf, at) => {
    const long = [{ text: leaf.title, name: leaf.title }, ...leaf.phrases.filter(canBeATag)];
    const acronyms = new Map(
      leaf.phrases
        .filter(({ isAcronym }) => isAcronym)
        .map(({ text }) => [stemsOf(text).join(''), writtenOut(text, long)]),
    );
    return leaf.phrases.map((phrase) => {
      const key = stemsOf(phrase.text).join('');
      const whole = acronyms.get(key) ?? (canBeATag(phrase) ? phrase : undefined);
      if (!whole) return undefined;
      const term = termOf(whole, subjects[at]);
      if (!written.has(key)) written.set(key, term);
      return term;
    });
  });
  return { subjects, phrases, terms, called: (name) => written.get(stemsOf(name).join('')) };
}

function tagRule(leaves: readonly Leaf[]): (phrase: Phrase) => boolean {
  const words = new Set(
    leaves.flatMap(({ phrases }) =>
      phrases.flatMap(({ text }) => {
        const stems = stemsOf(text);
        return stems.length === 1 ? stems : [];
      }),
    ),
  );
  return ({ text, name, weight, isAcronym }) => {
    // The wording of a phrase with a * would hang on the papers: "equivarian*" is no word.
    if (isAcronym || text.endsWith('*') || !namesASubject(name)) return false;
    // "Sub graph" is the word "subgraph".
    const isWord = words.has(stemsOf(text).join(''));
    return weight >= (isWord ? LEAST_WEIGHT_OF_A_WORD : LEAST_WEIGHT);
  };
}

/** The first of some phrases that an acronym is short for; without one the acronym itself, in the singular. */
function writtenOut(acronym: string, phrases: readonly WrittenPhrase[]): WrittenPhrase {
  const letters = acronym.replace(/(?<=\p{Lu})s$/u, '');
  const found = phrases.find(({ name }) =>
    spells(
      letters,
      splitWords(name).map(({ plain }) => plain),
    ),
  );
  return found ?? { text: letters, name: letters };
}

function stemsOf(text: string): string[] {
  return splitWords(text).map(({ stem }) => stem);
}

function capitalised(text: string): string {
  // "fMRI" and "p-adic" have their own ways.
  if (/^\p{Ll}(?:\p{Lu}|-)/u.test(text)) return text;
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
