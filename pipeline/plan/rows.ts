import type { DuckDBConnection } from '@duckdb/node-api';
import { select } from '../database/database.ts';

/** What the plan reads of the project's files, once, as plain rows in a fixed order. */
export interface PlanRows {
  readonly asOf: string;
  readonly firstYear: number;
  readonly targetYear: number;
  readonly levers: readonly LeverRow[];
  readonly capacities: readonly { lever_code: string; region_code: string; starts_per_year: number }[];
  readonly budgets: readonly { year: number; budget_mad: number }[];
  readonly minimums: readonly MinimumRow[];
}

export interface LeverRow {
  readonly lever_code: string;
  readonly programme_code: string | null;
  readonly occupation_codes: string | null;
  readonly decision_months: number;
  /** Its own, or that of its programme; years. */
  readonly duration_years: number;
  readonly effectiveness: number;
  readonly group_size: number;
  readonly trainers_per_group: number;
  readonly ramp: number;
  readonly cost_mad: number | null;
  readonly use: 'active' | 'listed';
}

export interface MinimumRow {
  /** Line of the seed. */
  readonly line: number;
  readonly lever_code: string;
  readonly region_code: string;
  readonly occupation_code: string;
  readonly year: number;
  readonly starts: number;
}

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
      `select l.lever_code, l.programme_code, l.occupation_codes, l.decision_months,
         coalesce(l.duration_years, p.duration_years, 0) as duration_years, l.effectiveness, l.group_size,
         l.trainers_per_group, l.ramp, l.cost_mad, l.use
       from raw.lever l left join raw.programme p using (programme_code) order by l.lever_code`,
    ),
    capacities: await select(
      connection,
      'select lever_code, region_code, starts_per_year from raw.lever_capacity order by all',
    ),
    budgets: await select(connection, 'select year, budget_mad from raw.plan_budget order by all'),
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

/** First year in which a decision taken on the as-of date still opens a class. */
export function firstStart(rows: Pick<PlanRows, 'asOf' | 'firstYear'>, lever: LeverRow): number {
  let year = rows.firstYear;
  while (decideBy(lever, year) < rows.asOf) year += 1;
  return year;
}

/** Last year in which a class can open and arrive by the horizon. */
export const lastUsefulStart = (rows: Pick<PlanRows, 'targetYear'>, lever: LeverRow) =>
  rows.targetYear - arrivesAfter(lever);
