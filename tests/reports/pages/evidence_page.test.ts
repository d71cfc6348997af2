import { beforeAll, describe, expect, it } from 'vitest';
import type { FixtureTables } from '../fixture/fixture_database.ts';
import { flowProject } from '../fixture/flow_project.ts';
import { makeRelease, plainSpaces, type Release, visibleText } from '../fixture/release.ts';
import { tableRows as rowsIn } from '../fixture/table_rows.ts';

/** The flow project with parts of counted wholes, pools, promotions, another perimeter of supply and a chance. */
function evidenceProject(): FixtureTables {
  const tables = flowProject();
  const jobs = { measure: 'employment', definition: 'illustrative' };
  const place = { occupation_code: '_T', programme_code: '_Z' };
  const id = 'employment/_T/_T/_T/_Z/illustrative';
  tables.observation = tables.observation!.filter(
    (row) => row.definition !== 'illustrative' || row.region_code !== 'MA-12',
  );
  // A printed total stands beside its three regions, and a projection of its publisher after the last count.
  const licence = tables.observation.find(
    (row) => row.measure === 'completed' && row.programme_code === 'licence' && row.region_code !== '_T',
  )!;
  const last = tables.observation.filter(
    (row) => row.measure === 'employment' && row.region_code === 'MA-01' && row.year === 2025,
  );
  tables.observation.push(
    { ...licence, region_code: '_T', value: 1_284, is_total: true },
    ...last.map((row) => ({ ...row, year: 2027, value: 9_999, obs_status: 'F' })),
  );
  tables.forecast = tables.forecast!.filter((row) => row.region_code !== 'MA-12');
  tables.imputed_value = [2023, 2024, 2025, 2026].flatMap((year) =>
    ['CRM', 'ITO'].flatMap((sector_code) =>
      ['MA-06', 'MA-12'].map((region_code) => ({
        ...jobs,
        ...place,
        region_code,
        sector_code,
        year,
        value: region_code === 'MA-12' ? 150 : 9_850,
        basis: 'imputed',
        control_total_id: id,
        control_total: 20_000,
        is_leaf: true,
      })),
    ),
  );
  // The whole was counted in two years; what lies between was filled for the fit, and months tell the current one.
  tables.series = [{ series_id: id, ...jobs, region_code: '_T', last_actual_year: 2025, last_year: 2026 }];
  tables.series_point = [2023, 2025, 2026].map((year) => ({
    series_id: id,
    year,
    value: 20_000,
    is_nowcast: year === 2026,
  }));
  tables.pool_flow = [2026, 2027].map((year) => ({
    scenario: 'trend',
    region_code: 'MA-01',
    occupation_code: 'SWE',
    year,
    candidates_persons: 540,
    language_places_persons: 90,
  }));
  tables.demand = tables.demand!.map((row) =>
    row.sector_code === 'ITO' ? { ...row, promoted_in_persons: 360 } : row,
  );
  tables.scenario = [
    ...tables.scenario!,
    {
      scenario: 'all',
      scenario_order: 2,
      title_fr: 'Toutes les formations',
      supply_definition: 'all_courses',
    },
  ];
  tables.answer = [
    ...tables.answer!,
    ...tables.answer!.filter((row) => row.scenario === 'trend').map((row) => ({ ...row, scenario: 'all' })),
  ];
  tables.target_probability = [
    {
      target_id: 'jobs_2030',
      scenario: 'trend',
      p_reached: 0.064,
      rests_on: 'reference_class',
      reference_class: 'ict',
      coverage_80: 0.79,
      coverage_95: 0.94,
    },
  ];
  tables.reference_class_score = [
    { class: 'ict', horizon: 6, nominal: 0.8, coverage: 0.79, n: 100, n_series: 31 },
  ];
  tables.published_figure = [
    ...tables.published_figure!,
    {
      figure_id: 'F900',
      indicator: 'graduates',
      segment: 'licence',
      region_code: '_T',
      period_as_printed: '2025',
      year: 2025,
      value: 1_700,
      unit: 'persons',
      nature: 'actual',
      claimed_by: 'Ministry',
    },
  ];
  return tables;
}

let release: Release;
beforeAll(async () => {
  release = await makeRelease(evidenceProject());
});

const html = (page: string): string => release.pages.get(`fr/${page}.html`)!;
const text = (page: string): string => plainSpaces(visibleText(html(page)));
const rows = (page: string, id: string): string[] =>
  rowsIn(html(page), id).map((row) => row.replace(/ {2,}/g, ' '));

