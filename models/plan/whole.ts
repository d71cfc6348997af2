import { expectedShort, shortByTangents } from './curve.ts';
import { type Decision, eachArrival } from './decisions.ts';
import { belowFloorCost, discounted, needAt, type PlanInput, regionYearAt, yearWeight } from './input.ts';
import { startCost } from './limits.ts';
import type { PlanProgram } from './plan.ts';

/** A plan as amounts: how much of each decision, who goes where, which trainers. */
export interface PlanAmounts {
  /** Starts and classes, in the order of `decisions`; classes are 0 where people come one by one. */
  readonly starts: Float64Array;
  readonly classes: Float64Array;
  readonly relocated: readonly Relocated[];
  /** [region][year]: trainers whose training begins, and those moved in, net. */
  readonly trained: Float64Array;
  readonly trainersIn: Float64Array;
}

/** People whom a lever brings from a region of surplus to one that lacks them. */
export interface Relocated {
  readonly lever: number;
  readonly from: number;
  readonly to: number;
  readonly specialty: number;
  readonly year: number;
  /** Who leaves, and who arrives of them. */
  readonly persons: number;
  readonly arrive: number;
}

/** A plan judged: what it brings, costs and leaves. */
export interface PlanResult {
  /** By `needAt`, cumulated, net of what is lost. */
  readonly brought: Float64Array;
  /** By `needAt`, expected persons, exact over the draws of the need; NaN where nothing can be evaluated. */
  readonly short: Float64Array;
  readonly excess: Float64Array;
  /** [region][year], money, undiscounted, savings taken off; of trainers where they are trained or leave from. */
  readonly cost: Float64Array;
  /** The objective of the programme, on its tangents, and exact. */
  readonly objective: number;
  readonly exact: number;
}

/**
 * Reads a solution: linear as it is, or whole. A whole plan rounds people down, which passes no limit: classes are whole
 * already and their least part is a whole number of people.
 */
export function amountsOf(
  input: PlanInput,
  stated: PlanProgram,
  value: ArrayLike<number>,
  whole: boolean,
): PlanAmounts {
  const people = (x: number) => (whole ? Math.floor(x + 1e-6) : Math.max(0, x));
  const classesOf = (x: number) => (whole ? Math.round(x) + 0 : x);
  const starts = Float64Array.from(stated.decisions, ({ column, unit }) => people(value[column]!) * unit);
  const classes = Float64Array.from(stated.decisions, ({ column, classes: z, unit }) =>
    z !== null ? classesOf(value[z]!) : unit > 1 ? classesOf(value[column]!) : 0,
  );
  const trained = new Float64Array(input.regions * input.years);
  const trainersIn = new Float64Array(input.regions * input.years);
  for (const { kind, region, year, column } of stated.trained) {
    const at = regionYearAt(input, region, year);
    const own = classesOf(value[column]!);
    if (kind === 'train') trained[at]! += own;
    else trainersIn[at]! += kind === 'come' ? own : -own;
  }
  return { starts, classes, relocated: relocatedOf(input, stated, value, people), trained, trainersIn };
}

/** Pairs who leaves with who is reached, region by region in their order: a lever's cost knows no distance. */
function relocatedOf(
  input: PlanInput,
  { relocations }: PlanProgram,
  value: ArrayLike<number>,
  people: (x: number) => number,
): Relocated[] {
  const result: Relocated[] = [];
  const wanted = relocations
    .filter(({ side }) => side === 'reach')
    .map((own) => ({ ...own, left: value[own.column]! }));
  for (const leave of relocations.filter(({ side }) => side === 'leave')) {
    const { lever, specialty, year } = leave;
    const { effectiveness } = input.levers[lever]!;
    let left = value[leave.column]!;
    for (const to of wanted) {
      if (to.lever !== lever || to.specialty !== specialty || to.year !== year) continue;
      const own = Math.min(left, to.left / effectiveness);
      const persons = people(own);
      left -= own;
      to.left -= own * effectiveness;
      if (persons > 1e-9)
        result.push({
          ...{ lever, specialty, year, persons, from: leave.region, to: to.region },
          arrive: persons * effectiveness,
        });
    }
  }
  return result;
}

/** What amounts bring, cumulated, by `needAt`. */
export function broughtBy(
  input: PlanInput,
  decisions: readonly Decision[],
  { starts, relocated }: Pick<PlanAmounts, 'starts' | 'relocated'>,
): Float64Array {
  const total = new Float64Array(input.places.length);
  const arrive = (r: number, k: number, year: number, persons: number) => {
    for (let t = year; t < input.years; t++) total[needAt(input, r, k, t)]! += persons;
  };
  decisions.forEach((own, d) => {
    if (starts[d] === 0) return;
    eachArrival(input, own, (r, k, t, persons) => arrive(r, k, t, persons * starts[d]!));
  });
  for (const { lever, from, to, specialty, year, persons, arrive: reached } of relocated) {
    const t = year + input.levers[lever]!.duration;
    arrive(from, specialty, t, -persons);
    arrive(to, specialty, t, reached);
  }
  return total;
}

/**
 * Judges a plan, whole or linear.
 *
 * @param floors people whom each region may be short of at the horizon, by its equity floor; null without one.
 */
export function judge(
  input: PlanInput,
  decisions: readonly Decision[],
  amounts: PlanAmounts,
  floors: readonly number[] | null = null,
): PlanResult {
  const brought = broughtBy(input, decisions, amounts);
  const cost = costs(input, decisions, amounts);
  const { short: price, excess: overPrice } = input.prices;
  const short = new Float64Array(brought.length).fill(Number.NaN);
  const excess = short.slice();
  let [objective, exact] = [0, 0];
  cost.forEach((money, at) => {
    objective += money * discounted(input.prices, at % input.years);
  });
  exact = objective;
  const [left, leftExact] = [new Float64Array(input.regions), new Float64Array(input.regions)];
  input.places.forEach((place, at) => {
    if (place === null) return;
    const [own, need] = [brought[at]!, expectedShort(place.curve, 0)];
    const over = (still: number) => Math.max(0, own - need + still);
    const tangent = shortByTangents(place.tangents, own);
    const weight = yearWeight(input, at % input.years);
    short[at] = expectedShort(place.curve, own);
    excess[at] = over(short[at]);
    objective += weight * (price * tangent + overPrice * over(tangent));
    exact += weight * (price * short[at] + overPrice * excess[at]);
    if ((at + 1) % input.years !== 0) return;
    const region = Math.floor(at / (input.specialties * input.years));
    left[region]! += tangent;
    leftExact[region]! += short[at];
  });
  floors?.forEach((floor, region) => {
    objective += belowFloorCost(input) * Math.max(0, left[region]! - floor);
    exact += belowFloorCost(input) * Math.max(0, leftExact[region]! - floor);
  });
  return { brought, short, excess, cost, objective, exact };
}

function costs(input: PlanInput, decisions: readonly Decision[], amounts: PlanAmounts): Float64Array {
  const cost = new Float64Array(input.regions * input.years);
  decisions.forEach((own, d) => {
    if (amounts.starts[d] === 0) return;
    cost[regionYearAt(input, own.region, own.year)]! += amounts.starts[d]! * startCost(input, own);
  });
  for (const { lever, from, year, persons } of amounts.relocated)
    cost[regionYearAt(input, from, year)]! += persons * input.levers[lever]!.cost;
  const { trainers } = input;
  if (trainers !== null)
    cost.forEach((_, at) => {
      cost[at]! +=
        amounts.trained[at]! * trainers.cost + Math.max(0, -amounts.trainersIn[at]!) * trainers.moveCost;
    });
  return cost;
}
