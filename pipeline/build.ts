import type { DuckDBConnection } from '@duckdb/node-api';
import { select, sqlText } from './database.ts';

/**
 * The SQL files, layer by layer, in the order in which they run. The lists are written by hand because the
 * order is the design; a test compares them with the folders.
 */
export const RAW = ['raw/tables.sql', 'raw/results.sql', 'raw/vintages.sql'];

export const STAGING = ['staging/coded_row.sql', 'staging/rejected_row.sql', 'staging/observation.sql'];

export const SERIES = [
  'intermediate/dimension_mask.sql',
  'intermediate/series.sql',
  'intermediate/series_point.sql',
  'intermediate/fitted_series.sql',
  'intermediate/varying_dimension.sql',
  'intermediate/series_total.sql',
];

export const BACKTEST = ['marts/fct_backtest.sql', 'marts/fct_model_score.sql'];

export const FORECAST_MARTS = ['marts/fct_forecast.sql'];

export const LEAVES = [
  'intermediate/balance_leaf.sql',
  'intermediate/leaf_parameter.sql',
  'intermediate/initial_gap.sql',
  'intermediate/stock_balance.sql',
  'intermediate/balance_mask.sql',
  'intermediate/balance_member.sql',
];

export const MARTS = [
  'marts/fct_observation.sql',
  'marts/fct_observation_total.sql',
  'marts/fct_series.sql',
  'marts/fct_balance.sql',
  'marts/fct_supply.sql',
  'marts/fct_demand.sql',
  'marts/fct_answer.sql',
  'marts/fct_scenario_comparison.sql',
  'marts/fct_implied_emigration.sql',
  'marts/fct_sensitivity.sql',
  'marts/fct_training_flow.sql',
  'marts/fct_employment_flow.sql',
  'marts/fct_target_path.sql',
  'marts/fct_target_conflict.sql',
  'marts/fct_target_region.sql',
  'intermediate/naive_completion.sql',
  'intermediate/target_stock.sql',
  'intermediate/indicator_input.sql',
  'intermediate/recent_state.sql',
  'intermediate/cops_style.sql',
  'intermediate/washington.sql',
  'intermediate/indicator_value.sql',
  'marts/fct_adequacy.sql',
  'marts/fct_adequacy_disagreement.sql',
  'intermediate/usual_programme.sql',
  'intermediate/cause_input.sql',
  'intermediate/cause_variant.sql',
  'marts/fct_cause.sql',
  'marts/fct_target_progress.sql',
  'marts/fct_target_coherence.sql',
  'marts/fct_vintage.sql',
  'marts/fct_revision.sql',
  'marts/fct_vintage_score.sql',
  'marts/fct_plan.sql',
  'marts/fct_plan_arrival.sql',
  'marts/fct_plan_cost.sql',
  'marts/fct_competence_gap.sql',
  'marts/fct_specialisation.sql',
  'marts/fct_data_to_obtain.sql',
];

/** What advice can be given on; pipeline/recommend.ts puts it into words, and ADVISED joins both. */
export const ADVICE = [
  'evidence',
  'plan_confidence',
  'opening',
  'move',
  'trainer',
  'uncovered',
  'competence',
  'retention',
  'suitability',
  'aid',
  'missing_data',
  'fact',
  'region',
].map((name) => `advice/${name}.sql`);

export const ADVISED = ['advice/recommendation.sql', 'advice/summary.sql'];

export const PUBLISHED = [
  'run',
  'source',
  'rejected_row',
  'region',
  'sector',
  'occupation',
  'programme',
  'measure',
  'definition',
  'staffing_share',
  'crosswalk',
  'parameter',
  'published_figure',
  'target',
  'indicator',
  'indicator_class',
  'observation',
  'observation_total',
  'series',
  'series_point',
  'forecast',
  'forecast_candidate',
  'backtest',
  'model_score',
  'training_chain',
  'mobility',
  'suitability',
  'scenario',
  'scenario_step',
  'sector_move',
  'demand',
  'supply',
  'balance',
  'gap_distribution',
  'scenario_comparison',
  'implied_emigration',
  'target_probability',
  'sensitivity',
  'draw_correlation',
  'answer',
  'answer_occupation',
  'adequacy',
  'adequacy_input',
  'adequacy_disagreement',
  'indicator_matrix',
  'cause',
  'target_progress',
  'target_coherence',
  'target_path',
  'target_conflict',
  'target_region',
  'training_flow',
  'employment_flow',
  'vintage',
  'revision',
  'vintage_score',
  'lever',
  'lever_capacity',
  'aid',
  'plan',
  'plan_arrival',
  'plan_coverage',
  'plan_trainer',
  'plan_cost',
  'plan_shadow_price',
  'plan_objective',
  'plan_lever',
  'plan_yield',
  'competence',
  'occupation_competence',
  'programme_competence',
  'occupation_title',
  'competence_gap',
  'specialisation',
  'recommendation',
  'regional_summary',
  'data_to_obtain',
].map((name) => `published/${name}.sql`);

/** Questions that a command puts to what it computed in memory. */
export const ANSWERS = {
  classes: 'answers/plan_classes.sql',
  coverage: 'answers/plan_coverage.sql',
  trainers: 'answers/plan_trainers.sql',
  costs: 'answers/plan_costs.sql',
} as const;

/** Runs SQL files in order; a file that declares a grain has it enforced on the table it makes. */
export async function runSqlFiles(connection: DuckDBConnection, files: readonly string[]): Promise<void> {
  for (const file of files) {
    const sql = sqlText(file);
    await connection.run(sql);
    const grain = /^-- grain: (.+)$/m.exec(sql)?.[1];
    if (grain !== undefined && !file.startsWith('published/')) await enforceGrain(connection, file, grain);
  }
}

/** @throws Error naming the file when its table is not unique on its grain, or the grain holds a null. */
async function enforceGrain(connection: DuckDBConnection, file: string, grain: string): Promise<void> {
  const table = file.replace('/', '.').replace('.sql', '');
  const columns = grain.split(',').map((column) => column.trim());
  const isNull = columns.map((column) => `${column} is null`).join(' or ');
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
