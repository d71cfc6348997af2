import type { DuckDBConnection } from '@duckdb/node-api';
import { LARGE_FILE } from '../../../database/build.ts';
import { append, sqlText } from '../../../database/database.ts';
import type { Found } from '../../../files/found.ts';
import type { FoundMarks } from '../../../inputs/number_marks.ts';
import type { Problem } from '../../../problem.ts';
import { readRows, type SeriesLayout } from '../series_rows.ts';

/** Rows that are judged at once, of whole series. */
const BLOCK = 20_000;

/** What came of the series that were judged as text. */
export interface Judged {
  readonly problems: readonly Problem[];
  readonly found: readonly Found[];
  readonly missing: ReadonlyMap<string, number>;
}

/** A row of odd_cell.sql. */
type OddCell = [
  number: number,
  n: number,
  id: string,
  year: string,
  period: string,
  value: string,
  unit: string,
  panel: string,
];

/**
 * Judges the rows of odd series as a small file is judged, block by block, and writes the points of those that have no
 * fault into staging.judged_point.
 *
 * @param known.lineOf the line of a row. @param known.bad series that are known to lack a row.
 * @param known.take is told of problems as they come, and may end the work.
 */
export async function judgeOdd(
  { reading, writing }: { readonly reading: DuckDBConnection; readonly writing: DuckDBConnection },
  where: string,
  layout: SeriesLayout,
  known: {
    readonly marks: FoundMarks;
    readonly bad: ReadonlySet<string>;
    readonly hasPanel: boolean;
    readonly take: (problems: readonly Problem[]) => void;
  },
): Promise<Pick<Judged, 'found' | 'missing'>> {
  const missing = new Map<string, number>();
  let found: readonly Found[] = [];
  await writing.run('create table staging.judged_point (number integer, year integer, value double)');
  for await (const cells of blocksOf(reading)) {
    const panel = layout.panel ?? 'panel';
    const table = {
      header: ['series_id', 'year', 'period', 'value', 'unit', ...(known.hasPanel ? [panel] : [])],
      headerLine: 1,
      records: cells.map(([, line, ...own]) => ({ line, cells: own })),
      broken: [],
      notes: [],
      found: [],
    };
    const judged = readRows(table, where, layout, known);
    known.take(judged.problems);
    if (found.length === 0) found = judged.found;
    for (const [text, count] of judged.missing) missing.set(text, (missing.get(text) ?? 0) + count);
    const numbers = new Map(cells.map(([number, , id]) => [id, number]));
    const points = judged.series.flatMap(({ id, years, values }) =>
      years.map((year, i) => [numbers.get(id)!, year, values[i]!] as const),
    );
    const column = (at: 0 | 1 | 2) => points.map((point) => point[at]);
    await append(writing, 'staging.judged_point', { number: column(0), year: column(1), value: column(2) });
  }
  return { found, missing };
}

/** Odd cells by some thousands, never cut within a series. */
async function* blocksOf(reading: DuckDBConnection): AsyncGenerator<OddCell[]> {
  const result = await reading.stream(sqlText(LARGE_FILE.oddCell));
  let held: OddCell[] = [];
  for (
    let chunk = await result.fetchChunk();
    chunk && chunk.rowCount > 0;
    chunk = await result.fetchChunk()
  ) {
    const rows = chunk.getRows() as OddCell[];
    held.push(...rows);
    if (held.length < BLOCK) continue;
    const last = held.at(-1)![0];
    const end = held.findIndex(([number]) => number === last);
    if (end === 0) continue;
    yield held.slice(0, end);
    held = held.slice(end);
  }
  if (held.length > 0) yield held;
}
