import type { DuckDBConnection } from '@duckdb/node-api';
import { forecastSeries, type SeriesForecast } from '../models/forecast_series.ts';
import { append, select, toColumns } from './database.ts';

interface SeriesInput {
  series_id: string;
  nonnegative: boolean;
  years: number[];
  values: number[];
}

/**
 * The bridge from series to forecasts: reads every fitted series once, runs the models, writes
 * forecast.path, forecast.fit and forecast.candidate once.
 *
 * A series that already reaches the target year gets a fit without a path: there is nothing to forecast.
 */
export async function forecastAll(
  connection: DuckDBConnection,
  scenario: string,
  targetYear: number,
): Promise<number> {
  const series = await readSeries(connection);
  const paths: Record<string, unknown>[] = [];
  const fits: Record<string, unknown>[] = [];
  const candidates: Record<string, unknown>[] = [];
  for (const { series_id, nonnegative, years, values } of series) {
    const lastYear = years.at(-1)!;
    const horizon = Array.from({ length: Math.max(0, targetYear - lastYear) }, (_, i) => lastYear + 1 + i);
    if (horizon.length === 0) continue;
    const forecast = forecastOne(series_id, years, values, horizon, nonnegative);
    fits.push({
      series_id,
      scenario,
      model: forecast.model,
      n_obs: forecast.nObs,
      first_year: years.at(-forecast.nObs),
      last_year: lastYear,
      interval_kind: forecast.intervalKind,
    });
    for (const candidate of forecast.candidates) {
      candidates.push({
        series_id,
        model: candidate.model,
        score: candidate.score,
        reason: candidate.reason,
      });
    }
    horizon.forEach((year, i) => {
      const at = (values: Float64Array | null) => values?.[i] ?? null;
      paths.push({
        series_id,
        scenario,
        year,
        mean: at(forecast.mean),
        lo_80: at(forecast.lo80),
        hi_80: at(forecast.hi80),
        lo_95: at(forecast.lo95),
        hi_95: at(forecast.hi95),
        range_lo: at(forecast.rangeLo),
        range_hi: at(forecast.rangeHi),
      });
    });
  }
  await append(connection, 'forecast.path', toColumns(PATH, paths));
  await append(connection, 'forecast.fit', toColumns(FIT, fits));
  await append(connection, 'forecast.candidate', toColumns(CANDIDATE, candidates));
  return fits.length;
}

const PATH = [
  'series_id',
  'scenario',
  'year',
  'mean',
  'lo_80',
  'hi_80',
  'lo_95',
  'hi_95',
  'range_lo',
  'range_hi',
];
const FIT = ['series_id', 'scenario', 'model', 'n_obs', 'first_year', 'last_year', 'interval_kind'];
const CANDIDATE = ['series_id', 'model', 'score', 'reason'];

async function readSeries(connection: DuckDBConnection): Promise<SeriesInput[]> {
  const points = await select<{ series_id: string; nonnegative: boolean; year: number; value: number }>(
    connection,
    `select p.series_id, m.nonnegative, p.year, p.value
     from intermediate.series_point p
     join intermediate.fitted_series s using (series_id) join raw.measure m using (measure)
     order by p.series_id, p.year`,
  );
  const series: SeriesInput[] = [];
  for (const point of points) {
    const last = series.at(-1);
    if (last?.series_id !== point.series_id)
      series.push({ ...point, years: [point.year], values: [point.value] });
    else {
      last.years.push(point.year);
      last.values.push(point.value);
    }
  }
  return series;
}

function forecastOne(
  seriesId: string,
  years: number[],
  values: number[],
  horizon: number[],
  nonnegative: boolean,
): SeriesForecast {
  try {
    return forecastSeries(years, values, horizon, { floor: nonnegative ? 0 : null });
  } catch (error) {
    if (error instanceof RangeError)
      throw new RangeError(`series ${seriesId}: ${error.message}`, { cause: error });
    throw error;
  }
}
