import { FACTORS, type PlanSetting, TOLD, type Told } from '../../models/plan/setting.ts';
import { type SolvedLevel, type Surrogate, settledBy } from '../../models/plan/surrogate.ts';
import { quantiles } from '../../models/statistics/quantile.ts';
import type { PackedPlan, PackedSetting } from './packed_plan.ts';

/** The plan of one scenario at work in the page. */
export interface PlanBench {
  readonly plan: PackedPlan;
  readonly surrogate: Surrogate;
}

/** Persons, mean over the draws, and the ends of the 80 % range. */
export interface Band {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** What the plan answers under a setting, where the balance itself is moved too. */
export interface PlanAnswer {
  /** People short at the horizon in the place that is asked for: without any plan, and with it. */
  readonly need: Band;
  readonly short: Band;
  /** Over the whole country: places opened, people who come, people moved, money. */
  readonly told: Readonly<Record<Told, number>>;
  /** With the plan, by specialty of the path: persons, mean. */
  readonly bySpecialty: ReadonlyMap<number, number>;
}

export function openPlan(plan: PackedPlan): PlanBench {
  const [base, ...alone] = plan.solved;
  const need = plan.published.need.reduce((sum, persons) => sum + persons, 0);
  const covered = need - base!.short;
  const cost = (own: PackedSetting) => own.found.at(-1)!;
  const levelsOf = (name: keyof PlanSetting): SolvedLevel[] =>
    [base!, ...alone.filter(({ varied }) => varied === name)]
      .map((own) => ({
        level: own.setting[name],
        found: own.found,
        covered: covered > 0 ? (need - own.short) / covered : 1,
        cost: cost(base!) > 0 ? cost(own) / cost(base!) : 1,
      }))
      .sort((a, b) => a.level - b.level);
  return {
    plan,
    surrogate: { base: base!.found, inputs: FACTORS.map(levelsOf), budgets: levelsOf('budget') },
  };
}

/**
 * People short under a setting, draw by draw and place by place, as a change of the published numbers: at the project's
 * own setting the page says what every other page says.
 *
 * @param fewer by place r·occupations + o, persons by whom the need of every draw falls as the balance is moved.
 * @param place regions that are asked for, and the code of their published range.
 */
export function answerOf(
  { plan, surrogate }: PlanBench,
  setting: PlanSetting,
  fewer: (place: number) => number,
  { code, regions, occupations }: { code: string; regions: readonly number[]; occupations: number },
): PlanAnswer {
  const levels = FACTORS.map((name) => setting[name]);
  const found = settledBy(surrogate, levels, setting.budget);
  const base = surrogate.base;
  const asked = plan.places.flatMap((place, i) =>
    regions.includes(Math.floor(place / occupations)) ? [{ place, i, less: fewer(place) }] : [],
  );
  const draws = plan.needs.length;
  const sums = {
    before: new Float64Array(draws),
    after: new Float64Array(draws),
    need: new Float64Array(draws),
  };
  const asPublished = new Float64Array(draws);
  const bySpecialty = new Map<number, number>();
  for (const { place, i, less } of asked) {
    let change = 0;
    plan.needs.forEach((needs, d) => {
      const need = needs[i]!;
      const before = Math.max(0, need - base[i]!);
      const after = Math.max(0, need - less - found[i]!);
      sums.before[d]! += before;
      sums.after[d]! += after;
      sums.need[d]! += Math.max(0, need - less);
      asPublished[d]! += Math.max(0, need);
      change += after - before;
    });
    const specialty = place % occupations;
    const own = Math.max(0, plan.published.short[i]! + change / draws);
    bySpecialty.set(specialty, (bySpecialty.get(specialty) ?? 0) + own);
  }
  const published = (of: readonly number[]) => asked.reduce((sum, { i }) => sum + of[i]!, 0);
  const [low, high] = plan.published.ranges[code] ?? [0, 0];
  const change = (after: Band, before: Band, told: Band): Band => ({
    mean: Math.max(0, told.mean + after.mean - before.mean),
    low: Math.max(0, told.low + after.low - before.low),
    high: Math.max(0, told.high + after.high - before.high),
  });
  const wholeNeed = bandOf(asPublished);
  return {
    need: change(bandOf(sums.need), wholeNeed, { ...wholeNeed, mean: published(plan.published.need) }),
    short: change(bandOf(sums.after), bandOf(sums.before), {
      mean: published(plan.published.short),
      low,
      high,
    }),
    told: toldOf(plan, found, base),
    bySpecialty,
  };
}

function toldOf(plan: PackedPlan, found: ArrayLike<number>, base: ArrayLike<number>): Record<Told, number> {
  const first = found.length - TOLD.length;
  const told = TOLD.map((name, i) => {
    const value = plan.published[name] + found[first + i]! - base[first + i]!;
    return [name, name === 'cost' ? value : Math.max(0, value)] as const;
  });
  return Object.fromEntries(told) as Record<Told, number>;
}

function bandOf(values: Float64Array): Band {
  const ends = new Float64Array(2);
  quantiles(values, [0.1, 0.9], new Float64Array(values.length), ends);
  return { mean: values.reduce((sum, own) => sum + own, 0) / values.length, low: ends[0]!, high: ends[1]! };
}
