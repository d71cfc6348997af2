import { rowFor } from '../balance/resolution.ts';
import type { BalanceSystem } from '../balance/system.ts';
import type { LeverRow, PlanRows } from './rows.ts';

/** One input of the plan moved to an end of its own range: a parameter, `seed/lever` or `seed/lever_capacity`. */
export interface InputEnd {
  readonly input: string;
  readonly end: 'low' | 'high';
}

/** Costs of all levers, and their capacities: told together, since one body could tell them. */
export const LEVER_COSTS = 'seed/lever';
export const LEVER_CAPACITIES = 'seed/lever_capacity';

/** Parameters that only the plan reads. */
export const PLAN_PARAMETERS = [
  'missing_person_year_money',
  'excess_person_year_money',
  'movable_share',
  'place_move_cost_money',
  'spare_trainers_persons',
  'trainer_attrition_rate',
  'trainer_move_cost_money',
  'discount_rate',
  'class_fill_share',
  'years_after_target',
  'trained_for_nobody_share',
] as const;

/** What a question changes of the project's own numbers. */
export interface NumberChoices {
  /** `movable_share`, `spare_trainers_persons/R1`, `lever/bootcamp/cost`, `…/capacity`, `…/effectiveness` → value. */
  readonly whatIf?: ReadonlyMap<string, number>;
  readonly end?: InputEnd;
}

/** The project's numbers under a question. */
export interface PlanNumbers {
  /** @returns null where nobody knows it. */
  parameter(name: string, region?: string): number | null;
  cost(lever: LeverRow): number;
  effectiveness(lever: LeverRow): number;
  /** Starts a year in the first year of the plan; null where the lever has no row for the region. */
  capacity(lever: LeverRow, region: string): number | null;
}

export function planNumbers(
  { rows }: BalanceSystem,
  { capacities }: PlanRows,
  { whatIf, end }: NumberChoices,
): PlanNumbers {
  const asked = (key: string) => whatIf?.get(key);
  const ended = <Row extends { low: number | null; high: number | null }>(input: string, row: Row) =>
    end?.input === input ? row[end.end] : null;
  return {
    // A row of the nation speaks for each of its regions.
    parameter: (name, region = rows.regions[0]!) => {
      const at = rowFor(rows.scopes, name, region, '_T', '_T', '_T');
      const own = at === undefined ? null : rows.numbers.all[at]!;
      return asked(`${name}/${region}`) ?? asked(name) ?? (own && ended(name, own)) ?? own?.value ?? null;
    },
    cost: (lever) =>
      asked(`lever/${lever.lever_code}/cost`) ??
      ended(LEVER_COSTS, { low: lever.cost_low, high: lever.cost_high }) ??
      lever.cost_money,
    effectiveness: (lever) => asked(`lever/${lever.lever_code}/effectiveness`) ?? lever.effectiveness,
    capacity: (lever, region) => {
      const own = capacities.filter(({ lever_code }) => lever_code === lever.lever_code);
      const row = own.find(({ region_code }) => region_code === region);
      if (row === undefined) return null;
      const total = asked(`lever/${lever.lever_code}/capacity`);
      const all = own.reduce((sum, { starts_per_year }) => sum + starts_per_year, 0);
      if (total !== undefined) return all > 0 ? (total * row.starts_per_year) / all : 0;
      return ended(LEVER_CAPACITIES, row) ?? row.starts_per_year;
    },
  };
}

/** Inputs of the plan that have a range, each of which is tried at both ends. */
export function rangedInputs({ rows }: BalanceSystem, plan: PlanRows): string[] {
  const isRanged = ({ low, high }: { low: number | null; high: number | null }) =>
    low !== null && high !== null && low < high;
  const costs = plan.levers.some(({ cost_low: low, cost_high: high }) => isRanged({ low, high }));
  return [
    ...PLAN_PARAMETERS.filter((name) =>
      rows.numbers.all.some((own) => own.parameter === name && isRanged(own)),
    ),
    ...(costs ? [LEVER_COSTS] : []),
    ...(plan.capacities.some(isRanged) ? [LEVER_CAPACITIES] : []),
  ];
}
