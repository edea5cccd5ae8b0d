import { describe, expect, test } from 'vitest';
import { readYaml } from '../../scripts/io/read-yaml.ts';
import type { DigestFile } from '../../src/library/digest.ts';
import { buildLibrary, type Library } from '../../src/library/library.ts';
import { parseOverrides } from '../../src/library/overrides/overrides.ts';
import { aliasesOf, goneAddresses } from '../../src/library/permalinks/addresses.ts';
import { parseTaxonomy } from '../../src/library/topics/index.ts';
import { digest, plain, record } from '../support/digests.ts';

const taxonomy = await readYaml('seeds/topics.yaml', parseTaxonomy);

/** The library of digests, where `overrides` is parsed YAML and `before` is what was published. */
function build(digests: readonly DigestFile[], overrides: object = {}, before?: Library): Library {
  return buildLibrary({
    digests,
    taxonomy,
    restore: ({ title, abstract }) => ({ title: plain(title), abstract: plain(abstract) }),
    overrides: parseOverrides(overrides, 'overrides.yaml'),
    permalinks: before?.permalinks,
  });
}

const known = (arxiv: string) => ({ identifiers: { arxiv } });
const SHEEP = record('Counting Sheep', 'We count sheep.', 1, known('2401.00001'));
const GOATS = record('Herding Goats', 'We herd goats.', 4, known('2401.00002'));
const DIGEST = digest('week-1.txt', [SHEEP, GOATS]);
const slugsOf = ({ papers }: Library) => papers.map(({ slug }) => slug);

describe('an address that was published', () => {
  const before = build([DIGEST]);

  test('stays when the paper gets another title, and so does the key that it is cited by', () => {
    const renamed = { ...SHEEP, title: 'Counting Lambs' };
    const [paper] = build([digest('week-1.txt', [renamed, GOATS])], {}, before).papers;
    expect(paper).toMatchObject({ slug: 'counting-sheep', key: before.papers[0]?.key });
    expect(paper?.title.source).toBe('Counting Lambs');
  });

  test('redirects when a person gives the paper another one', () => {
    const after = build([DIGEST], { papers: { 'counting-sheep': { slug: 'sheep' } } }, before);
    expect(slugsOf(after)).toEqual(['sheep', 'herding-goats']);
    expect(aliasesOf(after.permalinks)).toEqual([{ from: 'counting-sheep', to: 'sheep' }]);
    const again = build([DIGEST], { papers: { 'counting-sheep': { slug: 'sheep' } } }, after);
    expect(again.permalinks).toEqual(after.permalinks);
  });

  test('redirects when a person makes the paper a part of another', () => {
    const overrides = { papers: { 'counting-sheep': { merge: ['arxiv:2401.00002'] } } };
    const after = build([DIGEST], overrides, before);
    expect(slugsOf(after)).toEqual(['counting-sheep']);
    expect(aliasesOf(after.permalinks)).toEqual([{ from: 'herding-goats', to: 'counting-sheep' }]);
    expect(after.editions[0]?.papers).toEqual(['counting-sheep']);
    const again = build([DIGEST], overrides, after);
    expect(again.permalinks).toEqual(after.permalinks);
    expect(slugsOf(build([DIGEST], {}, again))).toEqual(slugsOf(before));
  });

  test('redirects when a digest shows that two papers are one', () => {
    const journal = record('Of Sheep', 'Sheep, revisited.', 1, {
      identifiers: { doi: '10.1000/x' },
    });
    const two = [DIGEST, digest('b.bib', [journal])];
    const both = { identifiers: { arxiv: '2401.00001', doi: '10.1000/x' } };
    const after = build([...two, digest('c.bib', [record('', '', 1, both)])], {}, build(two));
    expect(slugsOf(after)).toEqual(['counting-sheep', 'herding-goats']);
    expect(aliasesOf(after.permalinks)).toEqual([{ from: 'of-sheep', to: 'counting-sheep' }]);
  });

  test('says that the paper was taken out when a person hides it', () => {
    const after = build([DIGEST], { papers: { 'herding-goats': { hide: true } } }, before);
    expect(slugsOf(after)).toEqual(['counting-sheep']);
    expect(goneAddresses(after.permalinks)).toEqual(['herding-goats']);
    expect(after.editions[0]?.papers).toEqual(['counting-sheep']);
    expect(slugsOf(build([DIGEST], {}, after))).toEqual(slugsOf(before));
  });

  test('is not lost in silence when its digest goes', () => {
    const rest = digest('week-1.txt', [SHEEP]);
    expect(() => build([rest], {}, before)).toThrowErrorMatchingInlineSnapshot(`
      [DataError: Addresses that people may have linked to have no page any more:
        /papers/herding-goats/ (known by arxiv:2401.00002, text:b179099091df29f9, title:d4742b26f98d74a7); the nearest is "counting-sheep"
      Put the digest back that had the paper. Or keep its address in overrides.yaml: name it under "merge" of the paper that it is a part of, or under "gone".
      Remove an entry from this file only if its address was never published.]
    `);
    const after = build([rest], { gone: ['herding-goats'] }, before);
    expect(goneAddresses(after.permalinks)).toEqual(['herding-goats']);
    const merge = { papers: { 'counting-sheep': { merge: ['herding-goats'] } } };
    const led = build([rest], merge, before);
    expect(aliasesOf(led.permalinks)).toEqual([{ from: 'herding-goats', to: 'counting-sheep' }]);
    expect(build([rest], merge, led).permalinks).toEqual(led.permalinks);
  });
});

