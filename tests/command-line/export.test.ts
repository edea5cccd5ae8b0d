import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inFolder, runSheaf } from '../support/run-sheaf.ts';

test('export writes the library as the contract has it', async () => {
  await inFolder(async (folder) => {
    const file = join(folder, 'library.json');
    const { status, stdout } = await runSheaf(['export', '--to', file]);
    expect(status).toBe(0);
    expect(stdout).toContain('38 papers');
    const library = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown[]>;
    expect(Object.keys(library)).toEqual(['papers', 'topics', 'editions', 'report']);
    expect(library['papers']?.[0]).toMatchObject({
      id: 'arxiv:2110.06197',
      slug: 'crystal-diffusion-variational-autoencoder-for-periodic-material',
      title: 'Crystal Diffusion Variational Autoencoder for Periodic Material Generation',
      abstract: expect.stringMatching(/^Generating the periodic .* community\.$/) as string,
      authors: [
        'Tian Xie',
        'Xiang Fu',
        'Octavian-Eugen Ganea',
        'Regina Barzilay',
        'Tommi Jaakkola',
      ],
      topic: { id: expect.any(String) as string, title: expect.any(String) as string },
      editions: ['permutation-invariance'],
      identifiers: { arxiv: '2110.06197' },
      source: { digest: '000_5d4fa293109b45fc.txt', line: 11 },
    });
  });
});
