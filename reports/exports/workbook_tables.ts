/** A view of the database that becomes a sheet of a workbook. */
export interface WorkbookTable {
  readonly view: string;
  /** Rows of the reference scenario only: the others would bury them, and are compared in a sheet of their own. */
  readonly isReferenceOnly?: true;
  /** Rows for all regions belong to each of them, such as an assumption that holds everywhere. */
  readonly withNation?: true;
}

/**
 * Sheets in the order in which a reader needs them: the answer, what to do about it, what it is made of, what it rests
 * on. A view that has a `region_code` gives the rows of the place, another all its rows; one that the database does
 * not hold, or that has no row for the place, gives no sheet.
 */
export const workbookTables: readonly WorkbookTable[] = [
  { view: 'answer' },
  { view: 'answer_occupation' },
  { view: 'evidence', isReferenceOnly: true },
  { view: 'cause' },
  { view: 'recommendation' },
  { view: 'plan' },
  { view: 'plan_objective' },
  { view: 'plan_simulation' },
  { view: 'plan_robustness' },
  { view: 'plan_cost' },
  { view: 'plan_frontier' },
  { view: 'incentive_cost' },
  { view: 'datum_value' },
  { view: 'competence_gap' },
  { view: 'data_to_obtain', withNation: true },
  { view: 'balance', isReferenceOnly: true },
  { view: 'gap_distribution', isReferenceOnly: true },
  { view: 'adequacy', isReferenceOnly: true },
  { view: 'demand', isReferenceOnly: true },
  { view: 'pool_flow', isReferenceOnly: true },
  { view: 'sensitivity' },
  { view: 'scenario_comparison' },
  { view: 'scenario_step' },
  { view: 'employment_flow' },
  { view: 'training_flow' },
  { view: 'training_chain', isReferenceOnly: true },
  { view: 'forecast', isReferenceOnly: true },
  { view: 'observation' },
  { view: 'imputed_value' },
  { view: 'share', withNation: true },
  { view: 'target' },
  { view: 'target_progress' },
  { view: 'target_path' },
  { view: 'target_region' },
  { view: 'target_conflict' },
  { view: 'published_figure' },
  { view: 'revision' },
  { view: 'vintage_score' },
  { view: 'model_score' },
  { view: 'parameter', withNation: true },
  { view: 'indicator' },
  { view: 'indicator_class' },
  { view: 'definition' },
  { view: 'source' },
];
