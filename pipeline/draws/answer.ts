import { holds } from '../../models/balance/holds.ts';
import { quantiles } from '../../models/statistics/quantile.ts';
import type { BalanceSystem } from '../balance/system.ts';
import type { Row } from '../database/database.ts';
import { type CellDraws, isKnown } from './cell_draws.ts';
import type { DecidingInputs } from './deciding.ts';
import { type Group, groupsOf } from './groups.ts';
import type { DrawOptions, ScenarioDraws } from './types.ts';

/** How near to employment a gap counts as none in one draw, as a share of employment at the horizon. */
const NEAR_SHARE = 0.1;

/** People short and over in every draw, of one place or of a sum of places. */
interface Sides {
  readonly short: Float64Array;
  readonly over: Float64Array;
  /** The cumulated gap; shortage in one specialty is not helped by surplus in another, and this does not know it. */
  readonly gap: Float64Array;
}

/**
 * What the draws say of the horizon, by region and specialty, by region and sector, and of every total: people short
 * and people over are formed for each specialty of each region and summed in each draw, so that all means add up.
 */
export function* answersOf(
  system: BalanceSystem,
  draws: ScenarioDraws,
  options: DrawOptions,
  deciding: DecidingInputs,
): Generator<Row> {
  const n = options.draws;
  const places = placeSides(system, draws, n);
  const cellsOf = cellsByPlace(system);
  for (const group of groupsOf(system)) {
    if (group.sector_code !== '_T' && group.occupation_code !== '_T' && group.sector_code !== '_Z') continue;
    const known = group.members.filter((k) => isKnown(system, k));
    const base = {
      scenario: draws.scenario,
      region_code: group.region_code,
      sector_code: group.sector_code,
      occupation_code: group.occupation_code,
      ...means(group, known, draws),
      n_cells: group.members.length,
      n_evaluable_cells: known.length,
      is_place: isPlace(system, group),
    };
    if (known.length === 0) {
      yield base;
      continue;
    }
    const sides = sidesOf(system, draws, { places, cellsOf }, known);
    const found = told(sides, Number(base.employment_persons));
    yield {
      ...base,
      ...found,
      ...(asksForMore(group, found) ? deciding(draws.scenario, sides.gap) : UNASKED),
    };
  }
}

const UNASKED = { deciding_input: null, deciding_share: null };

/** What would decide it is told of a specialty that is not decided, and of each region and the nation as a whole. */
function asksForMore(
  { sector_code, occupation_code }: Group,
  { p_short, p_over }: ReturnType<typeof told>,
): boolean {
  if (sector_code !== '_T' && sector_code !== '_Z') return false;
  return occupation_code === '_T' || (!holds(p_short) && !holds(p_over));
}

/** A specialty of a region over all sectors of the region: what a verdict is told of. */
function isPlace({ rows }: BalanceSystem, { region_code, sector_code, occupation_code }: Group): boolean {
  const wholeSector = sector_code === '_T' || sector_code === '_Z';
  return wholeSector && rows.regions.includes(region_code) && rows.occupations.includes(occupation_code);
}

function means({ members }: Group, known: readonly number[], draws: ScenarioDraws) {
  const sum = (cells: readonly number[], of: Float64Array) => cells.reduce((total, k) => total + of[k]!, 0);
  const openings = sum(members, draws.openings);
  return {
    employment_persons: sum(members, draws.employment),
    openings_persons: openings,
    supply_persons: known.length === 0 ? null : sum(known, draws.supply),
    evaluable_share: openings > 0 ? sum(known, draws.openings) / openings : null,
  };
}

/** [r][o], each place over its cells. */
function placeSides({ shape, at, leafAt }: BalanceSystem, draws: ScenarioDraws, n: number): Sides[] {
  const last = (shape.years - 1) * n;
  const places = Array.from({ length: at.place(shape.regions, 0) }, () => empty(n));
  leafAt.forEach((_, k) => {
    const own = draws.gapCumulated(k);
    if (own.length === 0) return;
    const { gap } = places[at.place(at.regionOf(k), shape.occupationOf[at.cellOf(k)]!)]!;
    for (let d = 0; d < n; d++) gap[d]! += own[last + d]!;
  });
  for (const { gap, short, over } of places) {
    for (let d = 0; d < n; d++) {
      short[d] = Math.max(0, -gap[d]!);
      over[d] = Math.max(0, gap[d]!);
    }
  }
  return places;
}

