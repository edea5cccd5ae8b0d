import { DataError } from '../../src/library/data-error.ts';

/** Prints an error on standard error: where, what and what to do. */
export function printError(error: unknown): void {
  if (error instanceof DataError) {
    const { file, line } = error.place;
    console.error(`${file}${line === undefined ? '' : `:${line}`}: ${error.message}`);
  } else if (isSystemError(error)) {
    console.error(`${error.path ?? 'The system'}: ${error.message}`);
  } else {
    console.error('This is a fault of Sheaf itself. Please report it with what follows.');
    console.error(error);
  }
}

/** A file that cannot be read or written, a full disk and the like: nothing that a stack trace would explain. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}
