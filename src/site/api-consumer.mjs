// Prints the papers of each topic: node consumer.mjs https://example.org/
const site = new URL(process.argv[2]);

async function read(path) {
  const response = await fetch(new URL(path, site));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.text();
}

const index = JSON.parse(await read('api/index.json'));
if (index.version !== 1) throw new Error(`Version ${index.version} is not known.`);

const papers = [];
for (const { path } of index.files.filter((file) => file.path.endsWith('.jsonl'))) {
  const lines = (await read(path)).trim().split('\n');
  papers.push(...lines.map((line) => JSON.parse(line)));
}

const bySlug = new Map(papers.map((paper) => [paper.slug, paper]));
const { topics } = JSON.parse(await read('api/topics.json'));
for (const topic of topics) {
  process.stdout.write(`${topic.title}\n`);
  for (const slug of topic.papers) process.stdout.write(`  ${bySlug.get(slug).title}\n`);
}
