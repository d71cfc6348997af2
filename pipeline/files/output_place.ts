import { lstatSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { EXIT, UserError } from '../problem.ts';

/**
 * Whether a file may be written there: under a name that is free or is a plain file, and never over what is read.
 * A link, a folder or a device is somebody else's, and is never replaced.
 *
 * @param output path; standard output is no path and is not asked about.
 * @param inputs paths that are read.
 * @throws UserError (exit 2) with what stands there and what to do.
 */
export function mustBeWritable(output: string, inputs: readonly string[]): void {
  const refuse = (what: string, fix: string) =>
    new UserError(EXIT.usage, [{ where: output === '' ? '--output' : output, rule: 'output', what, fix }]);
  if (output.trim() === '') throw refuse('the path is empty.', 'name a file, or - for standard output.');
  const standing = lstatSync(output, { throwIfNoEntry: false });
  if (standing === undefined) {
    const folder = statSync(dirname(output), { throwIfNoEntry: false });
    if (folder?.isDirectory()) return;
    throw refuse('its folder is not there.', 'make its folder first, or give another path.');
  }
  if (standing.isSymbolicLink())
    throw refuse('it is a link.', 'give the path that it leads to, or another one.');
  if (standing.isDirectory()) throw refuse('it is a folder.', 'name a file in it.');
  if (!standing.isFile())
    throw refuse('it is a device or a pipe, not a file.', 'name a file, or - for standard output.');
  const isInput = inputs.some((input) => {
    const read = statSync(input, { throwIfNoEntry: false });
    return (
      read !== undefined &&
      ((read.ino === standing.ino && read.dev === standing.dev) ||
        realpathSync(input) === realpathSync(output))
    );
  });
  if (isInput) throw refuse('it is the file that is read.', 'give another path: the input is left as it is.');
}
