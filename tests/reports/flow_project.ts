import type { Cell, FixtureRow, FixtureTables } from './fixture_database.ts';
import { flowAnalysis } from './flow_analysis.ts';
import { flowPlan } from './flow_plan.ts';
import { flowReference } from './flow_reference.ts';

/**
 * A small illustrative country: MA-01 is short, MA-04 in surplus, MA-06 without net gap, MA-12 not evaluable.
 * The numbers are round and made up; only their shape matters.
 */
export function flowProject(): FixtureTables {
  return {
    ...codeLists(),
    ...published(),
    observation: [...publishedObservations(), ...regions.flatMap(observations)],
    forecast: [...publishedForecasts(), ...[...regions, nation].flatMap(forecasts), ...sectorForecasts()],
    balance: [
      ...[...regions, nation].flatMap(balances),
      ...[...regions, nation].flatMap(balances).map(asHighEmigration),
    ],
    answer: [
      ...[...regions, nation].flatMap(answers),
      // The other scenario would double every sum that forgets to choose one.
      ...[...regions, nation].flatMap(answers).map(asHighEmigration),
    ],
    answer_occupation: [
      ...[...regions, nation].flatMap(occupationAnswers),
      ...[...regions, nation].flatMap(occupationAnswers).map(asHighEmigration),
    ],
    adequacy: [...regions, nation].flatMap(indicators),
    run: [run],
    ...flowPlan(),
    ...flowAnalysis([...regions, nation].map(({ code, gap }) => ({ code, gap }))),
    ...flowReference(),
    competence: [...flowPlan().competence!, ...flowReference().competence!],
    occupation_competence: [...flowPlan().occupation_competence!, ...flowReference().occupation_competence!],
    rejected_row: [
      { source_id: 'job_demand', file: 'job_demand.csv', line: 9, rule: 'number', reason: 'not a number' },
    ],
  };
}

interface Place {
  code: string;
  employment: number;
  gap: number | null;
  lo: number;
  hi: number;
}

export const regions: Place[] = [
  { code: 'MA-01', employment: 14_237, gap: -2_345.6, lo: -4_120, hi: -610 },
  { code: 'MA-04', employment: 31_480, gap: 1_240, lo: 310, hi: 2_260 },
  { code: 'MA-06', employment: 78_912, gap: -420, lo: -5_200, hi: 4_300 },
  { code: 'MA-12', employment: 612, gap: null, lo: 0, hi: 0 },
];
const nation: Place = { code: '_T', employment: 125_241, gap: -1_525.6, lo: -9_000, hi: -120 };

function asHighEmigration(row: FixtureRow): FixtureRow {
  const gap = row.gap_cum_persons;
  return {
    ...row,
    scenario: 'high_emigration',
    ...(typeof gap === 'number' ? { gap_cum_persons: gap - 500 } : {}),
  };
}

const run: FixtureRow = {
  run_id: '20261015-a1b2c3',
  run_key: 'a1b2c3',
  project_id: 'fixture',
  title_fr: 'Adéquation des compétences – digital et offshoring',
  as_of: '2026-10-15',
  target_year: 2030,
  basis: 'flow',
  scenario: 'trend',
  demand_measure: 'employment',
  demand_definition: 'illustrative',
  supply_proxy: 'insertion',
  initial_gap_known: false,
};

const sectors = [
  { code: 'CRM', name: 'Relation client (CRM)', share: 0.55 },
  { code: 'ITO', name: 'Services informatiques (ITO)', share: 0.45 },
];
const occupations = [
  { code: 'CUS', name: 'Relation client' },
  { code: 'SWE', name: 'Génie logiciel' },
  { code: 'CYB', name: 'Cybersécurité' },
];

