import type { FixtureRow, FixtureTables } from './fixture_database.ts';

interface Place {
  code: string;
  gap: number | null;
}

/** What takes the gaps of the flow project apart; one row of each kind that a page tells apart. */
export function flowAnalysis(places: readonly Place[]): FixtureTables {
  const regions = places.filter((place) => place.code !== '_T');
  return {
    scenario: [
      { scenario: 'trend', scenario_order: 0, title_fr: 'Tendance' },
      { scenario: 'high_emigration', scenario_order: 1, title_fr: 'Émigration élevée' },
    ],
    scenario_step: [step],
    sensitivity: places.filter((place) => place.gap !== null).flatMap(sensitivity),
    demand: regions.flatMap((place) => ['trend', 'high_emigration'].flatMap((name) => demand(place, name))),
    target_region: regions.map((place) => ({
      target_id: 'jobs_2030',
      region_code: place.code,
      year: 2030,
      unit: 'persons',
      value: 31_234.5,
      obs_status: 'I',
      is_illustrative: true,
    })),
    training_flow: [...regions.flatMap(training), ...publishedTraining()],
    employment_flow: [...places.flatMap(employment), ...publishedEmployment()],
    model_score: scores(),
    target_path: path(),
    target_conflict: conflict(),
    implied_emigration: ['trend', 'high_emigration'].flatMap((scenario, i) =>
      [2026, 2030].map((year) => ({
        scenario,
        year,
        implied_persons: 1_460 + (year - 2026) * 137.5 + i * 900,
        published_low_persons: 600,
        published_high_persons: 1200,
        is_illustrative: true,
      })),
    ),
  };
}

const all = { region_code: '_T', sector_code: '_T', occupation_code: '_T', programme_code: '_T' };

const step: FixtureRow = {
  ...all,
  scenario: 'high_emigration',
  step: 1,
  target: 'parameter',
  name: 'abroad_share',
  operation: 'multiply',
  value: 2,
  low: 1.5,
  high: 2.5,
  from_year: 2026.583,
  phase_years: 1,
  status: 'assumed',
  grade: 'D',
};

function sensitivity(place: Place): FixtureRow[] {
  const base = { scenario: 'trend', region_code: place.code, is_illustrative: true };
  const parameters = ['sector_exit_rate', 'suitability_share', 'retirement_rate', 'completion_rate'];
  const central = place.gap ?? 0;
  const row = (parameter: string, at: number): FixtureRow => ({
    ...base,
    input: `${parameter}/_T/ITO/_T/_T`,
    parameter,
    scope_region_code: '_T',
    sector_code: 'ITO',
    occupation_code: '_T',
    programme_code: '_T',
    value: 0.05,
    low: 0.03,
    high: 0.12,
    gap_at_low: central + 300 - at,
    gap_at_high: central - 1_200 + at,
    swing_persons: 1_500 - 2 * at,
    rank_share: 0.03,
    importance: at + 2,
    status: 'assumed',
    grade: 'D',
  });
  return [
    {
      ...base,
      input: 'employment_path',
      parameter: 'employment_path',
      gap_at_low: central + 2_000,
      gap_at_high: central - 2_500,
      swing_persons: 4_500,
      rank_share: 0.8,
      importance: 1,
      status: 'derived',
    },
    ...parameters.map(row),
    { ...row('abroad_share', 8), rank_share: 0.002 },
    { ...row('stay_in_region_share', 12), rank_share: 0.001 },
    { ...row('stock_emigration_rate', 16), rank_share: 0.001 },
    // One more than a page shows.
    { ...row('returnees_persons', 20), rank_share: 0.001 },
    { ...base, input: 'remainder', parameter: 'remainder', rank_share: 0.078, status: 'derived' },
  ];
}

function demand(place: Place, scenario: string): FixtureRow[] {
  return ['CRM', 'ITO'].flatMap((sector_code) =>
    [2026, 2027].map((year) => ({
      scenario,
      region_code: place.code,
      sector_code,
      occupation_code: 'SWE',
      year,
      expansion_persons: sector_code === 'CRM' ? -300 : 500,
      retirement_persons: 60,
      sector_exit_persons: 140,
      emigration_persons: 12,
      moves_out_persons: 8,
      replacement_persons: 220,
      openings_persons: sector_code === 'CRM' ? 0 : 720,
      displaced_persons: sector_code === 'CRM' ? 80 : 0,
      is_illustrative: true,
    })),
  );
}

