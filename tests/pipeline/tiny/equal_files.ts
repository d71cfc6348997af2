import { flowFiles } from './flow_files.ts';
import { edited, type Files, lines } from './write_project.ts';

export const EQUAL_REGIONS = ['R1', 'R2', 'R3', 'R4', 'R5', 'R6'];
/** Persons in post in each region, every year: the series is constant, its bands have no width. */
export const EQUAL_JOBS = 1000;

interface Uncertain {
  /** Rows of `retirement_rate`: scope and `value,low,high`. */
  readonly retirement: readonly string[];
  readonly draws?: number;
  readonly seed?: number;
}

/**
 * Six equal regions with one sector and one specialty, in which nothing changes: 1,000 jobs, 300 entrants a year.
 * Whatever spreads in the draws spreads because of the retirement rate. Leavers stay where they trained.
 */
export function equalFiles({ retirement, draws = 2000, seed = 2030 }: Uncertain): Files {
  const years = Array.from({ length: 12 }, (_, i) => 2014 + i);
  const project = edited(
    flowFiles(),
    'adequation.yaml',
    'splices: []',
    `splices: []\nuncertainty: { draws: ${draws}, seed: ${seed} }`,
  );
  const parameters: readonly (readonly [string, number])[] = [
    ['sector_exit_rate', 0.05],
    ['stock_emigration_rate', 0.01],
    ['completion_rate', 0.6],
    ['continues_study_share', 0.25],
    ['labour_force_entry_share', 0.9],
    ['suitability_share', 0.8],
    ['stay_in_region_share', 1],
    ['abroad_share', 0],
  ];
  return {
    ...project,
    'seeds/regions.csv': lines(
      'region_code,name_fr',
      '_T,Pays',
      ...EQUAL_REGIONS.map((code) => `${code},Région ${code}`),
    ),
    'seeds/sectors.csv': lines('sector_code,name_fr', '_T,Tous', 'IT,Informatique', '_O,Ailleurs'),
    'seeds/occupations.csv': lines('occupation_code,parent_code,level,name_fr', '_T,,0,Tous', 'DEV,_T,1,Dév'),
    'seeds/programmes.csv': lines(
      'programme_code,level,duration_years,name_fr',
      '_T,,,Toutes',
      'licence,Bac+3,3,Licence',
    ),
    'seeds/staffing_shares.csv': lines(
      'sector_code,occupation_code,share,status,grade,source',
      'IT,DEV,1,assumed,D,tests',
    ),
    'seeds/crosswalk.csv': lines(
      'programme_code,occupation_code,share,status,grade,source',
      'licence,DEV,1,assumed,D,tests',
    ),
    'seeds/parameters.csv': lines(
      'parameter,region_code,sector_code,occupation_code,programme_code,value,low,high,unit,status,grade,source',
      ...retirement.map((row) => `retirement_rate,${row},share,assumed,D,tests`),
      ...parameters.map(([name, value]) => `${name},_T,_T,_T,_T,${value},,,share,assumed,D,tests`),
    ),
    'inputs/jobs.csv': lines(
      'year,region,sector,measure,value,unit,definition',
      ...years.flatMap((year) =>
        EQUAL_REGIONS.map((region) => `${year},${region},IT,employment,${EQUAL_JOBS},persons,register`),
      ),
    ),
    'inputs/training.csv': lines(
      'year,region,programme,measure,value',
      ...years.flatMap((year) => EQUAL_REGIONS.map((region) => `${year},${region},licence,new_entrants,300`)),
    ),
  };
}
