/**
 * The class of an indicator, by the cuts of the project's seed: the same rule as the mart of indicators, for the
 * page that computes them again in the browser. A test compares every published row.
 */
export interface ClassCut {
  readonly class_code: string;
  /** In the unit of the indicator; null is no bound. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** The bound that belongs to the class, `lower` or `upper`; with null, neither does. */
  readonly closed_side: string | null;
}

/** Below so many openings over the whole horizon no indicator is told: one firm would decide it (persons). */
export const LEAST_OPENINGS = 30;

/** @returns the code of the class that holds the value; null where no cut does, as for an indicator without cuts. */
export function classOf(value: number, cuts: readonly ClassCut[]): string | null {
  const found = cuts.find(
    ({ lower, upper, closed_side }) =>
      (lower === null || value > lower || (closed_side === 'lower' && value === lower)) &&
      (upper === null || value < upper || (closed_side === 'upper' && value === upper)),
  );
  return found?.class_code ?? null;
}
