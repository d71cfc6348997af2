import type { DuckDBConnection } from '@duckdb/node-api';
import type { Model } from '../../models/forecast/model.ts';
import { forecastSeries, MIN_POINTS, type SeriesForecast } from '../../models/forecast/series.ts';
import { type Readings, readings } from '../../models/forecast/short/readings.ts';
import { agreedPath } from '../../models/reconcile/agreed_path.ts';
import type { Reconciled } from '../../models/reconcile/group.ts';
import { appendRows, type Row } from '../database/database.ts';
import { EXIT, type Problem, UserError } from '../problem.ts';
import type { Project } from '../project/project.ts';
import { cannotTake, readNamedModels } from './named_models.ts';
import { writeNowcasts } from './nowcast.ts';
import { type ForecastOne, type Request, reconcileAll } from './reconcile.ts';
import { readReferenceClasses } from './reference_classes.ts';
import { readSeries, type SeriesInput } from './series_input.ts';

/**
 * The bridge from series to forecasts: reads every fitted series once, runs the models, makes the nodes of each
 * hierarchy agree, writes forecast.path, forecast.total, forecast.fit and forecast.candidate once.
 *
 * A series that already reaches the target year has nothing to forecast and no row.
 */
export async function forecastAll(
  connection: DuckDBConnection,
  project: Pick<Project, 'scenarios' | 'target_year' | 'models' | 'reference_classes' | 'file'>,
): Promise<number> {
  const scenario = project.scenarios[0]!.id;
  const targetYear = project.target_year;
  const named = await readNamedModels(connection, project);
  const byClass = await readReferenceClasses(connection, project);
  const forecastOne: ForecastOne = (request) =>
    byClass(request, targetYear) ?? forecastTo(targetYear, request, named.modelOf(request.members));
  const all = await readSeries(connection);
  await writeNowcasts(connection, all);
  const open = all.filter((own) => own.years.at(-1)! < targetYear);
  const forecasts = forecastEach(open, forecastOne);
  // One point says nothing of the future: only where the balance needs a level is it held.
  const series = open.filter(
    (own) => own.feeds_balance || forecasts.get(own.series_id)!.intervalKind !== 'none',
  );
  const reconciled = await reconcileAll(connection, series, forecasts, forecastOne);
  const agreed = new Map(reconciled.map((node) => [node.id, node]));
  const own = new Set(series.map((one) => one.series_id));
  await write(
    connection,
    'forecast.path',
    PATH,
    series.flatMap((one) =>
      pathRows(one, scenario, forecasts.get(one.series_id)!, agreed.get(one.series_id)),
    ),
  );
  await write(
    connection,
    'forecast.total',
    TOTAL,
    reconciled.filter((node) => !own.has(node.id)).flatMap((node) => totalRows(node, scenario)),
  );
  await write(
    connection,
    'forecast.fit',
    FIT,
    series.map((one) => fitRow(one, scenario, forecasts.get(one.series_id)!, agreed.has(one.series_id))),
  );
  await write(
    connection,
    'forecast.candidate',
    CANDIDATE,
    series.flatMap(({ series_id }) =>
      forecasts.get(series_id)!.candidates.map((candidate) => ({ series_id, ...candidate })),
    ),
  );
  return series.length;
}

const write = (connection: DuckDBConnection, table: string, names: readonly string[], rows: readonly Row[]) =>
  appendRows(connection, table, names, rows);

const PATH = [
  'series_id',
  'scenario',
  'year',
  'mean',
  'base_mean',
  'lo_80',
  'hi_80',
  'lo_95',
  'hi_95',
  'reading_line',
  'reading_compound',
];
const TOTAL = [
  'total_id',
  'scenario',
  'year',
  'mean',
  'base_mean',
  'lo_80',
  'hi_80',
  'lo_95',
  'hi_95',
  'model',
  'n_obs',
];
const FIT = [
  'series_id',
  'scenario',
  'model',
  'n_obs',
  'n_filled',
  'first_year',
  'last_year',
  'interval_kind',
  'is_reconciled',
];
const CANDIDATE = ['series_id', 'model', 'score', 'reason'];

/** Every series by itself; all that a named model refuses are told at once. */
function forecastEach(open: readonly SeriesInput[], forecastOne: ForecastOne): Map<string, SeriesForecast> {
  const refused: Problem[] = [];
  const forecasts = new Map<string, SeriesForecast>();
  for (const own of open) {
    try {
      forecasts.set(own.series_id, forecastOne({ ...own, id: own.series_id, members: [own] }));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      refused.push(...error.problems);
    }
  }
  if (refused.length > 0) throw new UserError(EXIT.usage, refused);
  return forecasts;
}

function forecastTo(targetYear: number, request: Request, model: Model | undefined): SeriesForecast {
  const { id, years, values, members, nonnegative, ceiling } = request;
  const nowcasts = members.flatMap(({ nowcast_years }) => nowcast_years);
  const isActual = (year: number) => !nowcasts.includes(year);
  const lastYear = years.at(-1)!;
  const horizon = Array.from({ length: targetYear - lastYear }, (_, i) => lastYear + 1 + i);
  try {
    return forecastSeries(years, values, horizon, {
      floor: nonnegative ? 0 : null,
      ceiling,
      model,
      isActual,
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    if (model !== undefined) throw cannotTake(id, model, error);
    throw new RangeError(`series ${id}: ${error.message}`, { cause: error });
  }
}

function pathRows(
  series: SeriesInput,
  scenario: string,
  forecast: SeriesForecast,
  agreed: Reconciled | undefined,
): Row[] {
  const read = readingsOf(series, forecast.mean.length);
  return agreedPath(series.years.at(-1)!, forecast, agreed).map((at, i) => ({
    series_id: series.series_id,
    scenario,
    year: at.year,
    mean: at.mean,
    base_mean: at.baseMean,
    lo_80: at.lo80,
    hi_80: at.hi80,
    lo_95: at.lo95,
    hi_95: at.hi95,
    reading_line: read?.line[i],
    reading_compound: read?.compound?.[i],
  }));
}

/** How people read on from a few points by hand, beside the forecast; none where there are enough points, or one. */
function readingsOf({ years, values, nonnegative }: SeriesInput, horizon: number): Readings | undefined {
  if (values.length >= MIN_POINTS || values.length < 2) return undefined;
  const last = years.at(-1)!;
  const future = Array.from({ length: horizon }, (_, i) => last + 1 + i);
  return readings(years, values, future, nonnegative ? 0 : null);
}

function totalRows({ id, years, mean, base, band, model, nObs }: Reconciled, scenario: string): Row[] {
  return years.map((year, i) => ({
    total_id: id,
    scenario,
    year,
    mean: mean[i],
    base_mean: base[i],
    lo_80: band.lo80[i],
    hi_80: band.hi80[i],
    lo_95: band.lo95[i],
    hi_95: band.hi95[i],
    model,
    n_obs: nObs,
  }));
}

function fitRow(
  series: SeriesInput,
  scenario: string,
  forecast: SeriesForecast,
  is_reconciled: boolean,
): Row {
  return {
    series_id: series.series_id,
    scenario,
    model: forecast.model,
    n_obs: forecast.nObs,
    n_filled: forecast.nFilled,
    first_year: series.years.at(-forecast.nObs),
    last_year: series.years.at(-1),
    interval_kind: forecast.intervalKind,
    is_reconciled,
  };
}
