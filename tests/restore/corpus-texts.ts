import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { stripTex } from '../../src/library/tex/strip-tex.ts';
import { foldSpace } from '../../src/library/tex/traced-text.ts';

/** Where the corpora lie, beside the project. */
export const CORPORA = fileURLToPath(new URL('../../../shared/corpora', import.meta.url));

/** Why they cannot be read, as a test's name ends; empty where they can. */
export const noCorpora = existsSync(CORPORA) ? '' : ' (skipped: no corpora beside the project)';

type Row = Partial<Record<'tex' | 'text' | 'summary' | 'abstract', string>>;

/** The abstracts of a corpus with the TeX that they have, one in so many. */
export function corpusTex(name: string, stride: number): string[] {
  return gunzipSync(readFileSync(`${CORPORA}/${name}.jsonl.gz`))
    .toString('utf8')
    .trim()
    .split('\n')
    .filter((_, index) => index % stride === 0)
    .map((line) => JSON.parse(line) as Row)
    .map(({ tex, text, summary, abstract }) => tex ?? text ?? summary ?? abstract ?? '');
}

/** The abstracts of a corpus as papers pages show them, one in so many. */
export function corpusTexts(name: string, stride: number): string[] {
  return corpusTex(name, stride).map((tex) => stripTex(foldSpace(tex)));
}
