import type { PlanProgram } from '../../models/plan/plan.ts';
import type { planCase } from '../dictionary/plan.ts';
import type { Row } from '../dictionary/table.ts';
import type { SolverBasis } from './highs.ts';
import { type InputEnd, rangedInputs } from './numbers.ts';
import type { PlanSetup } from './setup.ts';
import { type LinearPlan, solveLinear } from './solve.ts';
import { planInput } from './statement.ts';

/** One way in which the world, or an input of the plan, may be; the plan is solved again for it, linear. */
export interface SolvedCase {
  readonly row: Row<typeof planCase>;
  readonly end: InputEnd | null;
  /** Its programme is let go: some thirty of them are held at once. */
  readonly decisions: PlanProgram['decisions'];
  readonly linear: LinearPlan;
  readonly basis: SolverBasis;
}

/** Parts of the draws, from the least to the most people short in the nation. */
const CLUSTERS = 5;
/** Tangents a curve: fewer than in the plan itself, since each case is solved for one answer only. */
const TANGENTS = 6;

/** All draws, each cluster of them, and each ranged input of the plan at both ends. */
export async function solveCases(setup: PlanSetup): Promise<SolvedCase[]> {
  const cases: SolvedCase[] = [];
  const solve = async (
    kind: 'base' | 'cluster' | 'input',
    input: string,
    end: InputEnd | null,
    draws?: number[],
  ) => {
    const choices = {
      tangents: TANGENTS,
      ...(end === null ? {} : { end }),
      ...(draws === undefined ? {} : { draws }),
    };
    const near = cases[0]?.basis;
    const how = near === undefined ? {} : { near };
    const { stated, linear, basis } = await solveLinear(planInput(setup, choices), how);
    const at = end?.end ?? '_Z';
    cases.push({
      ...{ decisions: stated.decisions, linear, basis, end },
      row: {
        case_id: [setup.scenario, kind, input, at].join('/'),
        ...{ scenario: setup.scenario, kind, input, end: at, objective_money: linear.objective },
        draws: draws?.length ?? setup.draws.draws,
      },
    });
  };
  await solve('base', '_Z', null);
  const parts = partsBy(shortOf(setup), CLUSTERS);
  for (const [i, draws] of parts.entries()) await solve('cluster', String(i + 1), null, draws);
  for (const input of rangedInputs(setup.system, setup.rows))
    for (const end of ['low', 'high'] as const) await solve('input', input, { input, end });
  return cases;
}

/** [draw], people short at the horizon, over all places. */
export function shortOf({ draws: { gaps, draws }, from, years }: PlanSetup): Float64Array {
  const short = new Float64Array(draws);
  const last = (from + years.length - 1) * draws;
  for (const own of gaps)
    if (own !== null) for (let d = 0; d < draws; d++) short[d]! += Math.max(0, -own[last + d]!);
  return short;
}

/**
 * Numbers of draws in equal parts, by the value of each, cut at the quantiles (type 7) of their order. Draws of one value, as
 * those in which nobody is short, go to the parts by their number: a cut by value would put them all into one.
 */
export function partsBy(values: Float64Array, count: number): number[][] {
  const last = values.length - 1;
  const order = Array.from(values.keys()).sort((a, b) => values[a]! - values[b]! || a - b);
  const parts = Array.from({ length: count }, (): number[] => []);
  let part = 0;
  order.forEach((d, rank) => {
    while (part < count - 1 && rank > last * ((part + 1) / count)) part++;
    parts[part]!.push(d);
  });
  return parts.filter((own) => own.length > 0).map((own) => own.sort((a, b) => a - b));
}
