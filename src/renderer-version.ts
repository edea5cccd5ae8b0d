import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import katex from 'katex';

const RENDERER = new URL(`../plugins/render/index${extname(import.meta.url)}`, import.meta.url);

/** Changes with whatever renders a page, so that no page is taken from a cache that another renderer filled. */
export function rendererVersion(): string {
  const hash = createHash('sha256').update(katex.version);
  for (const file of filesBehind(RENDERER)) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/** A module of the project and all others that it rests on, in the order of their addresses. */
export function filesBehind(module: URL): URL[] {
  const found = new Set<string>();
  const left = [module.href];
  for (let file = left.pop(); file !== undefined; file = left.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const imports = readFileSync(new URL(file), 'utf8').matchAll(/\bfrom\s+['"](\.[^'"]+)['"]/g);
    for (const [, path = ''] of imports) left.push(new URL(path, file).href);
  }
  return [...found].sort().map((file) => new URL(file));
}