/**
 * Each cell has its part of the people its place is short of or over: by its openings, as supply is shared. Its gap is its
 * own, which also holds what it began with.
 */
function sidesOf(
  system: BalanceSystem,
  draws: ScenarioDraws,
  { places, cellsOf }: { readonly places: readonly Sides[]; readonly cellsOf: ReadonlyMap<number, number[]> },
  known: readonly number[],
): Sides {
  const { shape } = system;
  const n = places[0]!.gap.length;
  const sum = empty(n);
  const byPlace = grouped(known, (k) => placeOf(system, k));
  const last = (shape.years - 1) * n;
  for (const [q, cells] of byPlace) {
    const place = places[q]!;
    const all = cellsOf.get(q)!;
    const part = cells.length === all.length ? null : partOf(draws, cells, all, n);
    for (let d = 0; d < n; d++) {
      const own = part === null ? 1 : part[d]!;
      sum.short[d]! += place.short[d]! * own;
      sum.over[d]! += place.over[d]! * own;
    }
    for (const k of cells) {
      const own = draws.gapCumulated(k);
      for (let d = 0; d < n; d++) sum.gap[d]! += own[last + d]!;
    }
  }
  return sum;
}

const placeOf = ({ shape, at }: BalanceSystem, k: number) =>
  at.place(at.regionOf(k), shape.occupationOf[at.cellOf(k)]!);

/** Every cell that is counted, by its place: found once, for a search at each total would take cells squared. */
const cellsByPlace = (system: BalanceSystem) =>
  grouped(
    Array.from(system.leafAt.keys()).filter((k) => system.leafAt[k]! >= 0),
    (k) => placeOf(system, k),
  );

function grouped(cells: readonly number[], keyOf: (k: number) => number): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const k of cells) {
    const own = groups.get(keyOf(k));
    if (own === undefined) groups.set(keyOf(k), [k]);
    else own.push(k);
  }
  return groups;
}

function partOf(
  { external }: ScenarioDraws,
  cells: readonly number[],
  all: readonly number[],
  n: number,
): Float64Array {
  const part = sumOf(external, cells, n);
  const whole = sumOf(external, all, n);
  for (let d = 0; d < n; d++) part[d] = whole[d]! > 0 ? part[d]! / whole[d]! : cells.length / all.length;
  return part;
}

function sumOf(of: CellDraws, cells: readonly number[], n: number): Float64Array {
  const sum = new Float64Array(n);
  for (const k of cells) {
    const own = of(k);
    for (let d = 0; d < n; d++) sum[d]! += own[d]!;
  }
  return sum;
}

const empty = (n: number): Sides => ({
  short: new Float64Array(n),
  over: new Float64Array(n),
  gap: new Float64Array(n),
});

function told({ short, over, gap }: Sides, employment: number) {
  const n = gap.length;
  const share = (holds: (d: number) => boolean) => {
    let count = 0;
    for (let d = 0; d < n; d++) if (holds(d)) count++;
    return count / n;
  };
  const [shortLo, shortHi] = band(short);
  const [overLo, overHi] = band(over);
  const [gapLo, gapHi] = band(gap);
  return {
    ...{ short_persons: mean(short), short_lo_80: shortLo, short_hi_80: shortHi },
    ...{ over_persons: mean(over), over_lo_80: overLo, over_hi_80: overHi },
    ...{ gap_cum_persons: mean(gap), gap_cum_lo_80: gapLo, gap_cum_hi_80: gapHi },
    p_short: share((d) => short[d]! > 0),
    p_over: share((d) => over[d]! > 0),
    p_near: share((d) => Math.abs(gap[d]!) <= NEAR_SHARE * employment),
  };
}

function mean(values: Float64Array): number {
  let sum = 0;
  for (let d = 0; d < values.length; d++) sum += values[d]!;
  return sum / values.length;
}

function band(values: Float64Array): [number, number] {
  const ends = new Float64Array(2);
  quantiles(values, [0.1, 0.9], new Float64Array(values.length), ends);
  return [ends[0]!, ends[1]!];
}
