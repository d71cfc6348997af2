import { needAt, type PlanInput, regionYearAt, remaining, yieldOf } from './input.ts';

/**
 * From amounts of a linear plan to classes that can open: whole groups of whole people, whole places moved, whole
 * trainers, within every capacity and budget of the plan.
 *
 * Every group starts rounded down; then groups are added, the one that brings most missing arrivals for its price
 * first, until the rounded plan brings what the linear one did or nothing more fits. Rounding each cell up by itself
 * would open a class of 25 for every tenth of a person.
 */
export interface PlanAmounts {
  readonly starts: readonly {
    readonly track: number;
    readonly region: number;
    readonly year: number;
    readonly amount: number;
  }[];
  readonly moves: readonly { readonly move: number; readonly year: number; readonly amount: number }[];
  /** [region][year], trainers whose training begins. */
  readonly trained: Float64Array;
}

export interface RoundedPlan extends PlanAmounts {
  readonly starts: readonly (PlanAmounts['starts'][number] & { readonly groups: number })[];
  /** What the rounded plan brings, cumulated, by `needAt`. */
  readonly arrivals: Float64Array;
}

/** Missing arrivals below one person are no reason for a class. */
const ONE_PERSON = 1;

export function roundPlan(input: PlanInput, bound: PlanAmounts): RoundedPlan {
  const moves = roundMoves(input, bound);
  const whole = bound.starts
    .filter(({ amount }) => amount > 1e-6)
    .map((start) => {
      const { groupSize } = input.levers[input.tracks[start.track]!.lever]!;
      const groups = Math.floor(start.amount / groupSize + 1e-6);
      return { ...start, amount: groups * groupSize, groups };
    });
  const rows = withinBudget(input, whole, moves);
  const wanted = arrivalsOf(input, { ...bound, moves });
  const reached = arrivalsOf(input, { starts: rows, moves, trained: bound.trained });
  const missing = wanted.map((persons, at) => Math.max(0, persons - reached[at]!));
  const closed = new Set<number>();
  while (closed.size < rows.length) {
    const best = rows
      .map((row, i) => ({ i, worth: closed.has(i) ? 0 : worthOf(input, row, missing) }))
      .reduce((a, b) => (b.worth > a.worth ? b : a), { i: -1, worth: 0 });
    if (best.i < 0) break;
    const row = rows[best.i]!;
    const room = Math.min(roomFor(input, rows, row), input.levers[input.tracks[row.track]!.lever]!.groupSize);
    const grownRow = { ...row, amount: row.amount + room, groups: row.groups + 1 };
    const tried = rows.with(best.i, grownRow);
    if (room < 1 || !fits(input, tried, moves)) {
      closed.add(best.i);
      continue;
    }
    rows[best.i] = grownRow;
    eachArrival(input, row, room, (at, persons) => {
      missing[at] = Math.max(0, missing[at]! - persons);
    });
  }
  const starts = rows.filter(({ groups }) => groups > 0);
  return {
    starts,
    moves,
    trained: trainersFor(input, starts, moves),
    arrivals: arrivalsOf(input, { starts, moves, trained: bound.trained }),
  };
}

/** Places moved are whole, never more than the track may give up, and rounded up only where no budget counts them. */
function roundMoves(input: PlanInput, bound: PlanAmounts): PlanAmounts['moves'] {
  const given = new Map<string, number>();
  return bound.moves.flatMap(({ move, year, amount }) => {
    const { region, from, limit } = input.moves[move]!;
    const source = `${region}|${from}|${year}`;
    const left = Math.floor(limit + 1e-6) - (given.get(source) ?? 0);
    const whole = Math.min(
      input.budget[year] === null ? Math.round(amount) : Math.floor(amount + 1e-6),
      left,
    );
    if (whole < 1) return [];
    given.set(source, (given.get(source) ?? 0) + whole);
    return [{ move, year, amount: whole }];
  });
}

