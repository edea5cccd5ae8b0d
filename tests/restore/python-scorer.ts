import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Extent } from '../../src/library/text/extents.ts';
import type { Span } from '../../src/library/text/rich-text.ts';

const TOOLS = fileURLToPath(new URL('../../../shared/tools', import.meta.url));

/** Why the scorer in Python cannot be asked, as a test's name ends; empty where it can. */
export const noScorer =
  existsSync(`${TOOLS}/score_restore.py`) && spawnSync('python3', ['--version']).status === 0
    ? ''
    : ' (skipped: no python3, or no score_restore.py beside the project)';

/** What the scorer says is to be found in a text. */
export interface Gold {
  text: string;
  formulas: Extent[];
  unscored: Extent[];
}

/** The scorer's figures, as it names them. */
export type Figures = Record<string, number>;

/** What score_restore.py makes of texts with their TeX. */
export function goldOf(texts: readonly string[]): Gold[] {
  const found = ask('[gold(tex) for tex in request]', texts) as [string, Pair[], Pair[]][];
  return found.map(([text, must, free]) => {
    const at = unitsOf(text);
    const extent = ([start, end]: Pair) => ({ start: at[start] ?? 0, end: at[end] ?? 0 });
    return { text, formulas: must.map(extent), unscored: free.map(extent) };
  });
}

/** The figures of score_restore.py for texts with their TeX and the spans that were found in them. */
export function figuresOf(answers: readonly { tex: string; spans: readonly Span[] }[]): Figures {
  return ask(
    `{name: value for name, value in score(
      [(i, *gold(r['tex'])) for i, r in enumerate(request)], dict(enumerate(request))
    ).items() if name != 'false'}`,
    answers,
  ) as Figures;
}

type Pair = [number, number];

function ask(expression: string, request: unknown): unknown {
  const program = `import json, sys; from score_restore import *
request = json.load(sys.stdin); print(json.dumps(${expression}))`;
  const { stdout, stderr, status } = spawnSync('python3', ['-B', '-c', program], {
    input: JSON.stringify(request),
    env: { ...process.env, PYTHONPATH: TOOLS, PYTHONIOENCODING: 'utf-8' },
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** Where each character starts, in UTF-16 units: Python counts characters. */
function unitsOf(text: string): number[] {
  const starts: number[] = [];
  let unit = 0;
  for (const character of text) {
    starts.push(unit);
    unit += character.length;
  }
  return [...starts, unit];
}
