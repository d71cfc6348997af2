import { chmodSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import Papa from 'papaparse';
import { select } from '../database/database.ts';
import { writeDurably } from '../durable.ts';
import { FileFault, MOST_WHOLE, readPlainFile } from '../files/plain_file.ts';
import { readTable } from '../files/read_table.ts';
import { EXIT, UserError } from '../problem.ts';
import type { Project } from '../project/project.ts';
import type { SourceDeclaration } from '../project/schema.ts';
import { neededHeaders } from './written.ts';

/** Folder of the data folder for what only the operator reads: refused rows as they stand in the files. */
export const REJECTED_FOLDER = 'rejected';

/** More refused values nobody looks through. */
const MOST_ROWS = 100_000;

/**
 * Does the work that reads the files, then hands what was refused over to the operator: the rows as they stand in the
 * files go to data/rejected/<run>.csv, which its owner alone reads, and their texts go from the database. Of a run that
 * is refused, too.
 */
export async function handingOver<T>(
  connection: DuckDBConnection,
  project: Project,
  runId: string,
  work: () => Promise<T>,
): Promise<T> {
  let done: T;
  try {
    done = await work();
  } catch (error) {
    // What the files lack is told first; that the rows could not be written is not what a person waits for.
    await keepRejected(connection, project, runId).catch(() => undefined);
    throw error;
  }
  await keepRejected(connection, project, runId);
  await forgetTexts(connection);
  return done;
}

interface Refused {
  source_id: string;
  file: string;
  line: number;
  column_name: string;
  rule: string;
  told: string;
}

async function keepRejected(connection: DuckDBConnection, project: Project, runId: string): Promise<void> {
  const folder = join(project.dataFolder, REJECTED_FOLDER);
  const path = join(folder, `${runId}.csv`);
  // Of an earlier attempt with the same inputs, and so of the same rows.
  rmSync(path, { force: true });
  const rows = await refusedRows(connection);
  if (rows.length === 0) return;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const written = project.sources.flatMap((source) => {
    const own = rows.filter((row) => row.source_id === source.id);
    if (own.length === 0) return [];
    const rawOf = rawRows(resolve(project.root, source.path), source, new Set(own.map(({ line }) => line)));
    return own.map((row) => ({ ...row, row: rawOf.get(row.line) ?? '' }));
  });
  writeDurably(path, `${Papa.unparse(written, { newline: '\n' })}\n`, 0o600);
}

/** None where a file could not be read at all, and so nothing was judged. */
async function refusedRows(connection: DuckDBConnection): Promise<Refused[]> {
  const judged = await select(
    connection,
    "select 1 from duckdb_tables() where schema_name = 'staging' and table_name = 'rejected_row'",
  );
  if (judged.length === 0) return [];
  return select<Refused>(
    connection,
    `select source_id, file, line, column_name, rule, told from staging.rejected_row
     order by file, line, column_name, rule limit ${MOST_ROWS}`,
  );
}

/** The records that begin at these lines, as text; none of a file that is too large to be read whole, or has no lines: whoever has it finds them there. */
function rawRows(
  path: string,
  source: SourceDeclaration,
  wantedLines: ReadonlySet<number>,
): ReadonlyMap<number, string> {
  if (source.format === 'parquet' || statSync(path).size > MOST_WHOLE) return new Map();
  // With the headers by which the run found sheet and header row: else other rows stand at these lines.
  const { records, broken } = readTable(readAgain(path, source), source, neededHeaders(source));
  return new Map([
    ...records
      .filter(({ line }) => wantedLines.has(line))
      .map(({ line, cells }) => [line, Papa.unparse([[...cells]])] as const),
    ...broken.filter(({ line }) => wantedLines.has(line)).map(({ line, text }) => [line, text] as const),
  ]);
}

/** @throws UserError (exit 3) where the file is no more the one that was read. */
function readAgain(path: string, source: SourceDeclaration): Buffer {
  try {
    return readPlainFile(path);
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    const { rule, message, fix } = error;
    const why = 'its refused rows are kept for the operator, and it was there when they were judged.';
    throw new UserError(EXIT.rejected, [{ where: source.path, rule, what: message, why, fix }]);
  }
}

/** Tables that hold what files write, word for word, and that nobody reads once rows are judged. */
const TEXTS = ['value_text', 'period_text', 'status_text', 'code_text', 'rejected'] as const;

/** Takes the texts of the files out of the database: it outlives the run where it fails, or where its steps are kept. */
async function forgetTexts(connection: DuckDBConnection): Promise<void> {
  await connection.run('drop view if exists raw.written');
  for (const { name } of await select<{ name: string }>(
    connection,
    "select table_name as name from duckdb_tables() where schema_name = 'raw' and table_name like 'text\\_%' escape '\\'",
  ))
    await connection.run(`drop table raw.${name}`);
  for (const name of TEXTS) await connection.run(`truncate raw.${name}`);
  await connection.run('drop table staging.coded_row; drop table staging.untyped_row');
  await connection.run('update staging.rejected_row set told = reason');
}
