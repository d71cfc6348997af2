import type { DuckDBConnection } from '@duckdb/node-api';
import { select } from '../database/database.ts';
import type { SeedRecord } from '../dictionary/tables.ts';

/** What the plan reads of the project's files, once, as plain rows in a fixed order. */
export interface PlanRows {
  readonly asOf: string;
  readonly firstYear: number;
  readonly targetYear: number;
  readonly levers: readonly LeverRow[];
  readonly capacities: readonly CapacityRow[];
  readonly budgets: readonly { year: number; budget_money: number }[];
  readonly minimums: readonly MinimumRow[];
}

export type LeverRow = Omit<SeedRecord<'lever'>, 'duration_years'> & {
  /** Its own, or that of its programme; years. */
  readonly duration_years: number;
};

export type CapacityRow = Pick<
  SeedRecord<'lever_capacity'>,
  'lever_code' | 'region_code' | 'starts_per_year' | 'low' | 'high'
>;

export type MinimumRow = Omit<SeedRecord<'plan_minimum'>, 'source'> & {
  /** Line of the seed; null where it was asked for on the command line. */
  readonly line: number | null;
};

export async function readPlanRows(connection: DuckDBConnection): Promise<PlanRows> {
  const [project] = await select<{ as_of: string; plan_first_year: number; target_year: number }>(
    connection,
    'select as_of, plan_first_year, target_year from raw.project',
  );
  return {
    asOf: project!.as_of,
    firstYear: project!.plan_first_year,
    targetYear: project!.target_year,
    levers: await select(
      connection,
      `select l.* replace (coalesce(l.duration_years, p.duration_years, 0) as duration_years)
       from raw.lever l left join raw.programme p using (programme_code) order by l.lever_code`,
    ),
    capacities: await select(
      connection,
      'select lever_code, region_code, starts_per_year, low, high from raw.lever_capacity order by all',
    ),
    budgets: await select(connection, 'select year, budget_money from raw.plan_budget order by all'),
    minimums: await select(
      connection,
      'select line, lever_code, region_code, occupation_code, year, starts from raw.plan_minimum order by line',
    ),
  };
}

/** The first of September of a year less the months that a decision takes to become a class. */
export function decideBy({ decision_months }: Pick<LeverRow, 'decision_months'>, year: number): string {
  return new Date(Date.UTC(year, 8 - Math.ceil(decision_months), 1)).toISOString().slice(0, 10);
}

/** Whole years after its start in which a class arrives. */
export const arrivesAfter = ({ duration_years }: Pick<LeverRow, 'duration_years'>) =>
  Math.ceil(duration_years);

/** First year in which a decision taken on the as-of date still opens a class, and in which the lever itself is open. */
export function firstStart(rows: Pick<PlanRows, 'asOf' | 'firstYear'>, lever: LeverRow): number {
  let year = Math.max(rows.firstYear, lever.first_year ?? rows.firstYear);
  while (decideBy(lever, year) < rows.asOf) year += 1;
  return year;
}

/** Last year in which a class can open and arrive by the horizon. */
export const lastUsefulStart = (rows: Pick<PlanRows, 'targetYear'>, lever: LeverRow) =>
  rows.targetYear - arrivesAfter(lever);

/** Levers that the plan may use. */
export const activeLevers = ({ levers }: PlanRows) => levers.filter(({ use }) => use === 'active');
