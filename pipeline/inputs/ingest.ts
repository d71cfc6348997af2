import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { runSqlFiles, STAGING } from '../database/build.ts';
import { select } from '../database/database.ts';
import { fill } from '../database/declared.ts';
import { rejectedValue, sourceFile, sourceRow } from '../dictionary/inputs.ts';
import { readCsv } from '../files/csv.ts';
import { DecodeError } from '../files/decode.ts';
import { suggestion } from '../files/nearest.ts';
import type { TextTable } from '../files/text_table.ts';
import { EXIT, type Problem, UserError } from '../problem.ts';
import type { Project } from '../project/project.ts';
import type { SourceDeclaration } from '../project/schema.ts';
import { recodeTitles } from './recode.ts';
import { neededHeaders, sourceRows } from './source_rows.ts';

/** What came of one source. */
export interface SourceCount {
  source_id: string;
  path: string;
  read: number;
  accepted: number;
  rejected: number;
}

/**
 * Reads every source as declared into raw.*, judges the rows in staging.*, and keeps each rejected one with
 * file, line, column, rule and reason.
 *
 * @throws UserError (exit 3) with all that is wrong, when a file cannot be read as declared or a source's
 *   share of rejects is over its limit. Nothing is half taken: the caller drops the database.
 */
export async function ingest(connection: DuckDBConnection, project: Project): Promise<SourceCount[]> {
  const unreadable: Problem[] = [];
  for (const [order, source] of project.sources.entries()) {
    const table = readSource(project, source, unreadable);
    if (table) await loadSource(connection, source, order, table.table, table.sha256);
  }
  await recodeTitles(connection);
  await runSqlFiles(connection, STAGING);
  const counts = await select<SourceCount & { max_reject_share: number }>(connection, COUNTS);
  const over = counts.filter((count) => count.rejected > count.max_reject_share * count.read);
  const problems = [
    ...unreadable,
    ...(await rejectProblems(
      connection,
      over.map((count) => count.source_id),
    )),
  ];
  if (problems.length > 0) throw new UserError(EXIT.rejected, problems);
  return counts;
}

const COUNTS = `
  select s.source_id, s.path, s.read, s.max_reject_share,
    ((select count(*) from staging.observation o where o.source_id = s.source_id)
      + (select count(*) from staging.part_year y where y.source_id = s.source_id))::integer as accepted,
    (select count(distinct row_no) from staging.rejected_row r where r.source_id = s.source_id)::integer as rejected
  from raw.source s order by s.source_order`;

/** Adds one problem of a source; what called it has nothing to give back. */
type Tell = (rule: string, what: string, fix: string, line?: number) => undefined;

