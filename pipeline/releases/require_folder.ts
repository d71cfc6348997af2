import { statSync } from 'node:fs';
import { EXIT, UserError } from '../problem.ts';

/** A data folder that is there: what looks after releases makes none. @throws UserError (exit 2) where it is not. */
export function requireFolder(dataFolder: string): string {
  if (statSync(dataFolder, { throwIfNoEntry: false })?.isDirectory()) return dataFolder;
  throw new UserError(EXIT.usage, [
    {
      where: dataFolder,
      rule: 'data_folder',
      what: 'there is no such data folder.',
      fix: 'name the folder that holds releases/ with --data, or run `adequation run` first.',
    },
  ]);
}
