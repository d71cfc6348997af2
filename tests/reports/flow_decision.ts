import type { FixtureRow, FixtureTables } from './fixture_database.ts';
import { flowProject } from './flow_project.ts';

/** The flow project with what leads from its gaps to a decision; MA-12 has none of it, as a place without a gap has. */
export function decisionProject(): FixtureTables {
  const tables = flowProject();
  for (const [view, rows] of Object.entries(flowDecision()))
    tables[view] = [...(tables[view] ?? []), ...rows];
  tables.region = tables.region!.map((row) => ({
    ...row,
    neighbours: neighbours[String(row.region_code)] ?? null,
  }));
  return tables;
}

/** MA-02 is a place of the code list that has no rows, and so no page. */
const neighbours: Record<string, string> = {
  'MA-01': 'MA-02|MA-04',
  'MA-04': 'MA-01|MA-06',
  'MA-06': 'MA-04',
};

function flowDecision(): FixtureTables {
  return {
    indicator: [
      { indicator: 'shortage_share', name_fr: "Part du déficit dans l'emploi" },
      { indicator: 'naive_completions_gap', name_fr: 'Écart naïf lauréats - besoins' },
      { indicator: 'cops_style', name_fr: 'Règle de style COPS' },
    ],
    regional_summary: ['high_emigration', 'trend'].flatMap(summaries),
    cause: ['trend', 'high_emigration'].flatMap(causes),
    recommendation: recommendations(),
    adequacy: ['trend', 'high_emigration'].flatMap(adequacy),
    adequacy_disagreement: ['trend', 'high_emigration'].flatMap(disagreements),
    training_chain: ['trend', 'high_emigration'].flatMap(chain),
    mobility: ['trend', 'high_emigration'].flatMap(mobility),
    parameter: [
      suitability('_T', 0.5),
      // The nearer one holds: 80 % of the applicants of this region are suited.
      suitability('MA-01', 0.8),
    ],
    revision: revisions(),
  };
}

/** Only MA-04: elsewhere the page makes its own sentence. */
function summaries(scenario: string): FixtureRow[] {
  const of = scenario === 'trend' ? '1 200' : '740';
  return [
    {
      scenario,
      region_code: 'MA-04',
      sentence_fr: `Si ces données d'illustration étaient exactes, ${of} personnes seraient en trop ; ce qui décide le plus : l'emploi.`,
      sentence_ar: `لو كانت هذه المعطيات التوضيحية دقيقة لكان الفائض ${of} شخص.`,
      sentence_en: `If these illustrative data were accurate, there would be a surplus of ${of} people.`,
      to_year: 2030,
      is_illustrative: true,
    },
  ];
}

function causes(scenario: string): FixtureRow[] {
  const base = { scenario, region_code: 'MA-01', is_total: false, is_illustrative: true };
  const times = scenario === 'trend' ? 1 : 2;
  return [
    {
      ...base,
      sector_code: 'ITO',
      occupation_code: 'SWE',
      cause: 'short_training',
      candidate_cause: 'short_training',
      deciding_factor: 'duration_years',
      number_1_name: 'duration_years',
      number_1: 0.33,
      number_2_name: 'long_training_from_years',
      number_2: 3,
      gap_cum_median_persons: -352.7 * times,
    },
    {
      ...base,
      sector_code: 'ITO',
      occupation_code: 'CYB',
      cause: 'undetermined',
      candidate_cause: 'suitability',
      alternative_cause: 'none',
      deciding_factor: 'suitability_share',
      factor_grade: 'D',
      number_1_name: 'located_raw_persons',
      number_1: 910,
      number_2_name: 'openings_persons',
      number_2: 870,
      gap_cum_median_persons: -41 * times,
    },
    {
      ...base,
      sector_code: 'ITO',
      occupation_code: 'CUS',
      cause: 'none',
      candidate_cause: 'none',
      deciding_factor: 'gap_cum_median_persons',
      number_1_name: 'gap_cum_median_persons',
      number_1: 12,
      number_2_name: 'no_shortage_from_persons',
      number_2: 0,
      gap_cum_median_persons: 12,
    },
    {
      ...base,
      sector_code: 'CRM',
      occupation_code: 'CUS',
      reason: 'direct_recruitment_unknown',
    },
    // As the same specialty elsewhere: the two share a row.
    {
      ...base,
      sector_code: 'CRM',
      occupation_code: 'SWE',
      cause: 'short_training',
      candidate_cause: 'short_training',
      deciding_factor: 'duration_years',
      number_1_name: 'duration_years',
      number_1: 0.33,
      number_2_name: 'long_training_from_years',
      number_2: 3,
      gap_cum_median_persons: -20 * times,
    },
    // A total of the cells above: never a row of the table.
    {
      ...base,
      sector_code: '_T',
      occupation_code: 'SWE',
      cause: 'retention',
      candidate_cause: 'retention',
      number_1_name: 'gap_cum_median_persons',
      number_1: -9_999,
      gap_cum_median_persons: -9_999,
      is_total: true,
    },
  ];
}

