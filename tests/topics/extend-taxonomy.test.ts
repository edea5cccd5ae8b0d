import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTaxonomy } from '../../scripts/io/read-taxonomy.ts';
import { DataError } from '../../src/library/data-error.ts';
import { assignTopics, parseOwnTaxonomy } from '../../src/library/topics/index.ts';
import { shippedTaxonomy } from './corpus.ts';

const shipped = {
  fields: [
    { id: 'learning', title: 'Learning', about: 'Learning.' },
    { id: 'physics', title: 'Physics', about: 'Physics.' },
  ],
  umbrellas: [{ id: 'wide', title: 'Wide', about: 'Wide.', spans: 'graphs, physics' }],
  topics: [
    {
      id: 'graphs',
      title: 'Graphs',
      about: 'Graphs.',
      parents: 'learning',
      strong: 'graph network',
      weak: 'graph, node',
      acronyms: 'GNN',
    },
    { id: 'optics', title: 'Optics', about: 'Light.', parents: 'physics', strong: 'laser' },
  ],
};
const extend = (own: object) =>
  parseOwnTaxonomy({ extends: 'default', ...own }, 'topics.yaml', shipped);
const leaf = (own: object, id: string) => extend(own).leaves.find((one) => one.id === id);
const ids = (own: object) => extend(own).groups.map(({ id }) => id);

function messageFor(own: object): string {
  try {
    extend(own);
  } catch (error) {
    if (error instanceof DataError) return error.message;
    throw error;
  }
  return 'no error';
}

describe('a taxonomy that extends the shipped one', () => {
  test('is the shipped one where it says nothing else', () => {
    expect(extend({})).toEqual(parseOwnTaxonomy(shipped, 'topics.yaml', shipped));
  });

  test('adds topics, fields and umbrellas', () => {
    const own = {
      fields: [{ id: 'cooking', title: 'Cooking', about: 'Food.' }],
      umbrellas: [{ id: 'all', title: 'All', about: 'All.', spans: 'cooking, graphs' }],
      topics: [
        { id: 'soups', title: 'Soups', about: 'Soups.', parents: 'cooking', strong: 'broth' },
      ],
    };
    expect(ids(own)).toEqual([
      'graphs',
      'optics',
      'soups',
      'learning',
      'physics',
      'cooking',
      'wide',
      'all',
    ]);
    const { choices } = assignTopics([{ id: 'a', title: 'Broth', abstract: '' }], extend(own));
    expect(choices.get('a')?.topic).toBe('soups');
  });

  test('alters a topic by its id: texts are replaced, phrases are added', () => {
    const graphs = leaf(
      { topics: [{ id: 'graphs', title: 'Networks', strong: 'edge' }] },
      'graphs',
    );
    expect(graphs).toMatchObject({ title: 'Networks', about: 'Graphs.', parents: ['learning'] });
    expect(graphs?.phrases.map(({ text, weight }) => `${text} ${String(weight)}`)).toEqual([
      'graph network 3',
      'edge 3',
      'graph 1',
      'node 1',
      'GNN 3',
    ]);
  });

  test('gives a phrase another weight, and drops one', () => {
    const graphs = leaf(
      { topics: [{ id: 'graphs', normal: 'Graphs', drop: 'nodes, GNN' }] },
      'graphs',
    );
    expect(graphs?.phrases.map(({ text, weight }) => `${text} ${String(weight)}`)).toEqual([
      'graph network 3',
      'Graphs 2',
    ]);
  });

  test('removes topics and fields, and the groups left with none', () => {
    expect(ids({ without: 'optics' })).toEqual(['graphs', 'learning', 'wide']);
    expect(ids({ without: 'physics, wide' })).toEqual(['graphs', 'optics', 'learning']);
  });

  test('says what is wrong, where, and what may be meant', () => {
    const faults = [
      { extends: 'other' },
      { without: 'optic' },
      { topics: [{ id: 'graph', strong: 'edge' }] },
      { topics: [{ id: 'graphs', strongs: 'edge' }] },
      { topics: [{ id: 'graphs', drop: 'nod' }] },
      { topics: [{ id: 'graphs', parents: 'learnin' }] },
      { topics: [{ id: 'graphs' }, { id: 'graphs' }] },
      { topics: [{ id: 'optics', drop: 'laser' }] },
      { umbrellas: [{ id: 'wide', spans: 'optic' }] },
      { fields: [{ id: 'optics', title: 'Optics', about: 'Light.' }] },
    ];
    expect(faults.map(messageFor).join('\n')).toMatchInlineSnapshot(`
      "extends: has to be "default": there is no other taxonomy to extend.
      without: unknown id "optic" (did you mean "optics"?).
      topics[0].id: there is no "graph" to alter (did you mean "graphs"?); to be new, it needs title and about and parents.
      topics[0].strongs: unknown key. Did you mean "strong"?
      topics[0].drop: "graphs" has no "nod" (did you mean "node"?).
      topics[0].parents: unknown field "learnin" (did you mean "learning"?).
      topics[1].id: the id "graphs" is used twice.
      topics[0]: "optics" has no strong or normal phrase and no acronym, so no paper would be found for it.
      umbrellas[0].spans: unknown topic or field "optic" (did you mean "optics"?).
      topics: the id "optics" is used twice."
    `);
  });

  test('never breaks in another way, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (own) => {
        expect(messageFor(own)).toEqual(expect.any(String));
      }),
    );
  });

  test('is read from beside the digests, and a fault is named with its line', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sheaf-topics-'));
    const all = shippedTaxonomy().leaves.length;
    expect((await readTaxonomy(folder)).leaves).toHaveLength(all);
    const file = join(folder, 'topics.yaml');
    await writeFile(file, 'extends: default\nwithout: energy\n');
    expect((await readTaxonomy(folder)).leaves).toHaveLength(all - 1);
    await writeFile(file, 'extends: default\ntopics:\n  - id: graph-network\n');
    await expect(readTaxonomy(folder)).rejects.toMatchObject({
      message: expect.stringContaining('(did you mean "graph-networks"?)') as string,
      place: { file, line: 3 },
    });
  });
});
