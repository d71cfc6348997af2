/**
 * The way from a place of training to an effective applicant in a region, one factor at a time.
 *
 *   completed_{p,g,t} = observed, else new_entrants_{p,g,t−duration} · completion_p
 *   leavers           = completed · (1 − continues_study)      a person counts once, on leaving education
 *   available         = leavers · labour_force_entry           seeks work; not "has found work"
 *   raw               = available · crosswalk share
 *   effective         = raw · suitability
 *   located_r         = Σ_g effective_g · M[g, r]
 */
export interface CohortInput {
  /** Years from entry to completion. */
  readonly durationYears: number;
  /** New entrants by year of entry (persons), observed or forecast. */
  readonly entrants: (year: number) => number | undefined;
  /** Completions already observed, by year (persons). */
  readonly completed: (year: number) => number | undefined;
}

/** The year in which those who complete in `year` entered: the duration counts in whole years, rounded up. */
export const entryYear = (year: number, durationYears: number) => year - Math.ceil(durationYears);

/** Whether a year's completions were observed, or the entrants they come from are known. */
export const isTold = ({ durationYears, entrants, completed }: CohortInput, year: number) =>
  completed(year) !== undefined || entrants(entryYear(year, durationYears)) !== undefined;

/** T0 … T of one programme and region, persons: one of the two is 0 in each year, both where neither is known. */
export interface CohortLevels {
  /** Completions where they were observed. */
  readonly observed: Float64Array;
  /** Else the entrants of the cohort that entered its duration before. */
  readonly entrants: Float64Array;
}

export function cohortLevels(cohort: CohortInput, years: readonly number[]): CohortLevels {
  const { durationYears, entrants, completed } = cohort;
  return {
    observed: Float64Array.from(years, (year) => completed(year) ?? 0),
    entrants: Float64Array.from(years, (year) =>
      completed(year) === undefined ? (entrants(entryYear(year, durationYears)) ?? 0) : 0,
    ),
  };
}

/** Rates of the chain, [p][g][t], and what becomes of them. */
export interface TrainingChain {
  readonly completionRate: Float64Array;
  readonly continuesStudyShare: Float64Array;
  readonly labourForceEntryShare: Float64Array;
  /** Filled: [p][g] of T0 … T, persons who complete; the base year takes the rate of the year after. */
  readonly completedLevels: Float64Array;
  /** Filled: [p][g][t], share of them that leaves education. */
  readonly leaverShare: Float64Array;
  /** Filled: [p][g][t], share of them that leaves education and seeks work. */
  readonly availableShare: Float64Array;
}

/** The chain from entry to seeking work, for every programme and region of training. */
export function fillTrainingChain(cohorts: readonly CohortLevels[], chain: TrainingChain): void {
  cohorts.forEach(({ observed, entrants }, k) => {
    const levels = observed.length;
    const from = k * (levels - 1);
    for (let t = 0; t < levels; t++) {
      const rate = chain.completionRate[from + Math.max(0, t - 1)]!;
      chain.completedLevels[k * levels + t] = observed[t]! + entrants[t]! * rate;
    }
    for (let at = from; at < from + levels - 1; at++) {
      const leavers = 1 - chain.continuesStudyShare[at]!;
      chain.leaverShare[at] = leavers;
      chain.availableShare[at] = leavers * chain.labourForceEntryShare[at]!;
    }
  });
}

/**
 * Where leavers of training region g work: row g of the matrix M[g, r], beside the share that goes abroad.
 *   M[g, abroad] = abroad_g       M[g, g] = (1 − abroad_g)·stay_g
 *   the rest by the weight of the destination (openings; employment where there are none)
 * With one region only, those who would leave it stay: there is nowhere else to be counted. The row with its share
 * abroad sums to one.
 *
 * @param row is written, nothing is allocated.
 * @param openings, levels one weight per region, ≥ 0; levels count where no other region has openings.
 */
export function fillMobilityRow(
  row: Float64Array,
  g: number,
  stay: number,
  abroad: number,
  openings: ArrayLike<number>,
  levels: ArrayLike<number>,
): void {
  const n = row.length;
  let total = 0;
  for (let r = 0; r < n; r++) if (r !== g) total += openings[r]!;
  let by = openings;
  if (!(total > 0)) {
    by = levels;
    total = 0;
    for (let r = 0; r < n; r++) if (r !== g) total += levels[r]!;
  }
  const home = 1 - abroad;
  const leaves = total > 0 ? home * (1 - stay) : 0;
  for (let r = 0; r < n; r++) row[r] = r === g ? home - leaves : total > 0 ? (leaves * by[r]!) / total : 0;
}
