import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { LibraryJson } from '../../src/library/library-json.ts';
import { inFolder, type Run, runSheaf } from '../support/run-sheaf.ts';

const raw = String.raw;

const STRIPPED = `Sheep of Omega

We count N_{in} sheep in O(T) days. It takes time.
`;
const ORIGINAL = raw`Sheep of $\Omega$

We count $N_{\mathrm{in}}$ sheep in $\tilde{O}(\sqrt{T})$ days. It takes time.
`;
const PAGE = 'content/papers/other/sheep-of-omega.mdx';

type Files = Record<string, string>;

interface Generated extends Run {
  /** The page of the paper, where there is one. */
  page: string | undefined;
  library: () => Promise<LibraryJson>;
}

/** Runs `sheaf generate` where `seeds/` holds these files. */
async function generate(
  files: Files,
  use: (run: Generated) => Promise<void> | void,
): Promise<void> {
  await inFolder(async (folder) => {
    await mkdir(join(folder, 'seeds'));
    for (const [name, text] of Object.entries(files)) {
      await writeFile(join(folder, 'seeds', name), text);
    }
    const run = await runSheaf(['generate'], folder);
    const page = await readFile(join(folder, PAGE), 'utf8').catch(() => undefined);
    const library = async () => {
      await runSheaf(['export', '--to', 'library.json'], folder);
      return JSON.parse(await readFile(join(folder, 'library.json'), 'utf8')) as LibraryJson;
    };
    await use({ ...run, page, library });
  });
}

const SIDECAR = raw`papers:
  - title: Sheep of Omega
    tex:
      title: Sheep of $\Omega$
      abstract: |
        We count $N_{\mathrm{in}}$ sheep in
        $\tilde{O}(\sqrt{T})$ days. It takes time.
`;

test.each<[string, Files]>([
  ['the digest that comes second', { 'a.txt': STRIPPED, 'b.txt': ORIGINAL }],
  ['the digest that comes first', { 'a.txt': ORIGINAL, 'b.txt': STRIPPED }],
  ['a sidecar', { 'a.txt': STRIPPED, 'a.sidecar.yaml': SIDECAR }],
])('a paper has the TeX that %s has of it', async (_, files) => {
  await generate(files, ({ status, stderr, stdout, page }) => {
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain('1 paper ');
    expect(page).toContain(raw`titleMarkdown: Sheep of $\Omega$`);
    expect(page).toContain(
      raw`We count $N_{\mathrm{in}}$ sheep in $\tilde{O}(\sqrt{T})$ days. It takes time.`,
    );
  });
});

test('TeX in a sidecar that is another text is reported with the line of the paper', async () => {
  const files = { 'a.txt': STRIPPED, 'a.sidecar.yaml': SIDECAR.replace('days', 'weeks') };
  await generate(files, ({ status, stderr, page }) => {
    expect(status).toBe(0);
    expect(stderr).toContain('a.txt:1');
    expect(stderr).toContain('tex-differs');
    expect(stderr).toContain('"…N_{in} sheep in O(T) days. It takes time." came in, where');
    expect(page).not.toContain('sqrt');
  });
});

test('what is corrected by hand wins, and leaves the address as it was', async () => {
  const overrides = raw`papers:
  sheep-of-omega:
    title: Lambs of $\Omega$
    spans:
      - text: O(T)
        tex: $\Theta(T)$
`;
  const files = { 'a.txt': STRIPPED, 'a.sidecar.yaml': SIDECAR, 'overrides.yaml': overrides };
  await generate(files, async ({ stderr, page, library }) => {
    expect(stderr).toBe('');
    expect(page).toContain(raw`titleMarkdown: Lambs of $\Omega$`);
    expect(page).toContain(raw`$N_{\mathrm{in}}$ sheep in $\Theta(T)$ days.`);
    expect((await library()).papers).toMatchObject([
      { slug: 'sheep-of-omega', title: 'Lambs of Omega', received: { title: 'Sheep of Omega' } },
    ]);
  });
});

test.each([
  [
    'a paper that is not there',
    'papers:\n  sheep-of-omeg:\n    title: Lambs\n',
    2,
    'Did you mean "sheep-of-omega"?',
  ],
  ['a misspelt key', 'papers:\n  sheep-of-omega:\n    titel: Lambs\n', 3, 'Did you mean "title"?'],
  [
    'a piece that stands nowhere',
    'papers:\n  sheep-of-omega:\n    spans:\n      - text: N_{im}\n        tex: $N$\n',
    4,
    'Did you mean "N_{in}"?',
  ],
  [
    'a formula that KaTeX rejects',
    'papers:\n  sheep-of-omega:\n    spans:\n      - text: N_{in}\n        tex: $\\ours$\n',
    5,
    'KaTeX cannot set "\\ours"',
  ],
])('%s in overrides.yaml fails with its line', async (_, overrides, line, message) => {
  await generate({ 'a.txt': STRIPPED, 'overrides.yaml': overrides }, ({ status, stderr, page }) => {
    expect(status).toBe(1);
    expect(stderr).toMatch(new RegExp(`^seeds/overrides.yaml:${line}: .*\n$`));
    expect(stderr).toContain(message);
    expect(page).toBeUndefined();
  });
});
