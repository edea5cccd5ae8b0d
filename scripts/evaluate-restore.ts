import { fileURLToPath } from 'node:url';
import { evaluateRestore } from './restore-evaluation/evaluate.ts';

/**
 * Prints how well restoration does on abstracts that training never saw: `node scripts/evaluate-restore.ts
 * [CORPORA]`. The corpora are looked for beside the project.
 */
const pathOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const [corpora = pathOf('../../shared/corpora')] = process.argv.slice(2);
const seed = pathOf('../seeds/000_5d4fa293109b45fc.txt');
console.log(await evaluateRestore({ corpora, seed }));
