import type { PlanInput } from './input.ts';

/** What somebody who plans may set, each as a factor of what the project itself takes. */
export const FACTORS = ['trainers', 'price', 'visas', 'relocation'] as const;
export const SETTING_INPUTS = [...FACTORS, 'budget'] as const;
export type SettingInput = (typeof SETTING_INPUTS)[number];

/**
 * Trainers free for new classes; the price of a missing person-year; what may be spent in a year, as a share of what the
 * project's own plan spends in its dearest one (1 is without a limit of this kind); visas, and their share of arrivals;
 * people who may be moved.
 */
export type PlanSetting = Readonly<Record<SettingInput, number>>;

export const OWN_SETTING: PlanSetting = { trainers: 1, price: 1, budget: 1, visas: 1, relocation: 1 };

/** What is told of a setting for the whole country, beside what it brings to each place; in this order. */
export const TOLD = ['starts', 'visas', 'relocated', 'cost'] as const;
export type Told = (typeof TOLD)[number];

/** A lever set to nothing keeps a billionth: the programme keeps its columns, and the solver where it began. */
const NEXT_TO_NOTHING = 1e-9;

/**
 * The plan under a setting, without an equity floor, which would hang on the setting itself.
 *
 * @param dearest money that the project's own plan spends in its dearest year.
 */
export function settledInput(input: PlanInput, setting: PlanSetting, dearest: number): PlanInput {
  const { trainers, prices, levers, budget } = input;
  const limit = setting.budget < 1 ? setting.budget * dearest : Number.POSITIVE_INFINITY;
  const factorOf = { visa: setting.visas, relocate: setting.relocation } as Readonly<Record<string, number>>;
  return {
    ...input,
    trainers:
      trainers === null
        ? null
        : { ...trainers, stock: trainers.stock.map((persons) => persons * setting.trainers) },
    prices: { ...prices, short: prices.short * setting.price, equity: null },
    budget: budget.map((own) => Math.min(own ?? Number.POSITIVE_INFINITY, limit)),
    levers: levers.map((lever) => {
      const factor = Math.max(NEXT_TO_NOTHING, factorOf[lever.kind] ?? 1);
      if (factor === 1) return lever;
      return {
        ...lever,
        capacity: lever.capacity.map((starts) => starts * factor),
        nationalCapacity: lever.nationalCapacity?.map((starts) => starts * factor) ?? null,
        arrivalShare: lever.arrivalShare === null ? null : lever.arrivalShare * factor,
      };
    }),
  };
}
