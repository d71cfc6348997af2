import type { DuckDBConnection } from '@duckdb/node-api';
import { LARGE_FILE } from '../../../database/build.ts';
import { append, appendRows, sqlText } from '../../../database/database.ts';
import type { Found } from '../../../files/found.ts';
import type { Problem } from '../../../problem.ts';
import { foldSeries, type PartsLayout } from '../parts/fold_series.ts';
import { partTally } from '../parts/part_tally.ts';
import { type Connections, fittedSeries } from './fitted_series.ts';
import { NOWCAST_COLUMNS, NOWCAST_NAMES, nowcastRow } from './stored_nowcast.ts';

/**
 * Makes years of the parts of a large file, series by series, as a small one is read (parts/fold_file.ts): staging.point
 * and staging.series_state then hold years, and staging.nowcast those that a part tells.
 *
 * @param known.left numbers of series that are left out. @param known.take is told of problems, and may end the work.
 * @returns the series that are left out now.
 */
export async function foldPoints(
  { writing, ...connections }: Connections & { readonly writing: DuckDBConnection },
  parts: PartsLayout,
  known: {
    readonly left: ReadonlySet<number>;
    readonly where: string;
    readonly take: (problems: readonly Problem[]) => void;
  },
): Promise<{ readonly left: ReadonlySet<number>; readonly found: readonly Found[] }> {
  await writing.run('create table staging.yearly_point (number integer, year smallint, value double)');
  await writing.run(`create table staging.nowcast (${NOWCAST_COLUMNS})`);
  const left = new Set(known.left);
  const tally = partTally();
  for await (const chunk of fittedSeries(connections, left)) {
    const points: { number: number[]; year: number[]; value: number[] } = { number: [], year: [], value: [] };
    const nowcasts: ReturnType<typeof nowcastRow>[] = [];
    for (const one of chunk) {
      const read = foldSeries({ ...one, slots: one.years }, parts, known.where);
      if ('problem' in read) {
        known.take([read.problem]);
        left.add(one.number);
        continue;
      }
      const { years, values, nowcast } = read.folded;
      tally.add(one.id, read.folded);
      for (const [i, year] of years.entries()) {
        points.number.push(one.number);
        points.year.push(year);
        points.value.push(values[i]!);
      }
      if (nowcast !== undefined) nowcasts.push(nowcastRow(one.number, nowcast));
    }
    await append(writing, 'staging.yearly_point', points);
    await appendRows(writing, 'staging.nowcast', NOWCAST_NAMES, nowcasts);
  }
  await writing.run('drop table staging.point; alter table staging.yearly_point rename to point');
  await writing.run('drop table staging.series_state');
  await writing.run(sqlText(LARGE_FILE.seriesState));
  return { left, found: tally.said() };
}
