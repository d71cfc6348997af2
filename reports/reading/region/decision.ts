import { type Reader, sqlFile } from '../database.ts';
import { inLanguage, withoutBidiIn } from '../labels.ts';

/** What leads from the numbers of a place to what may be done there. */
export interface RegionDecision {
  causes: CauseRow[];
  specialtyCauses: SpecialtyCauseRow[];
  recommendations: RecommendationRow[];
  competences: CompetenceShortageRow[];
  specialisation: SpecialisationRow[];
  /** Capabilities that the sector names, a row a competence that people here would lack; the shortest first. */
  capabilities: CapabilityRow[];
  /** Of the sector with most jobs here. */
  markets: MarketRow[];
  chain: ChainRow | null;
  changes: ChangeRow[];
}

/** A row with a text in each language: `action_fr`, `action_ar`, `action_en`. */
export type TextRow = Record<string, string | number | boolean | null>;

export interface CauseRow {
  sector_code: string;
  occupation_code: string;
  /** Null where the cell is not evaluable, with its reason. */
  cause: string | null;
  candidate_cause: string | null;
  alternative_cause: string | null;
  deciding_factor: string | null;
  factor_grade: string | null;
  number_1_name: string | null;
  number_1: number | null;
  number_2_name: string | null;
  number_2: number | null;
  /** At central values, of a cell. */
  gap: number | null;
  reason: string | null;
  is_illustrative: boolean;
}

export type SpecialtyCauseRow = Pick<
  CauseRow,
  'occupation_code' | 'cause' | 'candidate_cause' | 'deciding_factor'
>;

export interface RecommendationRow extends TextRow {
  recommendation_id: string;
  axis: string;
  level: string;
  target_value: number | null;
  target_unit: string | null;
  target_year: number | null;
  decide_by: string | null;
  duration_years: number | null;
  /** Of a measure of the plan; null of any other action. */
  lever_code: string | null;
  programme_code: string | null;
  decided_by: string | null;
  /** Share of the cases in which a measure of the plan holds. */
  robust_share: number | null;
  evidence_class: string | null;
  verdict: string | null;
  /** Lost if the measure is not taken. */
  inaction_person_years: number | null;
  inaction_money: number | null;
  evidence: string | null;
  worst_grade: string | null;
  is_illustrative: boolean;
}

export interface CompetenceShortageRow extends TextRow {
  competence_code: string;
  family: string;
  short_persons: number;
  level: number | null;
  n_specialties: number;
  n_specialties_not_evaluable: number;
  is_illustrative: boolean;
}

export interface CapabilityRow {
  statement_code: string;
  competence_code: string;
  level: number | null;
  short_persons: number;
  is_illustrative: boolean;
}

export interface MarketRow extends TextRow {
  statement_code: string;
  sector_code: string;
  year: number;
  share: number | null;
  grade: string;
}

export interface SpecialisationRow {
  sector_code: string;
  employment_persons: number;
  region_share: number;
  national_share: number;
  location_quotient: number | null;
  year: number;
  is_illustrative: boolean;
}

/** Persons over the years of the balance; each step is a part of the one before. */
export interface ChainRow {
  from_year: number;
  to_year: number;
  /** Null where completions were observed and not counted from entrants. */
  entrants: number | null;
  completed: number;
  leavers: number;
  available: number;
  perimeter: number;
  suited: number;
  here: number;
  abroad: number;
  is_illustrative: boolean;
}

export interface ChangeRow {
  /** forecast (employment) or gap (cumulated). */
  kind: string;
  previous_value: number;
  value: number;
  change: number;
  change_share: number | null;
  sign_flip: boolean | null;
  previous_vintage_id: string;
  is_illustrative: boolean;
}

export async function readRegionDecision(reader: Reader, regionCode: string): Promise<RegionDecision> {
  const of = <Row>(name: string): Promise<Row[]> =>
    reader.rows<Row>(sqlFile(name), { region_code: regionCode });
  return {
    causes: await of<CauseRow>('region/causes'),
    specialtyCauses: await of<SpecialtyCauseRow>('region/specialty_causes'),
    recommendations: withoutBidiIn(await of<RecommendationRow>('region/recommendations')),
    competences: await of<CompetenceShortageRow>('region/competence_shortages'),
    specialisation: await of<SpecialisationRow>('region/specialisation'),
    capabilities: await of<CapabilityRow>('region/capabilities'),
    markets: withoutBidiIn(await of<MarketRow>('region/markets')),
    chain: (await of<ChainRow>('region/chain'))[0] ?? null,
    changes: withoutBidiIn(await of<ChangeRow>('region/changes')),
  };
}

/** The text of a row in the language of the page; empty where it has none. */
export function textOf(row: TextRow, field: string, language: string): string {
  return inLanguage(row as Record<string, string | number | null>, field, language) ?? '';
}
