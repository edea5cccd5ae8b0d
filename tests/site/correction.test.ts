import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { readLibrary } from '../../scripts/io/read-library.ts';
import { correctionOf, issueAddress } from '../../src/site/correction.ts';
import { DEFAULT_CONFIG } from '../../src/library/config.ts';
import { parseOverrides } from '../../src/library/overrides/overrides.ts';

test('what a page offers to correct it is a correction that changes nothing yet', async () => {
  const { library } = await readLibrary({ inputs: ['seeds'], config: DEFAULT_CONFIG });
  for (const paper of library.papers) {
    const { papers } = parseOverrides(parse(correctionOf(paper)), 'overrides.yaml');
    expect(papers[paper.slug]).toMatchObject({
      authors: paper.authors.map(({ slug, ...author }) =>
        Object.keys(author).length > 1 ? author : author.name,
      ),
      topic: paper.topic.id,
    });
  }
});

test('an issue is filled in as far as it fits into an address', () => {
  const about = {
    title: 'A & B',
    page: 'https://example.org/papers/a-b/',
    correction: 'papers: {}\n',
  };
  const address = new URL(issueAddress('https://github.com/ada/looms/', about));
  expect(address.pathname).toBe('/ada/looms/issues/new');
  expect(address.searchParams.get('title')).toBe('Correction: A & B');
  expect(address.searchParams.get('body')).toContain('papers: {}');
  const long = issueAddress('https://github.com/ada/looms', {
    ...about,
    correction: 'x'.repeat(5000),
  });
  expect(long.length).toBeLessThan(2000);
  expect(new URL(long).searchParams.get('body')).toContain('https://example.org/papers/a-b/');
});
