import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { runSqlFiles, STAGING, VIEWS } from '../database/build.ts';
import { select } from '../database/database.ts';
import { fill } from '../database/declared.ts';
import { rejectedValue, sourceFile } from '../dictionary/inputs.ts';
import { DecodeError } from '../files/decode.ts';
import { FormatError } from '../files/format_error.ts';
import type { Found } from '../files/found.ts';
import { suggestion } from '../files/nearest.ts';
import { FileFault, MEBIBYTE, mustBePlainFile } from '../files/plain_file.ts';
import { EXIT, type Problem, UserError } from '../problem.ts';
import type { Project } from '../project/project.ts';
import type { SourceDeclaration } from '../project/schema.ts';
import { judgeTexts } from './judge.ts';
import { recodeTexts } from './recode.ts';
import { rejectProblems } from './reject_problems.ts';
import { loadText } from './text.ts';
import type { LoadedText } from './text_rows.ts';
import { neededHeaders, rowsFilteredOut, valuesARow, type WrittenSource, writtenView } from './written.ts';

/** What came of one source. */
export interface SourceCount {
  source_id: string;
  path: string;
  read: number;
  accepted: number;
  rejected: number;
  /** Lines of words below the rows. */
  notes: number;
}

/** What is told while sources are read, such as a delimiter that was found and not declared. */
export type TellFound = (path: string, found: Found) => void;

/**
 * Reads every source as declared into raw.*, judges the rows in staging.*, and keeps each rejected one with
 * file, line, column, rule and reason.
 *
 * @throws UserError (exit 3) with all that is wrong, when a file cannot be read as declared or a source's
 *   share of rejects is over its limit. Nothing is half taken: the caller drops the database.
 */
export async function ingest(
  connection: DuckDBConnection,
  project: Project,
  tell: TellFound,
): Promise<SourceCount[]> {
  const unreadable: Problem[] = [];
  const written: WrittenSource[] = [];
  for (const [order, source] of project.sources.entries()) {
    const text = await readSource(connection, project, order, unreadable);
    if (text !== undefined) written.push({ source, text, order });
  }
  if (written.length === 0) throw new UserError(EXIT.rejected, unreadable);
  await judgeRows(connection, written, tell);
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

/** From text under canonical names to accepted and rejected rows. */
async function judgeRows(
  connection: DuckDBConnection,
  written: readonly WrittenSource[],
  tell: TellFound,
): Promise<void> {
  await connection.run(writtenView(written));
  for (const one of written) {
    const found = await judgeTexts(connection, one);
    for (const what of [...one.text.found, ...found]) tell(one.source.path, what);
    await keepSource(connection, one);
  }
  await recodeTexts(connection);
  await runSqlFiles(connection, [...STAGING, ...VIEWS]);
}

const COUNTS = `
  select s.source_id, s.path, s.read, s.notes, s.max_reject_share, c.accepted, c.rejected
  from raw.source s join staging.source_count c using (source_id) order by s.source_order`;

/** Adds one problem of a source; what called it has nothing to give back. */
type Tell = (rule: string, what: string, fix: string, line?: number, openly?: Problem['openly']) => undefined;

async function readSource(
  connection: DuckDBConnection,
  project: Project,
  order: number,
  problems: Problem[],
): Promise<LoadedText | undefined> {
  const source = project.sources[order]!;
  const problem: Tell = (rule, what, fix, line, openly) => {
    const why = `the source ${source.id} is declared so in the project file.`;
    problems.push({
      where: source.path,
      ...(line === undefined ? {} : { line }),
      ...{ rule, what, why, fix },
      ...(openly === undefined ? {} : { openly }),
    });
    return undefined;
  };
  const path = resolve(project.root, source.path);
  let text: LoadedText;
  try {
    mustBePlainFile(path, project.limits.file_megabytes * MEBIBYTE);
    if (statSync(path).size === 0) return problem('empty_file', 'the file is empty.', AGAIN);
    const file = { path, layout: source, wanted: neededHeaders(source) };
    text = await loadText(connection, file, order, join(project.dataFolder, 'runs'));
  } catch (error) {
    if (error instanceof DecodeError)
      return problem(
        'encoding',
        `${error.message}.`,
        "declare the file's true encoding on the source, leave `encoding` out, or save the file as UTF-8.",
        error.line,
      );
    if (error instanceof FormatError)
      return problem(
        'format',
        `${error.message}.`,
        error.fix ?? 'declare the format it has; `adequation look <file>` tells which.',
        error.line,
      );
    if (error instanceof FileFault) return problem(error.rule, error.message, error.fix);
    throw error;
  }
  return isAsDeclared(text, source, problem) ? text : undefined;
}

const AGAIN = 'deliver the file again; the last release stays as it is.';

/** Whether the columns are there once, the quotation marks closed and a row beneath; if not, it says what is wrong. */
function isAsDeclared(table: LoadedText, source: SourceDeclaration, problem: Tell): boolean {
  const twice = table.header.filter((name, i) => table.header.indexOf(name) !== i);
  for (const name of new Set(twice)) {
    problem(
      'header',
      `the header names "${name}" twice.`,
      'give each column one name.',
      table.headerLine,
      // Where the header is missing, the first row stands in its place.
      { what: 'the header names a column twice.' },
    );
  }
  const absent = neededHeaders(source).filter((name) => !table.header.includes(name));
  for (const name of absent) {
    problem(
      'header',
      `there is no column "${name}" in the header.`,
      `the file has: ${table.header.join(', ') || 'no header'}; ${suggestion(name, table.header)}`,
      table.headerLine,
      { what: `there is no column "${name}" in the header.`, fix: 'name a column of the header.' },
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
  const isEmpty = table.rows + table.broken.length === 0;
  if (isEmpty) {
    problem('empty_file', 'the file holds a header and no row.', AGAIN);
  }
  return !isEmpty;
}

/** Keeps what is known of a source's file, and its records that are no rows. */
async function keepSource(
  connection: DuckDBConnection,
  { source, text, order }: WrittenSource,
): Promise<void> {
  const source_id = source.id;
  const width = valuesARow(source);
  const [held] = await select<{ kept: number }>(
    connection,
    `select count(*) filter (coalesce(v.kind, 'value') <> 'missing') as kept
     from raw.written w left join raw.value_text v on v.source_id = w.source_id and v.text = w.value_text
     where w.source_id = $1`,
    [source_id],
  );
  const broken = text.broken.flatMap(({ line, rule, reason }, i) =>
    Array.from({ length: width }, (_, nth) => ({
      source_id,
      row_no: text.rows * width + i * width + nth + 1,
      line,
      column_name: null,
      rule,
      reason: `${reason}.`,
      told: `${reason}.`,
    })),
  );
  await fill(connection, rejectedValue, broken);
  const { path, format, publisher, licence, vintage, delivered, max_reject_share, breaks, multiplier } =
    source;
  const declared = {
    path,
    format,
    publisher,
    licence,
    vintage,
    delivered,
    max_reject_share,
    breaks,
    multiplier,
  };
  const records = text.rows + text.broken.length;
  const cells = records * width;
  const [left] = await select<{ rows: number }>(connection, rowsFilteredOut({ source, text, order }));
  const filtered_out = left!.rows * width;
  const read = held!.kept + broken.length;
  const counts = {
    records,
    cells,
    filtered_out,
    blank: cells - filtered_out - read,
    notes: text.notes,
    read,
  };
  await fill(connection, sourceFile, [
    { source_id, source_order: order, ...declared, sha256: text.sha256, ...counts },
  ]);
}
