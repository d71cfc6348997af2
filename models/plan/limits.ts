import type { MoveColumn, StartColumn, TrainerColumn } from './columns.ts';
import { type PlanInput, regionYearAt, remaining } from './input.ts';

/** What a plan may not pass: capacities, budgets, trainers and places that may move, a row of the programme each. */

export interface PlanLimit {
  readonly name: 'capacity' | 'national_capacity' | 'budget' | 'trainers' | 'moves' | 'minimum';
  readonly row: number;
  readonly region: number | null;
  readonly lever: number | null;
  readonly specialty: number | null;
  readonly year: number;
  /** Starts, MAD, trainers or places. */
  readonly bound: number;
}

/** Adds one limit to the programme; one without entries limits nothing and is left out, unless it asks for something. */
export type Limit = (
  own: Omit<PlanLimit, 'row'>,
  entries: readonly (readonly [number, number])[],
  side?: 'most' | 'least',
) => void;

export function limitCapacities(input: PlanInput, starts: readonly StartColumn[], limit: Limit): void {
  const byLever = groupedBy(starts, (x) => `${input.tracks[x.track]!.lever}|${x.year}`);
  for (const own of byLever.values()) {
    const { year } = own[0]!;
    const lever = input.tracks[own[0]!.track]!.lever;
    const { capacity, nationalCapacity } = input.levers[lever]!;
    for (const [region, here] of groupedBy(own, (x) => x.region)) {
      const bound = capacity[regionYearAt(input, region, year)]!;
      if (bound === Number.POSITIVE_INFINITY) continue;
      limit(
        { name: 'capacity', region, lever, specialty: null, year, bound },
        here.map((x) => [x.column, 1]),
      );
    }
    if (nationalCapacity !== null)
      limit(
        {
          name: 'national_capacity',
          region: null,
          lever,
          specialty: null,
          year,
          bound: nationalCapacity[year]!,
        },
        own.map((x) => [x.column, 1]),
      );
  }
}

export function limitBudgets(
  input: PlanInput,
  starts: readonly StartColumn[],
  moves: readonly MoveColumn[],
  trained: readonly TrainerColumn[],
  limit: Limit,
): void {
  input.budget.forEach((bound, year) => {
    if (bound === null) return;
    const of = <Column extends { year: number; column: number }>(
      columns: readonly Column[],
      price: (column: Column) => number,
    ) => columns.filter((c) => c.year === year).map((c): [number, number] => [c.column, price(c)]);
    limit({ name: 'budget', region: null, lever: null, specialty: null, year, bound }, [
      ...of(starts, (x) => input.levers[input.tracks[x.track]!.lever]!.cost!),
      ...of(moves, (m) => input.moves[m.move]!.cost!),
      ...of(trained, () => input.trainers!.cost!),
    ]);
  });
}

export function limitTrainers(
  input: PlanInput,
  starts: readonly StartColumn[],
  trained: readonly TrainerColumn[],
  limit: Limit,
): void {
  const { trainers, regions, years } = input;
  if (trainers === null) return;
  for (let region = 0; region < regions; region++) {
    const here = starts.filter((x) => x.region === region);
    for (let year = 0; year < years; year++) {
      const running = here.flatMap((x): [number, number][] => {
        const { runningYears, trainersPerGroup, groupSize } = input.levers[input.tracks[x.track]!.lever]!;
        const runs = x.year <= year && year < x.year + runningYears;
        return runs && trainersPerGroup > 0 ? [[x.column, trainersPerGroup / groupSize]] : [];
      });
      if (running.length === 0) continue;
      const arrived = trained
        .filter((h) => h.region === region && h.year + trainers.leadYears <= year)
        .map((h): [number, number] => [h.column, -1]);
      limit(
        {
          name: 'trainers',
          region,
          lever: null,
          specialty: null,
          year,
          bound: remaining(trainers, region, year),
        },
        [...running, ...arrived],
      );
    }
  }
}

export function limitMoves(input: PlanInput, moves: readonly MoveColumn[], limit: Limit): void {
  const bySource = groupedBy(moves, (m) => {
    const { region, from } = input.moves[m.move]!;
    return `${region}|${from}|${m.year}`;
  });
  for (const own of bySource.values()) {
    const { region, from, limit: bound } = input.moves[own[0]!.move]!;
    const { lever, specialty } = input.tracks[from]!;
    limit(
      { name: 'moves', region, lever, specialty, year: own[0]!.year, bound },
      own.map((m) => [m.column, 1]),
    );
  }
}

function groupedBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const own = groups.get(keyOf(item));
    if (own === undefined) groups.set(keyOf(item), [item]);
    else own.push(item);
  }
  return groups;
}
