import { from, op } from 'arquero';
import { roundParts } from '../../words/format/add_up.ts';
import type {
  DemandPartsRow,
  EmploymentFlowRow,
  EvidenceRow,
  ImputedRow,
  PoolRow,
  PromotionRow,
  RegionTargetRow,
  ScenarioAnswerRow,
  SensitivityRow,
  TrainingFlowRow,
} from '../analysis_rows.ts';
import { weakestBasis } from '../basis.ts';
import { type Reader, sqlFile } from '../database.ts';
import { type PlanFacts, type PriceRow, readPlanFacts } from '../plan/facts.ts';
import type {
  AdequacyRow,
  AnswerRow,
  BalanceRow,
  DisagreementRow,
  ForecastRow,
  LeafRow,
  ProgressRow,
  TargetRow,
  VerdictRow,
} from '../rows.ts';
import { type RegionDecision, readRegionDecision } from './decision.ts';
import { readDemandParts } from './demand_parts.ts';

export interface Level {
  year: number;
  value: number;
}

export type LimitRow = Pick<
  PriceRow,
  'scenario' | 'constraint_name' | 'region_code' | 'lever_code' | 'occupation_code' | 'year' | 'price'
>;

/** What is known of one place, in the shape that its page shows; `_T` is the nation. */
export interface RegionFacts extends RegionDecision {
  regionCode: string;
  /** The whole place over all sectors; null when the balance has no flows. */
  answer: AnswerRow | null;
  bySector: AnswerRow[];
  byOccupation: AnswerRow[];
  /** What can be decided: a row a specialty and region; of the nation those of all regions. */
  verdicts: VerdictRow[];
  evidence: EvidenceRow[];
  imputed: ImputedRow[];
  pools: PoolRow[];
  promotions: PromotionRow[];
  /** The balance in the target year, cell by cell and in totals. */
  balance: BalanceRow[];
  adequacy: AdequacyRow[];
  disagreements: DisagreementRow[];
  history: Level[];
  /** The weakest thing that the past rests on. */
  historyBasis: string;
  historyIsIllustrative: boolean;
  lastBySector: Map<string, number>;
  forecast: ForecastRow[];
  training: TrainingFlowRow[];
  /** Largest effect first; the last row is what no single assumption explains. */
  sensitivity: SensitivityRow[];
  scenarios: ScenarioAnswerRow[];
  demandParts: DemandPartsRow[];
  employmentFlow: EmploymentFlowRow[];
  regionTargets: RegionTargetRow[];
  targets: TargetRow[];
  progress: ProgressRow[];
  /** Null where the run has no plan. */
  plan: PlanFacts | null;
  /** What holds the plan back here in its first year, the dearest first. */
  limits: LimitRow[];
}

export async function readRegionFacts(reader: Reader, regionCode: string): Promise<RegionFacts> {
  const of = <Row>(name: string): Promise<Row[]> =>
    reader.rows<Row>(sqlFile(name), { region_code: regionCode });
  const answers = await of<AnswerRow>('region/answers');
  const leaves = await of<LeafRow>('region/demand_leaves');
  return {
    regionCode,
    answer: answers.find((row) => row.sector_code === '_T' && row.occupation_code === '_T') ?? null,
    bySector: answers.filter((row) => row.sector_code !== '_T'),
    byOccupation: answers.filter((row) => row.occupation_code !== '_T'),
    verdicts: await of<VerdictRow>('region/verdicts'),
    evidence: await of<EvidenceRow>('region/evidence'),
    imputed: await of<ImputedRow>('region/imputed'),
    pools: await of<PoolRow>('region/pools'),
    promotions: await of<PromotionRow>('region/promotion'),
    balance: await of<BalanceRow>('region/balance_at_horizon'),
    adequacy: await of<AdequacyRow>('region/adequacy'),
    disagreements: await of<DisagreementRow>('region/disagreements'),
    ...(await readRegionDecision(reader, regionCode)),
    history: wholeByYear(leaves),
    historyBasis: weakestBasis(leaves),
    historyIsIllustrative: leaves.some((row) => row.is_illustrative),
    lastBySector: lastBySector(leaves),
    forecast: await of<ForecastRow>('region/demand_forecast'),
    training: await of<TrainingFlowRow>('region/training_flow'),
    sensitivity: await of<SensitivityRow>('region/sensitivity'),
    scenarios: await of<ScenarioAnswerRow>('region/scenario_answers'),
    demandParts: await readDemandParts(reader, regionCode),
    employmentFlow: await of<EmploymentFlowRow>('region/employment_flow'),
    regionTargets: await of<RegionTargetRow>('region/targets'),
    targets: await of<TargetRow>('nation/targets'),
    progress: await of<ProgressRow>('nation/target_progress'),
    plan: await readPlanFacts(reader, regionCode),
    limits: await of<LimitRow>('region/limits'),
  };
}

/** Leaves summed by year; a year in which a leaf is missing would look like a fall and is left out. */
export function wholeByYear(leaves: readonly LeafRow[]): Level[] {
  if (leaves.length === 0) return [];
  const years = from([...leaves])
    .groupby('year')
    .rollup({ value: op.sum('value'), parts: op.count() })
    .orderby('year')
    .objects() as (Level & { parts: number })[];
  const complete = Math.max(...years.map((row) => row.parts));
  return years.filter((row) => row.parts === complete).map(({ year, value }) => ({ year, value }));
}

function lastBySector(leaves: readonly LeafRow[]): Map<string, number> {
  const last = wholeByYear(leaves).at(-1)?.year;
  const rows = leaves.filter((row) => row.year === last);
  if (rows.length === 0) return new Map();
  const sums = from(rows)
    .groupby('sector_code')
    .rollup({ value: op.sum('value') })
    .objects() as { sector_code: string; value: number }[];
  // As printed beside their whole, to which they add up.
  const values = sums.map((row) => row.value);
  const whole = rows.some((row) => row.is_illustrative)
    ? values
    : roundParts(values, Math.round(values.reduce((all, one) => all + one, 0)));
  return new Map(sums.map((row, at) => [row.sector_code, whole[at]!]));
}
