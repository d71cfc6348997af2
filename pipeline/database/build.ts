import type { DuckDBConnection } from '@duckdb/node-api';
import { select, sqlText } from './database.ts';
import { inSqlFile } from './sql_error.ts';

/**
 * The SQL files, layer by layer, in the order in which they run. The lists are written by hand because the
 * order is the design; a test compares them with the folders.
 */
export const MACROS = ['database/macros.sql'];

export const STAGING = [
  'inputs/coded_row.sql',
  'inputs/untyped_row.sql',
  'inputs/rejected_row.sql',
  'inputs/former_row.sql',
  'inputs/passed_value.sql',
  'inputs/part_year.sql',
  'inputs/broken_part.sql',
  'inputs/year_of_parts.sql',
  'inputs/outdone_row.sql',
  'inputs/observation.sql',
  'inputs/source_count.sql',
];

/**
 * Views of STAGING, made by each step that reads them: one that is taken from the store brings back tables alone, and a
 * view hides what it reads.
 */
export const VIEWS = ['inputs/told_year.sql'];

/** Between reading and believing. */
export const PLAUSIBILITY = [
  'plausibility/part_of.sql',
  'plausibility/code_value.sql',
  'plausibility/series_shape.sql',
  'plausibility/suspect_point.sql',
  'plausibility/year_beside_parts.sql',
];

/** Puts what stands in for protected cells into the tables that everything else reads. */
export const PROTECTION = [
  'disclosure/protect_observation.sql',
  'disclosure/protect_part_year.sql',
  'disclosure/protect_year_of_parts.sql',
  'disclosure/protect_passed_value.sql',
  'disclosure/protect_plausibility.sql',
];

/** Questions put to a table `printed` of the current release. */
export const PRINTED = { parts: 'disclosure/printed_parts.sql' } as const;

/** Questions put to what was read. */
export const COUNTED = { counted: 'disclosure/counted.sql', covered: 'disclosure/covered.sql' } as const;

/** Questions put to what PLAUSIBILITY made. */
export const DOUBTS = { found: 'plausibility/found.sql' } as const;

/** What `adequation forecast` asks of a file that is too large to be read row by row, in the order of the asking. */
export const LARGE_FILE = {
  valueKind: 'commands/forecast/large/value_kind.sql',
  seriesName: 'commands/forecast/large/series_name.sql',
  yearCell: 'commands/forecast/large/year_cell.sql',
  periodCell: 'commands/forecast/large/period_cell.sql',
  typedPoint: 'commands/forecast/large/typed_point.sql',
  seriesSaid: 'commands/forecast/large/series_said.sql',
  oddSeries: 'commands/forecast/large/odd_series.sql',
  nameless: 'commands/forecast/large/nameless.sql',
  missingCount: 'commands/forecast/large/missing_count.sql',
  oddCell: 'commands/forecast/large/odd_cell.sql',
  point: 'commands/forecast/large/point.sql',
  seriesState: 'commands/forecast/large/series_state.sql',
  silentSeries: 'commands/forecast/large/silent_series.sql',
  aboveCeiling: 'commands/forecast/large/above_ceiling.sql',
} as const;

export const SERIES = [
  'series/dimension_mask.sql',
  'series/series.sql',
  'series/nowcast.sql',
  'series/series_point.sql',
  'series/fitted_series.sql',
  'series/varying_dimension.sql',
  'series/series_total.sql',
];

export const BACKTEST = ['forecast/fct_backtest.sql', 'forecast/fct_model_score.sql'];

export const FORECAST_MARTS = ['forecast/fct_forecast.sql'];

/** Questions put to the forecasts before anything is drawn. */
export const FORECAST = { nationalWidth: 'draws/national_width.sql' } as const;

export const LEAVES = [
  'balance/series.sql',
  'balance/leaf.sql',
  'balance/leaf_parameter.sql',
  'balance/initial_gap.sql',
  'balance/stock_balance.sql',
  'balance/mask.sql',
  'balance/member.sql',
  'balance/input_holder.sql',
];