function codeLists(): FixtureTables {
  return {
    region: [
      { region_code: '_T', name_fr: 'Maroc' },
      { region_code: 'MA-01', name_fr: 'Tanger-Tétouan-Al Hoceïma' },
      { region_code: 'MA-04', name_fr: 'Rabat-Salé-Kénitra' },
      { region_code: 'MA-06', name_fr: 'Casablanca-Settat' },
      { region_code: 'MA-12', name_fr: 'Dakhla-Oued Ed-Dahab' },
      { region_code: '_X', name_fr: 'Étranger' },
    ],
    sector: [
      { sector_code: '_T', name_fr: 'Digital et offshoring' },
      ...sectors.map((sector) => ({ sector_code: sector.code, parent_code: '_T', name_fr: sector.name })),
      { sector_code: '_O', name_fr: 'Employeurs hors du périmètre' },
    ],
    occupation: [
      { occupation_code: '_T', level: 0, name_fr: 'Tous les métiers' },
      ...occupations.map((one) => ({ occupation_code: one.code, level: 1, name_fr: one.name })),
    ],
    programme: [
      { programme_code: '_T', name_fr: 'Toutes les formations' },
      { programme_code: 'licence', name_fr: 'Licence', duration_years: 3 },
      { programme_code: 'direct_recruitment', name_fr: 'Recrutement direct' },
      { programme_code: 'ingenieur', name_fr: "Ingénieur d'État", duration_years: 5 },
    ],
    measure: [
      { measure: 'employment', label_fr: 'Emploi', nature: 'stock' },
      { measure: 'exports', label_fr: 'Exportations de services' },
      { measure: 'places', label_fr: 'Places de formation' },
      { measure: 'new_entrants', label_fr: 'Nouveaux inscrits' },
      { measure: 'completed', label_fr: 'Lauréats' },
      { measure: 'inserted_9m', label_fr: 'Lauréats en emploi à 9 mois' },
    ],
    definition: [
      {
        measure: 'employment',
        definition: 'stable_jobs_year_end',
        label_fr: "Emplois stables en fin d'année",
      },
      { measure: 'employment', definition: 'press', label_fr: 'Effectif estimé par la presse' },
      {
        measure: 'employment',
        definition: 'illustrative',
        label_fr: "Données d'illustration",
        is_illustrative: true,
      },
      {
        measure: 'new_entrants',
        definition: 'public_universities',
        label_fr: 'Universités publiques, filières numériques',
      },
      { measure: 'exports', definition: 'old_perimeter', label_fr: 'Exportations (ancien périmètre)' },
      { measure: 'exports', definition: 'new_perimeter', label_fr: 'Exportations (nouveau périmètre)' },
    ],
    indicator: [{ indicator: 'ita', name_fr: 'Indicateur de tension future (ITA)' }],
    indicator_class: classes(),
    source: [
      {
        source_id: 'job_demand',
        path: 'data/inputs/job_demand.csv',
        publisher: 'Projet',
        licence: 'CC BY 4.0',
        vintage: '2026',
        delivered: '2026-10-15',
        accepted: 820,
        rejected: 1,
      },
      { source_id: 'training_output', path: 'data/inputs/training_output.csv', accepted: 400, rejected: 0 },
    ],
    parameter: parameters(),
  };
}

function classes(): FixtureRow[] {
  const rows: [string, number | null, number | null, string, string, string][] = [
    [
      'strong_shortage',
      null,
      0.85,
      'Pénurie forte',
      'Recrutement très difficile',
      'Perspectives très bonnes',
    ],
    ['shortage', 0.85, 1, 'Pénurie', 'Recrutement difficile', 'Perspectives bonnes'],
    ['frictional_balance', 1, 1.05, 'Équilibre frictionnel', 'Recrutement normal', 'Perspectives correctes'],
    ['surplus', 1.05, 1.15, 'Excédent', 'Recrutement facile', 'Perspectives moyennes'],
    ['strong_surplus', 1.15, null, 'Excédent fort', 'Recrutement très facile', 'Perspectives mauvaises'],
  ];
  return rows.map(([class_code, lower, upper, label_fr, reading_employer_fr, reading_graduate_fr], at) => ({
    indicator: 'ita',
    class_code,
    lower,
    upper,
    label_fr,
    reading_employer_fr,
    reading_graduate_fr,
    class_order: at + 1,
  }));
}

