import { createHash } from 'node:crypto';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { version as duckdbVersion } from '@duckdb/node-api';
import { FileFault, sha256OfFile } from '../files/plain_file.ts';
import { filesBelow } from '../files_below.ts';
import { newestDelivery } from './edition.ts';
import { type Project, projectFiles } from './project.ts';

/** What makes a run what it is; the same key means the same release. */
export interface RunKey extends ProgramKey {
  readonly key: string;
  readonly runId: string;
  readonly asOf: string;
}

interface ProgramKey {
  readonly codeSha256: string;
  readonly lockSha256: string;
  readonly nodeVersion: string;
  readonly duckdbVersion: string;
}

const PACKAGE = fileURLToPath(new URL('../../', import.meta.url));
const CODE_FOLDERS = ['pipeline', 'models', 'reports'];
const LOCKFILES = ['package.json', 'npm-shrinkwrap.json'];

/**
 * SHA-256 over project file, inputs, seeds, code, lockfile, Node's and DuckDB's versions and the as-of date.
 * A file that is absent, or is none to be read, enters as absent: ingest, not the key, tells the user of it.
 *
 * @param asOf YYYY-MM-DD; the newest delivered date of the sources when absent, never the clock.
 */
export function runKey(project: Project, asOf?: string): RunKey {
  const date = asOf ?? newestDelivery(project.sources);
  const program = programKey();
  const { codeSha256, lockSha256, nodeVersion } = program;
  const data = digest(projectFiles(project).map((path) => [path, resolve(project.root, path)]));
  const hash = createHash('sha256');
  for (const part of [project.text, data, codeSha256, lockSha256, nodeVersion, program.duckdbVersion, date])
    hash.update(`${part}\0`);
  const key = hash.digest('hex');
  return {
    key,
    runId: `${date}-${key.slice(0, 12)}`,
    asOf: date,
    ...program,
  };
}

/** The program itself: code, lockfile, Node's and DuckDB's versions. */
export function programKey(): ProgramKey {
  const codeSha256 = digest(
    CODE_FOLDERS.flatMap((folder) => filesBelow(join(PACKAGE, folder))).map((path) => [
      relative(PACKAGE, path),
      path,
    ]),
  );
  return {
    codeSha256,
    lockSha256: digest(LOCKFILES.map((name) => [name, join(PACKAGE, name)])),
    nodeVersion: process.version,
    duckdbVersion: duckdbVersion(),
  };
}

/** What the same rows go through: code, lockfile and versions, as one text. */
export function codeOf({ codeSha256, lockSha256, nodeVersion, duckdbVersion }: ProgramKey): string {
  return [codeSha256, lockSha256, nodeVersion, duckdbVersion].join(' ');
}

/** Larger than any file that is read: it enters as absent, and ingest tells of it. */
const MOST_HASHED = 2 ** 34;

/** SHA-256 over files by name; one that is absent enters as absent. */
export function digest(files: readonly (readonly [name: string, path: string])[]): string {
  const hash = createHash('sha256');
  for (const [name, path] of files) {
    hash.update(`${name.split(sep).join('/')}\0${contentOf(path)}\0`);
  }
  return hash.digest('hex');
}

function contentOf(path: string): string {
  try {
    return sha256OfFile(path, MOST_HASHED);
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    return 'absent';
  }
}
