import type { BalanceBase, Center } from '../balance/balance.ts';
import { centralValue, type NumberRow } from '../balance/numbers.ts';
import { type Paths, pathLength } from '../balance/paths.ts';
import type { Drawn } from './types.ts';

/**
 * Where the draws lie on average. A number has the mean of its PERT distribution; numbers that are normalised together
 * (staffing shares of a sector, candidates by region) have the mean of what is left of them after that, since a mean of
 * ratios is no ratio of means.
 */
export function centerOf({ rows, steps }: BalanceBase, drawn: Drawn): Center {
  const { all } = rows.numbers;
  const values = Float64Array.from([...all.map(centralValue), ...steps.map(centralValue)]);
  for (const together of normalisedTogether(all)) {
    const means = meanShares(
      together.map((i) => drawn.values[i]!),
      drawn.options.draws,
    );
    together.forEach((number, i) => {
      values[number] = means[i]!;
    });
  }
  return { values, levels: meanLevels(rows.paths, drawn) };
}

/**
 * Levels of every path and year: a series at its forecast, a part at its mean share over the draws of the whole's.
 */
export function meanLevels(paths: Paths, { paths: drawn, options }: Drawn): Float64Array {
  const { series, imputation, wholeOf, span } = paths;
  const length = pathLength(paths);
  const means = new Float64Array(length);
  for (let d = 0; d < options.draws; d++)
    for (let at = 0; at < length; at++) means[at]! += drawn[d * length + at]! / options.draws;
  let whole = -1;
  imputation.tree.nodes.forEach(({ parent }, node) => {
    if (parent < 0) whole = wholeOf[node]!;
    for (let j = 0; j < span && whole >= 0; j++) {
      // Drawn wholes have the forecast as their mean but for the chance of the draws, which the parts are freed from.
      const drawnWhole = means[whole * span + j]!;
      const factor = drawnWhole > 0 ? series[whole]!.mean[j]! / drawnWhole : 1;
      means[(series.length + node) * span + j]! *= factor;
    }
  });
  series.forEach((own, s) => {
    means.set(own.mean, s * span);
  });
  return means;
}

function normalisedTogether(all: readonly NumberRow[]): number[][] {
  const groups = new Map<string, number[]>();
  all.forEach(({ group, sector_code }, i) => {
    const key =
      group === 'seed/staffing_share'
        ? `${group}/${sector_code}`
        : group === 'share/pool_candidates/region'
          ? group
          : null;
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), i]);
  });
  return [...groups.values()];
}

function meanShares(values: readonly Float64Array[], draws: number): Float64Array {
  const means = new Float64Array(values.length);
  for (let d = 0; d < draws; d++) {
    let sum = 0;
    for (const own of values) sum += own[d]!;
    values.forEach((own, i) => {
      means[i]! += own[d]! / sum / draws;
    });
  }
  return means;
}
