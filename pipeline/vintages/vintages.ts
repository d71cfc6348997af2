import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { EXIT, type Problem, UserError } from '../problem.ts';

/**
 * The archive of what each release said: one Parquet file a release, in the order of release, with a ledger of
 * their hashes. Files are added, never changed; the archive is completed from the releases themselves, so a run
 * that is killed between release and archive loses nothing.
 */

/** Written into the run folder before release; the archive holds a copy. */
export const VINTAGE_FILE = 'vintage.parquet';
const LEDGER = 'ledger.ndjson';

interface LedgerLine {
  readonly vintage_no: number;
  readonly vintage_id: string;
  readonly sha256: string;
}

/**
 * Reads every archived vintage into raw.vintage.
 * @throws UserError (exit 6) naming each vintage that was changed or is gone since it was archived.
 */
export async function loadVintages(connection: DuckDBConnection, dataFolder: string): Promise<void> {
  completeArchive(dataFolder);
  verifyVintages(dataFolder);
  const folder = archive(dataFolder);
  for (const line of ledger(folder))
    await connection.run('insert into raw.vintage by name select * from read_parquet($1)', [
      join(folder, fileName(line)),
    ]);
}

/**
 * Compares the archive with its ledger.
 * @returns how many vintages there are.
 * @throws UserError (exit 6) naming each vintage that was changed or is gone since it was archived.
 */
export function verifyVintages(dataFolder: string): number {
  const folder = archive(dataFolder);
  const lines = ledger(folder);
  const problems: Problem[] = lines
    .map((line) => ({ line, path: join(folder, fileName(line)) }))
    .filter(({ line, path }) => !existsSync(path) || sha256(path) !== line.sha256)
    .map(({ path }) => ({
      where: path,
      rule: 'vintage_altered',
      what: 'this vintage is not the one that was archived.',
      why: 'past forecasts are kept as they were said, so that they can be scored when actuals arrive.',
      fix: 'put the file back from a copy of the release of that name (vintage.parquet).',
    }));
  if (problems.length > 0) throw new UserError(EXIT.integrity, problems);
  return lines.length;
}

/** Writes this run's own vintage beside its database, sorted, so that the same run gives the same bytes. */
export async function exportVintage(connection: DuckDBConnection, runFolder: string): Promise<void> {
  const path = join(runFolder, VINTAGE_FILE).replaceAll("'", "''");
  await connection.run(
    `copy (select v.* from detail.vintage v join detail.run r on v.vintage_id = r.run_id order by all) to '${path}' (format parquet, compression zstd)`,
  );
}

/** Archives the vintage of every release that the ledger does not know yet, oldest number first. */
export function completeArchive(dataFolder: string): void {
  const folder = archive(dataFolder);
  const releases = join(dataFolder, 'releases');
  if (!existsSync(releases)) return;
  const known = new Set(ledger(folder).map((line) => line.vintage_id));
  const fresh = readdirSync(releases).filter(
    (id) => !known.has(id) && existsSync(join(releases, id, VINTAGE_FILE)),
  );
  for (const vintage_id of fresh.sort()) addVintage(dataFolder, vintage_id, join(releases, vintage_id));
}

/** Whether the archive holds what this run says. */
export function isArchived(dataFolder: string, vintage_id: string): boolean {
  return ledger(archive(dataFolder)).some((line) => line.vintage_id === vintage_id);
}

/** Puts the vintage that a run wrote into its folder at the end of the archive. */
export function addVintage(dataFolder: string, vintage_id: string, runFolder: string): void {
  const folder = archive(dataFolder);
  mkdirSync(folder, { recursive: true });
  const written = join(runFolder, VINTAGE_FILE);
  const line = { vintage_no: ledger(folder).length + 1, vintage_id, sha256: sha256(written) };
  const path = join(folder, fileName(line));
  copyFileSync(written, `${path}.part`);
  renameSync(`${path}.part`, path);
  addToLedger(folder, line);
}

const archive = (dataFolder: string) => join(dataFolder, 'vintages');
const fileName = (line: Pick<LedgerLine, 'vintage_no' | 'vintage_id'>) =>
  `${String(line.vintage_no).padStart(4, '0')}-${line.vintage_id}.parquet`;
const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Written whole and renamed: a ledger cut short by a kill would be no ledger. */
function addToLedger(folder: string, line: LedgerLine): void {
  const path = join(folder, LEDGER);
  const lines = [...ledger(folder), line].map((one) => `${JSON.stringify(one)}\n`);
  writeFileSync(`${path}.part`, lines.join(''));
  renameSync(`${path}.part`, path);
}

function ledger(folder: string): LedgerLine[] {
  const path = join(folder, LEDGER);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((text) => JSON.parse(text) as LedgerLine);
}
