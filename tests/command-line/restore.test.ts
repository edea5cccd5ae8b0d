import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inFolder, type Run } from '../support/run-sheaf.ts';

/** A clear case: any good model finds all of it. */
const TEXT =
  'We prove that the algorithm runs in O(n log n) time on graphs with n vertices and m edges, for all epsilon > 0.';
const MARKDOWN = String.raw`We prove that the algorithm runs in $O(n \log n)$ time on graphs with $n$ vertices and $m$ edges, for all $\epsilon > 0$.`;
const FORMULAS = ['O(n log n)', 'n', 'm', 'epsilon > 0'];
const LINE = JSON.stringify({ id: '1', text: TEXT });

interface Answer {
  id: string | number;
  markdown: string;
  spans: { start: number; end: number; tex: string; kind: string; confidence: number }[];
}

/** Runs `sheaf restore` on an input. */
function restore(args: readonly string[], input: string): Promise<Run> {
  const child = spawn(process.execPath, ['scripts/sheaf.ts', 'restore', ...args]);
  // What is refused at once closes its input before all of it is written.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return resultOf(child);
}

/** Runs a line of bash, which finds Node and Sheaf as `$NODE` and `$SHEAF`. */
function shell(line: string): Promise<Run> {
  const sheaf = resolve('scripts/sheaf.ts');
  const env = { ...process.env, NODE: process.execPath, SHEAF: sheaf };
  return resultOf(spawn('bash', ['-c', line], { env }));
}

function resultOf(child: ChildProcessWithoutNullStreams): Promise<Run> {
  const run: Run = { status: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (data: string) => (run.stdout += data));
  child.stderr.setEncoding('utf8').on('data', (data: string) => (run.stderr += data));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (status) => {
      done({ ...run, status });
    });
  });
}

function answersOf({ stdout }: Run): Answer[] {
  expect(stdout === '' || stdout.endsWith('\n')).toBe(true);
  return stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Answer);
}

