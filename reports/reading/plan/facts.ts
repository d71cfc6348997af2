import { type Reader, sqlFile } from '../database.ts';

/**
 * The plan of one place; `_T` is every region. Figures of the lowest confidence have plain names, those of the
 * highest begin with `insured` and are null where the plan was made at a single confidence. Persons are starts
 * or effective applicants, as in the database's own comments.
 */
export interface PlanFacts {
  regionCode: string;
  low: number;
  /** Null when there is one confidence. */
  high: number | null;
  classes: PlanClassRow[];
  coverage: PlanCoverageRow[];
  trainers: PlanTrainerRow[];
  costs: PlanCostRow[];
  levers: PlanLeverRow[];
  /** Only of the nation: a limit belongs to the plan as a whole. */
  prices: PlanPriceRow[];
  isIllustrative: boolean;
}

export interface PlanClassRow {
  region_code: string;
  occupation_code: string;
  lever_code: string;
  /** open or move. */
  action: string;
  from_occupation_code: string;
  /** The class opens in September of it. */
  year: number;
  arrival_year: number;
  /** ISO day. */
  decide_by: string;
  has_groups: boolean;
  starts_persons: number;
  groups: number;
  arrivals_persons: number;
  insured_starts_persons: number | null;
  insured_groups: number | null;
  insured_arrivals_persons: number | null;
  is_illustrative: boolean;
}

export interface PlanCoverageRow {
  region_code: string;
  occupation_code: string;
  year: number;
  is_total: boolean;
  need_persons: number | null;
  arrivals_persons: number | null;
  uncovered_persons: number | null;
  /** Of a total: share of the draws in which no specialty of the region is short. */
  coverage_share: number | null;
  insured_need_persons: number | null;
  insured_arrivals_persons: number | null;
  insured_uncovered_persons: number | null;
  insured_coverage_share: number | null;
  is_illustrative: boolean;
}

export interface PlanTrainerRow {
  region_code: string;
  year: number;
  trained_persons: number;
  insured_trained_persons: number | null;
  is_illustrative: boolean;
}

export interface PlanCostRow {
  /** starts, moves, trainers or aid. */
  item: string;
  item_code: string;
  year: number;
  unit_cost_money: number | null;
  quantity: number;
  /** Null where a rate is unknown. */
  cost_money: number | null;
  insured_quantity: number | null;
  insured_cost_money: number | null;
  status: string;
  grade: string | null;
  is_illustrative: boolean;
}

export interface PlanLeverRow {
  lever_code: string;
  duration_years: number | null;
  first_year: number;
  last_useful_year: number;
  first_arrival_year: number;
  /** ISO day of the first class. */
  decide_by: string;
  arrives: boolean;
  reason: string | null;
  group_size: number | null;
  trainers_per_group: number | null;
  effectiveness: number | null;
  ramp: number | null;
  cost_money: number | null;
  status: string | null;
  grade: string | null;
  starts_per_year: number | null;
  is_national: boolean | null;
}

export interface PlanPriceRow {
  constraint_name: string;
  region_code: string;
  lever_code: string;
  occupation_code: string;
  year: number;
  uncovered_price: number | null;
  cost_price: number | null;
  starts_price: number | null;
  is_illustrative: boolean;
}

/** Null where the run has no plan: a balance of stocks, or no levers. */
export async function readPlanFacts(reader: Reader, regionCode: string): Promise<PlanFacts | null> {
  const [level] = await reader.rows<{ low: number | null; high: number | null }>(
    'select min(confidence)::double as low, max(confidence)::double as high from main.plan_coverage',
  );
  if (level === undefined || level.low === null || level.high === null) return null;
  const of = <Row>(name: string): Promise<Row[]> =>
    reader.rows<Row>(sqlFile(name), { region_code: regionCode });
  const classes = await of<PlanClassRow>('plan/classes');
  const coverage = await of<PlanCoverageRow>('plan/coverage');
  return {
    regionCode,
    low: level.low,
    high: level.high > level.low ? level.high : null,
    classes,
    coverage,
    trainers: await of<PlanTrainerRow>('plan/trainers'),
    costs: await of<PlanCostRow>('plan/costs'),
    levers: await of<PlanLeverRow>('plan/levers'),
    prices: regionCode === '_T' ? await reader.rows<PlanPriceRow>(sqlFile('plan/prices')) : [],
    isIllustrative: [...classes, ...coverage].some((row) => row.is_illustrative),
  };
}
