import { expectedShort } from '../../models/plan/curve.ts';
import { needAt, type PlanInput } from '../../models/plan/input.ts';
import {
  FACTORS,
  OWN_SETTING,
  type PlanSetting,
  SETTING_INPUTS,
  type SettingInput,
  settledInput,
  TOLD,
  type Told,
} from '../../models/plan/setting.ts';
import { type SolvedLevel, type Surrogate, settledBy } from '../../models/plan/surrogate.ts';
import { stream } from '../../models/statistics/random.ts';
import type { planSetting, planSettingPlace } from '../dictionary/plan_setting.ts';
import type { Row } from '../dictionary/table.ts';
import type { SolverBasis } from './highs.ts';
import { settingLevels } from './setting_levels.ts';
import type { PlanSetup } from './setup.ts';
import { solveLinear } from './solve.ts';
import { planInput } from './statement.ts';

/** Tangents a curve, as in the cases. */
const TANGENTS = 6;
/** Settings in which all inputs move together: what the surrogate never saw. */
const TESTS = 10;

export interface PlanSettings {
  readonly settings: Row<typeof planSetting>[];
  readonly places: Row<typeof planSettingPlace>[];
}

/** One setting solved. */
interface Solved {
  readonly kind: 'base' | 'alone' | 'test';
  readonly varied: SettingInput | null;
  readonly setting: PlanSetting;
  readonly objective: number;
  /** By place, effective applicants brought by the horizon; then what `TOLD` names. */
  readonly found: Float64Array;
  readonly short: number;
}

/**
 * The plan solved again, linear, for what somebody may set: each input alone over its range, and settings in which all
 * move together, on which the surrogate of the what-if page is measured.
 */
export async function solveSettings(setup: PlanSetup, seed: number): Promise<PlanSettings> {
  const input = planInput(setup, { tangents: TANGENTS });
  const solve = settingSolver(input);
  const levels = settingLevels(setup);
  const base = await solve('base', null, OWN_SETTING);
  const alone: Solved[] = [];
  for (const name of SETTING_INPUTS)
    for (const level of levels[name])
      if (level !== 1) alone.push(await solve('alone', name, { ...OWN_SETTING, [name]: level }));
  const tests: Solved[] = [];
  if (alone.length > 0)
    for (const setting of testSettings(levels, seed)) tests.push(await solve('test', null, setting));
  const all = [base, ...alone, ...tests];
  const surrogate = surrogateOf(input, base, alone);
  return {
    settings: all.map((own, at) =>
      settingRow(setup, input, surrogate, { own, at, dearest: solve.dearest() }),
    ),
    places: all.flatMap((own, at) => placeRows(setup, input, own, settingId(own, at))),
  };
}

const settingId = ({ kind, varied }: Pick<Solved, 'kind' | 'varied'>, at: number) =>
  [kind, ...(varied === null ? [] : [varied]), at].join('/');

/** Solves one setting after the other, each from where the first one ended. */
function settingSolver(input: PlanInput) {
  let near: SolverBasis | undefined;
  let dearest = 0;
  const solve = async (
    kind: Solved['kind'],
    varied: SettingInput | null,
    setting: PlanSetting,
  ): Promise<Solved> => {
    const asked = settledInput(input, setting, dearest);
    const { stated, linear, basis } = await solveLinear(asked, near === undefined ? {} : { near });
    near ??= basis;
    const spent = stated.limits.flatMap(({ name }, i) => (name === 'budget' ? [linear.used[i]!] : []));
    if (kind === 'base') dearest = Math.max(0, ...spent);
    const started = (action: string) =>
      stated.decisions.reduce(
        (sum, own, d) => sum + (own.action === action ? linear.amounts.starts[d]! : 0),
        0,
      );
    const sums = {
      starts: started('open'),
      visas: started('visa'),
      relocated: linear.amounts.relocated.reduce((sum, { persons }) => sum + persons, 0),
      cost: linear.result.cost.reduce((sum, own) => sum + own, 0),
    };
    const brought = atHorizon(input, (at) => (input.places[at] === null ? 0 : linear.result.brought[at]!));
    const found = Float64Array.from([...brought, ...TOLD.map((name) => sums[name])]);
    return { kind, varied, setting, objective: linear.objective, found, short: shortWith(input, found) };
  };
  return Object.assign(solve, { dearest: () => dearest });
}

