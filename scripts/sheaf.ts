#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import type { AddOptions } from './add.ts';
import type { BuildOptions } from './build.ts';
import type { ExportOptions } from './export.ts';
import { EXPORT_ENDINGS, exportFormatOf } from './export/endings.ts';
import type { GenerateOptions } from './generate.ts';
import { printError } from './io/print-error.ts';
import type { RegroupOptions } from './regroup.ts';
import type { RestoreCommandOptions } from './restore.ts';
import { terminalProgress } from './io/terminal.ts';
import { isPath, toBase } from '../src/library/config.ts';

const WRONG_USAGE = 2;
const INPUT = 'digest files or folders of them; seeds/ without any';
const FORMAT = 'read every digest as this, instead of looking at what it holds';

// Each command is loaded when it is asked for, so that wrong usage is told at once.
const program = new Command('sheaf')
  .description(packageJson.description)
  .version(packageJson.version)
  .showHelpAfterError('Run with --help to see what there is.')
  .exitOverride();

program
  .command('init')
  .description('make a new site, ready to build and to deploy')
  .argument('<DIR>', 'the folder of the site; what is there already is kept')
  .action(async (folder: string) => {
    const { initSite } = await import('./init.ts');
    process.exitCode = await initSite(folder);
  });

program
  .command('build')
  .description('generate, render, index and check a site')
  .argument('[INPUT...]', INPUT)
  .option('--out <DIR>', 'where the site is written', 'dist')
  .option('--site <URL>', 'the address that the site is published at', parseSite)
  .option('--base <PATH>', 'the path below that address', parseBase)
  .option('--strict', 'make findings of the import fail the build')
  .option('--format <ID>', FORMAT)
  .action(async (inputs: string[], options: BuildOptions) => {
    const { buildSite } = await import('./build.ts');
    process.exitCode = await buildSite(inputs, options, terminalProgress());
  });

program
  .command('generate')
  .description('write the MDX pages of the digests to content/')
  .argument('[INPUT...]', INPUT)
  .option('--check', 'change nothing, and fail where content/ is out of date')
  .option('--format <ID>', FORMAT)
  .action(async (inputs: string[], options: GenerateOptions) => {
    const { generate } = await import('./generate.ts');
    process.exitCode = await generate(inputs, options);
  });

program
  .command('regroup')
  .description('choose the topics anew, keep their old addresses, and say what changes')
  .argument('[INPUT...]', INPUT)
  .option('--dry-run', 'change nothing, only say what would change')
  .option('--format <ID>', FORMAT)
  .action(async (inputs: string[], options: RegroupOptions) => {
    const { regroup } = await import('./regroup.ts');
    process.exitCode = await regroup(inputs, options);
  });

program
  .command('dev')
  .description('show the site while working on it, following changes in seeds/')
  .action(async () => {
    const { runDev } = await import('./dev.ts');
    await runDev();
  });

program
  .command('preview')
  .description('serve a built site')
  .argument('[DIR]', 'the folder of the site', 'dist')
  .action(async (folder: string) => {
    const { runPreview } = await import('./preview.ts');
    await runPreview(folder);
  });

program
  .command('check')
  .description('find broken links, duplicate ids, missing titles and rejected formulas')
  .argument('[DIR]', 'the folder of the site', 'dist')
  .action(async (folder: string) => {
    const { check } = await import('./check.ts');
    process.exitCode = await check(folder);
  });

program
  .command('export')
  .description('write the library as one file')
  .argument('[INPUT...]', INPUT)
  .requiredOption(
    '--to <FILE>',
    `the file, which ends in ${EXPORT_ENDINGS.join(', ')}`,
    parseExportFile,
  )
  .option('--strict', 'make findings of the import fail the export')
  .option('--format <ID>', FORMAT)
  .action(async (inputs: string[], { to, ...options }: ExportArguments) => {
    const { exportLibrary } = await import('./export.ts');
    process.exitCode = await exportLibrary(inputs, { ...to, ...options }, terminalProgress());
  });

program
  .command('add')
  .description('put a digest into seeds/, after saying what is recognised in it')
  .argument('<FILE>', 'a digest, or - for what is pasted or piped in')
  .option('--as <NAME>', 'the name that it gets in seeds/', parseName)
  .option('--format <ID>', 'read it as this, instead of looking at what it holds')
  .option('--yes', 'do not ask')
  .action(async (file: string, options: AddOptions) => {
    const { addDigest } = await import('./add.ts');
    process.exitCode = await addDigest(file, options, terminalProgress());
  });

program
  .command('explain')
  .description('say where everything that is known of a paper came from')
  .argument('<SLUG>', 'the last part of its address, or an identifier like arxiv:2110.03336')
  .argument('[INPUT...]', INPUT)
  .action(async (slug: string, inputs: string[]) => {
    const { explain } = await import('./explain.ts');
    process.exitCode = await explain(slug, inputs);
  });

program
  .command('restore')
  .description('give back the mathematics, quotes and accents that pasting took from texts')
  .option('--jsonl', 'read {"id","text"} lines, write {"id","markdown","spans"} lines')
  .option('--threshold <SHARE>', 'how sure a guess has to be, from 0 to 1', parseShare)
  .action(async (options: RestoreCommandOptions) => {
    const { restore } = await import('./restore.ts');
    process.exitCode = await restore(options);
  });

function parseShare(value: string): number {
  const share = Number(value);
  if (value.trim() !== '' && share >= 0 && share <= 1) return share;
  throw new InvalidArgumentError('It has to be a number from 0 to 1.');
}

function parseSite(value: string): string {
  if (URL.canParse(value) && /^https?:/.test(value)) return value;
  throw new InvalidArgumentError('It has to be like https://example.org.');
}

function parseBase(value: string): string {
  if (isPath(value)) return toBase(value);
  throw new InvalidArgumentError('It has to be a path like /papers/.');
}

/** A file to export to, and what it is to hold. */
type ExportFile = Pick<ExportOptions, 'to' | 'as'>;

interface ExportArguments extends Omit<ExportOptions, 'to' | 'as'> {
  to: ExportFile;
}

function parseExportFile(to: string): ExportFile {
  const as = exportFormatOf(to);
  if (as) return { to, as };
  throw new InvalidArgumentError(`Its name has to end in ${EXPORT_ENDINGS.join(', ')}.`);
}

function parseName(value: string): string {
  if (/^[^./\\][^/\\]*$/.test(value)) return value;
  throw new InvalidArgumentError('It has to be the name of a file, without a folder.');
}

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE;
  } else {
    printError(error);
    process.exitCode = 1;
  }
}