function parameters(): FixtureRow[] {
  const everywhere = { region_code: '_T', sector_code: '_T', occupation_code: '_T', programme_code: '_T' };
  return [
    {
      ...everywhere,
      parameter: 'sector_exit_rate',
      value: 0.08,
      low: 0.04,
      high: 0.2,
      unit: 'share of the mid-year stock per year',
      status: 'assumed',
      grade: 'D',
    },
    {
      ...everywhere,
      parameter: 'labour_force_entry_share',
      value: 0.913,
      low: 0.85,
      high: 0.95,
      unit: 'share of leavers',
      status: 'derived',
      grade: 'B',
      url: 'https://example.org/enquete',
    },
    {
      ...everywhere,
      parameter: 'stay_in_region_share',
      region_code: 'MA-06',
      value: 0.9,
      unit: 'share of those who stay in the country',
      status: 'assumed',
      grade: 'D',
    },
    {
      ...everywhere,
      parameter: 'direct_recruitment_persons',
      sector_code: 'CRM',
      programme_code: 'direct_recruitment',
      value: null,
      unit: 'persons a year',
      status: 'unknown',
      grade: '',
    },
    {
      ...everywhere,
      parameter: 'frictional_share',
      value: null,
      unit: 'share of employment',
      status: 'unknown',
      grade: '',
    },
  ];
}

function published(): FixtureTables {
  const target = { region_code: '_T', sector_code: '_T' };
  const jobs = { ...target, measure: 'employment', definition: 'stable_jobs_year_end', unit: 'persons' };
  const exports = { ...target, measure: 'exports', definition: 'new_perimeter', unit: 'MAD' };
  return {
    target: [
      {
        ...jobs,
        target_id: 'jobs_2030',
        year: 2030,
        value: 270_000,
        kind: 'level',
        baseline_value: 148_500,
        baseline_year: 2024,
        adopted: 'adopted',
        claimed_by: 'Ministry',
        figure_id: 'F046',
        url: 'https://example.org/cible',
      },
      {
        ...jobs,
        target_id: 'jobs_2030_more',
        year: 2030,
        value: 270_000,
        kind: 'increment',
        baseline_value: 140_000,
        baseline_year: 2023,
        adopted: 'claimed',
        claimed_by: 'Le Matin',
        figure_id: 'F047',
        url: 'javascript:alert(1)',
      },
      {
        ...exports,
        target_id: 'exports_2030',
        year: 2030,
        value: 40e9,
        kind: 'level',
        baseline_value: 26.22e9,
        baseline_year: 2024,
        adopted: 'adopted',
        claimed_by: 'Digital Morocco 2030',
        figure_id: 'F044',
        url: 'https://example.org/export',
      },
    ],
    target_progress: [
      {
        ...jobs,
        target_id: 'jobs_2030',
        target_year: 2030,
        target_value: 270_000,
        adopted: 'adopted',
        from_basis: 'baseline',
        from_year: 2024,
        from_value: 148_500,
        from_definition: 'stable_jobs_year_end',
        same_definition: true,
        required_growth_share: 0.10479,
        required_per_year: 20_250,
        trend_lo: 204_000,
        trend_hi: 221_346.4,
        trend_kind: 'scenario_range',
        shortfall_lo: 48_653.6,
        shortfall_hi: 66_000,
      },
      {
        ...jobs,
        target_id: 'jobs_2030',
        target_year: 2030,
        target_value: 270_000,
        adopted: 'adopted',
        from_basis: 'last_actual',
        from_year: 2025,
        from_value: 150_000,
        from_definition: 'press',
        same_definition: false,
        required_growth_share: 0.12475,
        required_per_year: 24_000,
        trend_lo: 204_000,
        trend_hi: 221_346.4,
        trend_kind: 'scenario_range',
        shortfall_lo: 48_653.6,
        shortfall_hi: 66_000,
      },
      {
        ...exports,
        target_id: 'exports_2030',
        target_year: 2030,
        target_value: 40e9,
        adopted: 'adopted',
        from_basis: 'baseline',
        from_year: 2024,
        from_value: 26.22e9,
        from_definition: 'new_perimeter',
        same_definition: true,
        required_growth_share: 0.0729,
        required_per_year: 2.297e9,
        trend_lo: 26.52e9,
        trend_hi: 26.522e9,
        trend_kind: 'scenario_range',
        shortfall_lo: 13.478e9,
        shortfall_hi: 13.48e9,
      },
    ],
    target_coherence: [
      {
        ratio: 'exports_per_job',
        unit: 'MAD',
        base_year: 2024,
        base_value: 176_566,
        target_year: 2030,
        target_value: 148_148,
        change_share: -0.161,
      },
    ],
    published_figure: [
      {
        figure_id: 'F046',
        indicator: 'jobs',
        segment: 'TOTAL',
        region_code: '_T',
        period_as_printed: '2030',
        year: 2030,
        value: 270_000,
        unit: 'jobs',
        nature: 'target',
        kind: 'level',
        claimed_by: 'Ministry',
        url: 'https://example.org/cible',
      },
      {
        figure_id: 'F033',
        indicator: 'jobs',
        segment: 'TOTAL',
        region_code: '_T',
        period_as_printed: '2012 (approx)',
        year: null,
        value: 46_000,
        qualifier: '~',
        unit: 'persons',
        nature: 'estimate',
        kind: 'level',
        claimed_by: 'AMDI',
        url: null,
      },
      {
        figure_id: 'F044',
        indicator: 'exports_services',
        segment: 'ITO',
        region_code: '_T',
        period_as_printed: '2030',
        year: 2030,
        value: 40,
        unit: 'bn_MAD',
        nature: 'target',
        kind: 'increment',
        claimed_by: 'Digital Morocco 2030',
        url: 'https://example.org/export',
      },
    ],
  };
}

