import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { renameDurably, sync } from '../durable.ts';
import { filesBelow } from '../files_below.ts';
import { UserError } from '../problem.ts';
import type { RunKey } from '../project/run_key.ts';
import { pointedAt, releasesFolder } from '../releases/current.ts';
import {
  DATABASE_FILE,
  findManifest,
  MANIFEST_FILE,
  type Manifest,
  type ReleaseInput,
  readManifest,
} from '../releases/manifest.ts';
import { makeCurrent, type Stays, whyCurrentStays } from '../releases/pointer.ts';
import { verifyRelease } from '../releases/verify.ts';
import { sha256Of } from '../sha256.ts';

export function runFolder(dataFolder: string, run: RunKey): string {
  return join(dataFolder, 'runs', run.runId);
}

export function releaseFolder(dataFolder: string, run: RunKey): string {
  return join(releasesFolder(dataFolder), run.runId);
}

/** Ends a run folder: lists it with its hashes. Nothing is written into it from here on. */
export function seal(
  folder: string,
  run: RunKey,
  { inputs = [], people_short = null }: Partial<Pick<Manifest, 'inputs' | 'people_short'>> = {},
): void {
  const paths = filesBelow(folder);
  const leftover = paths.filter((path) => path.endsWith('.wal'));
  if (leftover.length > 0) throw new Error(`${leftover.join(', ')}: the database was not closed`);
  const files = paths.map((path) => describe(folder, path));
  const manifest: Manifest = {
    run_id: run.runId,
    run_key: run.key,
    as_of: run.asOf,
    inputs: [...inputs],
    people_short,
    files,
  };
  writeFileSync(join(folder, MANIFEST_FILE), `${JSON.stringify(manifest, null, 1)}\n`);
}

/** Whether a run that was killed had ended its folder, and every file in it is as listed: it need not be made again. */
export function isSealed(folder: string, run: RunKey): boolean {
  if (findManifest(folder)?.run_key !== run.key) return false;
  try {
    verifyRelease(folder);
    return true;
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}

/**
 * Makes a sealed run folder a release: puts it on disk, where a killed run may not have come to it, renames it to its
 * place and flips the pointer. Each step is whole or not at all; killed in between, the old release stands.
 *
 * @returns why `current` stays where it is, if it does.
 */
export function publish(dataFolder: string, run: RunKey): Stays | undefined {
  const folder = runFolder(dataFolder, run);
  chmodSync(join(folder, DATABASE_FILE), 0o444);
  for (const path of filesBelow(folder)) sync(path);
  for (const path of foldersBelow(folder)) sync(path);
  sync(folder);

  const release = releaseFolder(dataFolder, run);
  mkdirSync(dirname(release), { recursive: true });
  renameDurably(folder, release);
  return makeCurrentIfItMay(dataFolder, run, readManifest(release).inputs);
}

/** Flips `current` to a release that lies in its place, or says why it stays. */
export function makeCurrentIfItMay(
  dataFolder: string,
  { runId, asOf }: RunKey,
  inputs: readonly ReleaseInput[] | undefined,
): Stays | undefined {
  const stays = whyCurrentStays(dataFolder, { runId, asOf, inputs });
  if (stays === undefined && pointedAt(dataFolder) !== runId) makeCurrent(dataFolder, runId);
  return stays;
}

function describe(folder: string, path: string) {
  return {
    path: relative(folder, path).split('\\').join('/'),
    bytes: statSync(path).size,
    sha256: sha256Of(path),
  };
}

function foldersBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
}
