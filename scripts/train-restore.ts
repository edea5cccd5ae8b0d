import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readCorpora } from './restore-training/corpora.ts';
import { trainModel } from './restore-training/train-model.ts';

/**
 * Trains the finder of mathematics: `node scripts/train-restore.ts [CORPORA]`.
 *
 * It reads the corpora beside the project and writes `plugins/restore/math-tagger/model.json`. The same
 * corpora give the same bytes.
 */
const [folder = fileURLToPath(new URL('../../shared/corpora', import.meta.url))] =
  process.argv.slice(2);
const model = fileURLToPath(new URL('../plugins/restore/math-tagger/model.json', import.meta.url));

const texts = (await readCorpora(folder)).filter(({ isHeldOut }) => !isHeldOut);
console.log(
  `${texts.length} abstracts, ${texts.filter(({ formulas }) => formulas.length > 0).length} with mathematics`,
);
const trained = trainModel(texts, (line) => {
  console.log(line);
});
await writeFile(model, `${JSON.stringify(trained)}\n`);
