import { closest } from 'fastest-levenshtein';
import type { z } from 'zod';
import { DataError } from './data-error.ts';

/**
 * Reads a value by a strict schema.
 *
 * @param schema What the value has to be.
 * @param value Whatever a file held.
 * @param file The file's name, for the message.
 * @returns The value as the schema types it.
 * @throws {DataError} At the first fault: its path, what is wrong and, for an unknown key, the nearest known one.
 */
export function parseWithSchema<T extends z.ZodType>(
  schema: T,
  value: unknown,
  file: string,
): z.output<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  // An unknown key comes first: a key that is missing is often the same one, misspelt.
  const { issues } = result.error;
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  if (!issue) throw new DataError('This value is not valid.', { file });
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  if (issue.code !== 'unrecognized_keys') {
    throw new DataError(`${formatPath(path)}: ${reason(issue)}.`, { file, path });
  }
  const [key = ''] = issue.keys;
  const known = knownKeys(schema, path);
  const hint = known.length > 0 ? ` Did you mean "${closest(key, known)}"?` : '';
  throw new DataError(`${formatPath([...path, key])}: unknown key.${hint}`, {
    file,
    path: [...path, key],
  });
}

function reason({ code, message }: z.core.$ZodIssue): string {
  if (code === 'invalid_type' && message.endsWith('received undefined')) return 'is missing';
  return message.replace(/^Invalid input: expected/, 'has to be of type');
}

/** `['papers', 3, 'arxiv']` as `papers[3].arxiv`. */
export function formatPath(path: readonly (string | number)[]): string {
  const text = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
  return text.replace(/^\./, '') || 'the whole file';
}

/** The keys that the schema knows at a path; none where the path leads through no plain object. */
function knownKeys(schema: z.ZodType, path: readonly (string | number)[]): string[] {
  let here: SchemaNode | undefined = schema as unknown as SchemaNode;
  for (const key of path) {
    here = unwrap(here);
    here =
      typeof key === 'number' ? here?.def.element : (here?.shape?.[key] ?? here?.def.valueType);
  }
  return Object.keys(unwrap(here)?.shape ?? {});
}

/** The parts of a schema that lead from a value to the values inside it. */
interface SchemaNode {
  shape?: Record<string, SchemaNode>;
  def: { innerType?: SchemaNode; element?: SchemaNode; valueType?: SchemaNode };
}

function unwrap(node: SchemaNode | undefined): SchemaNode | undefined {
  let here = node;
  while (here?.def.innerType) here = here.def.innerType;
  return here;
}