function recommendations(): FixtureRow[] {
  const row = (id: string, axis: string, level: string): FixtureRow => ({
    recommendation_id: id,
    axis,
    level,
    scenario: 'trend',
    region_code: 'MA-01',
    action_fr: `Action ${id}`,
    action_ar: `الإجراء ${id}`,
    action_en: `Action ${id}`,
    lead_fr: 'OFPPT',
    lead_ar: 'مكتب التكوين المهني',
    lead_en: 'OFPPT',
    partners_fr: 'Région, employeurs',
    partners_ar: 'الجهة والمشغلون',
    partners_en: 'Region, employers',
    support_fr: 'Budget',
    support_ar: 'ميزانية',
    support_en: 'Budget',
    evidence: 'trend/MA-01/_T/SWE/2030',
    confidence: 'not evaluable',
    worst_grade: 'D',
    is_illustrative: true,
  });
  return [
    {
      ...row('opening', 'talent', 'institution'),
      target_value: 123.4,
      target_unit: 'places',
      target_year: 2030,
      from_year: 2027,
      decide_by: '2027-05-01',
      duration_years: 0.33,
    },
    {
      ...row('move', 'governance', 'institution'),
      target_value: 61,
      target_unit: 'places',
      target_year: 2029,
      decide_by: '2026-12-01',
      duration_years: 2,
    },
    {
      ...row('trainers', 'trainers', 'institution'),
      target_value: 27,
      target_unit: 'trainers',
      target_year: 2028,
      evidence: 'data_to_obtain/trainers',
      duration_years: 1,
    },
    {
      ...row('skills', 'competences', 'enterprise'),
      target_value: 1_234.5,
      target_unit: 'persons',
      target_year: 2030,
      confidence: null,
      worst_grade: null,
      evidence: null,
    },
    { ...row('other scenario', 'talent', 'policy'), scenario: 'high_emigration', target_unit: 'places' },
    { ...row('other region', 'talent', 'policy'), region_code: 'MA-04', target_unit: 'places' },
  ];
}

/** ITO: the indicators of SWE agree, those of CYB do not; CRM has none. */
function adequacy(scenario: string): FixtureRow[] {
  const base = { scenario, region_code: 'MA-01', from_year: 2026, to_year: 2030, is_illustrative: true };
  const times = scenario === 'trend' ? 1 : 2;
  const cell = (occupation_code: string, ita: number, share: number, naive: number): FixtureRow[] => {
    const own = { ...base, sector_code: 'ITO', occupation_code };
    return [
      { ...own, indicator: 'ita', value: ita, class: ita < 1 ? 'shortage' : 'surplus' },
      { ...own, indicator: 'shortage_share', value: share * times },
      { ...own, indicator: 'naive_completions_gap', value: naive },
      { ...own, indicator: 'cops_style', reason: 'recent_state_unknown' },
    ];
  };
  const unknown = ['ita', 'shortage_share', 'naive_completions_gap', 'cops_style'].map((indicator) => ({
    ...base,
    sector_code: 'CRM',
    occupation_code: 'CUS',
    indicator,
    reason: indicator === 'cops_style' ? 'recent_state_unknown' : 'direct_recruitment_unknown',
  }));
  return [...cell('SWE', 0.912, 0.123, -352.7), ...cell('CYB', 1.08, -0.02, -41), ...unknown];
}

