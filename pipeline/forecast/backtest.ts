import type { DuckDBConnection } from '@duckdb/node-api';
import { fillHoles } from '../../models/forecast/parts/holes.ts';
import { rollingBacktest } from '../../models/forecast/scores/rolling_backtest.ts';
import { appendRows, type Row, select } from '../database/database.ts';
import type { Project } from '../project/project.ts';
import { readNamedModels } from './named_models.ts';
import { readSeries } from './series_input.ts';

/** Fewest points a model sees at an origin, and most origins looked at in one series. */
const MIN_TRAIN = 5;
const MAX_ORIGINS = 12;
const MAX_HORIZON = 8;

/**
 * The bridge of the back-test: forecasts every published series from its past origins and writes each forecast
 * beside what came to forecast.backtest; scores are made in SQL. Series made for illustration are never judged: a
 * made series is as predictable as its maker chose. A year that was filled for the fit is no actual, and no origin.
 */
export async function backtest(
  connection: DuckDBConnection,
  declared: Pick<Project, 'models' | 'file'>,
): Promise<void> {
  const named = await readNamedModels(connection, declared);
  const [project] = await select<{ backtest_origin: number | null }>(
    connection,
    'select backtest_origin from raw.project',
  );
  const rows: Row[] = [];
  for (const own of await readSeries(connection)) {
    const { series_id, set_name, is_illustrative, nonnegative, ceiling, nowcast_year } = own;
    const [years, values] =
      nowcast_year === null ? [own.years, own.values] : [own.years.slice(0, -1), own.values.slice(0, -1)];
    const model = named.modelOf([own]);
    // A target that somebody declared was not known in the past: there is nothing to judge.
    if (is_illustrative || model?.needs === 'target') continue;
    const { firstYear, values: run, filled } = fillHoles(years, values);
    for (const past of rollingBacktest(run, originsOf(run.length, firstYear, project!.backtest_origin), {
      horizon: MAX_HORIZON,
      floor: nonnegative ? 0 : null,
      ceiling,
      isActual: (t) => !filled.includes(firstYear + t),
    })) {
      const origin_year = firstYear + past.nTrain - 1;
      for (const [method, forecast] of Object.entries(past.byMethod)) {
        const band =
          method === 'chosen'
            ? { lo_80: past.lo80, hi_80: past.hi80, lo_95: past.lo95, hi_95: past.hi95 }
            : {};
        rows.push({
          series_id,
          set_name,
          origin_year,
          horizon: past.horizon,
          year: origin_year + past.horizon,
          method,
          actual: past.actual,
          last_value: past.lastValue,
          naive_scale: past.naiveScale,
          forecast,
          ...band,
        });
      }
    }
  }
  await appendRows(connection, 'forecast.backtest', COLUMNS, rows);
}

const COLUMNS = [
  ...[
    'series_id',
    'set_name',
    'origin_year',
    'horizon',
    'year',
    'method',
    'actual',
    'last_value',
    'naive_scale',
  ],
  ...['forecast', 'lo_80', 'hi_80', 'lo_95', 'hi_95'],
];

/** The latest origins, and the one the project declares, if it lies in the series. */
function originsOf(n: number, firstYear: number, declared: number | null): number[] {
  const latest = Array.from({ length: MAX_ORIGINS }, (_, i) => n - 1 - i).filter(
    (train) => train >= MIN_TRAIN,
  );
  const wanted =
    declared === null ? [] : [declared - firstYear + 1].filter((train) => train >= MIN_TRAIN && train < n);
  return [...new Set([...latest, ...wanted])].sort((a, b) => a - b);
}
