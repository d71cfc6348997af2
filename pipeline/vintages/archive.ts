import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from '../durable.ts';
import { EXIT, type Problem, UserError } from '../problem.ts';
import { sha256Of } from '../sha256.ts';

/**
 * The archive of what each release said, as files: one Parquet a vintage, the older ones packed into one together, and a
 * ledger of their hashes in the order of release. A vintage keeps the hash it had when it came, also in a pack.
 */

const LEDGER = 'ledger.ndjson';
const sha = z.string().regex(/^[0-9a-f]{64}$/);

const line = z.object({
  vintage_no: z.int().positive(),
  vintage_id: z.string().regex(/^[\w-]+$/),
  /** Of the vintage's own file, as its release holds it. */
  sha256: sha,
  /** The file in which its rows stand together with others; absent while it has its own. */
  pack: z.object({ file: z.string().regex(/^[\w-]+\.parquet$/), sha256: sha }).optional(),
});
export type Archived = z.infer<typeof line>;

export const archiveFolder = (dataFolder: string) => join(dataFolder, 'vintages');

/** The file that holds the rows of a vintage. */
export const fileOf = ({
  vintage_no,
  vintage_id,
  pack,
}: Pick<Archived, 'vintage_no' | 'vintage_id' | 'pack'>) =>
  pack?.file ?? `${numbered(vintage_no)}-${vintage_id}.parquet`;

export const numbered = (vintage_no: number) => String(vintage_no).padStart(4, '0');

/** @throws UserError (exit 6) for each line that cannot be read: what was said may be missing then. */
export function readLedger(folder: string): Archived[] {
  const path = join(folder, LEDGER);
  if (!existsSync(path)) return [];
  const problems: Problem[] = [];
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((text, at) => {
      if (text === '') return [];
      const found = archived(text);
      if (found !== undefined) return [found];
      problems.push({
        where: path,
        line: at + 1,
        rule: 'vintage_ledger',
        what: 'the line cannot be read.',
        why: 'the ledger lists every archived vintage with its hash; without it nobody can tell that none is missing.',
        fix: 'put the file back from a copy; or move data/vintages away whole: the next run archives the releases that are still there anew.',
      });
      return [];
    });
  if (problems.length > 0) throw new UserError(EXIT.integrity, problems);
  return lines;
}

function archived(text: string): Archived | undefined {
  try {
    return line.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/**
 * Release → its place in the order in which they were archived, which is that of their release. Lines that cannot be
 * read are no lines here: `verify` tells them, and a damaged archive keeps nobody from the releases.
 */
export function archivedOrder(dataFolder: string): ReadonlyMap<string, number> {
  const path = join(archiveFolder(dataFolder), LEDGER);
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  return new Map(
    lines.map(archived).flatMap((one) => (one === undefined ? [] : [[one.vintage_id, one.vintage_no]])),
  );
}

/** Whole or not at all: a ledger cut short by a kill would be no ledger. */
export function writeLedger(folder: string, lines: readonly Archived[]): void {
  writeDurably(join(folder, LEDGER), lines.map((one) => `${JSON.stringify(one)}\n`).join(''));
}

/** Removes files that no line of the ledger names: what a kill left between a new file and the ledger. */
export function removeUnlisted(folder: string): void {
  const listed = new Set([LEDGER, ...readLedger(folder).map(fileOf)]);
  for (const name of readdirSync(folder))
    if (!listed.has(name) && /^\d{4,}-[\w-]+\.parquet(\.part)?$/.test(name)) rmSync(join(folder, name));
}

/**
 * Compares the archive with its ledger.
 * @returns how many vintages there are.
 * @throws UserError (exit 6) naming each file that was changed or is gone since it was archived.
 */
export function verifyVintages(dataFolder: string): number {
  const folder = archiveFolder(dataFolder);
  const lines = readLedger(folder);
  const expected = new Map(lines.map((one) => [fileOf(one), one.pack?.sha256 ?? one.sha256]));
  const problems: Problem[] = [...expected]
    .filter(([file, hash]) => !existsSync(join(folder, file)) || sha256Of(join(folder, file)) !== hash)
    .map(([file]) => ({
      where: join(folder, file),
      rule: 'vintage_altered',
      what: 'this vintage is not the one that was archived.',
      why: 'past forecasts are kept as they were said, so that they can be scored when actuals arrive.',
      fix: lines.some(({ pack }) => pack?.file === file)
        ? 'put the file back from a copy; it holds the vintages of many releases.'
        : 'put the file back from a copy of the release of that name (vintage.parquet).',
    }));
  if (problems.length > 0) throw new UserError(EXIT.integrity, problems);
  return lines.length;
}
