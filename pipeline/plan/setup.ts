import type { SystemOutput } from '../../models/balance/system_types.ts';
import { type CentralBalance, centralPath, systemOf } from '../balance/balance.ts';
import type { BalanceInput } from '../balance/part.ts';
import type { BalanceSystem } from '../balance/system.ts';
import type { Drawn } from '../draws/types.ts';
import { employedAt } from './employed_at.ts';
import { drawHeld, type HeldDraws } from './need.ts';
import { activeLevers, type LeverRow, type PlanRows } from './rows.ts';
import { type Track, tracksOf } from './yield.ts';

/** Everything a plan of one scenario is stated from. */
export interface PlanSetup {
  readonly scenario: string;
  readonly rows: PlanRows;
  /** The balance with intakes held. */
  readonly held: CentralBalance;
  /** That of the scenario, whose perimeter of supply the plan adds to. */
  readonly system: BalanceSystem;
  readonly draws: HeldDraws;
  /** Central path of the held balance. */
  readonly input: BalanceInput;
  readonly output: SystemOutput;
  /** [r][o], employment at T0. */
  readonly employed: Float64Array;
  readonly levers: readonly LeverRow[];
  readonly tracks: readonly Track[];
  /** Calendar years in which a class can open or arrive. */
  readonly years: readonly number[];
  /** Position of the first of them among T0 + 1 … T. */
  readonly from: number;
  /** Rare specialties, for which alone a visa is planned. */
  readonly rare: readonly string[];
  readonly illustrative: boolean;
}

export function setUpPlan(
  rows: PlanRows,
  held: CentralBalance,
  drawn: Drawn,
  { scenario, rare }: { readonly scenario: string; readonly rare: readonly string[] },
): PlanSetup {
  const system = systemOf(held, scenario);
  const all = system.rows.years;
  const from = Math.max(0, rows.firstYear - all[0]!);
  const levers = activeLevers(rows);
  const { input, output } = centralPath(held, scenario);
  return {
    ...{ scenario, rows, held, system, input, output, levers, rare, from, years: all.slice(from) },
    draws: drawHeld(held, drawn, scenario),
    tracks: levers.flatMap((lever, at) => (lever.kind === 'class' ? tracksOf(system, lever, at) : [])),
    employed: employedAt(system, input),
    illustrative:
      held.rows.leaves.some((leaf) => leaf.is_illustrative) ||
      system.cohorts.some((cohort) => cohort.is_illustrative),
  };
}
