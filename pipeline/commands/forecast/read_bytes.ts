import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { EXIT, UserError } from '../../problem.ts';

/**
 * The bytes of a file, or of standard input for -. A device has no end, and is not read.
 *
 * @param where how the error names it.
 * @throws UserError (exit 2) when it cannot be read.
 */
export function readBytes(file: string, where: string): Uint8Array {
  return asked(where, () => {
    if (file === '-') return readFileSync(0);
    mustBeFile(file, where);
    return readFileSync(file);
  });
}

/** @throws UserError (exit 2) where something else than a readable file lies there, or nothing. */
export function mustBeReadable(file: string, where: string): void {
  asked(where, () => {
    mustBeFile(file, where);
    closeSync(openSync(file, 'r'));
  });
}

function mustBeFile(file: string, where: string): void {
  const status = statSync(file);
  if (status.isDirectory()) throw refused(where, 'it is a folder.');
  if (status.isCharacterDevice() || status.isBlockDevice())
    throw refused(where, 'it is a device, which has no end.');
}

function asked<T>(where: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined || !/^E[A-Z]+$/.test(code)) throw error;
    throw refused(where, `the file cannot be read (${code}).`);
  }
}

const refused = (where: string, what: string) =>
  new UserError(EXIT.usage, [
    {
      where,
      rule: 'missing_file',
      what,
      fix: 'give the path of a table of series, or - for standard input.',
    },
  ]);
