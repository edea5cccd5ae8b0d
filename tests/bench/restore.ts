/**
 * How many abstracts a second restoration reads on one core, beside `remark-parse`, which is what everybody
 * runs on Markdown: `node tests/bench/restore.ts`. Times differ between machines; the ratio says more.
 */
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { createRestorer } from '../../plugins/restore/index.ts';
import { findMath } from '../../plugins/restore/math-tagger/index.ts';
import { corpusTexts, noCorpora } from '../restore/corpus-texts.ts';

/** One abstract in so many: about two with mathematics to three without. */
const SAMPLE = { prose: 4, 'math-arxiv': 7, 'math-paperlists': 7 };
const ROUNDS = 5;

const remark = unified().use(remarkParse).freeze();
const restore = createRestorer();

const CONTESTANTS: [name: string, run: (text: string) => unknown][] = [
  ['remark-parse', (text) => remark.parse(text)],
  ['findMath', findMath],
  ['createRestorer', restore],
];

if (noCorpora) {
  console.log(`Nothing to measure${noCorpora}.`);
} else {
  const texts = Object.entries(SAMPLE).flatMap(([name, stride]) => corpusTexts(name, stride));
  const length = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
  console.log(
    `${texts.length} abstracts of ${Math.round(length)} characters, best of ${ROUNDS} rounds\n`,
  );
  const rates = CONTESTANTS.map(() => 0);
  // In turns, so that what else the machine does meets all of them.
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, [, run]] of CONTESTANTS.entries()) {
      const start = performance.now();
      for (const text of texts) run(text);
      const rate = (texts.length / (performance.now() - start)) * 1000;
      rates[index] = Math.max(rates[index] ?? 0, rate);
    }
  }
  const [peer = 1] = rates;
  console.log('|                | abstracts a second | times remark-parse |');
  console.log('| -------------- | ------------------ | ------------------ |');
  for (const [index, [name]] of CONTESTANTS.entries()) {
    const rate = rates[index] ?? 0;
    const cells = [
      name.padEnd(14),
      rate.toFixed(0).padStart(18),
      (rate / peer).toFixed(2).padStart(18),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}
