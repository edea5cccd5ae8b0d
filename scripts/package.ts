import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Begins `build/`, which is all that the package consists of: `npm pack` runs this, and then the compiler,
 * which adds JavaScript for Node. These are the sources that Astro's bundler takes as they are.
 */
const SOURCES = [
  'src',
  ...['digest-tree.ts', 'read', 'render', 'rich-texts.ts', 'write'].map(
    (name) => `plugins/${name}`,
  ),
  'public',
  'seeds/topics.yaml',
  'scripts/init/template',
];

const root = fileURLToPath(new URL('..', import.meta.url));
const build = join(root, 'build');
await rm(build, { recursive: true, force: true });
for (const source of SOURCES) {
  await cp(join(root, source), join(build, source), { recursive: true });
}
