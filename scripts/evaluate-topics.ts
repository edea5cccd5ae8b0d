import { fileURLToPath } from 'node:url';
import { evaluateTopics } from './topics-evaluation/evaluate.ts';

/**
 * Prints how well topics and related papers are found: `node scripts/evaluate-topics.ts [CORPORA]`. The corpora are
 * looked for beside the project.
 */
const pathOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const [corpora = pathOf('../../shared/corpora')] = process.argv.slice(2);
console.log(await evaluateTopics(corpora, pathOf('../seeds')));
