import type { Curve, Tangent } from './curve.ts';

/**
 * What a plan is asked to do, as arrays. Years are positions from the first year in which a class can open (0) to the
 * horizon; a start of September in one year counts at the end of the year in which it arrives. Money is that of the
 * project.
 */
export interface PlanInput {
  /** From the first start year to the horizon, both counted. */
  readonly years: number;
  readonly regions: number;
  readonly specialties: number;
  /** By `needAt`; null where nothing can be evaluated and nothing is asked. */
  readonly places: readonly (PlaceYear | null)[];
  readonly allowed: PlanAllowed;
  /** [specialty][year][region], what draws those who leave their region of training; any scale. */
  readonly weights: Float64Array;
  readonly tracks: readonly PlanTrack[];
  readonly levers: readonly PlanLever[];
  /** Places of today that may change track or close. */
  readonly stock: readonly PlanPlaces[];
  /** Money for one place moved. */
  readonly moveCost: number;
  /** Null where trainers are not counted. */
  readonly trainers: PlanTrainers | null;
  readonly minimums: readonly PlanMinimum[];
  /** Money that may be spent in a year, whatever closures save; null without a limit. */
  readonly budget: readonly (number | null)[];
  readonly prices: PlanPrices;
  /** Least part of a class that is filled, above 0 and at most 1. */
  readonly fill: number;
  /** Largest share of the people brought by the horizon who may be expected beyond the need; null without a limit. */
  readonly excessShare: number | null;
}

/** The need of one place in one year, cumulated. */
export interface PlaceYear {
  readonly curve: Curve;
  readonly tangents: readonly Tangent[];
  /** Persons over in four draws of five; 0 where there are none. */
  readonly surplus: number;
}

/** Where what may be decided: by all draws, whichever of them the plan is made for. */
export interface PlanAllowed {
  /** [region][specialty], 1 where the surplus holds in the draws: nothing opens there, and places may leave. */
  readonly over: Uint8Array;
  /** [region][specialty], people expected to be short at the horizon where nothing is brought. */
  readonly lacks: Float64Array;
  /** By `needAt`, 1 where a surplus holds that people can leave. */
  readonly leaves: Uint8Array;
}

export interface PlanPrices {
  /** Of a person short for a year, and of one brought beyond the need for a year. */
  readonly short: number;
  readonly excess: number;
  /** Rate a year by which later money and people count less. */
  readonly discount: number;
  /** Years for which what is short or beyond the need at the horizon is taken to last. */
  readonly yearsAfter: number;
  /** A region's uncovered share at most so many times the nation's; null without a floor. */
  readonly equity: number | null;
}

export type DirectKind = 'upgrade' | 'retain' | 'visa';

export interface PlanLever {
  readonly kind: 'class' | 'relocate' | DirectKind;
  /** First year in which a decision taken today still opens a class. */
  readonly firstYear: number;
  /** [region][year], starts; 0 where it has none, infinite where only the national limit counts. */
  readonly capacity: Float64Array;
  /** [year], starts of all regions; null without a national limit. */
  readonly nationalCapacity: Float64Array | null;
  /** Persons a class; 1 is a single person. */
  readonly classSize: number;
  readonly trainersPerClass: number;
  /** Calendar years in which a class needs its trainers, 1 or more. */
  readonly runningYears: number;
  /** Money a start. */
  readonly cost: number;
  /** Of those who are not in tracks: effective applicants a start, years to arrival, specialties served. */
  readonly effectiveness: number;
  readonly duration: number;
  readonly specialties: readonly number[];
  /** By `needAt`, persons at most in a year; null without such a limit. */
  readonly reach: Float64Array | null;
  /** Largest share of all arrivals of its specialties in a year (visa); null without one. */
  readonly arrivalShare: number | null;
}

/** A class lever for one specialty. */
export interface PlanTrack {
  readonly lever: number;
  readonly specialty: number;
  /** Whole years from start to arrival. */
  readonly duration: number;
  /** [year of arrival][region of training][region of work], effective applicants a start, 0–1. */
  readonly yield: Float64Array;
}

/** Places of one track in one region that may change track or close, starts a year; and where they may go. */
export interface PlanPlaces {
  readonly region: number;
  readonly track: number;
  readonly limit: number;
  readonly to: readonly number[];
}

export interface PlanTrainers {
  /** [region], trainers free for new classes in the first year. */
  readonly stock: Float64Array;
  /** Share of them that leaves a year. */
  readonly attrition: number;
  /** Whole years that training a trainer takes. */
  readonly leadYears: number;
  /** Money a trainer trained, and a trainer moved to another region. */
  readonly cost: number;
  readonly moveCost: number;
  /** [year], trainers whose training can begin; 0 before the institute opens. */
  readonly institute: Float64Array;
}

/** What the user insists on. */
export interface PlanMinimum {
  readonly lever: number;
  readonly region: number;
  readonly specialty: number;
  readonly year: number;
  readonly starts: number;
}

type Shape = Pick<PlanInput, 'specialties' | 'years' | 'regions'>;

/** Position of anything held by region, specialty and year. */
export const needAt = (
  { specialties, years }: Pick<Shape, 'specialties' | 'years'>,
  region: number,
  specialty: number,
  year: number,
) => (region * specialties + specialty) * years + year;

/** Position of anything held by region and year: capacities, trainers. */
export const regionYearAt = ({ years }: Pick<Shape, 'years'>, region: number, year: number) =>
  region * years + year;

/** Position of what draws people of a specialty to a region in a year. */
export const weightAt = ({ years, regions }: Shape, specialty: number, year: number, region: number) =>
  (specialty * years + year) * regions + region;

/** Effective applicants in a region of work from one start. */
export function yieldOf(
  { regions }: Pick<Shape, 'regions'>,
  track: PlanTrack,
  arrival: number,
  g: number,
  r: number,
) {
  return track.yield[(arrival * regions + g) * regions + r]!;
}

/** Share of trainers still there after some years. */
export const staying = ({ attrition }: Pick<PlanTrainers, 'attrition'>, years: number) =>
  (1 - attrition) ** years;

/** Trainers still there in a later year, before new ones are trained. */
export const remaining = (trainers: PlanTrainers, region: number, year: number) =>
  trainers.stock[region]! * staying(trainers, year);

/** What money of a year counts for today. */
export const discounted = ({ discount }: PlanPrices, year: number) => (1 + discount) ** -year;

/**
 * What a person short in a year counts for today. The last year stands for those after it too: a plan that ends with its
 * horizon would find no long course worth its price.
 */
export function yearWeight({ prices, years }: Pick<PlanInput, 'prices' | 'years'>, year: number): number {
  let weight = discounted(prices, year);
  if (year === years - 1)
    for (let after = 1; after <= prices.yearsAfter; after++) weight += discounted(prices, year + after);
  return weight;
}

/** By how many times the price of a missing person-year a region below its floor is weighed: a floor can be out of reach. */
const BELOW_FLOOR = 10;

/** What each person short counts for by whom a region is below its floor at the horizon. */
export const belowFloorCost = (input: Pick<PlanInput, 'prices' | 'years'>) =>
  BELOW_FLOOR * input.prices.short * yearWeight(input, input.years - 1);

/** Fewest people with whom a class opens. */
export const leastOf = (input: Pick<PlanInput, 'fill'>, { classSize }: Pick<PlanLever, 'classSize'>) =>
  classSize > 1 ? Math.ceil(input.fill * classSize - 1e-9) : 1;

/** 0 … count − 1. */
export const every = (count: number) => Array.from({ length: count }, (_, i) => i);
