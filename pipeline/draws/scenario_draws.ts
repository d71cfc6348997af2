import { type CentralBalance, systemOf } from '../balance/balance.ts';
import type { BalanceSystem } from '../balance/system.ts';
import { cellDraws } from './cell_draws.ts';
import { simulate } from './simulate.ts';
import type { Drawn, ScenarioDraws } from './types.ts';

/**
 * The cumulated gap and the openings of every cell in every draw of one scenario.
 *
 * @param visit is shown the levels of employment of each draw, [region][cell][T0 … T], which are filled again.
 */
export function drawScenario(
  central: CentralBalance,
  drawn: Drawn,
  scenario: string,
  visit?: (draw: number, employment: Float64Array) => void,
): ScenarioDraws {
  const system = systemOf(central, scenario);
  const { draws } = drawn.options;
  const { at } = system;
  const result = emptyDraws(system, scenario, draws);
  simulate(central, drawn, scenario, (d, input, output) => {
    system.leafAt.forEach((leaf, k) => {
      if (leaf < 0) return;
      const gap = result.gapCumulated(k);
      const isEvaluable = gap.length > 0;
      let external = 0;
      for (let t = 0; t < at.years; t++) {
        const flow = at.flow(k, t);
        if (isEvaluable) gap[t * draws + d] = output.gapCumulated[flow]!;
        external += output.external[flow]!;
        result.supply[k]! += output.supply[flow]! / draws;
      }
      if (isEvaluable) result.external(k)[d] = external;
      result.openings[k]! += external / draws;
      result.employment[k]! += input.employment[at.level(k, at.years)]! / draws;
    });
    for (let q = 0; q < input.pool.length; q++) {
      result.pools.candidates[q]! += input.pool[q]! / draws;
      result.pools.taken[q]! += output.poolTaken[q]! / draws;
    }
    visit?.(d, input.employment);
  });
  return result;
}

function emptyDraws(system: BalanceSystem, scenario: string, draws: number): ScenarioDraws {
  const { shape, leafAt, at } = system;
  const means = () => new Float64Array(leafAt.length);
  const places = () => new Float64Array(at.flow(at.place(shape.regions, 0), 0));
  return {
    scenario,
    gapCumulated: cellDraws(system, shape.years * draws),
    external: cellDraws(system, draws),
    ...{ employment: means(), openings: means(), supply: means() },
    pools: { candidates: places(), taken: places() },
  };
}
