import {
  type MoveColumn,
  moveColumns,
  type StartColumn,
  startColumns,
  type TrainerColumn,
  trainerColumns,
} from './columns.ts';
import { hasCosts, needAt, type PlanInput, yieldOf } from './input.ts';
import { limitBudgets, limitCapacities, limitMoves, limitTrainers, type PlanLimit } from './limits.ts';
import { type LinearProgram, programBuilder } from './linear_program.ts';

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
  readonly trained: readonly TrainerColumn[];
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
