import { z } from 'zod';
import { parseWithSchema } from './parse-with-schema.ts';

/** How sure a guess has to be to be shown, from 0 to 1. */
export const DEFAULT_THRESHOLD = 0.45;

const SHARE = 'has to be a number from 0 to 1';

const REPOSITORY = 'has to be like "https://github.com/owner/name"';

const COUNT = 'has to be a whole number, not below 0';

const ADDRESS = 'has to be like "https://example.org"';

const configSchema = z.strictObject({
  /** What the site calls itself. */
  title: z.string('has to be a text').min(1, 'has to be a text').default('Sheaf'),
  /** The address that it is published at. */
  site: z.url({ protocol: /^https?$/, error: ADDRESS }).optional(),
  /** The path below that address. */
  base: z
    .string('has to be a path like "/papers/"')
    .refine(isPath, 'has to be a path like "/papers/"')
    .transform(toBase)
    .default('/'),
  /** The repository where readers write issues about faults of the site. */
  repository: z.url({ protocol: /^https?$/, error: REPOSITORY }).optional(),
  /** Whether findings of the import fail a build. */
  strict: z.boolean('has to be true or false').default(false),
  /** Of a library with more papers, those who share a paper show the picture of its topic. */
  cardsUpTo: z.int(COUNT).nonnegative(COUNT).default(1000),
  /** Of a library with more papers, not every paper has files of its own: its topics have them together. */
  bundleAbove: z.int(COUNT).nonnegative(COUNT).default(20_000),
  restore: z
    .strictObject({
      /** Pieces whose restoration is less sure than this stay as they were received. */
      threshold: z.number(SHARE).min(0, SHARE).max(1, SHARE).default(DEFAULT_THRESHOLD),
    })
    .prefault({}),
});

/** All that can be set for a site, with the defaults in place. */
export type Config = z.output<typeof configSchema>;

/** What a person writes in `sheaf.config.ts`: everything is optional. */
export type UserConfig = z.input<typeof configSchema>;

/** What holds where nothing is set. */
export const DEFAULT_CONFIG: Config = configSchema.parse({});

/** Whether a text is the path of a site below its address. */
export function isPath(value: string): boolean {
  return /^\/?[\w.~/-]*$/.test(value);
}

/** A path with one slash at both ends. */
export function toBase(path: string): string {
  return `/${path}/`.replace(/\/{2,}/g, '/');
}

/** Gives back its argument: it lets an editor complete and check what stands in `sheaf.config.ts`. */
export function defineConfig(config: UserConfig): UserConfig {
  return config;
}

/**
 * Reads a configuration.
 *
 * @param value What the file exports.
 * @param file The file's name, for messages.
 * @throws {DataError} Where it does not follow the schema.
 */
export function parseConfig(value: unknown, file: string): Config {
  return parseWithSchema(configSchema, value, file);
}
