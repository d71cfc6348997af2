import type { DuckDBConnection } from '@duckdb/node-api';
import { LARGE_FILE } from '../../../database/build.ts';
import { append, select, sqlText } from '../../../database/database.ts';
import { type FoundMarks, findMarks } from '../../../inputs/number_marks.ts';
import { EXIT, type Problem, UserError } from '../../../problem.ts';
import { headerProblems, unreadPeriod, wantedColumns } from '../series_csv.ts';
import { brokenNames, brokenProblems, namelessProblem, noValue, type SeriesLayout } from '../series_rows.ts';
import { missingTexts, tellMissing } from '../value_cells.ts';
import type { Connections } from './fitted_series.ts';
import { foldPoints } from './fold_points.ts';
import { judgeOdd } from './judge_odd.ts';
import type { LoadedCells } from './load_cells.ts';
import { takeInto } from './most_problems.ts';
import { timeCells } from './time_cells.ts';

/** Blanks that JavaScript takes away at the ends of a text, and the engine by itself does not. */
const BLANKS = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))
  .filter((letter) => letter.trim() === '')
  .join('');

export interface JudgedFile {
  readonly problems: readonly Problem[];
  /** How the file was read where nothing says so. */
  readonly found: readonly string[];
  /** Numbers of series that are left out. */
  readonly left: ReadonlySet<number>;
}

/**
 * Judges a file that lies in raw.cell as a small one is judged, with the same words: what is plain by SQL, series by
 * series and as text what is not. Then staging.point and staging.series_state hold all that is fitted.
 *
 * @throws UserError (exit 3) with the columns that are missing, or where more than a hundred thousand rows or series are bad.
 */
export async function judgeFile(
  { main, other, writing }: Connections & { readonly writing: DuckDBConnection },
  cells: LoadedCells,
  where: string,
  layout: SeriesLayout,
): Promise<JudgedFile> {
  const headers = headerProblems(cells, wantedColumns(layout), where);
  if (headers.length > 0) throw new UserError(EXIT.rejected, headers);
  const problems: Problem[] = brokenProblems(cells.broken, where);
  const take = takeInto(problems);
  const marks = await typeCells(main, cells, layout);
  const bad = new Set(brokenNames(cells));
  for (const { n, id } of await namelessRows(main)) {
    take([namelessProblem(where, n)]);
    if (id !== null) bad.add(id);
  }
  const hasPanel = cells.header.includes(layout.panel ?? 'panel');
  await run(main, LARGE_FILE.oddSeries);
  const odd = await judgeOdd({ reading: other, writing: main }, where, layout, {
    marks,
    bad,
    hasPanel,
    take,
  });
  const plain = await select<{ text: string; count: number }>(main, sqlText(LARGE_FILE.missingCount));
  const missing = new Map(plain.map(({ text, count }) => [text, count]));
  for (const [text, count] of odd.missing) missing.set(text, (missing.get(text) ?? 0) + count);
  await run(main, LARGE_FILE.point);
  await run(main, LARGE_FILE.seriesState);
  // As read row by row: broken records first, then rows by their line, then series without a value.
  const byLine = problems.splice(cells.broken.length);
  byLine.sort((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity));
  for (const problem of byLine) problems.push(problem);
  const left = await numbersOf(main, bad);
  const silent = await select<{ number: number; id: string }>(main, sqlText(LARGE_FILE.silentSeries));
  take(silent.filter(({ number }) => !left.has(number)).map(({ id }) => noValue(id, where)));
  const folded =
    layout.parts && (await foldPoints({ main, other, writing }, layout.parts, { left, where, take }));
  const found = [
    ...[
      ...cells.found,
      ...unreadPeriod(cells, layout),
      ...marks.found,
      ...odd.found,
      ...tellMissing(missing),
    ],
    ...(folded?.found ?? []),
  ];
  return { problems, found: found.map(({ says }) => says), left: folded?.left ?? left };
}

/** Brings every row that can be typed into staging.typed_point; tells how the numbers are written. */
async function typeCells(
  connection: DuckDBConnection,
  cells: LoadedCells,
  layout: SeriesLayout,
): Promise<FoundMarks> {
  await connection.run('create table raw.reading (blanks varchar, dots_are_odd boolean)');
  await append(connection, 'raw.reading', { blanks: [BLANKS], dots_are_odd: [false] });
  const declared = cells.isTyped ? { decimal: '.', thousands: undefined } : layout;
  const texts = await select<{ text: string }>(connection, sqlText(LARGE_FILE.valueKind));
  const { delimiter } = cells;
  const marks = findMarks(
    texts.map(({ text }) => text),
    { ...declared, delimiter },
  );
  if (marks.ambiguous !== undefined || marks.marks.decimal !== '.' || marks.marks.thousands === '.')
    await connection.run('update raw.reading set dots_are_odd = true');
  await connection.run('create table raw.missing_text (text varchar)');
  await append(connection, 'raw.missing_text', { text: [...missingTexts(layout)] });
  await run(connection, LARGE_FILE.seriesName);
  if (layout.parts === undefined) await run(connection, LARGE_FILE.yearCell);
  else await timeCells(connection);
  await run(connection, LARGE_FILE.typedPoint);
  const says = ['unit', layout.panel ?? 'panel'].some((name) => cells.header.includes(name));
  if (says) await run(connection, LARGE_FILE.seriesSaid);
  else
    await connection.run(
      'create table staging.series_said (number integer, unit varchar, panel varchar, is_torn boolean)',
    );
  return marks;
}

/** Rows without a name: looked for only where some row came under no series. */
async function namelessRows(connection: DuckDBConnection): Promise<{ n: number; id: string | null }[]> {
  const [count] = await select<{ lost: number }>(
    connection,
    'select (select count(*) from raw.cell) - (select count(*) from staging.typed_point) as lost',
  );
  return count!.lost === 0 ? [] : select(connection, sqlText(LARGE_FILE.nameless));
}

async function numbersOf(connection: DuckDBConnection, names: ReadonlySet<string>): Promise<Set<number>> {
  if (names.size === 0) return new Set();
  await connection.run('create table staging.bad_name (id varchar)');
  await append(connection, 'staging.bad_name', { id: [...names] });
  const sql = 'select number from staging.series_state semi join staging.bad_name using (id)';
  return new Set((await select<{ number: number }>(connection, sql)).map(({ number }) => number));
}

const run = (connection: DuckDBConnection, file: string) => connection.run(sqlText(file));