function training(place: Place): FixtureRow[] {
  const flows: [string, number, number | null][] = [
    ['places', 428, 400],
    ['new_entrants', 400, 390],
    ['completed', 300, null],
    ['inserted_9m', 195, null],
  ];
  return ['licence', 'ingenieur'].flatMap((programme_code) =>
    flows.map(([measure, actual, actual_before]) => ({
      measure,
      region_code: place.code,
      programme_code,
      definition: 'illustrative',
      year: 2025,
      planned: measure === 'places' ? 450 : null,
      actual,
      actual_before,
      is_total: false,
      is_illustrative: true,
    })),
  );
}

function publishedTraining(): FixtureRow[] {
  return [
    {
      measure: 'new_entrants',
      region_code: '_T',
      programme_code: '_T',
      definition: 'public_universities',
      year: 2023,
      actual: 21_125,
      actual_before: 10_712,
      change_share: 0.972,
      is_total: false,
      is_illustrative: false,
    },
  ];
}

function employment(place: Place): FixtureRow[] {
  return [2024, 2025].flatMap((year) =>
    ['CRM', 'ITO', '_T'].map((sector_code) => ({
      region_code: place.code,
      sector_code,
      definition: 'illustrative',
      year,
      employment_persons: 5_000,
      year_before: year - 1,
      net_jobs_persons: 259,
      segment_share: sector_code === '_T' ? 1 : 0.5,
      is_illustrative: true,
    })),
  );
}

function publishedEmployment(): FixtureRow[] {
  return [
    {
      region_code: '_T',
      sector_code: '_T',
      definition: 'stable_jobs_year_end',
      year: 2024,
      employment_persons: 148_500,
      year_before: 2022,
      net_jobs_persons: 18_500,
      segment_share: 1,
      export_definition: 'new_perimeter',
      exports_per_job_mad: 176_566,
      is_illustrative: false,
    },
  ];
}

function scores(): FixtureRow[] {
  const unknown = { method: 'chosen', beats_naive: 'not evaluable', evaluable: false };
  return [
    { ...unknown, set_name: 'employment/illustrative', reason: 'illustrative' },
    { ...unknown, set_name: 'employment/stable_jobs_year_end', reason: 'too_few_points' },
  ];
}

function path(): FixtureRow[] {
  return [2026, 2030].map((year) => ({
    target_id: 'jobs_2030',
    measure: 'employment',
    region_code: '_T',
    sector_code: '_T',
    definition: 'stable_jobs_year_end',
    unit: 'persons',
    adopted: 'adopted',
    year,
    path_value: year === 2026 ? 181_247.6 : 270_000,
    from_year: 2024,
    from_value: 148_500,
    target_year: 2030,
    target_value: 270_000,
    trend_lo: year === 2026 ? 167_000 : 204_000,
    trend_hi: year === 2026 ? 169_632 : 221_346,
    milestone_id: year === 2026 ? 'jobs_2026' : null,
    milestone_value: year === 2026 ? 190_000 : null,
    milestone_hit: year === 2026 ? false : null,
  }));
}

function conflict(): FixtureRow[] {
  const base = {
    ...{ measure: 'employment', region_code: '_T', sector_code: '_T', year: 2030, unit: 'persons' },
    definition: 'stable_jobs_year_end',
    adopted_id: 'jobs_2030',
    adopted_level: 270_000,
  };
  return [
    {
      ...base,
      target_id: 'jobs_2030',
      kind: 'level',
      value: 270_000,
      baseline_value: 148_500,
      baseline_year: 2024,
      level_read: 270_000,
      difference: 0,
      agrees: true,
      adopted: 'adopted',
      claimed_by: 'Ministry',
      url: 'https://example.org/cible',
    },
    {
      ...base,
      target_id: 'jobs_2030_more',
      kind: 'increment',
      value: 270_000,
      baseline_value: 140_000,
      baseline_year: 2023,
      level_read: 410_000,
      difference: 140_000,
      agrees: false,
      adopted: 'claimed',
      claimed_by: 'Le Matin',
      url: 'javascript:alert(1)',
    },
    {
      ...base,
      target_id: 'exports_double',
      measure: 'exports',
      definition: 'old_perimeter',
      unit: 'MAD',
      kind: 'level',
      value: 40e9,
      baseline_value: 17.9e9,
      baseline_year: 2023,
      level_read: 40e9,
      difference: 0,
      agrees: true,
      adopted: 'superseded',
      claimed_by: 'Digital Morocco 2030',
    },
  ];
}
