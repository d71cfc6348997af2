import type { DuckDBConnection } from '@duckdb/node-api';
import { type Row, select, sqlText } from './database.ts';
import { EXIT, UserError } from './problem.ts';

/** Each check selects wrong rows; one is enough to stop a release. Written by hand, compared with the folder by a test. */
export const CHECKS = [
  'source_rows_counted',
  'fit_within_definition',
  'fit_uses_observed_points',
  'forecast_is_sane',
  'few_points_no_interval',
  'forecast_totals_are_sums',
  'balance_gap',
  'balance_identities',
  'balance_replacement',
  'balance_stock_identity',
  'balance_totals_are_sums',
  'published_totals_agree',
  'staffing_splits_whole',
  'supply_is_located',
  'supply_is_suited',
  'mobility_sums_to_one',
  'supply_feeds_balance',
  'sector_moves_cancel',
  'gap_distribution_is_sane',
  'illustrative_is_marked',
  'adequacy_classes_hold',
  'plan_is_sound',
  'competence_gap_holds',
  'specialisation_holds',
  'adequacy_totals_are_sums',
  'causes_hold',
  'recommendation_has_number',
  'recommendation_is_evaluable',
  'advice_is_conditional',
];

const SHOWN_ROWS = 3;

/**
 * Judges the data of this run.
 * @throws UserError (exit 4) with every check that failed, what it says and the first wrong rows.
 */
export async function check(connection: DuckDBConnection): Promise<number> {
  const problems = [];
  for (const name of CHECKS) {
    const sql = sqlText(`checks/${name}.sql`);
    const wrong = await select(connection, sql);
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
