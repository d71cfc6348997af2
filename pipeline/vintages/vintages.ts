import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { createDatabase, select } from '../database/database.ts';
import { renameDurably, sync } from '../durable.ts';
import { sha256Of } from '../sha256.ts';
import {
  type Archived,
  archiveFolder,
  fileOf,
  numbered,
  readLedger,
  removeUnlisted,
  verifyVintages,
  writeLedger,
} from './archive.ts';

/**
 * The archive of what each release said: added to in the order of release, never changed. It is completed from the
 * releases themselves, so a run that is killed between release and archive loses nothing.
 */

/** Written into the run folder before release; the archive holds a copy. */
export const VINTAGE_FILE = 'vintage.parquet';

/** Vintages with a file of their own before they are packed together: opening a file costs more than its rows. */
const LOOSE_MOST = 12;
/** Vintages before this run of which the release holds gaps and answers too, besides the last one of each year. */
const WHOLE_NEWEST = 6;

/**
 * Reads archived vintages into raw.vintage: the forecasts of all, which are scored when actuals arrive; gaps and answers
 * of the newest and of the last of each year, for a release that held all of a hundred would be fifty times as large.
 *
 * @throws UserError (exit 6) naming each vintage that was changed or is gone since it was archived.
 */
export async function loadVintages(connection: DuckDBConnection, dataFolder: string): Promise<void> {
  verifyVintages(dataFolder);
  const folder = archiveFolder(dataFolder);
  const lines = readLedger(folder);
  const whole = keptWhole(lines).map(({ vintage_id }) => vintage_id);
  for (const file of new Set(lines.map(fileOf)))
    await connection.run(
      `insert into raw.vintage by name select * from read_parquet($1)
       where kind = 'forecast' or list_contains(string_split($2, ' '), vintage_id)`,
      [join(folder, file), whole.join(' ')],
    );
}

function keptWhole(lines: readonly Archived[]): Archived[] {
  const year = ({ vintage_id }: Archived) => vintage_id.slice(0, 'YYYY'.length);
  return lines.filter(
    (line, at) =>
      at >= lines.length - WHOLE_NEWEST || !lines.slice(at + 1).some((later) => year(later) === year(line)),
  );
}

/**
 * Brings the archive up to the releases and packs what has become many. Whoever calls holds the lock of the data folder:
 * `check` reads the same archive at any time, and changes nothing.
 */
export async function tidyArchive(dataFolder: string): Promise<void> {
  completeArchive(dataFolder);
  const folder = archiveFolder(dataFolder);
  if (readLedger(folder).filter(({ pack }) => pack === undefined).length <= LOOSE_MOST) return;
  verifyVintages(dataFolder);
  const { connection, close } = await createDatabase(':memory:', join(dataFolder, 'runs'));
  try {
    await packVintages(connection, folder);
  } finally {
    close();
  }
}

/** Puts the rows of the vintages that have a file of their own into one file; packs stay as they are. */
async function packVintages(connection: DuckDBConnection, folder: string): Promise<void> {
  const lines = readLedger(folder);
  const loose = lines.filter(({ pack }) => pack === undefined);
  const file = `${numbered(loose[0]!.vintage_no)}-${numbered(loose.at(-1)!.vintage_no)}.parquet`;
  const parts = loose.map((line) => quoted(join(folder, fileOf(line)))).join(', ');
  const part = join(folder, `${file}.part`);
  await connection.run(
    `copy (from read_parquet([${parts}], union_by_name = true) order by all) to ${quoted(part)} (format parquet, compression zstd)`,
  );
  const count = (files: string) =>
    select<{ n: number; all_values: string }>(
      connection,
      `select count(*) as n, bit_xor(hash(t))::varchar as all_values from read_parquet([${files}], union_by_name = true) t`,
    );
  const [[before], [after]] = [await count(parts), await count(quoted(part))];
  if (before!.n !== after!.n || before!.all_values !== after!.all_values)
    throw new Error(
      `the packed vintages differ from the ${loose.length} that were packed; they are left as they are`,
    );
  sync(part);
  renameDurably(part, join(folder, file));
  const sha256 = sha256Of(join(folder, file));
  writeLedger(
    folder,
    lines.map((line) => (line.pack === undefined ? { ...line, pack: { file, sha256 } } : line)),
  );
  removeUnlisted(folder);
}

const quoted = (path: string) => `'${path.replaceAll("'", "''")}'`;

/** Writes this run's own vintage beside its database, sorted, so that the same run gives the same bytes. */
export async function exportVintage(connection: DuckDBConnection, runFolder: string): Promise<void> {
  await connection.run(
    `copy (select v.* from detail.vintage v join detail.run r on v.vintage_id = r.run_id order by all) to ${quoted(join(runFolder, VINTAGE_FILE))} (format parquet, compression zstd)`,
  );
}

/** Archives the vintage of every release that the ledger does not know yet, oldest number first. */
export function completeArchive(dataFolder: string): void {
  const releases = join(dataFolder, 'releases');
  if (!existsSync(releases)) return;
  const known = new Set(readLedger(archiveFolder(dataFolder)).map((line) => line.vintage_id));
  const fresh = readdirSync(releases).filter(
    (id) => !known.has(id) && existsSync(join(releases, id, VINTAGE_FILE)),
  );
  for (const vintage_id of fresh.sort()) addVintage(dataFolder, vintage_id, join(releases, vintage_id));
}

/** Whether the archive holds what this run says. */
export function isArchived(dataFolder: string, vintage_id: string): boolean {
  return readLedger(archiveFolder(dataFolder)).some((line) => line.vintage_id === vintage_id);
}

/** Puts the vintage that a run wrote into its folder at the end of the archive. */
export function addVintage(dataFolder: string, vintage_id: string, runFolder: string): void {
  const folder = archiveFolder(dataFolder);
  mkdirSync(folder, { recursive: true });
  const written = join(runFolder, VINTAGE_FILE);
  const lines = readLedger(folder);
  const line = { vintage_no: lines.length + 1, vintage_id, sha256: sha256Of(written) };
  const path = join(folder, fileOf(line));
  copyFileSync(written, `${path}.part`);
  sync(`${path}.part`);
  renameDurably(`${path}.part`, path);
  writeLedger(folder, [...lines, line]);
}
