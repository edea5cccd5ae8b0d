import { readFile } from 'node:fs/promises';
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import { DataError } from '../../src/library/data-error.ts';

/**
 * Reads a YAML file and hands its value to a parser that knows what it has to be.
 *
 * @param path Where the file is; messages name it as given.
 * @param parse Turns the value into its type, or throws a `DataError` with the path to the fault.
 * @throws {DataError} With the line of the fault, whether in the YAML or in what is made of it.
 */
export async function readYaml<T>(
  path: string,
  parse: (value: unknown, file: string) => T,
): Promise<T> {
  const lines = new LineCounter();
  const document = parseDocument(await readFile(path, 'utf8'), { lineCounter: lines });
  const [fault] = document.errors;
  if (fault) {
    const [reason = ''] = fault.message.split(/ at line \d/, 1);
    throw new DataError(`This is no YAML: ${reason}.`, {
      file: path,
      line: lines.linePos(fault.pos[0]).line,
    });
  }
  try {
    return parse(document.toJS(), path);
  } catch (error) {
    if (!(error instanceof DataError) || error.place.file !== path || !error.place.path)
      throw error;
    const offset = offsetOf(document, error.place.path);
    const line = offset === undefined ? undefined : lines.linePos(offset).line;
    throw new DataError(error.message, { ...error.place, ...(line && { line }) });
  }
}

/** Where the deepest node on a path begins, or the key that it has in its map. */
function offsetOf(
  document: Document.Parsed,
  path: readonly (string | number)[],
): number | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const key = path[length - 1];
    const parent = length > 1 ? document.getIn(path.slice(0, length - 1), true) : document.contents;
    const own = isMap(parent)
      ? parent.items.find((pair) => isScalar(pair.key) && pair.key.value === key)?.key
      : document.getIn(path.slice(0, length), true);
    if (isNode(own) && own.range) return own.range[0];
  }
  return undefined;
}
