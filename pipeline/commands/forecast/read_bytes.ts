import { readFileSync, statSync } from 'node:fs';
import { EXIT, UserError } from '../../problem.ts';

/**
 * The bytes of a file, or of standard input for -. A device has no end, and is not read.
 *
 * @param where how the error names it.
 * @throws UserError (exit 2) when it cannot be read.
 */
export function readBytes(file: string, where: string): Uint8Array {
  const refuse = (what: string) =>
    new UserError(EXIT.usage, [
      {
        where,
        rule: 'missing_file',
        what,
        fix: 'give the path of a table of series, or - for standard input.',
      },
    ]);
  try {
    if (file === '-') return readFileSync(0);
    const status = statSync(file);
    if (status.isDirectory()) throw refuse('it is a folder.');
    if (status.isCharacterDevice() || status.isBlockDevice())
      throw refuse('it is a device, which has no end.');
    return readFileSync(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    throw refuse(`the file cannot be read (${code}).`);
  }
}
