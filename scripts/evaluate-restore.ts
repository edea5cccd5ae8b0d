import { fileURLToPath } from 'node:url';
import { evaluateRestore } from './restore-evaluation/evaluate.ts';

/**
 * Prints how well restoration does on abstracts that training never saw: `node scripts/evaluate-restore.ts
 * [CORPORA]`. The corpora are looked for beside the project.
 */
const [folder = fileURLToPath(new URL('../../shared/corpora', import.meta.url))] =
  process.argv.slice(2);
console.log(await evaluateRestore(folder));
