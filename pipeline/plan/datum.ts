import type { PlanInput } from '../../models/plan/input.ts';
import type { PlanProgram } from '../../models/plan/plan.ts';
import { judge, type PlanAmounts } from '../../models/plan/whole.ts';
import { averageRanks, correlationOfUnits, unitRanks } from '../../models/statistics/rank_correlation.ts';
import type { datumValue } from '../dictionary/plan.ts';
import type { Row } from '../dictionary/table.ts';
import { partsBy, type SolvedCase, shortOf } from './cases.ts';
import type { HeldBalance } from './held.ts';
import { PLAN_PARAMETERS } from './numbers.ts';
import type { PlanSetup } from './setup.ts';
import { solveLinear } from './solve.ts';
import { type PlanChoices, planInput } from './statement.ts';

/** Into how many parts the draws are split by what an input turns out to be. */
const PARTS = 3;
const TANGENTS = 6;
/** An input whose ranks go with those of people short less than chance would allow tells the plan nothing. */
const BEYOND_CHANCE = 3;

/** Inputs of the draws by group, as one index a draw: what knowing the group would tell of people short. */
function groupIndices({ held: { rows, steps }, drawn }: HeldBalance, scenario: string, short: Float64Array) {
  const output = unitRanks(averageRanks(short));
  const groups = new Map<string, Float64Array>();
  if (output === null) return groups;
  const least = BEYOND_CHANCE / Math.sqrt(drawn.options.draws);
  const add = (group: string, values: Float64Array) => {
    const ranks = Number.isNaN(values[0]!) ? null : unitRanks(averageRanks(values));
    if (ranks === null) return;
    const correlation = correlationOfUnits(ranks, output);
    if (Math.abs(correlation) < least) return;
    const index = groups.get(group) ?? new Float64Array(short.length);
    for (let d = 0; d < index.length; d++) index[d]! += correlation * ranks[d]!;
    groups.set(group, index);
  };
  rows.numbers.all.forEach(({ group, parameter }, i) => {
    // What the plan alone reads moves nobody's need: its ends are tried instead.
    if (!(PLAN_PARAMETERS as readonly string[]).includes(parameter ?? '')) add(group, drawn.values[i]!);
  });
  steps.forEach((step, i) => {
    if (step.scenario === scenario) add(`scenario/${scenario}`, drawn.values[rows.numbers.all.length + i]!);
  });
  rows.paths.series.forEach(({ series_id, isCounted }, s) => {
    if (!isCounted.every(Boolean)) add(`series/${series_id.split('/')[0]!}`, drawn.ranks[s]!);
  });
  return groups;
}

/**
 * What it is worth to know each input before the first decision. An input of the draws: they are split into three parts
 * by it, the plan is made for each, and what that saves against the one plan for all is the value. An input of the plan
 * itself: at each end, what the plan could save if its first year were not decided yet.
 *
 * @param cases those of the scenario, the first of which is the plan for all draws.
 */
export async function datumValues(
  setup: PlanSetup,
  held: HeldBalance,
  cases: readonly SolvedCase[],
): Promise<Row<typeof datumValue>[]> {
  const [base] = cases;
  const { short: price } = planInput(setup, { tangents: TANGENTS }).prices;
  const row = (input_group: string, is_plan_input: boolean, value: number): Row<typeof datumValue> => ({
    ...{ scenario: setup.scenario, input_group, is_plan_input, value_money: Math.max(0, value) },
    value_persons: Math.max(0, value) / price,
    // Who holds it is read from the database, by the thread that reads it.
    data_holder_code: null,
    is_illustrative: setup.illustrative,
  });
  const rows: Row<typeof datumValue>[] = [];
  for (const [group, index] of groupIndices(held, setup.scenario, shortOf(setup)))
    rows.push(row(group, false, await valueOfParts(setup, base!, partsBy(index, PARTS))));
  for (const name of new Set(cases.flatMap(({ end }) => end?.input ?? [])))
    rows.push(
      row(
        name,
        true,
        await valueOfEnds(
          setup,
          base!,
          cases.filter(({ end }) => end?.input === name),
        ),
      ),
    );
  return rows.filter(({ value_money }) => value_money > 0);
}

type Decisions = PlanProgram['decisions'];

/** Amounts of one statement read by another: both list the same decisions where only draws differ; else by their names. */
function carried(from: Decisions, amounts: PlanAmounts, to: Decisions): PlanAmounts {
  const key = (own: Decisions[number]) =>
    [own.action, own.lever, own.region, own.specialty, own.year, own.track, own.places].join('|');
  const starts = new Map(from.map((own, d) => [key(own), amounts.starts[d]!]));
  return {
    ...amounts,
    starts: Float64Array.from(to, (own) => starts.get(key(own)) ?? 0),
    classes: new Float64Array(to.length),
  };
}

const exact = (input: PlanInput, decisions: Decisions, amounts: PlanAmounts) =>
  judge(input, decisions, amounts).exact;

async function valueOfParts(setup: PlanSetup, base: SolvedCase, parts: readonly number[][]): Promise<number> {
  let value = 0;
  for (const draws of parts) {
    const input = planInput(setup, { tangents: TANGENTS, draws });
    const { stated, linear } = await solveLinear(input, { near: base.basis });
    const asDecided = exact(input, base.decisions, base.linear.amounts);
    value +=
      (draws.length / setup.draws.draws) * (asDecided - exact(input, stated.decisions, linear.amounts));
  }
  return value;
}

/** Weight of each end of a range, the middle having the rest: the mean of a PERT distribution. */
const END_WEIGHT = 1 / 6;

async function valueOfEnds(setup: PlanSetup, base: SolvedCase, ends: readonly SolvedCase[]): Promise<number> {
  let value = 0;
  for (const own of ends) {
    const choices: PlanChoices = { tangents: TANGENTS, end: own.end! };
    const input = planInput(setup, choices);
    const decided = carried(base.decisions, base.linear.amounts, own.decisions).starts;
    const { stated, linear } = await solveLinear(input, { firstYear: decided, near: own.basis });
    value +=
      END_WEIGHT *
      (exact(input, stated.decisions, linear.amounts) - exact(input, own.decisions, own.linear.amounts));
  }
  return value;
}
