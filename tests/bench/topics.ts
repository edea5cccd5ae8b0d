/**
 * How long topics, tags and related papers of a library take on one core, beside `remark-parse` on the same texts,
 * which is what everybody runs on Markdown: `node tests/bench/topics.ts [PAPERS …]`. Times differ between machines;
 * the ratio says more.
 */
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { relatedPapers } from '../../src/library/related.ts';
import { tagPapers } from '../../src/library/tags/index.ts';
import { assignTopics, indexPapers } from '../../src/library/topics/index.ts';
import { corpusPapers, hasCorpus, shippedTaxonomy } from '../topics/corpus.ts';

const CORPUS = 'arxiv-daily.jsonl.gz';
const SIZES = [100, 1_000, 10_000, 60_000];
const RELATED = 5;

const remark = unified().use(remarkParse).freeze();
const taxonomy = shippedTaxonomy();

/** What something makes, and the seconds of processor time that it takes. */
function timed<Made>(make: () => Made): [Made, seconds: number] {
  const before = process.cpuUsage();
  const made = make();
  const { user, system } = process.cpuUsage(before);
  return [made, (user + system) / 1e6];
}

if (hasCorpus(CORPUS)) {
  const all = corpusPapers(CORPUS);
  const sizes = process.argv.slice(2).map(Number);
  const rows = (sizes.length > 0 ? sizes : SIZES).map((size) => {
    const papers = all.slice(0, size);
    const [, peer] = timed(() => {
      for (const { title, abstract } of papers) remark.parse(`${title}\n\n${abstract}`);
    });
    const [index, reading] = timed(() => indexPapers(papers, taxonomy));
    const [, topics] = timed(() => assignTopics(papers, taxonomy, index));
    const [, tags] = timed(() => tagPapers(papers, taxonomy, new Map(), index));
    const [, related] = timed(() => relatedPapers(papers, taxonomy, RELATED, index));
    const sum = reading + topics + tags + related;
    const seconds = [reading, topics, tags, related, sum, peer].map((time) => time.toFixed(2));
    return [String(papers.length), ...seconds, (sum / peer).toFixed(2)];
  });
  const head = [
    'papers',
    'words',
    'topics',
    'tags',
    'related',
    'all, s',
    'remark-parse, s',
    'ratio',
  ];
  const table = [head, head.map(() => '---'), ...rows];
  console.log(table.map((cells) => `| ${cells.join(' | ')} |`).join('\n'));
  const most = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`\nAt most ${most} MB of memory, with the corpus.`);
}
