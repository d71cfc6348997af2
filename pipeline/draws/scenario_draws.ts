import type { CentralBalance } from '../balance/balance.ts';
import type { BalanceSystem } from '../balance/system.ts';
import { simulate } from './simulate.ts';
import type { Drawn, ScenarioDraws } from './types.ts';

/**
 * The cumulated gap of every cell in every draw of one scenario.
 *
 * @param visit is shown the levels of employment of each draw, [region][cell][T0 … T], which are filled again.
 */
export function drawScenario(
  central: CentralBalance,
  drawn: Drawn,
  scenario: string,
  visit?: (draw: number, employment: Float64Array) => void,
): ScenarioDraws {
  const { system } = central;
  const { draws } = drawn.options;
  const result = emptyDraws(system, scenario, draws);
  simulate(central, drawn, scenario, (d, input, output) => {
    keep(system, output.gapCumulated, result, d, draws);
    visit?.(d, input.employment);
  });
  return result;
}

function emptyDraws(system: BalanceSystem, scenario: string, draws: number): ScenarioDraws {
  const { years } = system.shape;
  return {
    scenario,
    gapCumulated: Array.from(system.leafAt, (leaf) => new Float64Array(leaf < 0 ? 0 : years * draws)),
  };
}

function keep(
  system: BalanceSystem,
  gapCumulated: Float64Array,
  result: ScenarioDraws,
  d: number,
  draws: number,
): void {
  const { at } = system;
  system.leafAt.forEach((leaf, k) => {
    if (leaf < 0) return;
    const own = result.gapCumulated[k]!;
    for (let t = 0; t < at.years; t++) own[t * draws + d] = gapCumulated[at.flow(k, t)]!;
  });
}
