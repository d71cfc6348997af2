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
  /** Whole years from entry to completion, rounded up. */
  readonly durationYears: number;
  readonly completionRate: number;
  readonly continuesStudyShare: number;
  readonly labourForceEntryShare: number;
  /** New entrants by year of entry (persons), observed or forecast. */
  readonly entrants: ReadonlyMap<number, number>;
  /** Completions already observed, by year (persons). */
  readonly completed: ReadonlyMap<number, number>;
}

export interface Cohort {
  readonly year: number;
  readonly entrantsYear: number;
  /** Null when completions were observed. */
  readonly entrants: number | null;
  readonly completed: number;
  readonly leavers: number;
  readonly available: number;
}

/**
 * @returns one cohort a year asked for, or null where neither completions nor the entrants of that cohort are known.
 */
export function cohortOf(input: CohortInput, year: number): Cohort | null {
  const entrantsYear = year - Math.ceil(input.durationYears);
  const observed = input.completed.get(year);
  const entrants = input.entrants.get(entrantsYear) ?? null;
  if (observed === undefined && entrants === null) return null;
  const completed = observed ?? entrants! * input.completionRate;
  const leavers = completed * (1 - input.continuesStudyShare);
  return {
    year,
    entrantsYear,
    entrants: observed === undefined ? entrants : null,
    completed,
    leavers,
    available: leavers * input.labourForceEntryShare,
  };
}

/**
 * Where leavers of each training region work: rows g, columns r, plus the share that goes abroad.
 *   M[g, abroad] = abroad_g       M[g, g] = (1 − abroad_g)·stay_g
 *   the rest by the weight of the destination (openings; employment where there are none)
 * With one region only, those who would leave it stay: there is nowhere else to be counted.
 *
 * @param weight one weight per region, ≥ 0; @param fallback used where every other region's weight is zero.
 * @returns shares[g][r] and abroad[g]; each row with its share abroad sums to one.
 */
export function mobilityMatrix(
  stay: ArrayLike<number>,
  abroad: ArrayLike<number>,
  weight: ArrayLike<number>,
  fallback: ArrayLike<number>,
): { shares: Float64Array[]; abroad: Float64Array } {
  const n = stay.length;
  const shares = Array.from({ length: n }, (_, g) => {
    const row = new Float64Array(n);
    fillMobilityRow(row, g, stay[g]!, abroad[g]!, weight, fallback);
    return row;
  });
  return { shares, abroad: Float64Array.from(abroad) };
}

/** Row g of the mobility matrix, as `mobilityMatrix` explains it; the row is written, nothing is allocated. */
export function fillMobilityRow(
  row: Float64Array,
  g: number,
  stay: number,
  abroad: number,
  weight: ArrayLike<number>,
  fallback: ArrayLike<number>,
): void {
  const n = row.length;
  let total = 0;
  for (let r = 0; r < n; r++) if (r !== g) total += weight[r]!;
  let by = weight;
  if (!(total > 0)) {
    by = fallback;
    total = 0;
    for (let r = 0; r < n; r++) if (r !== g) total += fallback[r]!;
  }
  const home = 1 - abroad;
  const leaves = total > 0 ? home * (1 - stay) : 0;
  for (let r = 0; r < n; r++) row[r] = r === g ? home - leaves : total > 0 ? (leaves * by[r]!) / total : 0;
}
