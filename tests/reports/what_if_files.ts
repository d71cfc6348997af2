import { flowFiles } from '../pipeline/tiny/flow_files.ts';
import { SIDES_SOURCE } from '../pipeline/tiny/sides_source.ts';
import { appended, edited, type Files, lines } from '../pipeline/tiny/write_project.ts';

/**
 * A project in which every part of the balance is there to be rebuilt: ranges, known direct recruitment, returnees,
 * moves between sectors, suitability and staying by region, an initial gap, completions observed after T0, training
 * for every cell but one, and a scenario that aims at a larger offer.
 */
export function whatIfFiles(): Files {
  let files: Files = flowFiles();
  const change = (file: string, from: string, to: string) => {
    files = edited(files, file, from, to);
  };
  const add = (file: string, ...rows: string[]) => {
    for (const row of rows) files = appended(files, file, row);
  };
  const ranges: [string, string][] = [
    ['sector_exit_rate,_T,_T,_T,_T,0.05,,', 'sector_exit_rate,_T,_T,_T,_T,0.05,0.02,0.1'],
    ['sector_exit_rate,_T,CC,_T,_T,0.1,,', 'sector_exit_rate,_T,CC,_T,_T,0.1,0.08,0.2'],
    ['stock_emigration_rate,_T,_T,_T,_T,0.01,,', 'stock_emigration_rate,_T,_T,_T,_T,0.01,0,0.03'],
    ['completion_rate,_T,_T,_T,_T,0.6,,', 'completion_rate,_T,_T,_T,_T,0.6,0.5,0.75'],
    ['suitability_share,_T,_T,_T,_T,0.8,,', 'suitability_share,_T,_T,_T,_T,0.8,0.6,0.9'],
    ['stay_in_region_share,_T,_T,_T,_T,0.75,,', 'stay_in_region_share,_T,_T,_T,_T,0.75,0.6,0.9'],
    ['abroad_share,_T,_T,_T,_T,0.05,,', 'abroad_share,_T,_T,_T,_T,0.05,0.02,0.15'],
    [
      ',direct_recruitment,,,,persons a year,unknown,,tests',
      ',direct_recruitment,31.5,,,persons a year,assumed,D,tests',
    ],
  ];
  for (const [from, to] of ranges) change('seeds/parameters.csv', from, to);
  add(
    'seeds/parameters.csv',
    'suitability_share,R2,_T,_T,licence,0.65,0.5,0.8,share,assumed,D,tests',
    'stay_in_region_share,R2,_T,_T,_T,0.6,0.5,0.8,share,assumed,D,tests',
    'returnees_persons,_T,IT,_T,_T,17.25,,,persons a year,assumed,D,tests',
    'frictional_share,_T,_T,_T,_T,0.03,,,share,assumed,D,tests',
  );
  change('seeds/crosswalk.csv', 'licence,IT,OPS,0.2,', 'licence,IT,OPS,0.15,');
  add('seeds/crosswalk.csv', 'licence,CC,DEV,0.05,assumed,D,tests');
  change(
    'adequation.yaml',
    'seeds:\n',
    'seeds:\n  sector_move: seeds/moves.csv\n  scenario_step: seeds/steps.csv\n',
  );
  change(
    'adequation.yaml',
    '  published_total_tolerance: 1\n',
    '  published_total_tolerance: 1\n  initial_gap: { jobseekers: register, vacancies: register }\n',
  );
  change('adequation.yaml', 'balance:\n', SIDES_SOURCE);
  change('adequation.yaml', 'splices: []', '  - id: more\n    titles: { fr: Davantage }\nsplices: []');
  add(
    'seeds/measures.csv',
    'jobseekers,Demandeurs,persons,stock,true',
    'vacancies,Postes vacants,persons,stock,true',
  );
  add('seeds/definitions.csv', 'jobseekers,register,Registre,false', 'vacancies,register,Registre,false');
  // A school year that is known before the jobs of its end are.
  add('inputs/training.csv', '2026,R1,licence,completed,61', '2026,R2,bootcamp,completed,123');
  return {
    ...files,
    'seeds/moves.csv': lines('from_sector,to_sector,rate,status,grade,source', 'CC,IT,0.02,assumed,D,tests'),
    'seeds/steps.csv': lines(
      'scenario,step,target,name,region_code,sector_code,occupation_code,programme_code,operation,value,low,high,from_year,phase_years,status,grade,source,note',
      'more,1,series,completed,_T,_T,_T,_T,set,1200,,,2026,5,assumed,D,tests,',
    ),
    'inputs/sides.csv': lines(
      'year,region,sector,occupation,measure,value',
      '2025,R1,IT,DEV,jobseekers,180',
      '2025,R1,IT,DEV,vacancies,45',
    ),
  };
}
