import { Z80 } from '../forecast/intervals/interval.ts';
import type { BareForecast } from '../forecast/series.ts';
import { type Bands, type Base, baseFrom, type Observed, sumOfLeaves, sumsOf } from './base.ts';
import { type Codes, type Hierarchy, hierarchy } from './hierarchy.ts';
import { reconcile, reconciledBand, reconciliationWeights } from './reconcile.ts';
import type { Summing } from './summing.ts';

/** A forecast of one series or total, one value a year on which the group agrees. */
export interface Reconciled {
  readonly id: string;
  readonly codes: Codes;
  readonly years: readonly number[];
  readonly mean: Float64Array;
  readonly band: Bands;
  /** The forecast of the node by itself, before it had to agree with the others. */
  readonly base: Float64Array;
  readonly model: string;
  readonly nObs: number;
}

/** Series that are to agree: all of one measure and definition. */
export interface Group {
  /** Codes of every leaf, none twice; the order decides over the last bits. */
  readonly leaves: readonly Codes[];
  readonly nonnegative: boolean;
  /** What a series or total of these codes is called. */
  idOf(codes: Codes): string;
  /** What was observed, by name; a total that somebody prints among them. */
  readonly inputs: ReadonlyMap<string, Observed>;
  /** What is forecast of each by itself, up to one common year. */
  readonly forecasts: ReadonlyMap<string, BareForecast>;
  /** The forecast of a total by itself, from the sums of its leaves, up to the same year. */
  forecastTotal(members: readonly string[], sums: Observed): BareForecast;
}

/**
 * Makes the forecasts of a group agree: every total is the sum of its leaves, and each node's own forecast pulls with
 * the weight of its own one-year variance.
 *
 * A leaf that has no band (a single point, held) or already reaches the target year is left aside, and so is every
 * total that holds it; the others still agree. Leaves that end in different years agree from the year after the last of
 * them on. A total that a file prints is a node with its own series.
 *
 * @returns leaves and totals, but for those left aside; nothing where fewer than two leaves can agree.
 */
export function reconcileGroup(group: Group): Reconciled[] {
  const { leaves, inputs, forecasts, nonnegative, idOf } = group;
  const hasBand = (id: string) => inputs.has(id) && forecasts.get(id)?.lo80 != null;
  const able = leaves.filter((codes) => hasBand(idOf(codes)));
  if (able.length < 2) return [];
  const tree = hierarchy(leaves, able);
  const { nodes, summing, isWhole } = tree;
  const ids = nodes.map(idOf);
  const { lastYear, horizon } = commonYears(group, able.map(idOf));
  const all = basesOf(group, tree, ids, (forecast, last) => baseFrom(forecast, lastYear - last, horizon));
  const variance = Float64Array.from(all, ({ lo80, hi80 }) => ((hi80[0]! - lo80[0]!) / 2 / Z80) ** 2);
  const weights = reconciliationWeights(summing, 'wls_variance', variance);
  const years = Array.from({ length: horizon }, (_, j) => lastYear + 1 + j);
  const flow = () => new Float64Array(horizon);
  const results = ids.map((id, i) => ({
    id,
    codes: nodes[i]!,
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

/** The last year of the leaves, and how many years all of them are forecast after it. */
function commonYears({ inputs, forecasts }: Group, able: readonly string[]) {
  const lastOf = (id: string) => inputs.get(id)!.years.at(-1)!;
  const lastYear = Math.max(...able.map(lastOf));
  const horizon = Math.min(...able.map((id) => lastOf(id) + forecasts.get(id)!.mean.length)) - lastYear;
  return { lastYear, horizon };
}

/** What each node says by itself: as it is printed, else from the sums of its leaves, else their own forecasts summed. */
function basesOf(
  { inputs, forecasts, forecastTotal }: Group,
  { summing: { start, leaves }, isWhole }: Hierarchy,
  ids: readonly string[],
  from: (forecast: BareForecast | undefined, last: number) => Base | undefined,
): Base[] {
  const own = (id: string) => from(forecasts.get(id), inputs.get(id)!.years.at(-1)!);
  const all: Base[] = [];
  ids.forEach((id, i) => {
    const below = Array.from(leaves.subarray(start[i]!, start[i + 1]!));
    const members = below.map((leaf) => ids[leaf]!);
    const ofSums = () => {
      if (members.length === 1) return own(members[0]!);
      const sums = sumsOf(members.map((member) => inputs.get(member)!));
      return sums && from(forecastTotal(members, sums), sums.years.at(-1)!);
    };
    // A printed total that ends after its leaves says nothing of their first year, and one over leaves that are left
    // aside counts more people than its node: their sums stand for both.
    const printed = isWhole(i) && inputs.has(id) ? own(id) : undefined;
    all.push(printed ?? ofSums() ?? sumOfLeaves(below.map((leaf) => all[leaf]!)));
  });
  return all;
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
