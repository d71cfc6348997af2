import { computeSystem, systemOutput } from '../../models/balance/system.ts';
import type { SystemOutput } from '../../models/balance/system_types.ts';
import { type Band, bentBand, quantileAt } from '../../models/draws/path_rank.ts';
import { type CentralBalance, fillerOf, systemOf } from '../balance/balance.ts';
import { emptyInput } from '../balance/input.ts';
import type { BalanceInput } from '../balance/part.ts';
import { fillParts, type Paths, pathLength, type SeriesPath } from '../balance/paths.ts';
import type { Drawn } from './types.ts';

/**
 * Runs the balance of one scenario once a draw, with the numbers that were drawn.
 *
 * @param visit called in the order of the draws; input and output are filled again for the next one.
 */
export function simulate(
  central: CentralBalance,
  drawn: Drawn,
  scenario: string,
  visit: (draw: number, input: BalanceInput, output: SystemOutput) => void,
): void {
  const system = systemOf(central, scenario);
  const { values, options } = drawn;
  const fill = fillerOf(central, scenario);
  const length = pathLength(central.rows.paths);
  const input = emptyInput(system);
  const output = systemOutput(system.shape);
  const numbers = new Float64Array(values.length);
  for (let d = 0; d < options.draws; d++) {
    for (let i = 0; i < numbers.length; i++) numbers[i] = values[i]![d]!;
    fill(numbers, drawn.paths.subarray(d * length, (d + 1) * length), input);
    computeSystem(system.shape, input, output);
    visit(d, input, output);
  }
}

/** The band of a series at one year, bent so that draws have its mean. */
export const bandAt = (own: SeriesPath, at: number): Band =>
  bentBand(own.mean[at]!, {
    lo95: own.lo_95[at]!,
    lo80: own.lo_80[at]!,
    hi80: own.hi_80[at]!,
    hi95: own.hi_95[at]!,
  });

/**
 * The levels of every series and part in every draw, [draw][path][year]: a year that was counted is known, a forecast
 * one is the quantile of its rank, and parts follow from their whole and the shares of the same draw.
 *
 * @param values one array a number of the balance.
 */
export function drawPaths(
  paths: Paths,
  ranks: readonly Float64Array[],
  values: readonly Float64Array[],
  shares: number,
  draws: number,
): Float64Array {
  const length = pathLength(paths);
  const { span } = paths;
  // Shared, not copied, with the thread that draws other scenarios.
  const all = new Float64Array(new SharedArrayBuffer(draws * length * Float64Array.BYTES_PER_ELEMENT));
  paths.series.forEach((own, s) => {
    for (let at = 0; at < span; at++) {
      const band = own.isCounted[at] ? null : bandAt(own, at);
      for (let d = 0; d < draws; d++)
        all[d * length + s * span + at] = band === null ? own.mean[at]! : quantileAt(ranks[s]![d]!, band);
    }
  });
  const weights = new Float64Array(paths.imputation.rows.length);
  for (let d = 0; d < draws; d++) {
    for (let i = 0; i < weights.length; i++) weights[i] = values[shares + i]![d]!;
    fillParts(paths, weights, all.subarray(d * length, (d + 1) * length));
  }
  return all;
}
