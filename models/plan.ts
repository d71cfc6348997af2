import { type LinearProgram, programBuilder } from './linear_program.ts';
import { hasCosts, needAt, type PlanInput, remaining, yieldOf } from './plan_input.ts';

/**
 * States the plan as a linear programme: how many places to open (x), to move between tracks (m) and how many
 * trainers to train (h), so that as few people as possible remain uncovered (u), at the least cost.
 *
 *   cover     covered_t = covered_{t−1} + Σ_{arriving in t} (e·x + e·m to − e·m from)     closing a place costs its yield
 *             covered_t + u_t ≥ need_t
 *   capacity  Σ_k x ≤ cap_t, by region and lever, and over the nation
 *   budget    Σ cost·x + cost·m + trainer cost·h ≤ budget_t                               where declared
 *   trainers  running groups × trainers a group ≤ stock·(1 − attrition)^t + Σ_{arrived} h
 *   moves     Σ m ≤ places that the track may give up
 *   minimum   x ≥ what the user insists on
 *
 * Two goals, one after the other, so that no price of an uncovered person has to be invented: first the least Σ u,
 * then, with Σ u held, the least cost; without costs the fewest starts, then the fewest moves.
 */
export interface PlanProgram {
  readonly program: LinearProgram;
  /** One after the other; each holds the values of those before it. */
  readonly objectives: readonly PlanObjective[];
  readonly starts: readonly StartColumn[];
  readonly moves: readonly MoveColumn[];
  readonly trained: readonly { readonly region: number; readonly year: number; readonly column: number }[];
  /** Columns of u and of what is covered, by `needAt`; −1 where a need is not evaluable. */
  readonly uncovered: Int32Array;
  readonly covered: Int32Array;
  /** Rows whose bound is a choice of somebody's, with what they limit. */
  readonly limits: readonly PlanLimit[];
}

export interface PlanObjective {
  readonly name: 'uncovered' | 'cost' | 'starts' | 'moves';
  readonly cost: Float64Array;
}

export interface StartColumn {
  readonly track: number;
  readonly region: number;
  readonly year: number;
  readonly column: number;
}

export interface MoveColumn {
  readonly move: number;
  readonly year: number;
  readonly column: number;
}

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

/** @throws RangeError when a length does not fit, a yield is outside 0–1, or a budget comes without costs. */
export function statePlan(input: PlanInput): PlanProgram {
  checkPlan(input);
  const build = programBuilder();
  const starts = startColumns(input, () => build.column(0, Number.POSITIVE_INFINITY));
  const moves = moveColumns(input, () => build.column(0, Number.POSITIVE_INFINITY));
  const trained = trainerColumns(input, () => build.column(0, Number.POSITIVE_INFINITY));
  const { covered, uncovered } = coverRows(input, build, starts, moves);
  const limits: PlanLimit[] = [];
  const limit = (
    own: Omit<PlanLimit, 'row'>,
    entries: readonly (readonly [number, number])[],
    side: 'most' | 'least' = 'most',
  ) => {
    if (entries.length === 0 && side === 'most') return;
    const row =
      side === 'most'
        ? build.row(Number.NEGATIVE_INFINITY, own.bound, entries)
        : build.row(own.bound, Number.POSITIVE_INFINITY, entries);
    limits.push({ ...own, row });
  };
  limitCapacities(input, starts, limit);
  limitBudgets(input, starts, moves, trained, limit);
  limitTrainers(input, starts, trained, limit);
  limitMoves(input, moves, limit);
  for (const { lever, region, specialty, year, starts: bound } of input.minimums) {
    const own = starts.filter(
      (x) =>
        x.region === region &&
        x.year === year &&
        input.tracks[x.track]!.lever === lever &&
        input.tracks[x.track]!.specialty === specialty,
    );
    limit(
      { name: 'minimum', region, lever, specialty, year, bound },
      own.map((x) => [x.column, 1]),
      'least',
    );
  }
  const program = build.finish();
  return {
    program,
    objectives: objectivesOf(input, program.columns, { starts, moves, trained, uncovered }),
    starts,
    moves,
    trained,
    uncovered,
    covered,
    limits,
  };
}

type Limit = (
  own: Omit<PlanLimit, 'row'>,
  entries: readonly (readonly [number, number])[],
  side?: 'most' | 'least',
) => void;

/** A start has a column where it can open, arrives by the horizon and gives something. */
function startColumns(input: PlanInput, add: () => number): StartColumn[] {
  return input.tracks.flatMap((track, t) => {
    const lever = input.levers[track.lever]!;
    return Array.from({ length: input.regions }, (_, region) => region).flatMap((region) => {
      return Array.from({ length: input.years }, (_, year) => year)
        .filter(
          (year) =>
            lever.capacity[region * input.years + year]! > 0 &&
            year >= lever.firstYear &&
            year + track.duration < input.years &&
            gives(input, t, region, year + track.duration),
        )
        .map((year) => ({ track: t, region, year, column: add() }));
    });
  });
}

function gives(input: PlanInput, track: number, region: number, arrival: number): boolean {
  return Array.from({ length: input.regions }, (_, r) => r).some(
    (r) => yieldOf(input, input.tracks[track]!, arrival, region, r) > 0,
  );
}

/** A place may move out of a track whose specialty is in surplus at the horizon in its own region. */
function moveColumns(input: PlanInput, add: () => number): MoveColumn[] {
  return input.moves.flatMap((move, m) => {
    const { lever, specialty, duration } = input.tracks[move.from]!;
    const surplus = input.need[needAt(input, move.region, specialty, input.years - 1)]! < 0;
    if (!surplus || !(move.limit > 0)) return [];
    return Array.from({ length: input.years }, (_, year) => year)
      .filter((year) => year >= input.levers[lever]!.firstYear && year + duration < input.years)
      .map((year) => ({ move: m, year, column: add() }));
  });
}

