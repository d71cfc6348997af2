import { entryYear } from '../../models/balance/supply.ts';
import type { CohortRow } from './cohorts.ts';
import type { Paths } from './paths.ts';
import type { BalanceRows } from './rows.ts';

/** Where the completions of a year come from: counted, from the entrants of its cohort, or forecast for want of any. */
export type CompletedBasis = 'counted' | 'entrants' | 'forecast';

export interface CompletedYear {
  readonly basis: CompletedBasis;
  readonly path: number;
  /** Position of the year that is read: of completion, or of entry. */
  readonly at: number;
}

/**
 * What tells the completions of one year: those counted; else the entrants of the cohort; else, in a programme of which
 * only completions are counted, their forecast. Null where nothing does.
 */
export function completedFrom(paths: Paths, cohort: CohortRow, year: number): CompletedYear | null {
  const at = year - paths.firstYear;
  const completed = cohort.completed === null ? undefined : paths.at.get(cohort.completed);
  if (completed !== undefined && paths.isCounted[completed]![at])
    return { basis: 'counted', path: completed, at };
  if (cohort.entrants !== null) {
    const entry = entryYear(year, cohort.duration_years) - paths.firstYear;
    const path = paths.at.get(cohort.entrants)!;
    return entry >= 0 && isKnown(paths, path, entry) ? { basis: 'entrants', path, at: entry } : null;
  }
  return completed !== undefined && isKnown(paths, completed, at)
    ? { basis: 'forecast', path: completed, at }
    : null;
}

/** Of a part its whole must be known. */
function isKnown({ series, imputation, wholeOf }: Paths, path: number, at: number): boolean {
  if (path < series.length) return Number.isFinite(series[path]!.mean[at]!);
  let node = path - series.length;
  while (imputation.tree.nodes[node]!.parent >= 0) node = imputation.tree.nodes[node]!.parent;
  return Number.isFinite(series[wholeOf[node]!]!.mean[at]!);
}

/**
 * Whether every year of every region in which a programme trains has its completions or its entrants. A programme that
 * another perimeter counts and this one does not brings nobody here, and that is known.
 */
export function isToldOf(rows: BalanceRows, cohorts: readonly CohortRow[], programme: string): boolean {
  const own = cohorts.filter((cohort) => cohort.programme_code === programme);
  if (own.length === 0) return rows.cohorts.some((cohort) => cohort.programme_code === programme);
  return own.every((cohort) => rows.years.every((year) => completedFrom(rows.paths, cohort, year) !== null));
}