const none = { occupation_code: '_T', programme_code: '_Z', sector_code: '_T' };

function publishedObservations(): FixtureRow[] {
  const rows: [string, string, number, number][] = [
    ['employment', 'stable_jobs_year_end', 2022, 130_000],
    ['employment', 'stable_jobs_year_end', 2024, 148_500],
    ['employment', 'press', 2025, 150_000],
    ['exports', 'old_perimeter', 2018, 10e9],
    ['exports', 'old_perimeter', 2023, 17.9e9],
    ['exports', 'new_perimeter', 2023, 26.17e9],
    ['exports', 'new_perimeter', 2024, 26.22e9],
  ];
  return rows.map(([measure, definition, year, value]) => ({
    ...none,
    measure,
    definition,
    year,
    value,
    region_code: '_T',
    is_total: false,
    is_illustrative: false,
  }));
}

function publishedForecasts(): FixtureRow[] {
  return [2025, 2026, 2027, 2028, 2029, 2030].map((year) => ({
    ...none,
    measure: 'employment',
    definition: 'stable_jobs_year_end',
    region_code: '_T',
    scenario: 'trend',
    year,
    range_lo: 148_500 + 9_250 * (year - 2024),
    range_hi: 148_500 * 1.0688 ** (year - 2024),
    interval_kind: 'scenario_range',
    model: 'scenario_range',
    n_obs: 2,
    is_total: false,
    is_illustrative: false,
  }));
}

function observations(place: Place): FixtureRow[] {
  const jobs = sectors.flatMap((sector) =>
    Array.from({ length: 14 }, (_, at) => ({
      ...none,
      sector_code: sector.code,
      measure: 'employment',
      definition: 'illustrative',
      region_code: place.code,
      year: 2012 + at,
      value: place.employment * sector.share * 1.055 ** (at - 13),
      is_total: false,
      is_illustrative: true,
    })),
  );
  const training = ['licence', 'ingenieur'].flatMap((programme_code) =>
    ['places', 'completed'].map((measure) => ({
      measure,
      programme_code,
      definition: 'illustrative',
      region_code: place.code,
      sector_code: '_Z',
      occupation_code: '_Z',
      year: 2025,
      value: 428,
      is_total: false,
      is_illustrative: true,
    })),
  );
  return [...jobs, ...training];
}

function forecasts(place: Place): FixtureRow[] {
  return [2026, 2027, 2028, 2029, 2030].map((year) => {
    const mean = place.employment * 1.045 ** (year - 2025);
    const spread = (z: number) => mean * 0.018 * z * Math.sqrt(year - 2025);
    return {
      ...none,
      measure: 'employment',
      definition: 'illustrative',
      region_code: place.code,
      scenario: 'trend',
      year,
      mean,
      lo_80: mean - spread(1.28),
      hi_80: mean + spread(1.28),
      lo_95: mean - spread(1.96),
      hi_95: mean + spread(1.96),
      interval_kind: 'prediction_interval',
      model: 'reconciled(middle_of_six+local_trend)',
      n_obs: 14,
      base_mean: mean * 0.97,
      is_reconciled: true,
      is_total: true,
      is_illustrative: true,
    };
  });
}

