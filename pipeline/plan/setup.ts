import type { SystemOutput } from '../../models/balance/system_types.ts';
import type { PlanAllowed } from '../../models/plan/input.ts';
import { type CentralBalance, centralPath, systemOf } from '../balance/balance.ts';
import type { BalanceInput } from '../balance/part.ts';
import type { BalanceSystem } from '../balance/system.ts';
import { allowedBy } from './allowed.ts';
import { employedAt } from './employed_at.ts';
import type { HeldBalance } from './held.ts';
import { drawHeld, type HeldDraws, type SortedNeed, sortedNeeds } from './need.ts';
import { activeLevers, type LeverRow, type PlanRows } from './rows.ts';
import { partsOfTracks, type Track, tracksOf, type YieldParts } from './yield.ts';

/** Everything a plan of one scenario is stated from. */
export interface PlanSetup {
  readonly scenario: string;
  readonly rows: PlanRows;
  /** The balance with intakes held. */
  readonly held: CentralBalance;
  /** That of the scenario, whose perimeter of supply the plan adds to. */
  readonly system: BalanceSystem;
  readonly draws: HeldDraws;
  /** By `needAt` of the plan; null where nothing can be evaluated. */
  readonly needs: readonly (SortedNeed | null)[];
  readonly allowed: PlanAllowed;
  /** Central path of the held balance. */
  readonly input: BalanceInput;
  readonly output: SystemOutput;
  /** [r][o], employment at T0. */
  readonly employed: Float64Array;
  readonly levers: readonly LeverRow[];
  readonly tracks: readonly Track[];
  /** [track][year][region of training], what a start becomes. */
  readonly parts: readonly (readonly (readonly YieldParts[])[])[];
  /** Kept by `statement.ts` once computed, by track and effectiveness: a plan is stated a hundred times of the same. */
  readonly yields: Map<string, Float64Array>;
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
  { held, drawn }: HeldBalance,
  { scenario, rare }: { readonly scenario: string; readonly rare: readonly string[] },
): PlanSetup {
  const system = systemOf(held, scenario);
  const all = system.rows.years;
  const from = Math.max(0, rows.firstYear - all[0]!);
  const levers = activeLevers(rows);
  const { input, output } = centralPath(held, scenario);
  const years = all.slice(from);
  const draws = drawHeld(held, drawn, scenario);
  const needs = sortedNeeds(draws, from, years.length);
  const tracks = levers.flatMap((lever, at) => (lever.kind === 'class' ? tracksOf(system, lever, at) : []));
  const employed = employedAt(system, input);
  return {
    ...{
      scenario,
      rows,
      held,
      system,
      input,
      output,
      levers,
      rare,
      from,
      years,
      draws,
      needs,
      tracks,
      employed,
    },
    allowed: allowedBy(needs, years.length),
    yields: new Map(),
    parts: partsOfTracks({ system, input, output, employed }, tracks, from, years.length),
    illustrative:
      held.rows.leaves.some((leaf) => leaf.is_illustrative) ||
      system.cohorts.some((cohort) => cohort.is_illustrative),
  };
}
