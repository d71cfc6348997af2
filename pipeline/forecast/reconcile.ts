import type { DuckDBConnection } from '@duckdb/node-api';
import { Z80 } from '../../models/forecast/intervals/interval.ts';
import type { SeriesForecast } from '../../models/forecast/series.ts';
import { reconcile, reconciledBand, reconciliationWeights } from '../../models/reconcile/reconcile.ts';
import { crossed, type Summing, TOTAL } from '../../models/reconcile/summing.ts';
import { select } from '../database/database.ts';
import type { SeriesInput } from './series_input.ts';

/** A forecast of one series or total, one value a year asked for; the band is null where there is none. */
export interface Reconciled {
  readonly id: string;
  readonly years: readonly number[];
  readonly mean: Float64Array;
  readonly band: { lo80: Float64Array; hi80: Float64Array; lo95: Float64Array; hi95: Float64Array };
  /** The forecast of the node by itself, before it had to agree with the others. */
  readonly base: Float64Array;
  readonly model: string;
  readonly nObs: number;
}

/** A series or total that is to be forecast by itself, with the observed series it is made of. */
export interface Request {
  readonly id: string;
  readonly members: readonly SeriesInput[];
  readonly years: readonly number[];
  readonly values: readonly number[];
  readonly nonnegative: boolean;
}

export type ForecastOne = (request: Request) => SeriesForecast;

interface Leaf {
  series_id: string;
  measure: string;
  definition: string;
  codes: string[];
}

/**
 * Makes the forecasts of a measure agree over regions, sectors, occupations and programmes: every total is the sum
 * of its leaves, and each node's own forecast pulls with the weight of its own one-year variance.
 *
 * Only where every leaf has a prediction interval and ends in the same year; elsewhere leaves stay as they are and
 * totals are summed in SQL. A total that a file prints is a node with its own series.
 *
 * @param forecastOne the forecast of any series by itself.
 * @returns leaves and totals of every hierarchy that could be reconciled.
 */
export async function reconcileAll(
  connection: DuckDBConnection,
  series: readonly SeriesInput[],
  forecasts: ReadonlyMap<string, SeriesForecast>,
  forecastOne: ForecastOne,
): Promise<Reconciled[]> {
  const inputs = new Map(series.map((own) => [own.series_id, own]));
  const groups = await readGroups(connection);
  return groups.flatMap((leaves) => {
    const own = leaves.flatMap((leaf) => inputs.get(leaf.series_id) ?? []);
    // A leaf that reaches the target year already has nothing to forecast, and the others nothing to agree with.
    if (own.length < leaves.length) return [];
    const lastYear = own[0]!.years.at(-1)!;
    const usable = own.every(
      (leaf) =>
        leaf.years.at(-1) === lastYear &&
        forecasts.get(leaf.series_id)?.intervalKind === 'prediction_interval',
    );
    if (!usable) return [];
    return reconcileGroup(leaves, own, inputs, forecasts, forecastOne);
  });
}

function reconcileGroup(
  leaves: readonly Leaf[],
  own: readonly SeriesInput[],
  inputs: ReadonlyMap<string, SeriesInput>,
  forecasts: ReadonlyMap<string, SeriesForecast>,
  forecastOne: ForecastOne,
): Reconciled[] {
  const { measure, definition } = leaves[0]!;
  const { nonnegative } = own[0]!;
  const varying = leaves[0]!.codes.map((_, d) => new Set(leaves.map((leaf) => leaf.codes[d])).size > 1);
  const { nodes, summing } = crossed(leaves.map((leaf) => leaf.codes.filter((_, d) => varying[d])));
  const ids = nodes.map((codes) => {
    const rest = [...codes];
    const full = leaves[0]!.codes.map((code, d) => (varying[d] ? rest.shift()! : code));
    return [measure, ...full, definition].join('/');
  });
  const lastYear = own[0]!.years.at(-1)!;
  // A printed total that ends in another year than its leaves says nothing of the same horizon; their sums do.
  const printed = (id: string) => (inputs.get(id)?.years.at(-1) === lastYear ? forecasts.get(id) : undefined);
  const base = ids.map(
    (id, i) => printed(id) ?? forecastTotal(id, summing, i, own, nonnegative, forecastOne),
  );
  if (base.some((forecast) => forecast?.intervalKind !== 'prediction_interval')) return [];
  const all = base as SeriesForecast[];
  const weights = reconciliationWeights(
    summing,
    'wls_variance',
    Float64Array.from(all, (forecast) => ((forecast.hi80![0]! - forecast.lo80![0]!) / 2 / Z80) ** 2),
  );
  const horizon = all[0]!.mean.length;
  const years = Array.from({ length: horizon }, (_, j) => lastYear + 1 + j);
  const flow = () => new Float64Array(horizon);
  const results = ids.map((id, i) => ({
    id,
    years,
    mean: flow(),
    band: { lo80: flow(), hi80: flow(), lo95: flow(), hi95: flow() },
    base: all[i]!.mean,
    model: inputs.has(id) ? all[i]!.model : `reconciled(${all[i]!.model})`,
    nObs: all[i]!.nObs,
  }));
  for (let j = 0; j < horizon; j++) reconcileYear(j, { summing, weights, nonnegative, all, results });
  // A printed total with too few points of its own stays the range that it is.
  const isRange = (id: string) => inputs.has(id) && forecasts.get(id)?.intervalKind !== 'prediction_interval';
  return results.filter(({ id }) => !isRange(id));
}

