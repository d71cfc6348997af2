import type { TrainingFlowRow } from '../analysis_rows.ts';
import { type Reader, sqlFile } from '../database.ts';
import { readPlanFacts } from '../plan/facts.ts';
import type { AnswerRow, BalanceRow, ForecastRow, LeafRow, VerdictRow } from '../rows.ts';
import { type LimitRow, type RegionFacts, wholeByYear } from './facts.ts';

/** What pages of the country, and those of its neighbours, tell of a region: a small part of what its own page shows. */
export type RegionLine = Pick<
  RegionFacts,
  | 'regionCode'
  | 'answer'
  | 'verdicts'
  | 'balance'
  | 'history'
  | 'historyIsIllustrative'
  | 'forecast'
  | 'training'
  | 'plan'
  | 'limits'
>;

/** As `readRegionFacts`, without what only the page of the region shows; cells of the balance only where there is no answer. */
export async function readRegionLine(reader: Reader, regionCode: string): Promise<RegionLine> {
  const of = <Row>(name: string): Promise<Row[]> =>
    reader.rows<Row>(sqlFile(name), { region_code: regionCode });
  const answers = await of<AnswerRow>('region/answers');
  const answer = answers.find((row) => row.sector_code === '_T' && row.occupation_code === '_T') ?? null;
  const leaves = await of<LeafRow>('region/demand_leaves');
  return {
    regionCode,
    answer,
    verdicts: await of<VerdictRow>('region/verdicts'),
    balance: answer === null ? await of<BalanceRow>('region/balance_at_horizon') : [],
    history: wholeByYear(leaves),
    historyIsIllustrative: leaves.some((row) => row.is_illustrative),
    forecast: await of<ForecastRow>('region/demand_forecast'),
    training: await of<TrainingFlowRow>('region/training_flow'),
    plan: await readPlanFacts(reader, regionCode),
    limits: await of<LimitRow>('region/limits'),
  };
}
