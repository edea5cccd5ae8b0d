import { parseFrontmatter } from '@astrojs/markdown-remark';
import { beforeAll, expect, test } from 'vitest';
import { siteFiles } from '../../plugins/publish/index.ts';
import { createRenderer } from '../../plugins/render/index.ts';
import { writePages } from '../../plugins/write/pages.ts';
import { parseConfig } from '../../src/library/config.ts';
import { toBibtex } from '../../src/library/citations/to-bibtex.ts';
import { toRis } from '../../src/library/citations/to-ris.ts';
import { paperPageSchema } from '../../src/library/page-schemas.ts';
import type { Library } from '../../src/library/library.ts';
import { PAPER_FORMS } from '../../src/library/paper-forms.ts';
import type { RichText } from '../../src/library/text/rich-text.ts';
import { citedPaper } from '../../src/site/cited-paper.ts';
import { readLibrary } from '../../scripts/io/read-library.ts';

const SITE = { title: 'Sheaf', base: '/', bundleAbove: 100, cardsUpTo: 100 };
let library: Library;

beforeAll(async () => {
  ({ library } = await readLibrary({ inputs: ['seeds'], config: parseConfig({}, 'config') }));
});

test('every paper has a file of each form beside its page', () => {
  const files = new Map([...siteFiles(library, SITE)].map((file) => [file.path, file]));
  for (const { slug } of library.papers) {
    for (const [ending, { type }] of Object.entries(PAPER_FORMS)) {
      expect(files.get(`papers/${slug}${ending}`)).toMatchObject({ type });
    }
  }
});

test('what a page is cited by is what the file beside it says', () => {
  const pages = writePages(library);
  const render = createRenderer('/');
  for (const paper of library.papers) {
    const text = pages.get(`papers/${paper.topic.id}/${paper.slug}.mdx`)!;
    const data = paperPageSchema.parse(parseFrontmatter(text).frontmatter);
    const metadata = { text: render(text).text, imagePaths: [] };
    const entry = {
      id: paper.slug,
      collection: 'papers' as const,
      data,
      rendered: { html: '', metadata },
    };
    const cited = citedPaper(entry);
    expect(toBibtex(cited)).toBe(toBibtex(paper));
    // Markdown does not tell one way to write emphasis or a dash in TeX from another.
    expect(formulas(cited.abstract)).toEqual(formulas(paper.abstract));
    expect(toRis(cited, { abstract: true })).toBe(toRis(paper, { abstract: true }));
  }
});

function formulas({ spans }: RichText): string[] {
  return spans.flatMap(({ kind, tex }) => (kind === 'math' ? [tex] : []));
}