test('records that a person split off are a paper with an address of its own', () => {
  const digests = [DIGEST, digest('week-2.txt', [{ ...SHEEP, title: 'Wolves' }])];
  const before = build(digests);
  expect(slugsOf(before)).toEqual(['counting-sheep', 'herding-goats']);
  const split = { papers: { 'counting-sheep': { split: ['week-2.txt:1'] } } };
  const after = build(digests, split, before);
  expect(slugsOf(after)).toEqual(['counting-sheep', 'herding-goats', 'wolves']);
  expect(build(digests, split, after).permalinks).toEqual(after.permalinks);
});

test('what a person says of a paper wins, and is named as its source', () => {
  const override = {
    authors: ['Ada Bell', { name: 'Bo Cee', orcid: '0000-0002-1825-0097' }],
    topic: 'robotics',
    links: [{ kind: 'code', url: 'https://github.com/a/b' }],
    publication: { venue: 'Farm 2024' },
    identifiers: { doi: '10.1000/y' },
  };
  const [paper] = build([DIGEST], { papers: { 'counting-sheep': override } }).papers;
  expect(paper).toMatchObject({
    authors: [{ name: 'Ada Bell', family: 'Bell', slug: 'ada-bell' }, override.authors[1]],
    topic: { id: 'robotics', title: 'Robotics & autonomous systems' },
    links: override.links,
    publication: override.publication,
    identifiers: { arxiv: '2401.00001', doi: '10.1000/y' },
    provenance: { authors: 'overrides.yaml', topic: 'overrides.yaml', doi: 'overrides.yaml' },
  });
});

test.each([
  [
    { 'counting-sheep': { topic: 'robotic' } },
    ['papers', 'counting-sheep', 'topic'],
    'There is no topic "robotic". Did you mean "robotics"?',
  ],
  [
    { 'counting-sheep': { merge: ['herding-goat'] } },
    ['papers', 'counting-sheep', 'merge', 0],
    'No paper is at "herding-goat". Did you mean "herding-goats"?',
  ],
  [
    { 'counting-sheep': { merge: ['arxiv:2401.00001'] } },
    ['papers', 'counting-sheep', 'merge', 0],
    '"arxiv:2401.00001" is "counting-sheep" already. Remove it from the list.',
  ],
  [
    {
      'counting-sheep': { merge: ['herding-goats'] },
      'herding-goats': { merge: ['counting-sheep'] },
    },
    ['papers', 'herding-goats', 'merge', 0],
    '"counting-sheep" cannot be merged into "herding-goats": one of the two is merged into another paper. Name all of them in one list.',
  ],
  [
    { 'counting-sheep': { split: ['week-1.txt:2'] } },
    ['papers', 'counting-sheep', 'split', 0],
    'No record begins at "week-1.txt:2". Did you mean "week-1.txt:1"?',
  ],
])('%j is refused with what to do', (papers, path, message) => {
  expect(() => build([DIGEST], { papers })).toThrow(
    expect.objectContaining({ message, place: { file: 'overrides.yaml', path } }),
  );
});

test('the report tells what became of every record', () => {
  const dropped = { file: 'week-2.txt', line: 9, rule: 'record-without-title', message: '…' };
  const second = { ...digest('week-2.txt', [SHEEP, SHEEP]), findings: [dropped] };
  expect(build([DIGEST, second]).report).toMatchObject({
    digests: [
      { digest: 'week-1.txt', records: 2, papers: 2, merged: 0, dropped: 0 },
      { digest: 'week-2.txt', records: 2, papers: 1, merged: 2, dropped: 1 },
    ],
    merged: [
      { digest: 'week-2.txt', line: 1, slug: 'counting-sheep', by: 'identifier' },
      { digest: 'week-2.txt', line: 1, slug: 'counting-sheep', by: 'identifier' },
    ],
    findings: [dropped, { rule: 'paper-twice' }],
  });
});
