import { createHash } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { EXIT, type Problem, UserError } from '../problem.ts';
import type { RunKey } from '../project/run_key.ts';

export const DATABASE_FILE = 'adequation.duckdb';
const MANIFEST = 'manifest.json';

interface Manifest {
  readonly run_id: string;
  readonly run_key: string;
  readonly as_of: string;
  readonly files: { path: string; bytes: number; sha256: string }[];
}

export function runFolder(dataFolder: string, run: RunKey): string {
  return join(dataFolder, 'runs', run.runId);
}

export function releaseFolder(dataFolder: string, run: RunKey): string {
  return join(dataFolder, 'releases', run.runId);
}

/** Where the current release is, or undefined before the first one. */
export function currentRelease(dataFolder: string): string | undefined {
  const current = join(dataFolder, 'current');
  return existsSync(current) ? join(dataFolder, readlinkSync(current)) : undefined;
}

/**
 * Makes a finished run folder the current release: list it with its hashes, put it on disk, rename it to its
 * place and flip the pointer. Each step is whole or not at all; killed in between, the old release stands.
 */
export function publish(dataFolder: string, run: RunKey): string {
  const folder = runFolder(dataFolder, run);
  const leftover = readdirSync(folder).filter((name) => name.endsWith('.wal'));
  if (leftover.length > 0)
    throw new Error(`${leftover.join(', ')} in ${folder}: the database was not closed`);
  const files = filesBelow(folder).map((path) => describe(folder, path));
  const manifest: Manifest = { run_id: run.runId, run_key: run.key, as_of: run.asOf, files };
  writeFileSync(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`);
  chmodSync(join(folder, DATABASE_FILE), 0o444);
  for (const path of filesBelow(folder)) sync(path);
  sync(folder);

  const release = releaseFolder(dataFolder, run);
  mkdirSync(dirname(release), { recursive: true });
  renameSync(folder, release);
  sync(dirname(release));
  pointTo(dataFolder, run);
  return release;
}

/** Flips `current` by renaming a new link over the old one: readers see one release or the other. */
export function pointTo(dataFolder: string, run: RunKey): void {
  const next = join(dataFolder, 'current.next');
  if (lstatSync(next, { throwIfNoEntry: false })) rmSync(next);
  symlinkSync(join('releases', run.runId), next, 'dir');
  renameSync(next, join(dataFolder, 'current'));
  sync(dataFolder);
}

/**
 * Compares a release with its own manifest.
 * @throws UserError (exit 6) with every file that is missing or was changed.
 */
export function verifyRelease(release: string): Manifest {
  const fix = 'remove this release folder and run again; it is rebuilt from the same inputs.';
  const problem = (where: string, what: string, why?: string): Problem => ({
    where,
    rule: 'integrity',
    what,
    ...(why === undefined ? {} : { why }),
    fix,
  });
  const manifest = readManifest(join(release, MANIFEST));
  if (manifest === undefined) {
    throw new UserError(EXIT.integrity, [
      problem(release, 'the release has no manifest.json that can be read.'),
    ]);
  }
  const problems = manifest.files
    .map((file) => ({ ...file, path: join(release, file.path) }))
    .filter(({ path, bytes, sha256 }) => sizeOf(path) !== bytes || sha256Of(path) !== sha256)
    .map(({ path }) =>
      problem(
        path,
        'the file is not the one that was released.',
        'its SHA-256 differs from manifest.json, or it is gone.',
      ),
    );
  const log = join(release, `${DATABASE_FILE}.wal`);
  if (existsSync(log)) {
    problems.push(
      problem(
        log,
        'a write-ahead log lies beside the database.',
        'every reader would replay it into the database.',
      ),
    );
  }
  if (problems.length > 0) throw new UserError(EXIT.integrity, problems);
  return manifest;
}

function readManifest(path: string): Manifest | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function describe(folder: string, path: string) {
  return {
    path: relative(folder, path).split('\\').join('/'),
    bytes: statSync(path).size,
    sha256: sha256Of(path),
  };
}

/** Undefined where there is no file. */
function sizeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.size;
}

const CHUNK_BYTES = 1 << 20;

/** By chunks: a file of any size takes the same memory. */
function sha256Of(path: string): string {
  const hash = createHash('sha256');
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  const descriptor = openSync(path, 'r');
  try {
    for (;;) {
      const read = readSync(descriptor, chunk);
      if (read === 0) return hash.digest('hex');
      hash.update(chunk.subarray(0, read));
    }
  } finally {
    closeSync(descriptor);
  }
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** To the disk: a rename is atomic, but only durable once file and folder are synced. */
function sync(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
