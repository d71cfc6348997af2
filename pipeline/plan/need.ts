import { HELD_SHARE } from '../../models/balance/holds.ts';
import { type Curve, curveOf, tangentsOf } from '../../models/plan/curve.ts';
import type { PlaceYear } from '../../models/plan/input.ts';
import { type CentralBalance, systemOf } from '../balance/balance.ts';
import { simulate } from '../draws/simulate.ts';
import type { Drawn } from '../draws/types.ts';
import { employedAt } from './employed_at.ts';

/** What the draws say of each specialty of each region, and of how well a start would do. */
export interface HeldDraws {
  /** [region × occupation], one array of [year T0 + 1 … T][draw]: cumulated gap over its sectors; null where supply is unknown or nobody works. */
  readonly gaps: readonly (Float64Array | null)[];
  readonly draws: number;
  /** [programme × region][draw], share of starts that completes, leaves and seeks work, at the horizon. */
  readonly chain: readonly Float64Array[];
  /** [programme × region of training][draw]. */
  readonly stay: readonly Float64Array[];
  readonly abroad: readonly Float64Array[];
  /** [link × region of training][draw], share that suits the post. */
  readonly suitability: readonly Float64Array[];
  /** [region × occupation][draw], what draws people to a region: openings of the horizon, and employment at T0. */
  readonly openings: readonly Float64Array[];
  readonly employed: readonly Float64Array[];
}

/** Simulates the held balance once, keeping what the plan needs of each draw. */
export function drawHeld(held: CentralBalance, drawn: Drawn, scenario: string): HeldDraws {
  const system = systemOf(held, scenario);
  const { shape, at, leafAt } = system;
  const draws = drawn.options.draws;
  const last = shape.years - 1;
  const places = at.place(shape.regions, 0);
  const arrays = (count: number) => Array.from({ length: count }, () => new Float64Array(draws));
  const placeOf = Array.from(leafAt, (_, k) => at.place(at.regionOf(k), shape.occupationOf[at.cellOf(k)]!));
  const known = Array.from(leafAt, (leaf, k) => leaf >= 0 && shape.unknownSupply[placeOf[k]!] === 0);
  const isKnownPlace = new Set(placeOf.filter((_, k) => known[k]));
  const gaps = Array.from({ length: places }, (_, q) =>
    isKnownPlace.has(q) ? new Float64Array(shape.years * draws) : null,
  );
  const cohorts = at.cohort(shape.programmes, 0);
  const [chain, stay, abroad] = [arrays(cohorts), arrays(cohorts), arrays(cohorts)];
  const suitability = arrays(at.cohort(shape.links.length, 0));
  const [openings, employed] = [arrays(places), arrays(places)];
  simulate(held, drawn, scenario, (d, input, output) => {
    known.forEach((isKnown, k) => {
      if (!isKnown) return;
      const own = gaps[placeOf[k]!]!;
      for (let t = 0; t < shape.years; t++) own[t * draws + d]! += output.gapCumulated[at.flow(k, t)]!;
    });
    for (let i = 0; i < cohorts; i++) {
      const flow = at.flow(i, last);
      chain[i]![d] = input.completionRate[flow]! * input.availableShare[flow]!;
      stay[i]![d] = input.stay[flow]!;
      abroad[i]![d] = input.abroad[flow]!;
    }
    for (let i = 0; i < suitability.length; i++) suitability[i]![d] = input.suitability[at.flow(i, last)]!;
    const working = employedAt(system, input);
    for (let q = 0; q < places; q++) {
      openings[q]![d] = output.placeExternal[at.flow(q, last)]!;
      employed[q]![d] = working[q]!;
    }
  });
  return { gaps, draws, chain, stay, abroad, suitability, openings, employed };
}

/** Which draws a plan is made for, and how closely its curves follow them. */
export interface DrawChoice {
  /** Numbers of draws; all where absent. */
  readonly draws?: readonly number[];
  /** Tangents a curve, beside those at zero and at the least need. */
  readonly tangents?: number;
}

const TANGENTS = 14;

/** The need of one specialty of one region in one year: sorted once, since a plan is made for many choices of draws. */
export interface SortedNeed {
  /** Over all draws. */
  readonly curve: Curve;
  /** Numbers of the draws, by ascending need. */
  readonly order: Uint32Array;
}

/**
 * @param from position of the first year of the plan among T0 + 1 … T.
 * @returns [region][occupation][year from `from`]; null where nothing can be evaluated.
 */
export function sortedNeeds(
  { gaps, draws }: Pick<HeldDraws, 'gaps' | 'draws'>,
  from: number,
  years: number,
): (SortedNeed | null)[] {
  return gaps.flatMap((own): (SortedNeed | null)[] =>
    Array.from({ length: years }, (_, t) => {
      if (own === null) return null;
      const gap = own.subarray((from + t) * draws, (from + t + 1) * draws);
      const order = Uint32Array.from({ length: draws }, (_, d) => d).sort((a, b) => gap[b]! - gap[a]!);
      return {
        curve: curveOf(
          Array.from(order, (d) => -gap[d]!),
          { isSorted: true },
        ),
        order,
      };
    }),
  );
}

/**
 * Each need as a curve over the chosen draws, with its tangents.
 *
 * @param isAsked of the position among `needs`: the others are left null.
 */
export function placesOf(
  needs: readonly (SortedNeed | null)[],
  { draws, tangents = TANGENTS }: DrawChoice = {},
  isAsked: (at: number) => boolean = () => true,
): (PlaceYear | null)[] {
  const chosen = draws === undefined ? null : new Set(draws);
  return needs.map((need, at) => {
    if (need === null || !isAsked(at)) return null;
    const curve =
      chosen === null
        ? need.curve
        : curveOf(
            need.curve.sorted.filter((_, i) => chosen.has(need.order[i]!)),
            { isSorted: true },
          );
    return { curve, tangents: tangentsOf(curve, tangents), surplus: surplusOf(curve) };
  });
}

/** Persons over in four draws of five. */
function surplusOf({ sorted }: Curve): number {
  const at = sorted[Math.min(sorted.length - 1, Math.ceil(HELD_SHARE * sorted.length) - 1)]!;
  return Math.max(0, -at);
}

/** Share of the draws in which a place has people over. */
export const shareOver = ({ curve: { sorted } }: PlaceYear) =>
  sorted.reduce((count, need) => count + (need < 0 ? 1 : 0), 0) / sorted.length;
