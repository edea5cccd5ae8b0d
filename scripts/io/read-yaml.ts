import { readFile } from 'node:fs/promises';
import { LineCounter, parseDocument } from 'yaml';
import { DataError } from '../../src/library/data-error.ts';

/**
 * Reads a YAML file and hands its value to a parser that knows what it has to be.
 *
 * @param path Where the file is; messages name it as given.
 * @param parse Turns the value into its type, or throws a `DataError` with the path to the fault.
 * @throws {DataError} With the line of the fault, whether in the YAML or in what it says.
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
    if (!(error instanceof DataError) || !error.place.path) throw error;
    const offset = offsetOf(document.getIn.bind(document), error.place.path);
    const line = offset === undefined ? undefined : lines.linePos(offset).line;
    throw new DataError(error.message, { ...error.place, ...(line && { line }) });
  }
}

/** Where the deepest node on a path begins. */
function offsetOf(
  getIn: (path: (string | number)[], keepNode: true) => unknown,
  path: readonly (string | number)[],
): number | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const node = getIn(path.slice(0, length), true);
    if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range)) {
      return node.range[0] as number;
    }
  }
  return undefined;
}
