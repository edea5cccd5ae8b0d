import { z } from 'zod';
import { API_SCHEMAS, API_VERSION, type ApiName } from '../../../src/library/api-schemas.ts';
import type { Library } from '../../../src/library/library.ts';
import { toPaperJson } from '../../../src/library/library-json.ts';
import { newestFirst } from '../../../src/library/newest-first.ts';
import { gatherPeople } from '../../../src/library/people/gather-people.ts';
import { gatherTags } from '../../../src/library/tags/gather-tags.ts';
import { toMarkdown } from '../../write/to-markdown.ts';
import { inParts, partName } from '../parts.ts';
import {
  addressOf,
  type FileName,
  nameOf,
  type PublishedSite,
  type SiteFile,
} from '../site-file.ts';

type ApiFile = SiteFile & { schema: ApiName };

/**
 * The library for programs: all that is known of papers, topics, editions, tags and authors, with the schemas of
 * these files, and `api/index.json`, which names them all. Files that would be too large go on in the next,
 * `api/papers.2.jsonl`.
 *
 * @param others Files of all papers that the index names, too.
 */
export function* apiFiles(
  library: Library,
  site: PublishedSite,
  others: readonly FileName[],
): Generator<SiteFile> {
  const files: (FileName & { schema: string })[] = [];
  for (const { schema, ...file } of dataFiles(library)) {
    files.push({ ...nameOf(file), schema: schemaPath(schema) });
    yield file;
  }
  yield json('api/index.json', {
    version: API_VERSION,
    title: site.title,
    papers: library.papers.length,
    files: [...files, ...others],
  });
  for (const [name, schema] of Object.entries(API_SCHEMAS)) {
    const path = schemaPath(name as ApiName);
    const { $schema, ...rest } = z.toJSONSchema(schema);
    yield json(path, { $schema, $id: addressOf(site, path), ...rest }, 'application/schema+json');
  }
}

function schemaPath(name: ApiName): string {
  return `api/schemas/v${API_VERSION}/${name}.json`;
}

function* dataFiles({ papers, topics, editions }: Library): Generator<ApiFile> {
  const bySlug = new Map(papers.map((paper) => [paper.slug, paper]));
  const newest = newestFirst(editions).flatMap((slug) => bySlug.get(slug) ?? []);
  const lines = () =>
    papers.values().map((paper) => JSON.stringify(toPaperJson(paper, toMarkdown)));
  const data = (name: ApiName, value: object): ApiFile => ({
    ...json(`api/${name}.json`, { version: API_VERSION, [name]: value }),
    schema: name,
  });
  let part = 0;
  for (const some of inParts(lines())) {
    const content = `{"version":${API_VERSION},"papers":[\n${some.join(',\n')}\n]}\n`;
    const path = partName('api/papers', part, '.json');
    yield { path, type: 'application/json', content, schema: 'papers' };
    part += 1;
  }
  part = 0;
  for (const some of inParts(lines())) {
    const content = some.map((line) => `${line}\n`).join('');
    const path = partName('api/papers', part, '.jsonl');
    yield { path, type: 'application/jsonl', content, schema: 'paper' };
    part += 1;
  }
  yield data(
    'topics',
    topics.map(({ id, title, description, papers: own }) => ({
      id,
      title,
      description,
      papers: own,
    })),
  );
  yield data('editions', editions);
  yield data('tags', [...gatherTags(newest).values()]);
  yield data('authors', [...gatherPeople(newest).values()]);
}

function json(path: string, value: object, type = 'application/json'): SiteFile {
  return { path, type, content: `${JSON.stringify(value, null, 1)}\n` };
}
