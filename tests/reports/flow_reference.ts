import type { FixtureRow, FixtureTables } from './fixture_database.ts';

/** What the reference pages read: a programme that feeds cells of each kind, two competences, one of them unknown. */
export function flowReference(): FixtureTables {
  return {
    crosswalk: crosswalk(),
    supply: ['trend', 'high_emigration'].flatMap(supply),
    gap_distribution: gapDistribution(),
    competence: [
      { competence_code: 'penetration_testing', family: 'cybersecurity', name_fr: "Tests d'intrusion" },
      { competence_code: 'customer_service', family: 'customer', name_fr: 'Écoute du client' },
    ],
    occupation_competence: [
      { occupation_code: 'CYB', competence_code: 'penetration_testing', level: 3, importance: 'essential' },
      { occupation_code: 'SWE', competence_code: 'penetration_testing', level: 2, importance: 'useful' },
      { occupation_code: 'CUS', competence_code: 'customer_service', level: 4, importance: 'essential' },
    ],
    programme_competence: [{ programme_code: 'ingenieur', competence_code: 'penetration_testing', level: 3 }],
    competence_gap: ['trend', 'high_emigration'].flatMap(competenceGap),
    specialisation: specialisation(),
    data_to_obtain: dataToObtain(),
    occupation_title: [
      { title: 'Pentesteur', language: 'fr', occupation_code: 'CYB' },
      { title: 'Conseiller client', language: 'fr', occupation_code: 'CUS' },
      { title: 'Penetration tester', language: 'en', occupation_code: 'CYB' },
    ],
  };
}

function dataToObtain(): FixtureRow[] {
  const base = { is_asked: false, is_illustrative: true, cells_not_evaluable: 0 };
  return [
    {
      ...base,
      rank: 2,
      data_id: 'direct_recruitment',
      name_fr: 'recrutements directs',
      name_ar: 'التوظيف المباشر',
      name_en: 'direct recruitment',
      holder_fr: 'Employeurs',
      holder_ar: 'المشغلون',
      holder_en: 'Employers',
      change_fr: "L'écart pourrait être évalué",
      change_ar: 'يمكن تقييم الفارق',
      change_en: 'The gap could be evaluated',
      decides_persons: 80_782,
      decides_basis: 'cells_not_evaluable',
      cells_not_evaluable: 12,
      openings_not_evaluable_persons: 80_782,
      status: 'unknown',
      template: 'parameters.csv',
    },
    {
      ...base,
      rank: 1,
      data_id: 'employment_by_region',
      name_fr: 'emplois par région',
      name_ar: 'الشغل حسب الجهة',
      name_en: 'employment by region',
      holder_fr: 'CNSS',
      holder_ar: 'الصندوق الوطني للضمان الاجتماعي',
      holder_en: 'Social security fund',
      change_fr: 'Les besoins seraient des faits',
      change_ar: 'تصبح الحاجيات وقائع',
      change_en: 'Needs would be facts',
      decides_persons: 129_553,
      decides_basis: 'rests_on_made_up_series',
      rank_share: 0.801,
      status: 'illustrative',
      template: 'job_demand.csv',
    },
    {
      ...base,
      rank: 3,
      data_id: 'trainers',
      name_fr: 'formateurs en poste',
      name_ar: 'المكونون العاملون',
      name_en: 'trainers in post',
      decides_persons: null,
      decides_basis: 'not_measured',
      status: 'assumed',
      grade: 'D',
      template: 'parameters.csv',
      is_asked: true,
    },
  ];
}

function crosswalk(): FixtureRow[] {
  const row = (sector_code: string, occupation_code: string, share: number): FixtureRow => ({
    programme_code: 'licence',
    sector_code,
    occupation_code,
    share,
    status: 'assumed',
  });
  return [row('ITO', 'SWE', 0.6), row('_O', '_O', 0.4)];
}

/** Two years; MA-01 is short, MA-04 in surplus, MA-06 without a clear gap, MA-12 not evaluable. */
function supply(scenario: string): FixtureRow[] {
  const persons: Record<string, number> = { 'MA-01': 123, 'MA-04': 200, 'MA-06': 50, 'MA-12': 10 };
  const base = { scenario, sector_code: 'ITO', occupation_code: 'SWE', is_illustrative: true };
  return Object.entries(persons).flatMap(([region_code, supply_persons]) =>
    [2026, 2027].flatMap((year) => [
      { ...base, region_code, year, programme_code: 'licence', supply_persons },
      { ...base, region_code, year, programme_code: 'direct_recruitment', supply_persons: null },
      // An arrival that no programme trains.
      { ...base, region_code, year, programme_code: 'returnees_persons', supply_persons: 9_999 },
    ]),
  );
}

function gapDistribution(): FixtureRow[] {
  return ['MA-01', 'MA-04', 'MA-06'].map((region_code) => ({
    scenario: 'trend',
    region_code,
    sector_code: 'ITO',
    occupation_code: 'SWE',
    year: 2030,
    no_clear_gap: region_code === 'MA-06',
    is_total: false,
    is_illustrative: true,
  }));
}

function competenceGap(scenario: string): FixtureRow[] {
  const base = {
    scenario,
    year: 2030,
    is_illustrative: true,
    n_specialties: 1,
    level_highest: 3,
    level_median: 2,
  };
  const times = scenario === 'trend' ? 1 : 2;
  const places = ['_T', 'MA-01', 'MA-04'];
  return places.flatMap((region_code) => [
    {
      ...base,
      region_code,
      competence_code: 'penetration_testing',
      family: 'cybersecurity',
      short_persons: (region_code === 'MA-04' ? 0 : 1_234.5) * times,
      short_pooled_persons: region_code === '_T' ? 567 * times : 0,
      n_specialties_short: region_code === 'MA-04' ? 0 : 1,
      n_specialties_not_evaluable: 0,
    },
    {
      ...base,
      region_code,
      competence_code: 'customer_service',
      family: 'customer',
      short_persons: null,
      n_specialties_short: 0,
      n_specialties_not_evaluable: 1,
      reason: 'direct_recruitment_unknown',
    },
  ]);
}

function specialisation(): FixtureRow[] {
  const base = { scenario: 'trend', year: 2025, is_base_year: true, is_illustrative: true };
  return ['MA-01', 'MA-06'].flatMap((region_code) => [
    {
      ...base,
      kind: 'sector',
      item_code: 'ITO',
      region_code,
      employment_persons: 6_400,
      region_share: region_code === 'MA-06' ? 0.555 : 0.225,
      national_share: 0.45,
      location_quotient: region_code === 'MA-06' ? 1.234 : 0.5,
    },
    { ...base, kind: 'competence_family', item_code: 'customer', region_code, location_quotient: 0.987 },
    // The target year is not the base year.
    {
      ...base,
      kind: 'sector',
      item_code: 'ITO',
      region_code,
      year: 2030,
      is_base_year: false,
      location_quotient: 9.9,
    },
  ]);
}
