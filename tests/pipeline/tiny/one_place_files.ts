import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './command.ts';
import { type Files, lines } from './write_project.ts';

const years = Array.from({ length: 12 }, (_, i) => 2014 + i);

/**
 * A second country, in two languages, with one region, one sector, one specialty and one programme, in which nothing
 * changes: 1,000 jobs at the end of each year, 100 people who complete. No rate has a range, so that every number
 * can be computed by hand.
 */
export function onePlaceFiles(): Files {
  const common = (name: string) => readFileSync(join(ROOT, `seeds/common/${name}.csv`), 'utf8');
  return {
    'adequation.yaml': PROJECT,
    'seeds/regions.csv': lines(
      'region_code,name_fr,name_en',
      '_T,Pays,Country',
      'RG,Val clair,Clear valley',
      '_X,Étranger,Abroad',
    ),
    'seeds/sectors.csv': lines(
      'sector_code,name_fr,name_en',
      '_T,Tous,All',
      'CARE,Soins,Care',
      '_O,Ailleurs,Elsewhere',
    ),
    'seeds/occupations.csv': lines(
      'occupation_code,parent_code,level,name_fr,name_en',
      '_T,,0,Tous,All',
      'NUR,_T,1,Infirmiers,Nurses',
    ),
    'seeds/programmes.csv': lines(
      'programme_code,level,duration_years,name_fr,name_en',
      '_T,,,Toutes,All',
      'nursing,Licence,3,Soins infirmiers,Nursing',
    ),
    'seeds/measures.csv': lines(
      'measure,label_fr,label_en,unit,nature,nonnegative',
      'employment,Emploi,Employment,persons,stock,true',
      'completed,Diplômés,Completions,persons,flow,true',
    ),
    'seeds/definitions.csv': lines(
      'measure,definition,label_fr,label_en,is_illustrative',
      'employment,register,Registre,Register,false',
      'completed,register,Registre,Register,false',
    ),
    'seeds/staffing_shares.csv': lines(
      'sector_code,occupation_code,share,status,grade,source',
      'CARE,NUR,1,derived,A,tests',
    ),
    'seeds/crosswalk.csv': lines(
      'programme_code,occupation_code,share,status,grade,source',
      'nursing,NUR,1,assumed,D,tests',
    ),
    'seeds/parameters.csv': lines(
      'parameter,region_code,sector_code,occupation_code,programme_code,value,low,high,unit,status,grade,source',
      ...Object.entries(ONE_PLACE_RATES).map(
        ([name, value]) => `${name},_T,_T,_T,_T,${value},,,share,assumed,D,tests`,
      ),
    ),
    'seeds/targets.csv': lines(
      'target_id,measure,region_code,sector_code,definition,year,value,unit,kind,adopted,claimed_by,source',
      'jobs_2030,employment,_T,_T,register,2030,1200,persons,level,adopted,tests,tests',
    ),
    ...Object.fromEntries(
      ['indicators', 'indicator_classes', 'indicator_matrix'].map((name) => [
        `seeds/${name}.csv`,
        common(name),
      ]),
    ),
    'inputs/jobs.csv': lines('year,value', ...years.map((year) => `${year},1000`)),
    'inputs/training.csv': lines('year,value', ...years.map((year) => `${year},100`)),
  };
}

export const ONE_PLACE_RATES = {
  retirement_rate: 0.02,
  sector_exit_rate: 0.05,
  stock_emigration_rate: 0.01,
  completion_rate: 0.6,
  continues_study_share: 0.25,
  labour_force_entry_share: 0.9,
  suitability_share: 0.8,
  stay_in_region_share: 1,
  abroad_share: 0.05,
};

const source = (id: string, constants: string) => `  - id: ${id}
    path: inputs/${id}.csv
    columns: { year: year, value: value }
    constants: { region: RG, definition: register, unit: persons, status: A, ${constants} }
    licence: none
    vintage: first
    delivered: "2026-02-01"
    publisher: the tests
`;

const PROJECT = `project: one-place
titles: { fr: Infirmiers du Val clair, en: Nurses of Clear valley }
languages: [en, fr]
target_year: 2030
code_lists:
  region: seeds/regions.csv
  sector: seeds/sectors.csv
  occupation: seeds/occupations.csv
  programme: seeds/programmes.csv
seeds:
  measure: seeds/measures.csv
  definition: seeds/definitions.csv
  staffing_share: seeds/staffing_shares.csv
  crosswalk: seeds/crosswalk.csv
  parameter: seeds/parameters.csv
  target: seeds/targets.csv
  indicator: seeds/indicators.csv
  indicator_class: seeds/indicator_classes.csv
  indicator_matrix: seeds/indicator_matrix.csv
sources:
${source('jobs', 'sector: CARE, occupation: _T, programme: _Z, measure: employment')}${source('training', 'sector: _Z, occupation: _Z, programme: nursing, measure: completed')}balance:
  basis: flow
  demand: { measure: employment, definition: register }
  supply: { measure: completed, definition: register }
scenarios:
  - id: trend
    titles: { fr: Tendance, en: Trend }
`;