describe('what a page rests on', () => {
  it('of the past is no projection', () => {
    const row = rows('region/ma-01-details', 'donnees-emploi').find((text) => text.startsWith('2027'));
    expect(row).toMatch(/^2027 \| \/\/\/ \| [\d ]+/);
  });
  it('is a bar a side, in words and as a table, and bears the mark of what is made up', () => {
    expect(rows('region/ma-01-details', 'preuves-donnees')).toEqual([
      'Besoins | construit | 8 542 | 100 %',
      'Offre | observé | 2 136 | 25 %',
      'Offre | imputé | 5 125 | 60 %',
      'Offre | supposé | 1 281 | 15 %',
    ]);
    expect(text('region/ma-01-details')).toContain('Offre : observé 25 %, imputé 60 %, supposé 15 %.');
  });
  it('of an imputed place is a counted whole, beside the sum of all its parts', () => {
    expect(text('region/ma-12-details')).toContain(
      "Emploi 2025 (Données d'illustration) : 300, imputé à partir de 1 total compté. Somme de toutes les parts : 20 000 ; total compté : 20 000.",
    );
  });
  it('of an imputed past is never called observed, and shows only years in which the whole was counted', () => {
    expect(rows('region/ma-12-details', 'donnees-emploi').slice(0, 3)).toEqual([
      '2023 | 300 | ///',
      '2025 | 300 | ///',
      '2030 | /// | 760',
    ]);
    const [figure] = /<figure>[\s\S]*?id="donnees-emploi-titre"/.exec(html('region/ma-12-details'))!;
    expect(visibleText(figure.slice(figure.lastIndexOf('<figure>')))).toContain('imputé (trait plein)');
    expect(visibleText(figure.slice(figure.lastIndexOf('<figure>')))).not.toContain('observé');
  });
});

describe('recruitment beyond programmes', () => {
  it('is candidates for a post and language places, and what is left over is no surplus', () => {
    // Two years of 720 openings.
    expect(rows('region/ma-01-details', 'viviers')).toEqual(['Génie logiciel | 1 080 | 1 440 | 0,75 | 180']);
    expect(text('region/ma-01-details')).toContain('Les candidats qui restent ne sont pas un excédent');
    expect(html('region/ma-04-details')).not.toContain('id="viviers-titre"');
  });
  it('from inside is told in one line', () => {
    expect(text('region/ma-01-details')).toContain(
      "Postes pourvus de l'intérieur du secteur, aux valeurs centrales : Génie logiciel (50 %).",
    );
  });
});

it('tells the answer under the other perimeter of supply in one line', () => {
  expect(text('region/ma-01-details')).toContain(
    "Avec l'autre périmètre d'offre (« Toutes les formations »), personnes en manque : 2 400 ; en trop : 0.",
  );
  expect(text('region/ma-01-details')).not.toContain(
    "Avec l'autre périmètre d'offre (« Émigration élevée »)",
  );
});

it('tells how likely a target is, with what the bands of comparable series have held', () => {
  expect(text('national-published')).toContain(
    "atteindre 270 000 en 2030 est très improbable (6 %, selon la tendance). Cette probabilité vient d'une classe de 31 séries comparables",
  );
  expect(text('national-published')).toContain(
    'la bande à 80 % a contenu 79 % des évolutions et celle à 95 % 94 %',
  );
});

it('sets the national sum of a programme beside every published figure for it', () => {
  // Three regions of 428 each that the project counts.
  expect(rows('programme/licence', 'formation-1-publie')).toEqual([
    'Lauréats personnes | 2025 | 1 700 | 1 284 | diffèrent : notre somme fait −24 % | Ministère',
  ]);
});

it('prints a figure once however its programme is spelt, says nothing of a level that is unknown, and is found once', async () => {
  const tables = evidenceProject();
  tables.programme = tables.programme!.map((row) => ({
    ...row,
    spellings: `${String(row.programme_code).toUpperCase()}|${row.programme_code}`,
    level: null,
    duration_years: null,
  }));
  const { pages } = await makeRelease(tables);
  const page = pages.get('fr/programme/licence.html')!;
  expect(rowsIn(page, 'formation-2-publie')).toHaveLength(1);
  expect(page).not.toContain('Niveau');
  expect(page).not.toContain('class="lead"');
  const index = pages.get('fr/index.html')!;
  expect(index.match(/href="programme\/licence\.html"/g)).toHaveLength(1);
});
