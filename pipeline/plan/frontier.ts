import type { PlanInput } from '../../models/plan/input.ts';
import { type PlanProgram, statePlan } from '../../models/plan/plan.ts';
import { amountsOf, judge } from '../../models/plan/whole.ts';
import type { planFrontier } from '../dictionary/plan.ts';
import type { Row } from '../dictionary/table.ts';
import { planModel } from './plan_model.ts';
import type { PlanSetup } from './setup.ts';
import { costsAtPrice } from './solve.ts';
import { planInput } from './statement.ts';

/** Prices of a missing person-year at which the plan is drawn, as multiples of the shipped one. */
const PRICES = [0.1, 0.2, 0.35, 0.6, 1, 1.5, 2.5, 5];

/** A price at which money is no object: what is still short then, no lever reaches. */
const WITHOUT_PRICE = 1000;

/**
 * What each price of a missing person-year would buy, for the nation and for each region by its own classes: linear
 * plans, without an equity floor, each programme stated once.
 *
 * @returns rows of the frontier, and the people expected to be short at the horizon whatever is paid.
 */
export async function frontierOf(
  setup: PlanSetup,
  input: PlanInput,
): Promise<{ rows: Row<typeof planFrontier>[]; uncovered: number }> {
  const nation = await pricesOf(setup, input, '_T');
  const rows = [...nation.rows];
  const { regions } = setup.system.rows;
  if (regions.length > 1)
    for (const region of regions)
      rows.push(...(await pricesOf(setup, planInput(setup, { region }), region)).rows);
  return { rows, uncovered: nation.uncovered };
}

async function pricesOf(setup: PlanSetup, input: PlanInput, region_code: string) {
  const stated = statePlan(input);
  if (stated.decisions.length + stated.relocations.length === 0) return { rows: [], uncovered: 0 };
  const model = await planModel(input, stated);
  try {
    const at = (factor: number) => {
      model.setCosts(costsAtPrice(input, stated, factor * input.prices.short));
      return sumsOf(input, stated, model.linear().value);
    };
    const rows = PRICES.map((factor): Row<typeof planFrontier> => {
      const { cost_money, short_person_years, over_person_years } = at(factor);
      return {
        ...{ scenario: setup.scenario, region_code, price_money: factor * input.prices.short },
        ...{ cost_money, short_person_years, over_person_years },
        ...{ is_shipped: factor === 1, is_total: region_code === '_T', is_illustrative: setup.illustrative },
      };
    });
    return { rows, uncovered: region_code === '_T' ? at(WITHOUT_PRICE).short_at_horizon : 0 };
  } finally {
    model.dispose();
  }
}

function sumsOf(input: PlanInput, stated: PlanProgram, value: ArrayLike<number>) {
  const { short, excess, cost } = judge(input, stated.decisions, amountsOf(input, stated, value, false));
  const sum = (of: Float64Array) => of.reduce((all, own) => all + (Number.isNaN(own) ? 0 : own), 0);
  const last = short.filter((_, at) => at % input.years === input.years - 1);
  return {
    cost_money: sum(cost),
    short_person_years: sum(short),
    over_person_years: sum(excess),
    short_at_horizon: sum(last),
  };
}
