import { SETTING_INPUTS, type SettingInput } from '../../models/plan/setting.ts';
import type { PlanSetup } from './setup.ts';

/** Parts of what the plan would spend in its dearest year, which a budget may leave. */
const BUDGETS = [0, 0.25, 0.5, 0.75, 1];

/**
 * The levels at which each input is solved alone, ascending factors of the project's own value: the ends of its declared
 * range; trainers, which bind most, at two more between; what is a choice, visas and moves, from none; empty for what the
 * project does not have.
 */
export function settingLevels(setup: PlanSetup): Readonly<Record<SettingInput, readonly number[]>> {
  const { levers, rows } = setup;
  const has = (kind: string) => levers.some((lever) => lever.kind === kind);
  const most = (kind: string) => {
    const codes = levers.flatMap((lever) => (lever.kind === kind ? [lever.lever_code] : []));
    return endsOf(
      rows.capacities
        .filter(({ lever_code }) => codes.includes(lever_code))
        .map((row) => ({ ...row, value: row.starts_per_year })),
    )[1];
  };
  const between = ([low, high]: readonly [number, number]) => [low, (low + 1) / 2, 1, (1 + high) / 2, high];
  const levels = {
    trainers: between(parameterEnds(setup, 'spare_trainers_persons')),
    price: [...parameterEnds(setup, 'missing_person_year_money'), 1],
    // What is insisted on has to be paid: no plan is within a budget below it.
    budget: rows.minimums.length > 0 ? [1] : BUDGETS,
    visas: has('visa') ? [0, 1, most('visa')] : [1],
    relocation: has('relocate') ? [0, 1, most('relocate')] : [1],
  };
  const ascending = (own: readonly number[]) => [...new Set(own)].sort((a, b) => a - b);
  return Object.fromEntries(
    SETTING_INPUTS.map((name) => [name, ascending(levels[name])]),
  ) as unknown as Record<SettingInput, number[]>;
}

interface Ranged {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Sum of the low ends, and of the high ones, over the sum of the values: what has no range stays. */
function endsOf(rows: readonly Ranged[]): readonly [number, number] {
  const sum = (of: (row: Ranged) => number | null) => rows.reduce((all, row) => all + (of(row) ?? 0), 0);
  const all = sum(({ value }) => value);
  if (!(all > 0)) return [1, 1];
  return [sum(({ low, value }) => low ?? value) / all, sum(({ high, value }) => high ?? value) / all];
}

const parameterEnds = ({ system: { rows } }: PlanSetup, name: string) =>
  endsOf(rows.numbers.all.filter(({ parameter }) => parameter === name));
