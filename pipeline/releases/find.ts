import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { suggestion } from '../files/nearest.ts';
import { EXIT, type Problem, UserError } from '../problem.ts';
import { currentRelease, isReleaseId, pointedAt, releasesFolder } from './current.ts';
import { listReleases } from './list.ts';
import { formerReleases } from './pointer.ts';

/** A release that somebody asks for by a word. */
export interface Asked {
  /** Its name, the beginning of it that no other has (a date is one), `current`, or `previous`. */
  readonly name: string;
  /** The option or argument that holds the word. */
  readonly where: string;
}

export interface FoundRelease {
  readonly id: string;
  /** Its folder: whether that is what was released is told by who reads it. */
  readonly path: string;
}

/** @throws UserError (exit 2) where nothing, or more than one release, is called so; (exit 6) where `current` leads nowhere. */
export function findRelease(dataFolder: string, asked: Asked): FoundRelease {
  return findReleases(dataFolder, [asked])[0]!;
}

/** As `findRelease`, for several: what is wrong with each of the words is told at once. */
export function findReleases(dataFolder: string, asked: readonly Asked[]): FoundRelease[] {
  const found = asked.map((one) => lookFor(dataFolder, one));
  const problems = found.filter((one) => typeof one !== 'string');
  if (problems.length > 0) throw new UserError(EXIT.usage, problems);
  return found.map((id) => ({ id: String(id), path: join(releasesFolder(dataFolder), String(id)) }));
}

function lookFor(dataFolder: string, { name, where }: Asked): string | Problem {
  // A link that leads nowhere is damage (exit 6), and no wrong word.
  if (name === 'current') currentRelease(dataFolder);
  const ids = releaseNames(dataFolder);
  if (ids.length === 0)
    return {
      where: dataFolder,
      rule: 'no_release',
      what: 'there is no release yet.',
      fix: 'run `adequation run` first, or name another folder with --data.',
    };
  const current = pointedAt(dataFolder);
  const id = name === 'current' ? current : name === 'previous' ? previous(dataFolder, current) : name;
  if (id === undefined)
    return {
      where: dataFolder,
      rule: 'no_release',
      what: current === undefined ? 'no release is current.' : `there is no release before ${current}.`,
      fix: 'see `adequation releases`, and give the name of one.',
    };
  const begun = ids.includes(id) ? [id] : ids.filter((one) => id !== '' && one.startsWith(id));
  if (begun.length === 1) return begun[0]!;
  if (begun.length > 1)
    return {
      where,
      rule: 'unknown_release',
      what: `${begun.length} releases begin with "${id}".`,
      fix: `give more of the name: ${begun.join(', ')}.`,
    };
  return {
    where,
    rule: 'unknown_release',
    what: `there is no release "${id}" in ${dataFolder}.`,
    fix: `${suggestion(id, ids)} \`current\` and \`previous\` are understood too.`,
  };
}

/** The one that was current before. A data folder of before 0.3 does not say: the edition before is taken. */
function previous(dataFolder: string, current: string | undefined): string | undefined {
  const former = formerReleases(dataFolder).at(-1);
  if (former !== undefined) return former;
  const ids = listReleases(dataFolder).releases.map(({ id }) => id);
  return (current === undefined ? ids : ids.slice(0, Math.max(0, ids.indexOf(current)))).at(-1);
}

/** Folders that are called as releases are, whole or not. */
function releaseNames(dataFolder: string): string[] {
  const folder = releasesFolder(dataFolder);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && isReleaseId(entry.name))
    .map(({ name }) => name)
    .sort();
}
