import type { FixtureRow, FixtureTables } from './fixture_database.ts';

/** A real project that compares stocks: one sector, twelve occupations, no programmes, no targets. */
export function stockProject(): FixtureTables {
  const occupations = Array.from({ length: 12 }, (_, at) => `N${String(at + 1).padStart(2, '0')}`);
  const base = { sector_code: '_T', programme_code: '_Z', is_illustrative: false };
  const gapOf = (at: number) => (at - 5) * 120;
  const demandOf = (at: number, year: number) => 4_000 + at * 250 + (year - 2015) * 60;
  const observation = occupations.flatMap((occupation_code, at) =>
    [2015, 2016, 2017, 2018].map(
      (year): FixtureRow => ({
        ...base,
        occupation_code,
        region_code: 'R1',
        measure: 'employment',
        definition: 'headcount',
        year,
        value: demandOf(at, year),
        is_total: false,
      }),
    ),
  );
  const balance = occupations.map(
    (occupation_code, at): FixtureRow => ({
      scenario: 'trend',
      region_code: 'R1',
      sector_code: '_T',
      occupation_code,
      year: 2018,
      basis: 'stock',
      employment_persons: demandOf(at, 2018),
      demand_persons: demandOf(at, 2018),
      supply_persons: demandOf(at, 2018) + gapOf(at),
      gap_persons: gapOf(at),
      is_total: false,
      is_illustrative: false,
    }),
  );
  return {
    region: [
      { region_code: '_T', name_fr: 'Province' },
      { region_code: 'R1', name_fr: 'Île du Nord' },
    ],
    sector: [{ sector_code: '_T', name_fr: 'Ensemble' }],
    occupation: occupations.map((occupation_code, at) => ({
      occupation_code,
      level: 1,
      name_fr: `Métier ${at + 1}`,
    })),
    measure: [{ measure: 'employment', label_fr: 'Emploi', nature: 'stock' }],
    definition: [{ measure: 'employment', definition: 'headcount', label_fr: 'Effectif' }],
    observation,
    balance,
    scenario: [{ scenario: 'trend', scenario_order: 0, title_fr: 'Tendance' }],
    model_score: ['chosen', 'naive'].map((method) => ({
      set_name: 'employment/headcount',
      method,
      n_series: 12,
      n_points: 240,
      mape: method === 'chosen' ? 4.05 : 2.9,
      mase: method === 'chosen' ? 1.51 : 1.42,
      coverage_80: method === 'chosen' ? 0.855 : null,
      coverage_95: method === 'chosen' ? 0.9427 : null,
      beats_naive: method === 'chosen' ? 'no' : null,
      evaluable: true,
    })),
    run: [
      {
        run_id: 'r1',
        project_id: 'stocks',
        title_fr: 'Métiers de la province',
        as_of: '2020-01-31',
        target_year: 2018,
        basis: 'stock',
        scenario: 'trend',
        demand_measure: 'employment',
        demand_definition: 'headcount',
        initial_gap_known: false,
      },
    ],
  };
}
