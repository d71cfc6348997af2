import { curveOf, expectedShort, tangentsOf } from '../../../models/plan/curve.ts';
import type { PlaceYear, PlanAllowed, PlanInput, PlanLever, PlanTrack } from '../../../models/plan/input.ts';

/** Changes of the smallest plan; `needs` are the draws of each place and year, by `needAt`. */
export type SmallPlan = Partial<PlanInput> & { readonly needs?: readonly (readonly number[] | null)[] };

/** One region, one specialty, two years, one lever that arrives within the year: the smallest plan, to be changed. */
export function smallPlan({ needs = [[0], [0]], ...changes }: SmallPlan = {}): PlanInput {
  const { years = 2, regions = 1, specialties = 1 } = changes;
  const places = needs.map((draws) => (draws === null ? null : placeOf(draws)));
  return {
    ...{ years, regions, specialties, places, allowed: allowedBy(places, years) },
    weights: new Float64Array(specialties * years * regions).fill(1),
    levers: [lever(regions * years)],
    tracks: [track({ years, regions })],
    ...{ stock: [], moveCost: 1, trainers: null, minimums: [], fill: 0.6, excessShare: null },
    budget: Array.from({ length: years }, () => null),
    prices: { short: 100, excess: 10, discount: 0, yearsAfter: 0, equity: null },
    ...changes,
  };
}

/** The need of a place whose tangents touch at every draw, so that they say no less than the curve. */
export function placeOf(draws: readonly number[], tangents = draws.length): PlaceYear {
  const curve = curveOf(draws);
  const held = curve.sorted[Math.ceil(0.8 * draws.length) - 1]!;
  return { curve, tangents: tangentsOf(curve, tangents), surplus: Math.max(0, -held) };
}

/** By four draws in five, as the project's own plan is. */
export function allowedBy(places: readonly (PlaceYear | null)[], years: number): PlanAllowed {
  const last = places.filter((_, at) => (at + 1) % years === 0);
  const isOver = ({ curve: { sorted } }: PlaceYear) =>
    sorted.filter((need) => need < 0).length >= 0.8 * sorted.length;
  return {
    over: Uint8Array.from(last, (place) => (place !== null && isOver(place) ? 1 : 0)),
    lacks: Float64Array.from(last, (place) => (place === null ? 0 : expectedShort(place.curve, 0))),
    leaves: Uint8Array.from(places, (place) => (place !== null && place.surplus >= 1 ? 1 : 0)),
  };
}

/** Whole people one by one: a class of one. @param cells regions × years. */
export function lever(cells: number, changes: Partial<PlanLever> = {}): PlanLever {
  return {
    ...{ kind: 'class', firstYear: 0, nationalCapacity: null, classSize: 1, trainersPerClass: 0 },
    ...{ runningYears: 1, cost: 1, effectiveness: 1, duration: 0, specialties: [0], reach: null },
    ...{ capacity: new Float64Array(cells).fill(1000), arrivalShare: null },
    ...changes,
  };
}

/** A track that gives the same everywhere it trains, and only there. */
export function track(
  of: { years: number; regions: number; share?: number } & Partial<PlanTrack>,
): PlanTrack {
  const { years, regions, share = 1, ...changes } = of;
  const own = new Float64Array(years * regions * regions);
  for (let year = 0; year < years; year++)
    for (let g = 0; g < regions; g++) own[(year * regions + g) * regions + g] = share;
  return { lever: 0, specialty: 0, duration: 0, yield: own, ...changes };
}
