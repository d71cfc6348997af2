import { type PlanInput, yearWeight } from '../../models/plan/input.ts';
import { type PlanProgram, statePlan } from '../../models/plan/plan.ts';
import { amountsOf, judge } from '../../models/plan/whole.ts';
import type { planFrontier } from '../dictionary/plan.ts';
import type { Row } from '../dictionary/table.ts';
import { solverModel } from './highs.ts';
import type { PlanSetup } from './setup.ts';
import { costsAtPrice } from './solve.ts';
import { planInput } from './statement.ts';

/** Prices of a missing person-year at which the plan is drawn, as multiples of the shipped one. */
const PRICES = [0.1, 0.2, 0.35, 0.6, 1, 1.5, 2.5, 5];

/** Times the price of a missing person-year, so that money is no object. */
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
  const rows = await pricesOf(setup, input, '_T');
  const { regions } = setup.system.rows;
  if (regions.length > 1)
    for (const region of regions) rows.push(...(await pricesOf(setup, planInput(setup, { region }), region)));
  return { rows, uncovered: await uncoveredOf(input) };
}

/**
 * Neither money nor people trained for nobody count: what is still short is what capacities and trainers leave. Stated apart
 * and begun afresh: of plans that are worth the same the one that is found must not hang on a budget.
 */
async function uncoveredOf(asked: PlanInput): Promise<number> {
  const prices = { ...asked.prices, short: WITHOUT_PRICE * asked.prices.short, excess: 0, equity: null };
  const input = { ...asked, prices, excessShare: null, budget: asked.budget.map(() => null) };
  const stated = statePlan(input);
  const model = await solverModel(stated.program);
  try {
    return sumsOf(input, stated, model.linear().value).short_at_horizon;
  } finally {
    model.dispose();
  }
}

async function pricesOf(
  setup: PlanSetup,
  input: PlanInput,
  region_code: string,
): Promise<Row<typeof planFrontier>[]> {
  const stated = statePlan(input);
  if (stated.decisions.length + stated.relocations.length === 0) return [];
  const model = await solverModel(stated.program);
  try {
    const at = (factor: number) => {
      model.setCosts(costsAtPrice(input, stated, factor * input.prices.short));
      return sumsOf(input, stated, model.linear().value);
    };
    return PRICES.map((factor): Row<typeof planFrontier> => {
      const { short_at_horizon: _, ...sums } = at(factor);
      return {
        ...{ scenario: setup.scenario, region_code, price_money: factor * input.prices.short, ...sums },
        ...{ is_shipped: factor === 1, is_total: region_code === '_T', is_illustrative: setup.illustrative },
      };
    });
  } finally {
    model.dispose();
  }
}

function sumsOf(input: PlanInput, stated: PlanProgram, value: ArrayLike<number>) {
  const { short, excess, cost } = judge(input, stated.decisions, amountsOf(input, stated, value, false));
  const weighed = { cost: 0, short: 0 };
  stated.program.cost.forEach((money, column) => {
    weighed.cost += money * value[column]!;
  });
  stated.short.forEach((column, at) => {
    if (column < 0) return;
    weighed.short += yearWeight(input, at % input.years) * value[column]!;
    // The programme is stated at the shipped price: what is short there is taken out of its costs.
    weighed.cost -= stated.program.cost[column]! * value[column]!;
  });
  const sum = (of: Float64Array) => of.reduce((all, own) => all + (Number.isNaN(own) ? 0 : own), 0);
  const last = short.filter((_, at) => at % input.years === input.years - 1);
  return {
    cost_money: sum(cost),
    short_person_years: sum(short),
    over_person_years: sum(excess),
    weighed_cost_money: weighed.cost,
    weighed_short_person_years: weighed.short,
    short_at_horizon: sum(last),
  };
}