describe('sheaf restore --jsonl', () => {
  test('answers each line with its Markdown and spans, in their order', async () => {
    const lines = [
      { id: 'b', text: TEXT },
      { id: 7, text: 'We train a model.' },
      { id: '2401.00001v1', text: "``Quotes'' and \\'etudes" },
      { id: -1.5, text: '' },
      { id: '', text: TEXT },
    ];
    const run = await restore(['--jsonl'], lines.map((line) => JSON.stringify(line)).join('\n'));
    expect(run.stderr).toBe('');
    expect(run.status).toBe(0);
    const answers = answersOf(run);
    expect(answers.map(({ id }) => id)).toEqual(['b', 7, '2401.00001v1', -1.5, '']);
    expect(answers[0]?.markdown).toBe(MARKDOWN);
    expect(answers[1]).toEqual({ id: 7, markdown: 'We train a model.', spans: [] });
    expect(answers[2]?.markdown).toBe('“Quotes” and études');
    expect(answers[3]).toEqual({ id: -1.5, markdown: '', spans: [] });
    expect(answers[4]).toEqual({ ...answers[0], id: '' });
    for (const answer of answers) {
      expect(Object.keys(answer)).toEqual(['id', 'markdown', 'spans']);
      for (const span of answer.spans) {
        expect(Object.keys(span)).toEqual(['start', 'end', 'tex', 'kind', 'confidence']);
        expect(span.confidence).toBeGreaterThanOrEqual(0);
        expect(span.confidence).toBeLessThanOrEqual(1);
      }
    }
  });

  test('counts offsets in UTF-16 units', async () => {
    const text = `Models 🧪🧪 of 𝔘𝔫 matter, they say. ${TEXT}`;
    const run = await restore(['--jsonl'], JSON.stringify({ id: 1, text }));
    const pieces = answersOf(run)[0]?.spans.map(({ start, end }) => text.slice(start, end));
    expect(pieces?.slice(-4)).toEqual(FORMULAS);
  });

  test('reports a line that is no request, says what to do, and answers the others', async () => {
    const lines = [
      LINE,
      'nonsense',
      '',
      '{"id":"no text"}',
      '{"text":"no id"}',
      '{"id":null,"text":"x"}',
      '["id","text"]',
      '{"id":"u","text":5}',
      '{"id":"cut","text":"',
      LINE,
    ];
    const run = await restore(['--jsonl'], `${lines.join('\n')}\n`);
    const hint = 'Write one object a line: {"id": "1", "text": "…"}.';
    expect(run.stderr.trim().split('\n')).toEqual([
      `standard input:2: This is no JSON object. ${hint}`,
      `standard input:4: text: is missing. ${hint}`,
      `standard input:5: id: has to be a string or a number. ${hint}`,
      `standard input:6: id: has to be a string or a number. ${hint}`,
      `standard input:7: This is no JSON object. ${hint}`,
      `standard input:8: text: has to be of type string, received number. ${hint}`,
      `standard input:9: This is no JSON object. ${hint}`,
    ]);
    expect(answersOf(run).map(({ markdown }) => markdown)).toEqual([MARKDOWN, MARKDOWN]);
    expect(run.status).toBe(1);
  });

  test.each([
    ['nothing', ''],
    ['empty lines', '\n\r\n  \n'],
  ])('answers %s with nothing', async (_, input) => {
    expect(await restore(['--jsonl'], input)).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('takes lines as other systems and programs write them', async () => {
    const separated = JSON.stringify({ id: 2, text: 'a\u2028b' });
    expect(separated).toContain('\u2028');
    const run = await restore(['--jsonl'], `\ufeff${LINE}\r\n${separated}\r\n${LINE}`);
    expect(run.stderr).toBe('');
    expect(answersOf(run).map(({ id }) => id)).toEqual(['1', 2, '1']);
  });

  test('keeps letters whole that a pipe cuts', async () => {
    const text = '𝔸é😀 '.repeat(30_000).trim();
    const run = await restore(['--jsonl'], JSON.stringify({ id: 1, text }));
    expect(run.stderr).toBe('');
    expect(run.stdout).not.toContain('\ufffd');
  });

  test('shows no guesses at a threshold of 1, and more of them at 0', async () => {
    const unclear = [
      'The user_id of R2D2, an x-ray of k out of n, F1 = 0.5, ~3 to 5x, a [link](x) and f* at a_b.',
      'A *star*, a [link](page) and <b> cost $5 or $6.',
      'PFGM++ scores 1.9M views [2020] (a) in sim-to-real and top-down settings.',
      'Phase II of C++ at 3x, by @x and #1, i.e. a/b and x/y in 24/7 use, A/B tests, v2.0 and R.',
      'GPT-4, Qwen-2, pass@k, top_p, n = 3, N=20, +5, -2.1, 10-20, ~30%, K, M and (i) to (iv).',
    ];
    const input = [TEXT, ...unclear].map((text, id) => JSON.stringify({ id, text })).join('\n');
    const count = async (threshold: string) =>
      answersOf(await restore(['--jsonl', '--threshold', threshold], input)).flatMap(
        ({ spans }) => spans,
      ).length;
    const [none, some, all] = [await count('1'), await count('0.5'), await count('0')];
    expect(none).toBe(0);
    expect(some).toBeGreaterThanOrEqual(FORMULAS.length);
    expect(all).toBeGreaterThan(some);
  });

  test('follows the configuration where no threshold is given', async () => {
    await inFolder(async (folder) => {
      const config = 'export default { restore: { threshold: 1 } };\n';
      await writeFile(join(folder, 'sheaf.config.ts'), config);
      const command = (args: string) =>
        shell(`cd ${folder} && "$NODE" "$SHEAF" restore --jsonl ${args} <<< '${LINE}'`);
      expect(answersOf(await command(''))[0]?.markdown).toBe(TEXT);
      expect(answersOf(await command('--threshold 0.5'))[0]?.markdown).toBe(MARKDOWN);
    });
  });

  test('ends quietly where nobody reads on', async () => {
    await inFolder(async (folder) => {
      await writeFile(join(folder, 'many.jsonl'), `${LINE}\n`.repeat(5000));
      const run = await shell(
        `"$NODE" "$SHEAF" restore --jsonl < ${folder}/many.jsonl | head -1; echo "\${PIPESTATUS[0]}"`,
      );
      const [answer, status, ...rest] = run.stdout.split('\n');
      expect(JSON.parse(answer ?? '')).toMatchObject({ id: '1', markdown: MARKDOWN });
      expect(status).toBe('0');
      expect(rest).toEqual(['']);
      expect(run.stderr).toBe('');
    });
  });

  test.each([
    ['10 MB without a space', 'abcdefghij', 10_000_000],
    // 10 MB of these take as long as their features: ten times as long.
    ['1 MB of open scripts', 'x_{', 1_000_000],
  ])(
    'answers a line of %s, and the next one',
    async (_, piece, size) => {
      const text = piece.repeat(size / piece.length);
      const run = await restore(['--jsonl'], `${JSON.stringify({ id: 'long', text })}\n${LINE}\n`);
      expect(run.stderr).toBe('');
      expect(run.status).toBe(0);
      const [first, second] = answersOf(run);
      expect(first?.id).toBe('long');
      expect(second?.markdown).toBe(MARKDOWN);
    },
    300_000,
  );
});

describe('sheaf restore', () => {
  test('takes a text and gives its Markdown', async () => {
    const run = await restore([], `\n  ${TEXT}\n\n`);
    expect(run).toEqual({ status: 0, stdout: `${MARKDOWN}\n`, stderr: '' });
  });

  test('gives nothing for nothing', async () => {
    const { status, stdout, stderr } = await restore([], '');
    expect(stdout.trim()).toBe('');
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test('escapes what Markdown would read as its own', async () => {
    const { stdout } = await restore(
      [],
      'The tool draws a *star*, has a [link](page) and costs $5 or $6 a user.',
    );
    expect(stdout).toBe(
      'The tool draws a \\*star\\*, has a \\[link]\\(page) and costs \\$5 or \\$6 a user.\n',
    );
  });

  test.each([
    [['--threshold', 'much'], 'It has to be a number from 0 to 1.'],
    [['--threshold', '1.5'], 'It has to be a number from 0 to 1.'],
    [['--threshold', ''], 'It has to be a number from 0 to 1.'],
    [['--jsonl', '--threshold', '-1'], 'It has to be a number from 0 to 1.'],
    [['--threshold'], "option '--threshold <SHARE>' argument missing"],
    [['--json'], "unknown option '--json'"],
    [['abstract.txt'], 'too many arguments'],
  ])('%j is wrong usage', async (args, message) => {
    const { status, stdout, stderr } = await restore(args, LINE);
    expect(stderr).toContain(message);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });
});