function trainerColumns(input: PlanInput, add: () => number) {
  const { trainers, regions, years } = input;
  if (trainers === null) return [];
  return Array.from({ length: regions }, (_, region) => region).flatMap((region) =>
    Array.from({ length: years }, (_, year) => year)
      .filter((year) => year + trainers.leadYears < years)
      .map((year) => ({ region, year, column: add() })),
  );
}

/** What is covered grows from year to year; a running sum keeps each start to one entry a region instead of one a year. */
function coverRows(
  input: PlanInput,
  build: ReturnType<typeof programBuilder>,
  starts: readonly StartColumn[],
  moves: readonly MoveColumn[],
) {
  const { regions, specialties, years, need } = input;
  const arriving: [number, number][][] = Array.from({ length: need.length }, () => []);
  const arrive = (t: number, region: number, year: number, column: number, sign: 1 | -1) => {
    const track = input.tracks[t]!;
    const arrival = year + track.duration;
    for (let r = 0; r < regions; r++) {
      const persons = yieldOf(input, track, arrival, region, r);
      if (persons > 0) arriving[needAt(input, r, track.specialty, arrival)]!.push([column, sign * persons]);
    }
  };
  for (const x of starts) arrive(x.track, x.region, x.year, x.column, 1);
  for (const m of moves) {
    const { from, to, region } = input.moves[m.move]!;
    arrive(to, region, m.year, m.column, 1);
    arrive(from, region, m.year, m.column, -1);
  }
  const covered = new Int32Array(need.length).fill(-1);
  const uncovered = new Int32Array(need.length).fill(-1);
  for (let r = 0; r < regions; r++) {
    for (let k = 0; k < specialties; k++) {
      for (let t = 0; t < years; t++) {
        const at = needAt(input, r, k, t);
        if (Number.isNaN(need[at])) continue;
        const own = build.column(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
        const short = build.column(0, Number.POSITIVE_INFINITY);
        covered[at] = own;
        uncovered[at] = short;
        const before: [number, number][] = t > 0 && covered[at - 1]! >= 0 ? [[covered[at - 1]!, -1]] : [];
        build.row(0, 0, [[own, 1], ...before, ...arriving[at]!.map(([c, v]): [number, number] => [c, -v])]);
        build.row(need[at]!, Number.POSITIVE_INFINITY, [
          [own, 1],
          [short, 1],
        ]);
      }
    }
  }
  return { covered, uncovered };
}

function limitCapacities(input: PlanInput, starts: readonly StartColumn[], limit: Limit): void {
  const byLever = groupedBy(starts, (x) => `${input.tracks[x.track]!.lever}|${x.year}`);
  for (const own of byLever.values()) {
    const { year } = own[0]!;
    const lever = input.tracks[own[0]!.track]!.lever;
    const { capacity, nationalCapacity } = input.levers[lever]!;
    for (const [region, here] of groupedBy(own, (x) => x.region)) {
      const bound = capacity[region * input.years + year]!;
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

function limitBudgets(
  input: PlanInput,
  starts: readonly StartColumn[],
  moves: readonly MoveColumn[],
  trained: PlanProgram['trained'],
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

function limitTrainers(
  input: PlanInput,
  starts: readonly StartColumn[],
  trained: PlanProgram['trained'],
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

function limitMoves(input: PlanInput, moves: readonly MoveColumn[], limit: Limit): void {
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

function objectivesOf(
  input: PlanInput,
  columns: number,
  own: Pick<PlanProgram, 'starts' | 'moves' | 'trained' | 'uncovered'>,
): PlanObjective[] {
  const objective = (name: PlanObjective['name'], fill: (cost: Float64Array) => void): PlanObjective => {
    const cost = new Float64Array(columns);
    fill(cost);
    return { name, cost };
  };
  const uncovered = objective('uncovered', (cost) => {
    for (const column of own.uncovered) if (column >= 0) cost[column] = 1;
  });
  if (hasCosts(input)) {
    const money = objective('cost', (cost) => {
      for (const x of own.starts) cost[x.column] = input.levers[input.tracks[x.track]!.lever]!.cost!;
      for (const m of own.moves) cost[m.column] = input.moves[m.move]!.cost!;
      for (const h of own.trained) cost[h.column] = input.trainers!.cost!;
    });
    return [uncovered, money];
  }
  const starts = objective('starts', (cost) => {
    for (const x of own.starts) cost[x.column] = 1;
  });
  const moves = objective('moves', (cost) => {
    for (const m of own.moves) cost[m.column] = 1;
    for (const h of own.trained) cost[h.column] = 1;
  });
  return [uncovered, starts, moves];
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

function checkPlan(input: PlanInput): void {
  const { years, regions, specialties, need } = input;
  if (need.length !== years * regions * specialties)
    throw new RangeError(`${need.length} needs for ${regions} × ${specialties} × ${years}`);
  input.tracks.forEach((track, t) => {
    if (track.yield.length !== years * regions * regions)
      throw new RangeError(
        `track ${t}: ${track.yield.length} yields for ${years} years and ${regions} regions`,
      );
    if (track.yield.some((value) => !(value >= 0 && value <= 1)))
      throw new RangeError(`track ${t}: a yield is a share of a start, between 0 and 1`);
  });
  if (input.budget.some((bound) => bound !== null) && !hasCosts(input))
    throw new RangeError('a budget needs the cost of every lever, move and trainer');
}
