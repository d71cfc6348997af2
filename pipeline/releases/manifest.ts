import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { EXIT, UserError } from '../problem.ts';

export const DATABASE_FILE = 'adequation.duckdb';
export const MANIFEST_FILE = 'manifest.json';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A file of the project that a release was made from. */
const input = z.object({
  kind: z.enum(['project', 'code list', 'seed', 'source']),
  /** Name of the source, seed or code list in the project file. */
  id: z.string(),
  /** As the project names it. */
  path: z.string(),
  bytes: z.int().nonnegative(),
  sha256,
  /** Records that were read; null for the project file. */
  rows: z.int().nonnegative().nullable(),
});
export type ReleaseInput = z.infer<typeof input>;

/** Rounded to whole people; the range is null where the release tells none. */
const short = z.object({ mean: z.number(), lo_80: z.number().nullable(), hi_80: z.number().nullable() });
export type PeopleShort = z.infer<typeof short>;

/** What is listed lies below the release: a damaged manifest leads nobody out of it. */
const inside = z.string().refine((path) => path !== '' && !/^\/|\\|(^|\/)\.\.?(\/|$)|\0/.test(path));

const manifest = z.object({
  run_id: z.string(),
  run_key: z.string(),
  as_of: z.string().regex(/^\d{4}-\d\d-\d\d$/),
  /** Absent in releases of before 0.3. */
  inputs: z.array(input).optional(),
  /** What `adequation releases` shows of it, which would else open each database; absent in releases of before 0.3. */
  people_short: short.nullable().optional(),
  files: z.array(z.object({ path: inside, bytes: z.int().nonnegative(), sha256 })),
});
export type Manifest = z.infer<typeof manifest>;

/** What a release says of itself; undefined where there is no manifest, or none that can be read. */
export function findManifest(release: string): Manifest | undefined {
  try {
    const found = manifest.safeParse(JSON.parse(readFileSync(join(release, MANIFEST_FILE), 'utf8')));
    return found.success ? found.data : undefined;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (error instanceof SyntaxError || ['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP'].includes(code ?? ''))
      return undefined;
    throw error;
  }
}

/** @throws UserError (exit 6) where a release has no manifest that can be read. */
export function readManifest(release: string): Manifest {
  const found = findManifest(release);
  if (found !== undefined) return found;
  throw new UserError(EXIT.integrity, [
    {
      where: release,
      rule: 'integrity',
      what: `the release has no ${MANIFEST_FILE} that can be read.`,
      why: 'it lists the files of the release with their hashes; without it nobody can tell that they are those.',
      fix: REBUILD,
    },
  ]);
}

export const REBUILD =
  'remove this release folder and run again: it is rebuilt from the same inputs; or go back with `adequation rollback`.';