/** What an amount brings, cumulated from its arrival on. */
function eachArrival(
  input: PlanInput,
  { track, region, year }: { track: number; region: number; year: number },
  amount: number,
  visit: (at: number, persons: number) => void,
): void {
  const own = input.tracks[track]!;
  const arrival = year + own.duration;
  for (let r = 0; r < input.regions; r++) {
    const persons = amount * yieldOf(input, own, arrival, region, r);
    if (persons === 0) continue;
    for (let t = arrival; t < input.years; t++) visit(needAt(input, r, own.specialty, t), persons);
  }
}

/** Effective applicants that a plan brings, cumulated, by `needAt`. */
export function arrivalsOf(input: PlanInput, plan: PlanAmounts): Float64Array {
  const total = new Float64Array(input.need.length);
  const add = (start: { track: number; region: number; year: number }, amount: number) =>
    eachArrival(input, start, amount, (at, persons) => {
      total[at]! += persons;
    });
  for (const start of plan.starts) add(start, start.amount);
  for (const { move, year, amount } of plan.moves) {
    const { region, from, to } = input.moves[move]!;
    add({ track: to, region, year }, amount);
    add({ track: from, region, year }, -amount);
  }
  return total;
}

/** Missing arrivals that one more group would bring, for each unit of what it costs. */
function worthOf(
  input: PlanInput,
  row: { track: number; region: number; year: number },
  missing: Float64Array,
): number {
  const { groupSize, cost } = input.levers[input.tracks[row.track]!.lever]!;
  let brings = 0;
  eachArrival(input, row, groupSize, (at, persons) => {
    brings += Math.min(persons, missing[at]!);
  });
  return brings < ONE_PERSON ? 0 : brings / (cost === null || cost === 0 ? 1 : cost * groupSize);
}

type Rows = readonly {
  readonly track: number;
  readonly region: number;
  readonly year: number;
  readonly amount: number;
  readonly groups: number;
}[];

/** Whole persons that the capacities of the row's lever and year still take. */
function roomFor(input: PlanInput, rows: Rows, row: Rows[number]): number {
  const lever = input.tracks[row.track]!.lever;
  const { capacity, nationalCapacity } = input.levers[lever]!;
  const used = (inRegion: boolean) =>
    rows
      .filter((other) => input.tracks[other.track]!.lever === lever && other.year === row.year)
      .filter((other) => !inRegion || other.region === row.region)
      .reduce((sum, other) => sum + other.amount, 0);
  const regional = capacity[regionYearAt(input, row.region, row.year)]! - used(true);
  const national =
    nationalCapacity === null ? Number.POSITIVE_INFINITY : nationalCapacity[row.year]! - used(false);
  return Math.floor(Math.min(regional, national) + 1e-6);
}

/** Trainers can be found in time, and no budget is passed. */
function fits(input: PlanInput, rows: Rows, moves: PlanAmounts['moves']): boolean {
  if (tooLate(input, rows)) return false;
  if (input.budget.every((bound) => bound === null)) return true;
  return overspent(input, rows, moves) <= 1e-6;
}

/** Money by which the years together pass their budgets. */
function overspent(input: PlanInput, rows: Rows, moves: PlanAmounts['moves']): number {
  const trained = trainersFor(input, rows, moves);
  return input.budget.reduce<number>(
    (sum, bound, year) =>
      bound === null ? sum : sum + Math.max(0, spent(input, rows, moves, trained, year) - bound),
    0,
  );
}

