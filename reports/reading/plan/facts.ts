import type { incentiveCost } from '../../../pipeline/dictionary/incentive.ts';
import type * as dictionary from '../../../pipeline/dictionary/plan.ts';
import type { Row } from '../../../pipeline/dictionary/table.ts';
import { type Reader, sqlFile } from '../database.ts';

/** The plan of one place in every planned scenario; `_T` is every region. Persons and money as the database's own comments say. */
export interface PlanFacts {
  regionCode: string;
  /** The scenario of the run first. */
  scenarios: string[];
  decisions: PlanDecision[];
  outcomes: PlanOutcome[];
  recommended: RecommendedRow[];
  frontier: FrontierRow[];
  coverage: CoverageRow[];
  /** What lacks at the end of each year, without and with the plan. */
  years: PlanYear[];
  trainers: TrainerRow[];
  costs: CostRow[];
  levers: LeverRow[];
  /** Only of the nation: a limit and a datum belong to the plan as a whole. */
  prices: PriceRow[];
  data: DatumRow[];
  incentives: IncentiveRow[];
  isIllustrative: boolean;
}

/** Texts of the datum that would tell it, in each language: its name and its holder. */
interface DatumTexts {
  [text: `name_${string}` | `holder_${string}`]: string | null;
}

export type PlanDecision = Pick<
  Row<typeof dictionary.plan>,
  | 'scenario'
  | 'region_code'
  | 'occupation_code'
  | 'lever_code'
  | 'programme_code'
  | 'action'
  | 'from_occupation_code'
  | 'to_region_code'
  | 'year'
  | 'arrival_year'
  | 'decided_by'
  | 'starts_persons'
  | 'groups'
  | 'arrivals_persons'
  | 'arrivals_lost_persons'
  | 'cost_money'
  | 'robust_share'
  | 'is_recommended'
  | 'is_minimum'
  | 'is_illustrative'
> &
  DatumTexts & {
    /** ISO day. */
    decide_by: string;
    settled_by: string | null;
    /** It holds in the cases, and what it serves is not sure. */
    is_unsure: boolean;
  };

export interface PlanOutcome
  extends Pick<
    Row<typeof dictionary.planObjective>,
    | 'scenario'
    | 'price_money'
    | 'fill_share'
    | 'uncovered_at_capacity_persons'
    | 'status'
    | 'gap_share'
    | 'cases_error_share'
    | 'cases_agreement_share'
    | 'is_illustrative'
  > {
  cost_money: number | null;
  cost_lo_80: number | null;
  cost_hi_80: number | null;
  need_persons: number | null;
  short_persons: number | null;
  short_lo_80: number | null;
  short_hi_80: number | null;
  brought_persons: number | null;
  trained_for_nobody_persons: number | null;
}

export type FrontierRow = Omit<Row<typeof dictionary.planFrontier>, 'region_code' | 'is_total'>;

export type CoverageRow = Row<typeof dictionary.planSimulation>;

export interface PlanYear {
  scenario: string;
  year: number;
  need_persons: number | null;
  short_persons: number | null;
  is_illustrative: boolean;
}

export type TrainerRow = Row<typeof dictionary.planTrainer>;

export type CostRow = Pick<
  Row<typeof dictionary.planCost>,
  | 'scenario'
  | 'item'
  | 'item_code'
  | 'year'
  | 'quantity'
  | 'unit_cost_money'
  | 'cost_money'
  | 'status'
  | 'is_illustrative'
>;

export type LeverRow = Pick<
  Row<typeof dictionary.planLever>,
  | 'lever_code'
  | 'duration_years'
  | 'first_year'
  | 'last_useful_year'
  | 'first_arrival_year'
  | 'decide_by'
  | 'arrives'
  | 'reason'
> & {
  /** What the list of levers says of it; null where the list does not name it. */
  kind: string | null;
  group_size: number | null;
  trainers_per_group: number | null;
  effectiveness: number | null;
  ramp: number | null;
  cost_money: number | null;
  cost_low: number | null;
  cost_high: number | null;
  status: string | null;
  grade: string | null;
  starts_per_year: number | null;
  is_national: boolean | null;
};

export type PriceRow = Omit<Row<typeof dictionary.planShadowPrice>, 'used'>;

/** The sums of what is recommended. */
export interface RecommendedRow {
  scenario: string;
  measures: number;
  /** Savings taken off. */
  cost_money: number;
  saved_money: number;
  arrivals_persons: number;
  arrivals_lost_persons: number;
  is_illustrative: boolean;
}

export type DatumRow = Omit<Row<typeof dictionary.datumValue>, 'data_holder_code'> & DatumTexts;

export type IncentiveRow = Omit<Row<typeof incentiveCost>, 'item' | 'basis' | 'source'>;

/** Null where the run has no plan: a balance of stocks, or no scenario to plan. */
export async function readPlanFacts(reader: Reader, regionCode: string): Promise<PlanFacts | null> {
  const of = <Row>(name: string): Promise<Row[]> =>
    reader.rows<Row>(sqlFile(`plan/${name}`), { region_code: regionCode });
  const outcomes = await of<PlanOutcome>('outcomes');
  if (outcomes.length === 0) return null;
  const decisions = await of<PlanDecision>('decisions');
  const isNation = regionCode === '_T';
  return {
    regionCode,
    scenarios: outcomes.map((row) => row.scenario),
    decisions,
    outcomes,
    frontier: await of<FrontierRow>('frontier'),
    coverage: await of<CoverageRow>('coverage'),
    years: await of<PlanYear>('years'),
    trainers: await of<TrainerRow>('trainers'),
    costs: await of<CostRow>('costs'),
    levers: await of<LeverRow>('levers'),
    prices: isNation ? await reader.rows<PriceRow>(sqlFile('plan/prices')) : [],
    data: isNation ? await reader.rows<DatumRow>(sqlFile('plan/data_values')) : [],
    recommended: await of<RecommendedRow>('recommended'),
    incentives: await of<IncentiveRow>('incentives'),
    isIllustrative: [...decisions, ...outcomes].some((row) => row.is_illustrative),
  };
}
