import type { DuckDBConnection } from '@duckdb/node-api';
import { fillHoles } from '../../models/forecast/parts/holes.ts';
import { rollingBacktest } from '../../models/forecast/scores/rolling_backtest.ts';
import { appendRows, type Row, select } from '../database/database.ts';
import { fill } from '../database/declared.ts';
import { backtestUnjudged } from '../dictionary/forecast.ts';
import type { Row as RowOf } from '../dictionary/table.ts';
import type { Project } from '../project/project.ts';
import { readNamedModels } from './named_models.ts';
import { readSeries } from './series_input.ts';

/** Fewest points a model sees at an origin, and most origins looked at in one series. */
const MIN_TRAIN = 5;
const MAX_ORIGINS = 12;
const MAX_HORIZON = 8;

/**
 * The bridge of the back-test: forecasts every published series from its past origins, by the default or by the model that
 * the project names for it, and writes each forecast beside what came to forecast.backtest; scores are made in SQL. Series
 * made for illustration are never judged: a made series is as predictable as its maker chose. Nor are forecasts that rest
 * on what somebody declares of the future, a target or a ceiling: nobody declared it in the past, and a ceiling as a
 * multiple of the last value would tell the past where it led. A year that was filled for the fit is no actual, and no
 * origin; a year that a part of it tells is left out.
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
  const unjudged: RowOf<typeof backtestUnjudged>[] = [];
  for (const own of await readSeries(connection)) {
    const { series_id, set_name, is_illustrative, nonnegative, ceiling } = own;
    if (is_illustrative) continue;
    const model = named.modelOf([own]);
    if (model?.needs !== undefined) {
      unjudged.push({ series_id, reason: 'declared_ahead' });
      continue;
    }
    const isCounted = (t: number) => !own.nowcast_years.includes(own.years[t]!);
    const years = own.years.filter((_, t) => isCounted(t));
    const values = own.values.filter((_, t) => isCounted(t));
    const { firstYear, values: run, observed } = fillHoles(years, values);
    for (const past of rollingBacktest(run, originsOf(run.length, firstYear, project!.backtest_origin), {
      horizon: MAX_HORIZON,
      floor: nonnegative ? 0 : null,
      ceiling,
      isActual: (t) => observed[t] === 1,
      model,
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
  await fill(connection, backtestUnjudged, unjudged);
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