/** By place, what something is at the horizon. */
function atHorizon(input: PlanInput, of: (at: number) => number): number[] {
  const { regions, specialties, years } = input;
  return Array.from({ length: regions * specialties }, (_, place) =>
    of(needAt(input, Math.floor(place / specialties), place % specialties, years - 1)),
  );
}

/** Persons expected to be short at the horizon. */
function shortWith(input: PlanInput, brought: ArrayLike<number>): number {
  const own = atHorizon(input, (at) => at).map((at) => input.places[at] ?? null);
  return own.reduce(
    (sum, place, at) => sum + (place === null ? 0 : expectedShort(place.curve, brought[at]!)),
    0,
  );
}

function testSettings(
  levels: Readonly<Record<SettingInput, readonly number[]>>,
  seed: number,
): PlanSetting[] {
  const chance = stream(seed, 'plan/setting');
  return Array.from({ length: TESTS }, (_, test) => {
    const drawn = SETTING_INPUTS.map((name) => {
      const [low, high] = [levels[name][0] ?? 1, levels[name].at(-1) ?? 1];
      const level = low + chance.uniform() * (high - low);
      // A limit of money hides what the others do: every second one is without.
      return [name, name === 'budget' && test % 2 === 0 ? high : level] as const;
    });
    return Object.fromEntries(drawn) as unknown as PlanSetting;
  });
}

function surrogateOf(input: PlanInput, base: Solved, alone: readonly Solved[]): Surrogate {
  const need = shortWith(
    input,
    base.found.map(() => 0),
  );
  const covered = need - base.short;
  const costs = ({ found }: Solved) => found[found.length - TOLD.length + TOLD.indexOf('cost')]!;
  const levelsOf = (name: SettingInput) =>
    [base, ...alone.filter(({ varied }) => varied === name)]
      .map(
        (own): SolvedLevel => ({
          level: own.setting[name],
          found: own.found,
          covered: covered > 0 ? (need - own.short) / covered : 1,
          cost: costs(base) > 0 ? costs(own) / costs(base) : 1,
        }),
      )
      .sort((a, b) => a.level - b.level);
  return { base: base.found, inputs: FACTORS.map(levelsOf), budgets: levelsOf('budget') };
}

function settingRow(
  { scenario, illustrative }: PlanSetup,
  input: PlanInput,
  surrogate: Surrogate,
  { own, at, dearest }: { readonly own: Solved; readonly at: number; readonly dearest: number },
): Row<typeof planSetting> {
  const { setting, kind, varied, found, short } = own;
  const answer = settledBy(
    surrogate,
    FACTORS.map((name) => setting[name]),
    setting.budget,
  );
  const places = found.length - TOLD.length;
  const sum = (of: Float64Array, name: Told) => of[places + TOLD.indexOf(name)]!;
  return {
    ...{ scenario, setting_id: settingId(own, at), kind, varied_input: varied ?? '_Z' },
    trainers_factor: setting.trainers,
    price_factor: setting.price,
    budget_factor: setting.budget,
    visa_factor: setting.visas,
    relocation_factor: setting.relocation,
    price_money: input.prices.short * setting.price,
    budget_money: setting.budget < 1 ? setting.budget * dearest : null,
    dearest_year_money: dearest,
    objective_money: own.objective,
    short_persons: short,
    starts_persons: sum(found, 'starts'),
    visa_persons: sum(found, 'visas'),
    relocated_persons: sum(found, 'relocated'),
    cost_money: sum(found, 'cost'),
    surrogate_short_persons: shortWith(input, answer),
    surrogate_starts_persons: sum(answer, 'starts'),
    surrogate_cost_money: sum(answer, 'cost'),
    error_persons: shortWith(input, answer) - short,
    is_illustrative: illustrative,
  };
}

function placeRows(
  { scenario, system: { rows } }: PlanSetup,
  input: PlanInput,
  { found }: Solved,
  setting_id: string,
): Row<typeof planSettingPlace>[] {
  return atHorizon(input, (at) => at).flatMap((at, place) =>
    input.places[at] === null
      ? []
      : [
          {
            ...{ scenario, setting_id },
            region_code: rows.regions[Math.floor(place / input.specialties)]!,
            occupation_code: rows.occupations[place % input.specialties]!,
            brought_persons: found[place]!,
          },
        ],
  );
}
