import { computeSystem, type SystemOutput, systemOutput } from '../../models/balance/system.ts';
import { applyQuantiles } from '../../models/draws/path_rank.ts';
import { type CentralBalance, seriesLevels, stepValueAt } from '../balance/balance.ts';
import { type BalanceInput, emptyInput, scenarioFiller } from '../balance/input.ts';
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
  const { values, ranks, options } = drawn;
  const fill = scenarioFiller(
    system,
    steps.filter((step) => step.scenario === scenario),
    stepValueAt(central),
  );
  const bands = ENDS.map((end) => seriesLevels(system, end));
  const levels = system.shape.years + 1;
  const input = emptyInput(system);
  const output = systemOutput(system.shape);
  const numbers = new Float64Array(values.length);
  const paths = new Float64Array(system.seriesIds.length * levels);
  for (let d = 0; d < options.draws; d++) {
    for (let i = 0; i < numbers.length; i++) numbers[i] = values[i]![d]!;
    drawPaths(paths, bands, ranks, d, levels);
    fill(numbers, paths, input);
    computeSystem(system.shape, input, output);
    visit(d, input, output);
  }
}

/** Fills the levels of every employment series of one draw; the base year is known. */
function drawPaths(
  paths: Float64Array,
  bands: readonly Float64Array[],
  ranks: readonly Float64Array[],
  d: number,
  levels: number,
): void {
  const [lo95, lo80, mean, hi80, hi95] = bands as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  ranks.forEach((own, s) => {
    paths[s * levels] = mean[s * levels]!;
    for (let at = s * levels + 1; at < (s + 1) * levels; at++) {
      paths[at] = applyQuantiles(own[d]!, lo95[at]!, lo80[at]!, mean[at]!, hi80[at]!, hi95[at]!);
    }
  });
}
