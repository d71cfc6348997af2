import type { DuckDBConnection } from '@duckdb/node-api';
import { backtestFixedOrigin } from '../models/backtest.ts';
import { append, select, toColumns } from './database.ts';

/**
 * The bridge of the back-test: hides what came after the declared origin, forecasts it, and writes how the
 * chosen model did beside naive and drift to forecast.model_score. Series made for illustration are never
 * judged: a made series is as predictable as its maker chose.
 */
export async function backtest(connection: DuckDBConnection): Promise<void> {
  const sets = await select<{ set_name: string; is_illustrative: boolean }>(
    connection,
    `select concat_ws('/', measure, definition) as set_name, bool_or(is_illustrative) as is_illustrative
     from intermediate.fitted_series group by all order by all`,
  );
  const [project] = await select<{ backtest_origin: number | null }>(
    connection,
    'select backtest_origin from raw.project',
  );
  const rows: Record<string, unknown>[] = [];
  for (const { set_name, is_illustrative } of sets) {
    const refuse = (reason: string) =>
      rows.push({
        set_name,
        method: 'chosen',
        origin_year: project!.backtest_origin,
        evaluable: false,
        reason,
      });
    if (is_illustrative) {
      refuse('illustrative');
    } else if (project!.backtest_origin === null) {
      refuse('no_origin_declared');
    } else {
      rows.push(...(await score(connection, set_name, project!.backtest_origin)));
    }
  }
  await append(connection, 'forecast.model_score', toColumns(SCORE, rows));
}

const SCORE = [
  'set_name',
  'method',
  'origin_year',
  'horizon',
  'n_series',
  'n_points',
  'mape',
  'smape',
  'mase',
  'bias_share',
  'evaluable',
  'reason',
];

async function score(
  connection: DuckDBConnection,
  setName: string,
  origin: number,
): Promise<Record<string, unknown>[]> {
  const series = await select<{ values: { items: number[] } }>(
    connection,
    `select list(p.value order by p.year) as values
     from intermediate.fitted_series s join intermediate.series_point p using (series_id)
     where concat_ws('/', s.measure, s.definition) = $1 and not s.has_gap and not s.is_total
       and s.last_year > $2 and s.first_year = (
         select min(first_year) from intermediate.fitted_series f where concat_ws('/', f.measure, f.definition) = $1)
     group by s.series_id order by s.series_id`,
    [setName, origin],
  );
  const [first] = await select<{ first_year: number | null }>(
    connection,
    `select min(first_year) as first_year from intermediate.fitted_series where concat_ws('/', measure, definition) = $1`,
    [setName],
  );
  const nTrain = origin - first!.first_year! + 1;
  if (series.length === 0 || nTrain < 3) {
    return [
      {
        set_name: setName,
        method: 'chosen',
        origin_year: origin,
        evaluable: false,
        reason: 'too_few_points',
      },
    ];
  }
  const panel = series.map((row) => Float64Array.from(row.values as unknown as number[]));
  return backtestFixedOrigin(panel, nTrain, { floor: 0 }).scores.map((scored) => ({
    set_name: setName,
    method: scored.method,
    origin_year: origin,
    horizon: scored.horizon,
    n_series: scored.nSeries,
    n_points: scored.nPoints,
    mape: scored.mape,
    smape: scored.smape,
    mase: scored.mase,
    bias_share: scored.biasShare,
    evaluable: true,
    reason: null,
  }));
}
