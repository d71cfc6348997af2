import { expectedShort, type Segment, segmentsOf, shortByTangents } from './curve.ts';
import { type DecisionColumns, decisionColumns, eachArrival, spreadOf } from './decisions.ts';
import {
  belowFloorCost,
  discounted,
  every,
  needAt,
  type PlaceYear,
  type PlanInput,
  weightAt,
  yearWeight,
  yieldOf,
} from './input.ts';
import {
  fillClasses,
  groupedBy,
  type Limit,
  limitBudgets,
  limitCapacities,
  limiter,
  limitPlaces,
  limitReach,
  limitRelocations,
  limitTrainers,
  type PlanLimit,
} from './limits.ts';
import { type Entry, type LinearProgram, type ProgramBuilder, programBuilder } from './linear_program.ts';

/**
 * States the plan as one linear programme with whole classes:
 *
 *   min Σ_t δ^t ( cost of starts, moves, relocation, trainers − savings of closures + p Σ U + p_over Σ O )
 *
 *   brought   C_t = C_{t−1} + Σ_{arriving in t} yield·x + stream_t·weight      by region × specialty, net of what is lost
 *   segments  C_t = c_0 + s_0 + Σ s_j, s_0 ≤ 0, 0 ≤ s_j ≤ width_j              stretches of the tangents of the expected
 *   short     U_t = U(c_0) − s_0 − Σ slope_j·s_j                               shortage: both prices keep their order, so
 *   excess    O_t = Σ_{beyond 0} (1 − slope_j)·s_j                             that bounds do what rows of tangents would
 *   limits    fill, capacity, budget, trainers, institute, places, surplus, reach, visas, equity, minimums
 *
 * An expected shortage is a sum over places, so no quantile of a place is taken, and shortage of one is not helped by
 * surplus of another.
 */
export interface PlanProgram extends DecisionColumns {
  readonly program: LinearProgram;
  /** Columns of C, U and O by `needAt`; −1 where nothing can be evaluated. */
  readonly brought: Int32Array;
  readonly short: Int32Array;
  readonly excess: Int32Array;
  /** Rows whose bound is a choice of somebody's, with what they limit. */
  readonly limits: readonly PlanLimit[];
}

/** @throws RangeError when a length does not fit, a yield is outside 0–1, or a price is not positive. */
export function statePlan(input: PlanInput): PlanProgram {
  checkPlan(input);
  const build = programBuilder();
  const columns = decisionColumns(input, build, (money, year) => money * discounted(input.prices, year));
  const arriving = arrivals(input, build, columns);
  const reached = reachedBy(input, arriving);
  const cells = cellColumns(input, build, reached);
  bringRows(input, build, { arriving, reached }, cells.brought);
  const limits: PlanLimit[] = [];
  const limit = limiter(build, limits);
  fillClasses(input, columns, build);
  limitCapacities(input, columns, limit);
  limitBudgets(input, columns, limit);
  limitTrainers(input, columns, limit, build);
  limitPlaces(input, columns, limit);
  limitRelocations(input, columns, limit, build);
  limitReach(input, columns, limit);
  limitVisas(input, columns, cells.brought, limit);
  limitExcess(input, cells.brought, cells.excess, limit);
  insist(input, columns, limit);
  limitShares(input, build, cells.short, limit);
  // Where nothing can be evaluated there is nothing to decide, and a solver takes no problem without a column.
  if (input.places.every((place) => place === null)) build.column({ upper: 0 });
  return { ...columns, ...cells, limits, program: build.finish() };
}

/** What arrives at each place in each year, by `needAt`: entries of the row that sums it. */
type Arriving = readonly (readonly Entry[])[];

/** By `needAt`, 1 where somebody can have reached or left the place by that year. */
function reachedBy({ years }: PlanInput, arriving: Arriving): Uint8Array {
  const reached = new Uint8Array(arriving.length);
  arriving.forEach((entries, at) => {
    if (entries.length > 0 || (at % years > 0 && reached[at - 1] === 1)) reached[at] = 1;
  });
  return reached;
}