function sectorForecasts(): FixtureRow[] {
  return sectors.flatMap((sector) =>
    forecasts({ ...nation, employment: nation.employment * sector.share }).map((row) => ({
      ...row,
      sector_code: sector.code,
      occupation_code: '_T',
    })),
  );
}

/** CRM cannot be evaluated anywhere; in MA-12 nothing can. */
function isEvaluable(place: Place, sector: string): boolean {
  return place.gap !== null && sector !== 'CRM';
}

function balances(place: Place): FixtureRow[] {
  const base = {
    scenario: 'trend',
    region_code: place.code,
    year: 2030,
    basis: 'flow',
    is_illustrative: true,
  };
  const cell = (sector_code: string, occupation_code: string, share: number, reason: Cell): FixtureRow => ({
    ...base,
    sector_code,
    occupation_code,
    employment_persons: Math.round(place.employment * 1.246 * share),
    is_total: sector_code === '_T' || occupation_code === '_T',
    gap_cum_persons: reason === null && place.gap !== null ? Math.round(place.gap * share) : null,
    reason,
  });
  return [
    ...sectors.flatMap((sector) =>
      occupations.map((one) =>
        cell(
          sector.code,
          one.code,
          sector.share / 3,
          isEvaluable(place, sector.code) ? null : 'direct_recruitment_unknown',
        ),
      ),
    ),
    ...sectors.map((sector) => cell(sector.code, '_T', sector.share, null)),
    ...occupations.map((one) => cell('_T', one.code, 1 / 3, null)),
    cell('_T', '_T', 1, null),
  ];
}

function answerRow(place: Place, share: number, cells: number, evaluable: number): FixtureRow {
  const openings = place.employment * 0.6 * share;
  const known = evaluable > 0 && place.gap !== null;
  return {
    scenario: 'trend',
    region_code: place.code,
    from_year: 2026,
    to_year: 2030,
    n_cells: cells,
    n_evaluable_cells: known ? evaluable : 0,
    openings_persons: Math.round(openings),
    openings_evaluable_persons: known ? Math.round((openings * evaluable) / cells) : null,
    supply_evaluable_persons: known ? Math.round((openings * evaluable) / cells + place.gap! * share) : null,
    gap_cum_persons: known ? Math.round(place.gap! * share) : null,
    gap_cum_lo_80: known ? Math.round(place.lo * share) : null,
    gap_cum_hi_80: known ? Math.round(place.hi * share) : null,
    gap_cum_median: known ? Math.round(place.gap! * share * 1.1) : null,
    p_shortage: null,
    no_clear_gap: known ? place.lo < 0 && place.hi > 0 : null,
    interval_basis: known ? 'draws' : null,
    is_illustrative: true,
  };
}

function answers(place: Place): FixtureRow[] {
  return [
    { ...answerRow(place, 1, 6, 3), sector_code: '_T' },
    { ...answerRow(place, 0.55, 3, 0), sector_code: 'CRM' },
    { ...answerRow(place, 1, 3, 3), sector_code: 'ITO' },
  ];
}

function occupationAnswers(place: Place): FixtureRow[] {
  return [
    { ...answerRow(place, 0.2, 2, 0), occupation_code: 'CUS' },
    { ...answerRow(place, 0.6, 2, 1), occupation_code: 'SWE' },
    { ...answerRow(place, 0.4, 2, 1), occupation_code: 'CYB' },
  ];
}

function indicators(place: Place): FixtureRow[] {
  const base = {
    scenario: 'trend',
    region_code: place.code,
    from_year: 2026,
    to_year: 2030,
    indicator: 'ita',
    is_illustrative: true,
  };
  const unknown = { value: null, class: null, reason: 'direct_recruitment_unknown' };
  const known = place.gap === null ? unknown : { value: 0.6234, class: 'strong_shortage', reason: null };
  return [
    { ...base, sector_code: '_T', occupation_code: '_T', ...unknown },
    { ...base, sector_code: 'CRM', occupation_code: '_T', ...unknown },
    { ...base, sector_code: 'ITO', occupation_code: '_T', ...known },
    { ...base, sector_code: '_T', occupation_code: 'SWE', ...known },
  ];
}
