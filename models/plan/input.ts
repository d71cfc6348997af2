/**
 * What a training plan is asked to do, as arrays. Years are positions from the first year in which a class can open
 * (0) to the horizon; a start opens in September of its year and counts at the end of the year in which it arrives.
 */
export interface PlanInput {
  /** From the first start year to the horizon, both counted. */
  readonly years: number;
  readonly regions: number;
  readonly specialties: number;
  /** [region][specialty][year], persons short, cumulated; negative is a surplus, NaN is not evaluable and asks nothing. */
  readonly need: Float64Array;
  readonly levers: readonly PlanLever[];
  readonly tracks: readonly PlanTrack[];
  /** Places that may change from one track to another of the same programme. */
  readonly moves: readonly PlanMove[];
  /** Money a year (MAD); null where none is declared. */
  readonly budget: readonly (number | null)[];
  /** Null where trainers are not counted. */
  readonly trainers: PlanTrainers | null;
  readonly minimums: readonly PlanMinimum[];
}

export interface PlanLever {
  /** First year in which a decision taken today still opens a class. */
  readonly firstYear: number;
  /** [region][year], starts; 0 where it has none, infinite where only the national limit counts. */
  readonly capacity: Float64Array;
  /** [year], starts of all regions; null without a national limit. */
  readonly nationalCapacity: Float64Array | null;
  /** Persons a group; a group of one is a single person. */
  readonly groupSize: number;
  readonly trainersPerGroup: number;
  /** Calendar years in which a group needs its trainers, 1 or more. */
  readonly runningYears: number;
  /** MAD a start; null where no cost is declared. */
  readonly cost: number | null;
}

/** A lever for one specialty. */
export interface PlanTrack {
  readonly lever: number;
  readonly specialty: number;
  /** Whole years from start to arrival. */
  readonly duration: number;
  /** [year of arrival][region of training][region of work], effective applicants a start, 0–1. */
  readonly yield: Float64Array;
}

export interface PlanMove {
  readonly region: number;
  readonly from: number;
  readonly to: number;
  /** Places a year that track `from` of this region may give up at the most; moves that share a source share it. */
  readonly limit: number;
  /** MAD a place moved; null where no cost is declared. */
  readonly cost: number | null;
}

export interface PlanTrainers {
  /** [region], trainers free for new groups in the first year. */
  readonly stock: Float64Array;
  /** Share of them that leaves a year. */
  readonly attrition: number;
  /** Whole years that training a trainer takes. */
  readonly leadYears: number;
  /** MAD a trainer; null where no cost is declared. */
  readonly cost: number | null;
}

/** What the user insists on. */
export interface PlanMinimum {
  readonly lever: number;
  readonly region: number;
  readonly specialty: number;
  readonly year: number;
  readonly starts: number;
}

/** Position of a need, and of anything else held by region, specialty and year. */
export const needAt = (
  input: Pick<PlanInput, 'specialties' | 'years'>,
  region: number,
  specialty: number,
  year: number,
) => (region * input.specialties + specialty) * input.years + year;

/** Position of anything held by region and year: capacities, trainers. */
export const regionYearAt = ({ years }: Pick<PlanInput, 'years'>, region: number, year: number) =>
  region * years + year;

/** Effective applicants in a region of work from one start. */
export function yieldOf(
  input: Pick<PlanInput, 'regions'>,
  track: PlanTrack,
  arrival: number,
  g: number,
  r: number,
) {
  return track.yield[(arrival * input.regions + g) * input.regions + r]!;
}

/** Trainers still there in a later year, before new ones are trained. */
export const remaining = ({ stock, attrition }: PlanTrainers, region: number, year: number) =>
  stock[region]! * (1 - attrition) ** year;

/** Whether every lever, move and trainer has a cost, so that a plan can be the cheapest one. */
export function hasCosts(input: PlanInput): boolean {
  return (
    input.levers.every((lever) => lever.cost !== null) &&
    input.moves.every((move) => move.cost !== null) &&
    (input.trainers === null || input.trainers.cost !== null)
  );
}