function readSource(
  project: Project,
  source: SourceDeclaration,
  problems: Problem[],
): { table: TextTable; sha256: string } | undefined {
  const problem: Tell = (rule, what, fix, line) => {
    const why = `the source ${source.id} is declared so in the project file.`;
    problems.push({ where: source.path, ...(line === undefined ? {} : { line }), rule, what, why, fix });
    return undefined;
  };
  let bytes: Buffer;
  try {
    bytes = readFileSync(resolve(project.root, source.path));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unreadable';
    return problem(
      'missing_file',
      `the file cannot be read (${code}).`,
      'put the file there, or correct `path` of the source.',
    );
  }
  if (bytes.length === 0)
    return problem(
      'empty_file',
      'the file is empty.',
      'deliver the file again; the last release stays as it is.',
    );
  let table: TextTable;
  try {
    table = readCsv(bytes, source);
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    return problem(
      'encoding',
      `${error.message}.`,
      `declare the file's true encoding on the source, or save it as UTF-8.`,
      error.line,
    );
  }
  if (!isAsDeclared(table, source, problem)) return undefined;
  return { table, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Whether the columns are there once, the quotation marks closed and a row beneath; if not, it says what is wrong. */
function isAsDeclared(table: TextTable, source: SourceDeclaration, problem: Tell): boolean {
  const twice = table.header.filter((name, i) => table.header.indexOf(name) !== i);
  for (const name of new Set(twice)) {
    problem('header', `the header names "${name}" twice.`, 'give each column one name.', table.headerLine);
  }
  const absent = neededHeaders(source).filter((name) => !table.header.includes(name));
  for (const name of absent) {
    problem(
      'header',
      `there is no column "${name}" in the header.`,
      `the file has: ${table.header.join(', ') || 'no header'}; ${suggestion(name, table.header)}`,
      table.headerLine,
    );
  }
  const unclosed = table.broken.find((record) => record.rule === 'quote');
  if (unclosed) {
    problem(
      'quote',
      `${unclosed.reason}, so the rest of the file cannot be told apart.`,
      'close the quotation mark, or double it inside a text.',
      unclosed.line,
    );
  }
  if (twice.length + absent.length > 0 || unclosed) return false;
  const isEmpty = table.records.length + table.broken.length === 0;
  if (isEmpty) {
    problem(
      'empty_file',
      'the file holds a header and no row.',
      'deliver the file again; the last release stays as it is.',
    );
  }
  return !isEmpty;
}

async function loadSource(
  connection: DuckDBConnection,
  source: SourceDeclaration,
  order: number,
  table: TextTable,
  sha256: string,
): Promise<void> {
  const result = sourceRows(source, table);
  const source_id = source.id;
  await fill(
    connection,
    sourceRow,
    result.rows.map((row) => ({ source_id, ...row })),
  );
  await fill(
    connection,
    rejectedValue,
    result.rejected.map((row) => ({ source_id, ...row })),
  );
  const { path, format, publisher, licence, vintage, delivered, max_reject_share, breaks } = source;
  const { records, cells, filteredOut, blank } = result;
  const declared = { path, format, publisher, licence, vintage, delivered, max_reject_share, breaks };
  const counts = { records, cells, filtered_out: filteredOut, blank, read: cells - filteredOut - blank };
  await fill(connection, sourceFile, [{ source_id, source_order: order, ...declared, sha256, ...counts }]);
}

async function rejectProblems(
  connection: DuckDBConnection,
  sourceIds: readonly string[],
): Promise<Problem[]> {
  const rows = await select<{
    source_id: string;
    file: string;
    line: number;
    column_name: string;
    rule: string;
    told: string;
  }>(
    connection,
    'select source_id, file, line, column_name, rule, told from staging.rejected_row order by file, rule, column_name, line, told',
  );
  return rows
    .filter((row) => sourceIds.includes(row.source_id))
    .map((row) => ({
      where: row.file,
      line: row.line,
      ...(row.column_name === '' ? {} : { column: row.column_name }),
      rule: row.rule,
      what: row.told,
      ...(HELP[row.rule] ?? {}),
    }));
}

/** Why each rule is there and what a person can do about it. */
const HELP: Record<string, { why: string; fix: string }> = {
  not_a_number: {
    why: 'the value column is declared as a number, with the decimal and thousands marks of the source.',
    fix: 'correct the cell, or declare `thousands`, `decimal` or `missing` on the source.',
  },
  not_a_year: {
    why: 'a series is yearly; a quarter, a half or a school year is not one calendar year.',
    fix: 'give one year of four digits; a school year y/y+1 is booked as method.md says.',
  },
  not_a_period: {
    why: 'a part of a year bounds its year only where its months are known.',
    fix: 'write 2025 for a year, 2025-H1 for a half, 2025-Q1 for a quarter, 2025-9M for nine months from January on.',
  },
  part_of_stock: {
    why: 'what was counted so far in a year says something of a flow only.',
    fix: 'give the value at the end of the year, or leave the row out.',
  },
  column_count: {
    why: 'a row must have one cell for each column of the header.',
    fix: 'look for a missing or an unquoted delimiter in the row.',
  },
  unknown_code: {
    why: 'a code outside the code lists would drop out of every total unseen.',
    fix: 'correct the code, or add it (or the spelling) to the seed.',
  },
  unit: {
    why: 'values of different units must never be added.',
    fix: 'convert the value, or set `unit` and `multiplier` on the source.',
  },
  basis: {
    why: 'a reader is told of every number what it rests on, and only what was observed or derived is fitted.',
    fix: 'write observed, derived, imputed, assumed or illustrative, or map no column `basis` where all rows are observed.',
  },
  grade: {
    why: 'a grade says how far a figure can be trusted.',
    fix: 'write A (official), B (relayed), C (estimate) or D (assumption), or leave the cell empty.',
  },
  year_range: {
    why: 'an observation lies between first_year of the project and the as-of date.',
    fix: 'correct the year, or set first_year or --as-of.',
  },
  negative: { why: 'this measure is declared nonnegative in seeds.', fix: 'correct the sign or the value.' },
  above_whole: {
    why: 'the unit of this measure is a share, and no part is larger than its whole.',
    fix: 'set `multiplier: 0.01` on a source that writes per cent, or correct the value.',
  },
  duplicate_key: {
    why: 'two values for one region, sector, occupation, programme, definition and year cannot both be true.',
    fix: 'keep one, or give the second its own definition.',
  },
};
