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

/** The year in which those who complete in `year` entered: the duration counts in whole years, rounded up. */
export const entryYear = (year: number, durationYears: number) => year - Math.ceil(durationYears);

/** Rates of the chain, [p][g][t], and what becomes of them. */
export interface TrainingChain {
  /** Persons who complete where they were counted or forecast as such; 0 where entrants tell. */
  readonly told: Float64Array;
  /** Else the entrants of the cohort that entered its duration before; 0 where completions tell. */
  readonly entrants: Float64Array;
  readonly completionRate: Float64Array;
  readonly continuesStudyShare: Float64Array;
  readonly labourForceEntryShare: Float64Array;
  /** Filled: persons who complete. */
  readonly completed: Float64Array;
  /** Filled: share of them that leaves education, and share that leaves it and seeks work. */
  readonly leaverShare: Float64Array;
  readonly availableShare: Float64Array;
}

/** The chain from entry to seeking work, for every programme, region of training and year. */
export function fillTrainingChain(chain: TrainingChain): void {
  for (let at = 0; at < chain.told.length; at++) {
    chain.completed[at] = chain.told[at]! + chain.entrants[at]! * chain.completionRate[at]!;
    const leavers = 1 - chain.continuesStudyShare[at]!;
    chain.leaverShare[at] = leavers;
    chain.availableShare[at] = leavers * chain.labourForceEntryShare[at]!;
  }
}

/**
 * Where leavers of each training region work, M[g, r], without forming the matrix:
 *   M[g, abroad] = abroad_g       M[g, g] = (1 − abroad_g)·stay_g
 *   M[g, r] = (1 − abroad_g)·(1 − stay_g) · w_r / (W − w_g)      w the openings of the specialty in r, W their sum
 * Everyone who leaves g goes where the specialty opens; where no other region opens any, where it is employed; with no
 * other region at all they stay: there is nowhere else to be counted. Each row with its share abroad sums to one.
 * The sum over g factors into w_r · (S − s_r) with s_g = leaving_g / (W − w_g), which spares the matrix in each draw.
 */
export interface Mobility {
  /** Persons by region of training; ≥ 0. */
  readonly people: ArrayLike<number>;
  /** Shares by region of training, 0–1. */
  readonly stay: ArrayLike<number>;
  readonly abroad: ArrayLike<number>;
  /** Weights by region, ≥ 0: openings of the specialty, and its employment, which counts where no other has openings. */
  readonly openings: ArrayLike<number>;
  readonly levels: ArrayLike<number>;
}

/** @param located is written: persons by region of work. */
export function locate({ people, stay, abroad, openings, levels }: Mobility, located: Float64Array): void {
  const n = located.length;
  let open = 0;
  let employed = 0;
  for (let r = 0; r < n; r++) {
    open += openings[r]!;
    employed += levels[r]!;
  }
  let byOpenings = 0;
  let byLevels = 0;
  for (let g = 0; g < n; g++) {
    const home = people[g]! * (1 - abroad[g]!);
    const rest = elsewhere(open, openings[g]!);
    const restLevels = elsewhere(employed, levels[g]!);
    const leaves = rest > 0 || restLevels > 0 ? home * (1 - stay[g]!) : 0;
    located[g] = home - leaves;
    if (rest > 0) byOpenings += leaves / rest;
    else if (leaves > 0) byLevels += leaves / restLevels;
  }
  for (let r = 0; r < n; r++) {
    const home = people[r]! * (1 - abroad[r]!);
    const rest = elsewhere(open, openings[r]!);
    const restLevels = elsewhere(employed, levels[r]!);
    const leaves = rest > 0 || restLevels > 0 ? home * (1 - stay[r]!) : 0;
    located[r]! +=
      openings[r]! * (byOpenings - (rest > 0 ? leaves / rest : 0)) +
      levels[r]! * (byLevels - (rest > 0 || leaves === 0 ? 0 : leaves / restLevels));
  }
}

/** What a sum leaves to the others; what is left of a subtraction by rounding is nothing. */
const elsewhere = (whole: number, own: number): number => (whole - own > whole * 1e-12 ? whole - own : 0);
