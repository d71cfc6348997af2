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
  /** What no value passes, null where there is no such bound; a total has none. */
  readonly ceiling: number | null;
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
 * A leaf that has no band (a single point, held) or already reaches the target year is left aside, and so is every
 * total that holds it; the others still agree. Leaves that end in different years agree from the year after the last of
 * them on. A total that a file prints is a node with its own series.
 *
 * @param forecastOne the forecast of any series by itself.
 * @returns leaves and totals of every hierarchy, but for those left aside.
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
    const hasBand = ({ series_id }: Leaf) => inputs.has(series_id) && forecasts.get(series_id)?.lo80 != null;
    const able = leaves.filter(hasBand);
    if (able.length < 2) return [];
    return reconcileGroup({ leaves, able, inputs, forecasts, forecastOne });
  });
}

/** The leaves of one measure and definition, those of them that can be made to agree, and what is known of each. */
interface Group {
  readonly leaves: readonly Leaf[];
  readonly able: readonly Leaf[];
  readonly inputs: ReadonlyMap<string, SeriesInput>;
  readonly forecasts: ReadonlyMap<string, SeriesForecast>;
  readonly forecastOne: ForecastOne;
}

/** A forecast by itself, as far as reconciliation needs it: from the common first year on. */
type Base = Pick<SeriesForecast, 'model' | 'nObs' | 'mean'> & Reconciled['band'];

function reconcileGroup(group: Group): Reconciled[] {
  const { leaves, able, inputs, forecasts } = group;
  const own = able.map(({ series_id }) => inputs.get(series_id)!);
  const { nonnegative } = own[0]!;
  const { ids, summing, isWhole } = hierarchy(leaves, able);
  const lastYear = Math.max(...own.map(({ years }) => years.at(-1)!));
  const horizon =
    Math.min(...own.map((leaf) => leaf.years.at(-1)! + forecasts.get(leaf.series_id)!.mean.length)) -
    lastYear;
  const from = (forecast: SeriesForecast | undefined, last: number) =>
    baseFrom(forecast, lastYear - last, horizon);
  const all: Base[] = [];
  ids.forEach((id, i) => {
    // A printed total that ends after its leaves says nothing of their first year, and one over leaves that are left
    // aside counts more people than its node: their sums stand for both.
    const printed = isWhole(i) ? inputs.get(id) : undefined;
    const ofItself = printed && from(forecasts.get(id), printed.years.at(-1)!);
    all.push(ofItself ?? totalBase(group, summing, i, from) ?? sumOfLeaves(summing, i, all));
  });
  const weights = reconciliationWeights(
    summing,
    'wls_variance',
    Float64Array.from(all, ({ lo80, hi80 }) => ((hi80[0]! - lo80[0]!) / 2 / Z80) ** 2),
  );
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
  // A total that is printed from a point or two it cannot be forecast by stays the level that it is.
  const isLevel = (id: string) => inputs.has(id) && forecasts.get(id)?.lo80 == null;
  return results.filter(({ id }, i) => isWhole(i) && !isLevel(id));
}

/** Every total over the leaves that can agree, and whether it is the whole of what it names. */
function hierarchy(leaves: readonly Leaf[], able: readonly Leaf[]) {
  const { measure, definition } = leaves[0]!;
  const varying = leaves[0]!.codes.map((_, d) => new Set(leaves.map((leaf) => leaf.codes[d])).size > 1);
  const { nodes, summing } = crossed(able.map((leaf) => leaf.codes.filter((_, d) => varying[d])));
  const full = nodes.map((codes) => {
    const rest = [...codes];
    return leaves[0]!.codes.map((code, d) => (varying[d] ? rest.shift()! : code));
  });
  const size = new Map<string, number>();
  const key = (codes: readonly string[]) => codes.join('/');
  for (const { codes } of leaves)
    for (const wholes of wholesOf(codes, varying)) size.set(key(wholes), (size.get(key(wholes)) ?? 0) + 1);
  const isWhole = (i: number) => size.get(key(full[i]!)) === summing.start[i + 1]! - summing.start[i]!;
  return { ids: full.map((codes) => [measure, ...codes, definition].join('/')), summing, isWhole };
}