function disagreements(scenario: string): FixtureRow[] {
  const base = { scenario, region_code: 'MA-01', is_total: false, is_illustrative: true };
  return [
    {
      ...base,
      sector_code: 'ITO',
      occupation_code: 'SWE',
      n_shortage: 3,
      n_balance: 0,
      n_surplus: 0,
      disagree: false,
    },
    {
      ...base,
      sector_code: 'ITO',
      occupation_code: 'CYB',
      n_shortage: 1,
      n_balance: 0,
      n_surplus: 2,
      disagree: true,
    },
    {
      ...base,
      sector_code: 'CRM',
      occupation_code: 'CUS',
      n_shortage: 0,
      n_balance: 0,
      n_surplus: 0,
      disagree: false,
    },
  ];
}

/** Over two years 2,000 enter, 1,600 complete, 1,200 leave study and 1,000 look for work; 60 % of them in the perimeter. */
function chain(scenario: string): FixtureRow[] {
  const times = scenario === 'trend' ? 1 : 3;
  return [2026, 2027].map((year) => ({
    scenario,
    programme_code: 'licence',
    region_code: 'MA-01',
    year,
    entrants_year: year - 3,
    new_entrants_persons: 1_000 * times,
    completed_persons: 800 * times,
    leavers_persons: 600 * times,
    available_persons: 500 * times,
    is_illustrative: true,
  }));
}

function mobility(scenario: string): FixtureRow[] {
  const base = { scenario, programme_code: 'licence', region_code: 'MA-01' };
  const shares: [string, number][] = [
    ['MA-01', 0.7],
    ['MA-06', 0.2],
    ['_X', 0.1],
  ];
  return [2026, 2027].flatMap((year) =>
    shares.map(([work_region_code, share]) => ({ ...base, year, work_region_code, share })),
  );
}

function suitability(region_code: string, value: number): FixtureRow {
  return {
    parameter: 'suitability_share',
    region_code,
    sector_code: '_T',
    occupation_code: '_T',
    programme_code: '_T',
    value,
    unit: 'share of those available',
    status: 'assumed',
    grade: 'D',
  };
}

/** Of the edition before: more jobs then, and a surplus that became a shortage; other years and cells stay out. */
function revisions(): FixtureRow[] {
  const base = {
    vintage_no: 2,
    vintage_id: '20261015-a1b2c3',
    previous_vintage_id: '20260415-d4e5f6',
    region_code: 'MA-01',
    sector_code: '_T',
    occupation_code: '_T',
    programme_code: '_Z',
    scenario: 'trend',
    year: 2030,
    is_illustrative: true,
  };
  const jobs = { ...base, kind: 'forecast', measure: 'employment', definition: 'illustrative' };
  const gap = { ...base, kind: 'gap', measure: 'gap_cum' };
  return [
    { ...jobs, previous_mean: 18_100, mean: 17_740, change: -360, change_share: -0.0199 },
    { ...jobs, year: 2029, previous_mean: 1, mean: 99_999, change: 99_998 },
    { ...jobs, sector_code: 'ITO', previous_mean: 1, mean: 99_999, change: 99_998 },
    { ...jobs, scenario: 'high_emigration', previous_mean: 1, mean: 99_999, change: 99_998 },
    { ...jobs, vintage_id: '20260415-d4e5f6', previous_mean: 1, mean: 99_999, change: 99_998 },
    { ...gap, previous_mean: 410, mean: -2_345.6, change: -2_755.6, sign_flip: true },
    {
      ...jobs,
      region_code: 'MA-04',
      previous_mean: 39_230.2,
      mean: 39_230.4,
      change: 0.2,
      change_share: 0.000005,
    },
  ];
}