export const MARTS = [
  'code_lists/dim_region.sql',
  'code_lists/dim_sector.sql',
  'code_lists/dim_occupation.sql',
  'code_lists/dim_programme.sql',
  'balance/leaf_at_center.sql',
  'balance/supply_part.sql',
  'series/fct_observation.sql',
  'series/fct_observation_total.sql',
  'series/fct_series.sql',
  'balance/fct_balance.sql',
  'balance/fct_supply.sql',
  'balance/fct_mobility.sql',
  'balance/fct_demand.sql',
  'inputs/fct_source.sql',
  'balance/fct_parameter.sql',
  'balance/fct_answer.sql',
  'balance/fct_evidence.sql',
  'imputation/fct_imputed_value.sql',
  'balance/fct_scenario_comparison.sql',
  'balance/fct_implied_emigration.sql',
  'draws/fct_sensitivity.sql',
  'balance/fct_training_flow.sql',
  'balance/fct_employment_flow.sql',
  'targets/fct_target_path.sql',
  'targets/fct_target_conflict.sql',
  'targets/fct_target_region.sql',
  'indicators/naive_completion.sql',
  'targets/target_stock.sql',
  'indicators/indicator_input.sql',
  'indicators/recent_state.sql',
  'indicators/cops_style.sql',
  'indicators/washington.sql',
  'indicators/fct_adequacy_input.sql',
  'indicators/indicator_value.sql',
  'indicators/fct_adequacy.sql',
  'indicators/fct_adequacy_disagreement.sql',
  'causes/usual_programme.sql',
  'causes/cause_input.sql',
  'causes/cause_variant.sql',
  'causes/fct_cause.sql',
  'targets/fct_target_progress.sql',
  'targets/fct_target_coherence.sql',
  'plan/fct_plan.sql',
  'plan/fct_plan_lever.sql',
  'plan/fct_plan_cost.sql',
  'plan/fct_incentive_cost.sql',
  'competences/fct_competence_gap.sql',
  'competences/fct_specialisation.sql',
  'advice/fct_data_to_obtain.sql',
];

/** What tells the run itself and what earlier ones said: no other table reads it. */
export const EDITION = [
  'project/fct_run.sql',
  'vintages/fct_vintage.sql',
  'vintages/fct_revision.sql',
  'vintages/fct_vintage_score.sql',
];

/** What advice can be given on; pipeline/recommend.ts puts it into words, and ADVISED joins both. */
export const ADVICE = [
  'evidence',
  'decided',
  'measure',
  'planned',
  'uncovered',
  'undecided',
  'competence',
  'retention',
  'suitability',
  'aid',
  'missing_data',
  'fact',
  'region',
].map((name) => `advice/${name}.sql`);

export const ADVISED = ['advice/recommendation.sql', 'advice/summary.sql'];

/** What stands in schema main beside the published tables. */
export const BESIDE_PUBLISHED = ['vintages/forecast_asof.sql'];

/** Questions that a command puts to what it computed in memory. */
export const ANSWERS = {
  plan: 'commands/plan/plan.sql',
  classes: 'commands/plan/classes.sql',
  coverage: 'commands/plan/coverage.sql',
  trainers: 'commands/plan/trainers.sql',
  costs: 'commands/plan/costs.sql',
} as const;

/** Runs SQL files in order; a file that declares a grain has it enforced on the table it makes. */
export async function runSqlFiles(connection: DuckDBConnection, files: readonly string[]): Promise<void> {
  for (const file of files) {
    const sql = sqlText(file);
    try {
      await connection.run(sql);
    } catch (error) {
      throw inSqlFile(file, sql, error);
    }
    const grain = /^-- grain: (.+)$/m.exec(sql)?.[1];
    const table = tableOf(sql);
    if (grain !== undefined && table !== undefined) await enforceGrain(connection, file, table, grain);
  }
}

/** The table that an SQL text makes, with its schema; undefined where it makes none. */
export function tableOf(sql: string): string | undefined {
  return /^create table (\S+) as$/m.exec(sql)?.[1];
}

/** @throws Error naming the file when its table is not unique on its grain, or the grain holds a null. */
async function enforceGrain(
  connection: DuckDBConnection,
  file: string,
  table: string,
  grain: string,
): Promise<void> {
  const columns = grain.split(',').map((column) => column.trim());
  const isNull = columns.map((column) => `${column} is null`).join(' or ');
  // Rows that differ by a number made of their key differ by the key; only where two share it are keys compared.
  const [quick] = await select<{ rows: number; hashes: number; nulls: number }>(
    connection,
    `select count(*) as rows, count(distinct hash(${columns.join(', ')})) as hashes, count(*) filter (${isNull}) as nulls from ${table}`,
  );
  if (quick!.rows === quick!.hashes && quick!.nulls === 0) return;
  const [found] = await select<{ rows: number; keys: number; nulls: number }>(
    connection,
    `select count(*) as rows, count(distinct (${columns.join(', ')})) as keys, count(*) filter (${isNull}) as nulls from ${table}`,
  );
  if (found!.rows === found!.keys && found!.nulls === 0) return;
  throw new GrainError(
    `${file}: ${found!.rows} rows, ${found!.keys} distinct keys and ${found!.nulls} keys with a null on the grain (${grain}).`,
  );
}

/** A table that does not keep the grain it declares: the run must not go on. */
export class GrainError extends Error {
  override readonly name = 'GrainError';
}
