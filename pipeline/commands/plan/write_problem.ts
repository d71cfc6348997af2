import { lstatSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Problem } from '../../problem.ts';
import type { Project } from '../../project/project.ts';
import { isInsideReleases } from '../../publish/immutable.ts';

/** Where the problem of a plan may not be written: said before anything is computed. */
export function fileProblems(
  { writeMps: file, force = false }: { readonly writeMps?: string; readonly force?: boolean },
  { dataFolder }: Pick<Project, 'dataFolder'>,
): Problem[] {
  const refused = (where: string, what: string, fix: string): Problem[] => [
    { where, rule: 'usage', what, fix },
  ];
  if (file === undefined)
    return force ? refused('--force', 'there is no file to write over.', 'add --write-mps with a file.') : [];
  const where = '--write-mps';
  if (isInsideReleases(resolve(file), dataFolder))
    return refused(where, `${file} lies where releases are kept.`, 'name a file elsewhere.');
  if (!statSync(dirname(resolve(file)), { throwIfNoEntry: false })?.isDirectory())
    return refused(where, `the folder of ${file} is not there.`, 'make it first, or give another path.');
  const there = lstatSync(file, { throwIfNoEntry: false });
  if (there === undefined) return [];
  if (there.isDirectory()) return refused(where, `${file} is a folder.`, 'name a file in it.');
  // A link may lead anywhere, to a device as well.
  if (!there.isFile()) return refused(where, `${file} is no plain file.`, 'name a file of its own.');
  if (force) return [];
  return refused(
    where,
    `${file} is there already and was left as it is.`,
    'name another file, or add --force.',
  );
}

/** The file appears under its name only when it is whole. */
export function writeWhole(file: string, bytes: Uint8Array): void {
  const part = `${file}.part`;
  try {
    writeFileSync(part, bytes);
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}
