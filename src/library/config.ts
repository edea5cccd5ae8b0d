import { z } from 'zod';
import { parseWithSchema } from './parse-with-schema.ts';

/** How sure a guess has to be to be shown, from 0 to 1. */
export const DEFAULT_THRESHOLD = 0.45;

const SHARE = 'has to be a number from 0 to 1';

const configSchema = z.strictObject({
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
