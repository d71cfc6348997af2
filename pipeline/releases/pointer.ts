import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from '../durable.ts';
import { EXIT, UserError } from '../problem.ts';
import { pointedAt, pointTo, releasesFolder } from './current.ts';
import { findManifest, type ReleaseInput } from './manifest.ts';

/**
 * What `current` was before, and what it is held on: `data/pointer.json`. It is written before the flip, so that a
 * rollback that is killed in between holds nothing yet, and one that flipped always holds.
 */
const POINTER_FILE = 'pointer.json';

const pointer = z.object({
  /** Releases that were current, oldest first; the last may be the current one. */
  was_current: z.array(z.string()),
  /** Set by `rollback`: this release stays, and those that it took the place of do not come back by themselves. */
  held: z.object({ release: z.string(), instead_of: z.array(z.string()).min(1) }).optional(),
});
export type Pointer = z.infer<typeof pointer>;

/** @throws UserError (exit 6) where the file is damaged: whether a rollback holds is then unknown. */
export function readPointer(dataFolder: string): Pointer {
  const path = join(dataFolder, POINTER_FILE);
  if (!existsSync(path)) return { was_current: [] };
  try {
    return pointer.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof z.ZodError)) throw error;
    throw new UserError(EXIT.integrity, [
      {
        where: path,
        rule: 'pointer',
        what: 'the file cannot be read.',
        why: 'it says whether a rollback holds the current release, which a run would else replace.',
        fix: 'remove it, and where a rollback is to hold say `adequation rollback --to <id>` again.',
      },
    ]);
  }
}

/** The rollback that holds, if any: one that was begun and not finished holds nothing. */
export function holdOf(dataFolder: string): NonNullable<Pointer['held']> | undefined {
  const { held } = readPointer(dataFolder);
  return held !== undefined && held.release === pointedAt(dataFolder) ? held : undefined;
}

/** Makes a release that lies in its place the current one, by a run: no rollback holds any more. */
export function makeCurrent(dataFolder: string, runId: string): void {
  const before = pointedAt(dataFolder);
  const { was_current } = readPointer(dataFolder);
  const again = before === undefined || was_current.at(-1) === before;
  flip(dataFolder, runId, { was_current: again ? was_current : [...was_current, before] });
}

/** What `current` was and whether it is held is written first: a flip is never found without it. */
export function flip(dataFolder: string, runId: string, { was_current, held }: Pointer): void {
  const there = was_current.filter((id) => existsSync(join(releasesFolder(dataFolder), id)));
  const text: Pointer = { was_current: there, ...(held === undefined ? {} : { held }) };
  writeDurably(join(dataFolder, POINTER_FILE), `${JSON.stringify(text, null, 1)}\n`);
  if (pointedAt(dataFolder) !== runId) pointTo(dataFolder, { runId });
}

/** Releases that were current before this one and are still there, oldest first. */
export function formerReleases(dataFolder: string): string[] {
  const current = pointedAt(dataFolder);
  const { was_current } = readPointer(dataFolder);
  const at = current === undefined ? -1 : was_current.lastIndexOf(current);
  return (at < 0 ? was_current : was_current.slice(0, at)).filter((id) =>
    existsSync(join(releasesFolder(dataFolder), id)),
  );
}

/** Why a release does not become the current one though it was run. */
export interface Stays {
  readonly rule: 'earlier edition' | 'rolled back';
  /** The release that stays current. */
  readonly current: string;
  readonly why: string;
  readonly fix: string;
}

interface Candidate {
  readonly runId: string;
  readonly asOf: string;
  /** What it was made from; undefined where nobody wrote it down. */
  readonly inputs: readonly ReleaseInput[] | undefined;
}

/**
 * Whether `current` stays where it is when this release is run: it never goes to an edition of an earlier date, nor
 * back to what a rollback went away from, and a run of the same files by other code or for another date is the same.
 */
export function whyCurrentStays(dataFolder: string, candidate: Candidate): Stays | undefined {
  const current = pointedAt(dataFolder);
  if (current === undefined || current === candidate.runId) return undefined;
  const standing = findManifest(join(releasesFolder(dataFolder), current));
  const asOf = standing?.as_of ?? current.slice(0, 'YYYY-MM-DD'.length);
  if (candidate.asOf < asOf)
    return {
      rule: 'earlier edition',
      current,
      why: `its edition is of ${candidate.asOf}, and the current one (${current}) is of ${asOf}: readers are not sent back by a run.`,
      fix: `to make it current all the same, say \`adequation rollback --to ${candidate.runId}\`; to keep only what it said in the archive of vintages, run with --vintage-only.`,
    };
  const instead = holdOf(dataFolder)?.instead_of.find((id) => isSameWork(dataFolder, id, candidate));
  if (instead === undefined) return undefined;
  return {
    rule: 'rolled back',
    current,
    why: `a rollback from ${instead} to ${current} holds, and nothing of the files has changed since.`,
    fix: 'change the files that were wrong, and the next run is current again; or end the hold with `adequation rollback --release-hold`.',
  };
}

/** Unknown is the same: a rollback is not undone by a guess. */
function isSameWork(dataFolder: string, id: string, candidate: Candidate): boolean {
  if (id === candidate.runId) return true;
  const inputs = findManifest(join(releasesFolder(dataFolder), id))?.inputs;
  if (inputs === undefined || candidate.inputs === undefined) return true;
  const text = (list: readonly ReleaseInput[]) =>
    list
      .map(({ kind, id, path, sha256 }) => JSON.stringify([kind, id, path, sha256]))
      .sort()
      .join();
  return text(inputs) === text(candidate.inputs);
}
