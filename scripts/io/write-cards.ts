import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { create, type Font } from 'fontkit';
import { toSvg } from '../../plugins/publish/cards/card.ts';
import { cardsOf } from '../../plugins/publish/cards/index.ts';
import { createTypesetter } from '../../plugins/publish/cards/typesetter.ts';
import type { PublishedSite } from '../../plugins/publish/index.ts';
import type { Library } from '../../src/library/library.ts';

const SERIF = '@fontsource/source-serif-4/files/source-serif-4';

/** The font of the site. */
const TEXT = ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese'].map(
  (part) => `${SERIF}-${part}-400-normal.woff`,
);

/** Those of its formulas. */
const MATHEMATICS = ['Main-Regular', 'Math-Italic', 'Size1-Regular'].map(katexFont);
const BLACKBOARD = katexFont('AMS-Regular');

/** Has to change with what draws a card: pictures of another version are drawn anew. */
const RENDERER = 'resvg-wasm 2.6.2, drawing 2';

let starting: Promise<void> | undefined;

/**
 * Writes a picture for each page that is shared. A picture is kept for the next build, and drawn anew only where what
 * is on it changed.
 *
 * @param folder Of the built site.
 * @param cache Where pictures are kept; those that no page has any more are removed.
 * @param site Does nothing where it is not known where the site is published: nobody could be told where a picture is.
 */
export async function writeCards(
  folder: string,
  cache: string,
  library: Library,
  site: PublishedSite,
): Promise<void> {
  if (site.site === undefined) return;
  const blackboard = await readFont(BLACKBOARD);
  const fonts = await Promise.all([...TEXT, ...MATHEMATICS].map(readFont));
  const set = createTypesetter({ text: [...fonts, blackboard], blackboard });
  const kept = join(cache, 'cards');
  await mkdir(kept, { recursive: true });
  const before = new Set(await readdir(kept));
  const used = new Set<string>();
  for (const { path, card } of cardsOf(library, site)) {
    const name = `${createHash('sha256').update(RENDERER).update(JSON.stringify(card)).digest('hex')}.png`;
    const picture = join(kept, name);
    if (!before.has(name) && !used.has(name)) await draw(toSvg(card, set), picture);
    used.add(name);
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await copyFile(picture, file);
  }
  const left = [...before].filter((name) => !used.has(name));
  await Promise.all(left.map((name) => rm(join(kept, name))));
}

function katexFont(name: string): string {
  return `katex/dist/fonts/KaTeX_${name}.ttf`;
}

async function readFont(path: string): Promise<Font> {
  const font = create(await readFile(fileURLToPath(import.meta.resolve(path))));
  if (!('layout' in font)) throw new Error(`${path} is a collection of fonts.`);
  return font;
}

/** The picture is there when it is whole. */
async function draw(svg: string, file: string): Promise<void> {
  starting ??= readFile(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))).then(
    initWasm,
  );
  await starting;
  const resvg = new Resvg(svg, { shapeRendering: 2 });
  const image = resvg.render();
  await writeFile(`${file}.part`, image.asPng());
  image.free();
  resvg.free();
  await rename(`${file}.part`, file);
}
