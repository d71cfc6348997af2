import type { DuckDBConnection } from '@duckdb/node-api';
import { type Row, select, sqlText } from '../database/database.ts';
import { inSqlFile } from '../database/sql_error.ts';
import { EXIT, type Problem, UserError } from '../problem.ts';
import { numbersThatCannotBe } from './numbers_are_sane.ts';

/** Each check selects wrong rows; one is enough to stop a release. Written by hand, compared with the folder by a test. */
export const CHECKS = [
  'inputs/source_rows_counted',
  'inputs/splice_is_linked',
  'inputs/passed_values_are_sums',
  'inputs/years_are_of_parts',
  'inputs/wholes_are_not_summed',
  'inputs/doubts_are_decided',
  'inputs/small_cells_are_hidden',
  'forecast/fit_within_definition',
  'forecast/fit_uses_observed_points',
  'forecast/fit_rests_on_counts',
  'forecast/nowcast_is_derived',
  'forecast/forecast_is_sane',
  'forecast/few_points_no_interval',
  'forecast/forecast_totals_are_sums',
  'balance/balance_gap',
  'balance/balance_identities',
  'balance/balance_replacement',
  'balance/balance_stock_identity',
  'balance/promotions_cancel',
  'balance/allocation_sums_to_one',
  'balance/pool_is_no_surplus',
  'balance/parts_sum_to_whole',
  'balance/more_training_is_more',
  'balance/central_lies_in_band',
  'balance/balance_totals_are_sums',
  'balance/published_totals_agree',
  'balance/staffing_splits_whole',
  'balance/chain_reads_series',
  'balance/supply_is_located',
  'balance/supply_is_suited',
  'balance/mobility_sums_to_one',
  'balance/supply_feeds_balance',
  'balance/sector_moves_cancel',
  'balance/gap_distribution_is_sane',
  'balance/illustrative_is_marked',
  'advice/adequacy_classes_hold',
  'advice/adequacy_sides_hold',
  'advice/incentive_cost_holds',
  'plan/classes_are_filled',
  'plan/no_class_needs_nobody',
  'plan/no_double_action',
  'plan/levers_keep_to_their_specialties',
  'plan/trainers_are_there',
  'plan/capacities_hold',
  'plan/decided_in_time',
  'plan/costs_add_up',
  'plan/coverage_is_brought',
  'plan/frontier_is_convex',
  'plan/settings_hold',
  'plan/arrivals_are_of_the_plan',
  'plan/tangents_lie_below',
  'plan/budgets_and_minimums_hold',
  'plan/robust_share_is_of_all_cases',
  'plan/plan_is_marked',
  'advice/competence_gap_holds',
  'advice/specialisation_holds',
  'advice/adequacy_totals_are_sums',
  'advice/causes_hold',
  'advice/recommendation_has_number',
  'advice/recommendation_is_evaluable',
  'advice/advice_rests_on_decided',
  'advice/advice_is_conditional',
];

/** The SQL of a check by its name, which is unique whatever folder it stands in. */
export function checkSql(name: string): string {
  return sqlText(checkFile(name));
}

function checkFile(name: string): string {
  return `checks/${CHECKS.find((path) => nameOf(path) === name)}.sql`;
}

const nameOf = (path: string): string => path.slice(path.indexOf('/') + 1);

const SHOWN_ROWS = 3;

/**
 * Judges the data of this run.
 * @throws UserError (exit 4) with every check that failed, what it says and the first wrong rows.
 */
export async function check(connection: DuckDBConnection): Promise<number> {
  const problems: Problem[] = await numbersThatCannotBe(connection);
  for (const name of CHECKS.map(nameOf)) {
    const sql = checkSql(name);
    const wrong = await select(connection, sql).catch((error: unknown) => {
      throw inSqlFile(checkFile(name), sql, error);
    });
    if (wrong.length === 0) continue;
    problems.push({
      where: `check ${name}`,
      rule: name,
      what: `${wrong.length} wrong ${wrong.length === 1 ? 'row' : 'rows'}. First: ${wrong.slice(0, SHOWN_ROWS).map(showRow).join(' ; ')}`,
      why: sql
        .split('\n')
        .filter((line) => line.startsWith('--'))
        .map((line) => line.slice(2).trim())
        .join(' '),
      fix: 'nothing was released and the last release stays; find the rows in the inputs or report the run.',
    });
  }
  if (problems.length > 0) throw new UserError(EXIT.check, problems);
  return CHECKS.length;
}

function showRow(row: Row): string {
  return Object.entries(row)
    .map(([name, value]) => `${name}=${String(value)}`)
    .join(', ')
    .slice(0, 240);
}
