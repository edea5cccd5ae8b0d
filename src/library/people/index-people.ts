import { mostUsed } from '../most-used.ts';
import { toSlug } from '../slug.ts';
import type { Person } from './gather-people.ts';

/** People whose names begin with one letter. */
interface Initial {
  /** `A` to `Z`, or `Other`. */
  letter: string;
  people: Person[];
}

/** An index of people that can be read. */
export interface PeopleIndex {
  /** How many papers somebody needs for being listed. */
  least: number;
  initials: Initial[];
}

/**
 * An index of people by their family names. Of more than `most` people only those with at least two papers
 * are listed, with at least three where these are too many as well, and so on.
 */
export function indexPeople(people: Iterable<Person>, most: number): PeopleIndex {
  const { least, listed } = mostUsed(people, most);
  const sorted = listed
    .map((person) => ({ person, name: sortingName(person) }))
    .sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
  const letters = Map.groupBy(sorted, ({ name }) => /^[a-z]/.exec(name)?.[0].toUpperCase());
  const other = letters.get(undefined) ?? [];
  letters.delete(undefined);
  return {
    least,
    initials: [...letters, ['Other', other] as const].flatMap(([letter, own]) =>
      letter === undefined || own.length === 0
        ? []
        : [{ letter, people: own.map(({ person }) => person) }],
    ),
  };
}

/** In ASCII, as far as there is such a form: the family name, then the whole name. */
function sortingName({ name, family, slug }: Person): string {
  return `${toSlug(family ?? name)} ${slug}`;
}
