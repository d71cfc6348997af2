import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { EXIT, type Problem, UserError } from '../problem.ts';
import { sha256Of } from '../sha256.ts';
import { DATABASE_FILE, MANIFEST_FILE, type Manifest, REBUILD, readManifest } from './manifest.ts';

/**
 * Compares a release with its own manifest: every byte.
 * @throws UserError (exit 6) with every file that is missing, was changed, or was never released.
 */
export function verifyRelease(release: string): Manifest {
  return compare(release, () => true);
}

/**
 * As `verifyRelease`, for whoever is about to answer from a release: names and sizes of all files, and the bytes of the
 * database alone, which takes some hundredths of a second.
 */
export function verifyForReading(release: string): Manifest {
  return compare(release, (path) => path === DATABASE_FILE);
}

function compare(release: string, isHashed: (path: string) => boolean): Manifest {
  const manifest = readManifest(release);
  const problems = faultsOf(release, manifest, isHashed);
  if (manifest.run_id !== basename(release))
    problems.push(
      problem(
        release,
        `it is a copy of ${manifest.run_id} under another name.`,
        `${MANIFEST_FILE} says so.`,
        'move it elsewhere, or give it its own name again.',
      ),
    );
  if (problems.length > 0) throw new UserError(EXIT.integrity, problems);
  return manifest;
}

/** What differs between a release and its manifest; without `isHashed` by names and sizes alone. */
export function faultsOf(
  release: string,
  manifest: Manifest,
  isHashed: (path: string) => boolean = () => false,
): Problem[] {
  const entries = everythingBelow(release);
  const listed = new Set(manifest.files.map(({ path }) => path));
  const folders = new Set(
    [...listed].flatMap((path) => path.split('/').map((_, at, steps) => steps.slice(0, at).join('/'))),
  );
  const problems = [
    ...manifest.files.flatMap((file) => changed(release, file, entries, isHashed(file.path))),
    ...[...entries].flatMap(([path, entry]) =>
      (listed.has(path) && !path.endsWith('.wal')) ||
      path === MANIFEST_FILE ||
      (entry.isDirectory() && folders.has(path))
        ? []
        : [unlisted(join(release, path), path, entry)],
    ),
  ];
  if (!listed.has(DATABASE_FILE))
    problems.push(problem(join(release, MANIFEST_FILE), `it lists no ${DATABASE_FILE}.`));
  return problems;
}

function changed(
  release: string,
  { path, bytes, sha256 }: Manifest['files'][number],
  entries: ReadonlyMap<string, Dirent>,
  isHashed: boolean,
): Problem[] {
  const full = join(release, path);
  const entry = entries.get(path);
  if (entry === undefined) return [problem(full, 'the file is gone.', `${MANIFEST_FILE} lists it.`)];
  if (!entry.isFile())
    return [
      problem(
        full,
        `${entry.isSymbolicLink() ? 'a link' : entry.isDirectory() ? 'a folder' : 'a device or pipe'} stands in the place of the file.`,
        'what is released lies in the release itself, as a plain file.',
      ),
    ];
  const size = statSync(full).size;
  if (size !== bytes)
    return [
      problem(
        full,
        'the file is not the one that was released.',
        `it has ${size} bytes, and ${MANIFEST_FILE} says ${bytes}.`,
      ),
    ];
  if (!isHashed || sha256Of(full) === sha256) return [];
  return [
    problem(full, 'the file is not the one that was released.', `its SHA-256 differs from ${MANIFEST_FILE}.`),
  ];
}

function unlisted(full: string, path: string, entry: Dirent): Problem {
  if (path === `${DATABASE_FILE}.wal`)
    return problem(
      full,
      'a write-ahead log lies beside the database.',
      'every reader would replay it into the database.',
      'move it away: nothing writes to a released database, so it belongs to another file or another program; then run again.',
    );
  return problem(
    full,
    `the ${entry.isDirectory() ? 'folder' : entry.isSymbolicLink() ? 'link' : 'file'} was not released.`,
    `${MANIFEST_FILE} does not list it, and a release stays as it was published.`,
    'move it out of the release.',
  );
}

/** By path with slashes, without following links; folders too. */
function everythingBelow(release: string): Map<string, Dirent> {
  const entries = readdirSync(release, { recursive: true, withFileTypes: true });
  return new Map(
    entries.map((entry) => [
      relative(release, join(entry.parentPath, entry.name)).split('\\').join('/'),
      entry,
    ]),
  );
}

function problem(where: string, what: string, why?: string, fix = REBUILD): Problem {
  return { where, rule: 'integrity', what, ...(why === undefined ? {} : { why }), fix };
}
