import { describe, expect, test } from 'vitest';
import { DataError } from '../../src/library/data-error.ts';
import { splitWords } from '../../src/library/tf-idf/words.ts';
import { parseTaxonomy } from '../../src/library/topics/index.ts';
import { corpusPapers, hasCorpus, shippedTaxonomy } from './corpus.ts';

const field = { id: 'geometry', title: 'Geometry', about: 'Shapes.' };
const leaf = {
  id: 'graphs',
  title: 'Graphs',
  about: 'Graphs.',
  parents: 'geometry',
  strong: 'graph network',
};

function messageFor(changes: object): string {
  try {
    parseTaxonomy({ fields: [field], topics: [leaf], ...changes }, 'topics.yaml');
  } catch (error) {
    if (error instanceof DataError) return `${error.place.file}: ${error.message}`;
    throw error;
  }
  return 'no error';
}

describe('a taxonomy', () => {
  test('names the field a mistyped parent may mean', () => {
    expect(messageFor({ topics: [{ ...leaf, parents: 'geometri' }] })).toMatchInlineSnapshot(
      `"topics.yaml: topics[0].parents: unknown field "geometri" (did you mean "geometry"?)."`,
    );
  });

  test('names the topic a mistyped span may mean', () => {
    const umbrella = { id: 'wide', title: 'Wide', about: 'All.', spans: 'geometry, graph' };
    expect(messageFor({ umbrellas: [umbrella] })).toMatchInlineSnapshot(
      `"topics.yaml: umbrellas[0].spans: unknown topic or field "graph" (did you mean "graphs"?)."`,
    );
  });

  test('names the key a mistyped key may mean', () => {
    expect(messageFor({ topics: [{ ...leaf, weaks: 'node' }] })).toMatchInlineSnapshot(
      `"topics.yaml: topics[0].weaks: unknown key. Did you mean "weak"?"`,
    );
  });

  test('has every id once', () => {
    expect(messageFor({ topics: [leaf, leaf] })).toMatchInlineSnapshot(
      `"topics.yaml: topics[1].id: the id "graphs" is used twice."`,
    );
    expect(messageFor({ topics: [{ ...leaf, id: 'other' }] })).toMatchInlineSnapshot(
      `"topics.yaml: topics[0].id: is taken by the papers that fit no topic."`,
    );
  });

  test('has every phrase once in a topic, however it is spelt', () => {
    expect(messageFor({ topics: [{ ...leaf, weak: 'Graph-Networks' }] })).toMatchInlineSnapshot(
      `"topics.yaml: topics[0]: "graphs" has the phrase "graph network" twice."`,
    );
  });

  test('has no topic that no paper could be found for', () => {
    expect(
      messageFor({ topics: [{ ...leaf, strong: undefined, weak: 'node' }] }),
    ).toMatchInlineSnapshot(
      `"topics.yaml: topics[0]: "graphs" has no strong or normal phrase and no acronym, so no paper would be found for it."`,
    );
  });

  test('has stars only at the end of a phrase, after letters enough', () => {
    expect(messageFor({ topics: [{ ...leaf, strong: 'gra* network' }] })).toMatchInlineSnapshot(
      `"topics.yaml: topics[0].strong: has a * that is not the last character of its phrase."`,
    );
    expect(messageFor({ topics: [{ ...leaf, strong: 'tax*' }] })).toMatchInlineSnapshot(
      `"topics.yaml: topics[0].strong: has a * after fewer than 4 letters."`,
    );
  });
});

// What may follow the stem of a wildcard: endings of the same word, not the rest of another.
const endings = new Set(
  `,a,able,abilities,ability,al,ally,ar,ation,bility,ce,ces,cies,cy,d,e,ed,er,ers,es,eterization,eterized,ian,ibility,ible,
  ic,ical,ically,ics,ies,ilities,ility,ing,ion,ions,ism,ist,ists,ities,ity,ive,ization,izing,le,ly,m,matic,med,ment,ming,
  ness,or,ors,phy,r,ric,ry,s,sation,sability,sable,se,sed,ses,sing,t,tly,ts,ty,um,us,y,zability,zable,zation,zations,ze,
  zed,zes,zing`
    .split(',')
    .map((ending) => ending.trim()),
);

// Words that wildcards of other taxonomies have caught: gene*, plan*, star*, tax*, face*, variet*, part*, form*.
const traps =
  `general generate generalise generalization generic plane planar plant plants start started stark starting
  taxonomy facet facets variety varieties particular partial party formula formation transformation informal modern modest
  universal university positive position possible graphics optimistic format hardware software working workshop compiler
  cellar cellular lightning principal princess symmetric metric metrical proportion parametric
  polymerase physician`.split(/\s+/);

describe('the shipped taxonomy', () => {
  const taxonomy = shippedTaxonomy();
  const wildcards = taxonomy.leaves.flatMap(({ id, phrases }) =>
    phrases.filter(({ text }) => text.endsWith('*')).map(({ text }) => ({ id, text })),
  );
  const foreign = (words: readonly string[]) =>
    wildcards.flatMap(({ id, text }) => {
      const prefix = splitWords(text).at(-1)!.plain;
      return words
        .filter((word) => word.startsWith(prefix) && !endings.has(word.slice(prefix.length)))
        .map((word) => `${id}: "${text}" catches "${word}"`);
    });

  test('has leaves and groups enough, each with a sentence about it', () => {
    expect(taxonomy.leaves.length).toBeGreaterThan(80);
    expect(taxonomy.groups.every(({ about }) => /^[A-Z].+\.$/.test(about))).toBe(true);
    expect(taxonomy.groups.every(({ leaves }) => leaves.length > 0)).toBe(true);
  });

  test('has no two groups of the same leaves', () => {
    const spans = taxonomy.groups.map(({ leaves }) => leaves.join(' '));
    expect(spans.filter((span, at) => spans.indexOf(span) !== at)).toEqual([]);
  });

  test('has no wildcard that catches a known trap', () => {
    expect(foreign(traps)).toEqual([]);
  });

  const corpus = 'topics-paperlists.jsonl.gz';
  test.skipIf(!hasCorpus(corpus))(
    'has no wildcard that catches a foreign word of real abstracts',
    () => {
      const counts = new Map<string, number>();
      for (const { title, abstract } of corpusPapers(corpus)) {
        for (const word of new Set(splitWords(`${title}. ${abstract}`).map(({ plain }) => plain))) {
          counts.set(word, (counts.get(word) ?? 0) + 1);
        }
      }
      const common = [...counts].filter(([, papers]) => papers > 2).map(([word]) => word);
      expect(common.length).toBeGreaterThan(1000);
      expect(foreign(common)).toEqual([]);
    },
  );
});