/** A whole trainer for a part of one can pass a budget that was used to its end: groups make room. */
function withinBudget<Own extends Rows[number]>(
  input: PlanInput,
  whole: readonly Own[],
  moves: PlanAmounts['moves'],
): Own[] {
  const rows = [...whole];
  if (input.budget.every((bound) => bound === null)) return rows;
  for (let over = overspent(input, rows, moves); over > 1e-6; ) {
    const best = rows
      .map((row, i) => {
        const { groupSize } = input.levers[input.tracks[row.track]!.lever]!;
        const fewer = { ...row, amount: row.amount - groupSize, groups: row.groups - 1 };
        return { i, fewer, left: row.groups > 0 ? overspent(input, rows.with(i, fewer), moves) : over };
      })
      .reduce((a, b) => (b.left < a.left ? b : a));
    if (!(best.left < over)) break;
    rows[best.i] = best.fewer;
    over = best.left;
  }
  return rows;
}

/** Money spent in a year. */
export function spent(
  input: PlanInput,
  rows: PlanAmounts['starts'],
  moves: PlanAmounts['moves'],
  trained: Float64Array,
  year: number,
): number {
  const ofYear = <Row extends { year: number }>(all: readonly Row[]) =>
    all.filter((row) => row.year === year);
  const starts = ofYear(rows).reduce(
    (sum, row) => sum + row.amount * input.levers[input.tracks[row.track]!.lever]!.cost!,
    0,
  );
  const moved = ofYear(moves).reduce((sum, row) => sum + row.amount * input.moves[row.move]!.cost!, 0);
  let trainers = 0;
  for (let region = 0; region < input.regions; region++)
    trainers += trained[regionYearAt(input, region, year)]! * (input.trainers?.cost ?? 0);
  return starts + moved + trainers;
}

/** Trainers that the running groups of a region and year need. */
export function trainersNeeded(input: PlanInput, rows: Rows, region: number, year: number): number {
  return rows
    .filter((row) => row.region === region)
    .filter((row) => {
      const { runningYears } = input.levers[input.tracks[row.track]!.lever]!;
      return row.year <= year && year < row.year + runningYears;
    })
    .reduce(
      (sum, row) => sum + row.groups * input.levers[input.tracks[row.track]!.lever]!.trainersPerGroup,
      0,
    );
}

/** Whether some year needs trainers that can no longer be trained for it. */
function tooLate(input: PlanInput, rows: Rows): boolean {
  const { trainers } = input;
  if (trainers === null) return false;
  for (let region = 0; region < input.regions; region++) {
    for (let year = 0; year < Math.min(trainers.leadYears, input.years); year++) {
      if (trainersNeeded(input, rows, region, year) > remaining(trainers, region, year) + 1e-6) return true;
    }
  }
  return false;
}

/** [region][year], whole trainers to begin training, as late as their groups and the budget of the year allow. */
function trainersFor(input: PlanInput, rows: Rows, moves: PlanAmounts['moves']): Float64Array {
  const none = new Float64Array(input.regions * input.years);
  const { trainers } = input;
  if (trainers === null) return none;
  const trained = none.slice();
  const left = input.budget.map((bound, year) =>
    bound === null ? Number.POSITIVE_INFINITY : bound - spent(input, rows, moves, none, year),
  );
  for (let region = 0; region < input.regions; region++) {
    let arrived = 0;
    for (let year = trainers.leadYears; year < input.years; year++) {
      const short = trainersNeeded(input, rows, region, year) - remaining(trainers, region, year) - arrived;
      const more = Math.max(0, Math.ceil(short - 1e-6));
      const latest = year - trainers.leadYears;
      arrived += more;
      let open = more;
      for (let at = latest; at >= 0 && open > 0; at--) {
        const own = Math.min(open, affordable(left[at]!, trainers.cost));
        trained[regionYearAt(input, region, at)]! += own;
        left[at]! -= own * (trainers.cost ?? 0);
        open -= own;
      }
      // Where no year can pay, the latest one passes its budget, and the groups that ask for it are refused.
      trained[regionYearAt(input, region, latest)]! += open;
    }
  }
  return trained;
}

const affordable = (money: number, cost: number | null) =>
  cost === null || cost === 0 ? Number.POSITIVE_INFINITY : Math.max(0, Math.floor((money + 1e-6) / cost));
