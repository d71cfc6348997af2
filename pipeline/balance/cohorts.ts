import type { DuckDBConnection } from '@duckdb/node-api';
import { select } from '../database/database.ts';

/** What one programme of one region of training has taken in and let out, in one perimeter of supply. */
export interface CohortRow {
  readonly definition: string;
  readonly programme_code: string;
  readonly region_code: string;
  readonly duration_years: number;
  readonly is_illustrative: boolean;
  /** What its head count rests on, the weakest of its series. */
  readonly basis: string;
  /** Series of new entrants and of completions, or parts of a whole; null where there is none. */
  readonly entrants: string | null;
  readonly completed: string | null;
  /** What the counted years of each rest on. */
  readonly entrantsBasis: string | null;
  readonly completedBasis: string | null;
}

/** Counted series that were not split, and the parts of those that were. */
export async function readCohorts(connection: DuckDBConnection): Promise<CohortRow[]> {
  const rows = await select<{
    series_id: string;
    measure: string;
    definition: string;
    programme_code: string;
    region_code: string;
    duration_years: number;
    is_illustrative: boolean;
    basis: string;
  }>(
    connection,
    `select t.series_id, t.measure, t.definition, t.programme_code, t.region_code, t.is_illustrative, t.basis,
       coalesce(g.duration_years, 0) as duration_years
     from intermediate.balance_series t join raw.programme g using (programme_code)
     where t.measure in ('new_entrants', 'completed')
       and t.definition in (select supply_definition from raw.scenario)
     order by all`,
  );
  const cohorts = new Map<string, CohortRow>();
  for (const { series_id, measure, ...row } of rows) {
    const id = [row.definition, row.programme_code, row.region_code].join('|');
    const own = cohorts.get(id) ?? { ...row, ...NO_SERIES };
    cohorts.set(id, {
      ...own,
      basis: weaker(own.basis, row.basis),
      is_illustrative: own.is_illustrative || row.is_illustrative,
      ...(measure === 'completed'
        ? { completed: series_id, completedBasis: row.basis }
        : { entrants: series_id, entrantsBasis: row.basis }),
    });
  }
  return [...cohorts.values()];
}

const NO_SERIES = { entrants: null, completed: null, entrantsBasis: null, completedBasis: null };

/** Strongest first. */
const BASES = ['observed', 'derived', 'imputed', 'illustrative'];

const weaker = (a: string, b: string): string => (BASES.indexOf(a) > BASES.indexOf(b) ? a : b);
