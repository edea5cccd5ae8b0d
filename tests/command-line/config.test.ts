import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inFolder, type Run, runSheaf } from '../support/run-sheaf.ts';

const DIGEST = 'Sheep of Omega\n\nWe count sheep in the night. It takes time.\n';

/** Runs `sheaf generate` in a folder with this configuration. */
function generateWith(config: string, packageJson?: string): Promise<Run> {
  return inFolder(async (folder) => {
    await writeFile(join(folder, 'digest.txt'), DIGEST);
    await writeFile(join(folder, 'sheaf.config.ts'), config);
    if (packageJson) await writeFile(join(folder, 'package.json'), packageJson);
    return runSheaf(['generate', 'digest.txt'], folder);
  });
}

test.each([
  ['a plain object', 'export default { restore: { threshold: 0.7 } };'],
  [
    'the helper, which needs no package beside it',
    "import { defineConfig } from 'sheaf/config';\nexport default defineConfig({ restore: { threshold: 0.7 as number } });",
  ],
])('a configuration can be %s', async (_, config) => {
  expect(await generateWith(config, '{}')).toMatchObject({ status: 0, stderr: '' });
});

test.each([
  [
    'a misspelt key',
    'export default {\n  restore: {\n    treshold: 0.7,\n  },\n};',
    'sheaf.config.ts:3: restore.treshold: unknown key. Did you mean "threshold"?\n',
  ],
  [
    'a value of another type',
    "export default {\n  restore: { threshold: 'high' } };",
    'sheaf.config.ts:2: restore.threshold: has to be a number from 0 to 1.\n',
  ],
  [
    'an error of its own',
    "\n\nthrow new Error('There is no file.');",
    'sheaf.config.ts:3: It cannot be run: There is no file.\n',
  ],
  [
    'a fault in its syntax',
    'export default {\n  restore: {',
    'sheaf.config.ts:2: It cannot be run: Unexpected token',
  ],
  [
    'no default export',
    'export const restore = {};',
    'sheaf.config.ts: It has no default export. Write: export default { restore: { threshold: 0.45 } };\n',
  ],
])('%s in sheaf.config.ts is told with its place', async (_, config, message) => {
  const { status, stdout, stderr } = await generateWith(config);
  expect(stderr).toContain(message);
  expect(stderr).not.toContain('    at ');
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
});
