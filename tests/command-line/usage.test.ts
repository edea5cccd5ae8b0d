import { expect, test } from 'vitest';
import { runSheaf } from '../support/run-sheaf.ts';

test.each([
  [[], 'Usage: sheaf'],
  [['biuld'], "unknown command 'biuld'"],
  [['build', '--uot', 'x'], "unknown option '--uot'"],
  [['build', '--site', 'example.org'], 'It has to be like https://example.org.'],
  [['build', '--base', 'a b'], 'It has to be a path like /papers/.'],
  [['export'], "required option '--to <FILE>'"],
  [
    ['export', '--to', 'library.exe'],
    'Its name has to end in .csl.json, .json, .jsonl, .bib, .ris, .md.',
  ],
])('sheaf %j is wrong usage', async (args, message) => {
  const { status, stderr } = await runSheaf(args);
  expect(stderr).toContain(message);
  expect(status).toBe(2);
});

test.each([['--help'], ['build', '--help'], ['--version']])('sheaf %s is fine', async (...args) => {
  const { status, stdout, stderr } = await runSheaf(args);
  expect(stdout).not.toBe('');
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

test.each([
  [['build', 'nowhere.txt'], 'nowhere.txt: There is no such file. Check the path.\n'],
  [
    ['generate', 'tests/support'],
    'tests/support: holds no digest. Put one there: a .txt, .bib, .json, .jsonl, .csv, .xml, .ris or .md file.\n',
  ],
  [
    ['check', 'src'],
    'src: There is no site here: index.html is missing. Run "sheaf build" first.\n',
  ],
  [
    ['build', '--out', 'src'],
    'Sheaf did not make, and a build would replace them. Empty it or choose another --out.\n',
  ],
])('sheaf %j fails and says what to do', async (args, message) => {
  const { status, stdout, stderr } = await runSheaf(args);
  expect(stderr).toContain(message);
  expect(stdout).toBe('');
  expect(status).toBe(1);
});