/** A place that nobody can reach or leave by a year stays as it is: its columns are fixed and ask for no rows. */
function cellColumns(input: PlanInput, build: ProgramBuilder, reached: Uint8Array) {
  const { short: price, excess: overPrice } = input.prices;
  const [brought, short, excess] = [0, 0, 0].map(() => new Int32Array(input.places.length).fill(-1)) as [
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  input.places.forEach((place, at) => {
    if (place === null) return;
    const isReached = reached[at] === 1;
    const weight = yearWeight(input, at % input.years);
    const fixed = (value: number) => (isReached ? {} : { lower: value, upper: value });
    brought[at] = build.column({ lower: Number.NEGATIVE_INFINITY, ...fixed(0) });
    short[at] = build.column({ cost: price * weight, ...fixed(shortByTangents(place.tangents, 0)) });
    excess[at] = build.column({ cost: overPrice * weight, ...fixed(0) });
    if (isReached) segmentRows(build, place.tangents, [brought[at], short[at], excess[at]]);
  });
  return { brought, short, excess };
}

/** As many columns whatever the draws, so that a plan for some of them can begin where that for all ended. */
function segmentRows(
  build: ProgramBuilder,
  tangents: PlaceYear['tangents'],
  [brought, short, excess]: readonly [number, number, number],
) {
  const { from, steepest, expected, segments } = segmentsOf(tangents);
  const below = build.column({ lower: Number.NEGATIVE_INFINITY, upper: 0 });
  for (let i = segments.length; i < tangents.length + 2; i++) build.column({ upper: 0 });
  const stretches = segments.map(({ width }) => build.column({ upper: width }));
  const each = (value: (own: Segment) => number) =>
    segments.map((own, i): Entry => [stretches[i]!, value(own)]);
  build.row(from, from, [[brought, 1], [below, -1], ...each(() => -1)]);
  build.row(expected, expected, [[short, 1], [below, steepest], ...each(({ slope }) => slope)]);
  build.row(0, 0, [[excess, 1], ...each(({ slope, isBrought }) => (isBrought ? slope - 1 : 0))]);
}

/**
 * Those who leave the region of their training go into one stream a specialty and year, from which each region draws by
 * its weight: one entry a start instead of one a region.
 */
function arrivals(
  input: PlanInput,
  build: ProgramBuilder,
  { decisions, relocations }: DecisionColumns,
): Arriving {
  const { regions, years } = input;
  const arriving: Entry[][] = input.places.map(() => []);
  const streams = new Map<number, Entry[]>();
  const add = (r: number, k: number, t: number, entry: Entry) =>
    arriving[needAt(input, r, k, t)]!.push(entry);
  const work = (track: number, g: number, year: number, column: number, sign: number) => {
    const { specialty, duration } = input.tracks[track]!;
    const t = year + duration;
    const spread = spreadOf(input, track, t, g);
    if (spread === null) {
      for (let r = 0; r < regions; r++)
        add(r, specialty, t, [column, sign * yieldOf(input, input.tracks[track]!, t, g, r)]);
      return;
    }
    add(g, specialty, t, [column, sign * spread.own]);
    if (spread.share === 0) return;
    const at = specialty * years + t;
    if (!streams.has(at)) streams.set(at, []);
    streams.get(at)!.push([column, sign * spread.share]);
  };
  for (const own of decisions) {
    if (own.track === null)
      eachArrival(input, own, (r, k, t, persons) => add(r, k, t, [own.column, persons]));
    else if (own.action !== 'close') work(own.track, own.region, own.year, own.column, own.unit);
    if (own.places !== null)
      work(input.stock[own.places]!.track, own.region, own.year, own.column, -own.unit);
  }
  for (const { side, lever, region, specialty, year, column } of relocations)
    add(region, specialty, year + input.levers[lever]!.duration, [column, side === 'reach' ? 1 : -1]);
  for (const [at, entries] of streams) {
    const [specialty, t] = [Math.floor(at / years), at % years];
    const stream = build.column({ lower: Number.NEGATIVE_INFINITY });
    build.row(0, 0, [[stream, 1], ...entries.map(([c, v]): Entry => [c, -v])]);
    for (let r = 0; r < regions; r++)
      add(r, specialty, t, [stream, input.weights[weightAt(input, specialty, t, r)]!]);
  }
  return arriving;
}

/** What is brought grows from year to year; where nothing can arrive yet it is fixed at none. */
function bringRows(
  { years }: PlanInput,
  build: ProgramBuilder,
  { arriving, reached }: { readonly arriving: Arriving; readonly reached: Uint8Array },
  brought: Int32Array,
) {
  brought.forEach((column, at) => {
    if (column < 0 || reached[at] === 0) return;
    const before: Entry[] = at % years > 0 && brought[at - 1]! >= 0 ? [[brought[at - 1]!, -1]] : [];
    build.row(0, 0, [[column, 1], ...before, ...arriving[at]!.map(([c, v]): Entry => [c, -v])]);
  });
}

/** Arrivals by a visa are at most a share of all that arrive in its specialties in the year. */
function limitVisas(
  input: PlanInput,
  { decisions }: DecisionColumns,
  brought: Int32Array,
  limit: Limit,
): void {
  for (const own of groupedBy(
    decisions.filter(({ lever }) => input.levers[lever]!.arrivalShare !== null),
    ({ lever, year }) => `${lever}|${year}`,
  )) {
    const { lever, year } = own[0]!;
    const { arrivalShare, specialties, effectiveness, duration } = input.levers[lever]!;
    const all = every(input.regions).flatMap((r) =>
      specialties.flatMap((k): Entry[] => {
        const at = needAt(input, r, k, year + duration);
        if (brought[at]! < 0) return [];
        const before: Entry[] =
          year + duration > 0 && brought[at - 1]! >= 0 ? [[brought[at - 1]!, arrivalShare!]] : [];
        return [[brought[at]!, -arrivalShare!], ...before];
      }),
    );
    limit({ name: 'visa_share', lever, year, bound: 0 }, [
      ...own.map(({ column }): Entry => [column, effectiveness]),
      ...all,
    ]);
  }
}

/** Of all whom the plan brings by the horizon, at most a share is expected beyond the need. */
function limitExcess(input: PlanInput, brought: Int32Array, excess: Int32Array, limit: Limit): void {
  const { excessShare } = input;
  if (excessShare === null) return;
  const year = input.years - 1;
  const entries = [...excess.keys()]
    .filter((at) => excess[at]! >= 0 && at % input.years === year)
    .flatMap((at): Entry[] => [
      [excess[at]!, 1],
      [brought[at]!, -excessShare],
    ]);
  limit({ name: 'excess_share', year, bound: 0 }, entries);
}

function insist(input: PlanInput, { decisions }: DecisionColumns, limit: Limit): void {
  for (const { lever, region, specialty, year, starts: bound } of input.minimums) {
    const own = decisions.filter(
      (one) =>
        one.region === region &&
        one.year === year &&
        one.lever === lever &&
        one.specialty === specialty &&
        one.places === null,
    );
    limit(
      { name: 'minimum', region, lever, specialty, year, bound },
      own.map(({ column }): Entry => [column, 1]),
      'least',
    );
  }
}

/** Σ_k U at the horizon less what lies below the floor, a row a region; loose until the nation's share is known. */
function limitShares(input: PlanInput, build: ProgramBuilder, short: Int32Array, limit: Limit): void {
  if (input.prices.equity === null) return;
  const last = input.years - 1;
  for (const region of every(input.regions)) {
    const own = every(input.specialties)
      .map((k) => short[needAt(input, region, k, last)]!)
      .filter((column) => column >= 0);
    const below = build.column({ cost: belowFloorCost(input) });
    limit({ name: 'equity', region, year: last, bound: Number.POSITIVE_INFINITY }, [
      ...own.map((column): Entry => [column, 1]),
      [below, -1],
    ]);
  }
}

/** Expected people short at the horizon where nothing is brought, by region. */
export function needByRegion(input: PlanInput): Float64Array {
  return Float64Array.from({ length: input.regions }, (_, r) =>
    every(input.specialties).reduce((sum, k) => {
      const place = input.places[needAt(input, r, k, input.years - 1)];
      return sum + (place == null ? 0 : expectedShort(place.curve, 0));
    }, 0),
  );
}

function checkPlan({ years, regions, specialties, places, tracks, prices, fill }: PlanInput): void {
  if (places.length !== years * regions * specialties)
    throw new RangeError(`${places.length} places for ${regions} × ${specialties} × ${years}`);
  tracks.forEach((track, t) => {
    if (track.yield.length !== years * regions * regions)
      throw new RangeError(
        `track ${t}: ${track.yield.length} yields for ${years} years and ${regions} regions`,
      );
    if (track.yield.some((value) => !(value >= 0 && value <= 1)))
      throw new RangeError(`track ${t}: a yield is a share of a start, between 0 and 1`);
  });
  if (!(prices.short > 0 && prices.excess >= 0)) throw new RangeError('a price must be above zero');
  if (prices.equity !== null && !(prices.equity > 0))
    throw new RangeError('an equity floor must be above zero');
  if (!(fill > 0 && fill <= 1)) throw new RangeError('a class is filled by a share above 0 and at most 1');
}