/** Makes all nodes agree on one year, means and bands. */
function reconcileYear(
  j: number,
  group: {
    readonly summing: Summing;
    readonly weights: Float64Array;
    readonly nonnegative: boolean;
    readonly all: readonly SeriesForecast[];
    readonly results: readonly Reconciled[];
  },
): void {
  const { summing, weights, nonnegative, all, results } = group;
  const base = Float64Array.from(all, (forecast) => forecast.mean[j]!);
  const means = reconcile(summing, base, weights, { nonnegative });
  const distance = (bound: (forecast: SeriesForecast) => Float64Array) =>
    Float64Array.from(all, (forecast) => Math.abs(bound(forecast)[j]! - forecast.mean[j]!));
  const floor = nonnegative ? 0 : null;
  const [below80, above80] = [distance((f) => f.lo80!), distance((f) => f.hi80!)];
  const [below95, above95] = [distance((f) => f.lo95!), distance((f) => f.hi95!)];
  const band80 = reconciledBand(summing, means, below80, above80, floor);
  const band95 = reconciledBand(summing, means, below95, above95, floor);
  results.forEach(({ mean, band }, i) => {
    mean[j] = means[i]!;
    band.lo80[j] = band80.lo[i]!;
    band.hi80[j] = band80.hi[i]!;
    band.lo95[j] = band95.lo[i]!;
    band.hi95[j] = band95.hi[i]!;
  });
}

/** The forecast of a total by itself, from the sums of the years in which every leaf is observed. */
function forecastTotal(
  id: string,
  { start, leaves }: Summing,
  node: number,
  own: readonly SeriesInput[],
  nonnegative: boolean,
  forecastOne: ForecastOne,
): SeriesForecast | undefined {
  const members = Array.from(leaves.subarray(start[node]!, start[node + 1]!), (leaf) => own[leaf]!);
  const sums = new Map<number, { sum: number; count: number }>();
  for (const member of members) {
    member.years.forEach((year, t) => {
      const before = sums.get(year) ?? { sum: 0, count: 0 };
      sums.set(year, { sum: before.sum + member.values[t]!, count: before.count + 1 });
    });
  }
  const years = [...sums]
    .filter(([, { count }]) => count === members.length)
    .map(([year]) => year)
    .sort((a, b) => a - b);
  if (years.length === 0) return undefined;
  return forecastOne({ id, members, years, values: years.map((year) => sums.get(year)!.sum), nonnegative });
}

/** Leaves of every measure and definition that some dimension splits. */
async function readGroups(connection: DuckDBConnection): Promise<Leaf[][]> {
  const rows = await select<{
    series_id: string;
    measure: string;
    definition: string;
    r: string;
    s: string;
    o: string;
    p: string;
  }>(
    connection,
    `select s.series_id, s.measure, s.definition, s.region_code as r, s.sector_code as s, s.occupation_code as o, s.programme_code as p
     from intermediate.fitted_series s join intermediate.varying_dimension v using (measure, definition)
     where not s.is_total and (v.by_region or v.by_sector or v.by_occupation or v.by_programme)
     order by s.measure, s.definition, s.series_id`,
  );
  const groups = new Map<string, Leaf[]>();
  for (const { series_id, measure, definition, r, s, o, p } of rows) {
    const codes = [r, s, o, p];
    // A leaf that is itself the whole of a dimension would meet its own total.
    const key = `${measure}/${definition}`;
    groups.set(key, [...(groups.get(key) ?? []), { series_id, measure, definition, codes }]);
  }
  return [...groups.values()].filter((leaves) => {
    const varying = leaves[0]!.codes.map((_, d) => new Set(leaves.map((leaf) => leaf.codes[d])).size > 1);
    return leaves.every((leaf) => leaf.codes.every((code, d) => !varying[d] || code !== TOTAL));
  });
}
