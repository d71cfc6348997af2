import { computeSystem, type SystemOutput, systemOutput } from '../../models/balance/system.ts';
import { applyQuantiles } from '../../models/draws/path_rank.ts';
import { type CentralBalance, seriesLevels, stepValueAt } from '../balance/balance.ts';
import { type BalanceInput, emptyInput, scenarioFiller } from '../balance/input.ts';
import type { BalanceSystem } from '../balance/system.ts';
import type { Drawn } from './types.ts';

/** Ends of the band that a rank is read from, lowest first. */
export const ENDS = ['lo_95', 'lo_80', 'mean', 'hi_80', 'hi_95'] as const;

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
  const { system, steps } = central;
  const { values, options } = drawn;
  const fill = scenarioFiller(
    system,
    steps.filter((step) => step.scenario === scenario),
    stepValueAt(central),
  );
  const length = system.seriesIds.length * (system.shape.years + 1);
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

/** The levels of every employment series in every draw, [draw][series][T0 … T]; the base year is known. */
export function drawPaths(
  system: BalanceSystem,
  ranks: readonly Float64Array[],
  draws: number,
): Float64Array {
  const [lo95, lo80, mean, hi80, hi95] = ENDS.map((end) => seriesLevels(system, end)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const levels = system.shape.years + 1;
  const length = system.seriesIds.length * levels;
  const paths = new Float64Array(draws * length);
  ranks.forEach((own, s) => {
    const first = s * levels;
    for (let d = 0; d < draws; d++) {
      const from = d * length;
      paths[from + first] = mean[first]!;
      for (let at = first + 1; at < first + levels; at++)
        paths[from + at] = applyQuantiles(own[d]!, lo95[at]!, lo80[at]!, mean[at]!, hi80[at]!, hi95[at]!);
    }
  });
  return paths;
}