/** A key with each choice of its varying dimensions summed over, itself among them. */
function wholesOf(codes: readonly string[], varying: readonly boolean[]): string[][] {
  return codes.reduce<string[][]>(
    (keys, code, d) =>
      keys.flatMap((before) =>
        varying[d]
          ? [
              [...before, code],
              [...before, TOTAL],
            ]
          : [[...before, code]],
      ),
    [[]],
  );
}

/** The part of a forecast that begins `skipped` years in; undefined where it begins later or has no band. */
function baseFrom(forecast: SeriesForecast | undefined, skipped: number, horizon: number): Base | undefined {
  if (forecast === undefined || skipped < 0) return undefined;
  const { model, nObs, mean, lo80, hi80, lo95, hi95 } = forecast;
  if (lo80 === null || hi80 === null || lo95 === null || hi95 === null) return undefined;
  const part = (all: Float64Array) => all.slice(skipped, skipped + horizon);
  return {
    model,
    nObs,
    mean: part(mean),
    lo80: part(lo80),
    hi80: part(hi80),
    lo95: part(lo95),
    hi95: part(hi95),
  };
}

/** A total that has no forecast of its own: its leaves', with bands as if each erred alone. */
function sumOfLeaves({ start, leaves }: Summing, node: number, all: readonly Base[]): Base {
  const members = Array.from(leaves.subarray(start[node]!, start[node + 1]!), (leaf) => all[leaf]!);
  const mean = members[0]!.mean.map((_, j) => members.reduce((sum, own) => sum + own.mean[j]!, 0));
  const bound = (side: keyof Reconciled['band'], sign: 1 | -1) =>
    mean.map((m, j) => m + sign * Math.hypot(...members.map((own) => own[side][j]! - own.mean[j]!)));
  return {
    model: 'sum_of_leaves',
    nObs: Math.min(...members.map(({ nObs }) => nObs)),
    mean,
    ...{ lo80: bound('lo80', -1), hi80: bound('hi80', 1), lo95: bound('lo95', -1), hi95: bound('hi95', 1) },
  };
}

/** Makes all nodes agree on one year, means and bands. */
function reconcileYear(
  j: number,
  group: {
    readonly summing: Summing;
    readonly weights: Float64Array;
    readonly nonnegative: boolean;
    readonly all: readonly Base[];
    readonly results: readonly Reconciled[];
  },
): void {
  const { summing, weights, nonnegative, all, results } = group;
  const base = Float64Array.from(all, (forecast) => forecast.mean[j]!);
  const means = reconcile(summing, base, weights, { nonnegative });
  const distance = (bound: (forecast: Base) => Float64Array) =>
    Float64Array.from(all, (forecast) => Math.abs(bound(forecast)[j]! - forecast.mean[j]!));
  const floor = nonnegative ? 0 : null;
  const [below80, above80] = [distance((f) => f.lo80), distance((f) => f.hi80)];
  const [below95, above95] = [distance((f) => f.lo95), distance((f) => f.hi95)];
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
function totalBase(
  { able, inputs, forecasts, forecastOne }: Group,
  { start, leaves }: Summing,
  node: number,
  from: (forecast: SeriesForecast | undefined, last: number) => Base | undefined,
): Base | undefined {
  const members = Array.from(
    leaves.subarray(start[node]!, start[node + 1]!),
    (leaf) => inputs.get(able[leaf]!.series_id)!,
  );
  const [first] = members;
  if (members.length === 1) return from(forecasts.get(first!.series_id), first!.years.at(-1)!);
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
  const { series_id: id, nonnegative } = first!;
  const values = years.map((year) => sums.get(year)!.sum);
  return from(forecastOne({ id, members, years, values, nonnegative, ceiling: null }), years.at(-1)!);
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
