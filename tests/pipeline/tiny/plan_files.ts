import { flowFiles } from './flow_files.ts';
import { edited, type Files, lines } from './write_project.ts';

const LEVER_COLUMNS =
  'lever_code,name_fr,programme_code,occupation_codes,decision_months,duration_years,effectiveness,group_size,trainers_per_group,ramp,cost_mad,axis,use,status,grade,source';

/** The tiny country with three ways to bring people, one of which comes too late and is only named. */
export function planFiles(base: Files = flowFiles()): Files {
  const project = edited(
    base,
    'adequation.yaml',
    '  target: seeds/targets.csv\n',
    '  target: seeds/targets.csv\n  lever: seeds/levers.csv\n  lever_capacity: seeds/lever_capacities.csv\n  aid: seeds/aids.csv\n',
  );
  return {
    ...project,
    'seeds/parameters.csv': `${String(project['seeds/parameters.csv'])}${lines(
      'spare_trainers_persons,R1,_T,_T,_T,4,,,persons,assumed,D,tests',
      'spare_trainers_persons,R2,_T,_T,_T,0,,,persons,assumed,D,tests',
      'trainer_attrition_rate,_T,_T,_T,_T,0.1,,,share,assumed,D,tests',
      'trainer_lead_years,_T,_T,_T,_T,1,,,years,assumed,D,tests',
      'trainer_cost_mad,_T,_T,_T,_T,1000,,,MAD,assumed,D,tests',
      'movable_share,_T,_T,_T,_T,0.2,,,share,assumed,D,tests',
      'place_move_cost_mad,_T,_T,_T,_T,10,,,MAD,assumed,D,tests',
    )}`,
    'seeds/levers.csv': lines(
      '# Ways to bring people.',
      LEVER_COLUMNS,
      'licence_place,Places de licence,licence,,6,,1,20,1,0.1,500,governance,active,assumed,D,tests',
      'bootcamp,Bootcamp,bootcamp,,3,,1,10,1,0.1,200,talent,active,assumed,D,tests',
      'visa,Visa,,OPS,6,0,0.5,1,0,0,900,talent,active,assumed,D,tests',
      'long,Doctorat,licence,,6,8,1,10,1,0,100,governance,listed,assumed,D,tests',
    ),
    'seeds/lever_capacities.csv': lines(
      '# Starts a year.',
      'lever_code,region_code,starts_per_year,status,grade,source',
      'licence_place,R1,60,assumed,D,tests',
      'licence_place,R2,80,assumed,D,tests',
      'bootcamp,R1,50,assumed,D,tests',
      'bootcamp,R2,50,assumed,D,tests',
      'bootcamp,_T,70,assumed,D,tests',
      'visa,_T,40,assumed,D,tests',
    ),
    'seeds/aids.csv': lines(
      '# Aids.',
      'aid_code,name_fr,region_code,eligible_share,cost_mad,status,grade,source',
      'PAF,Aide,_T,0.5,100,assumed,D,tests',
      'PAE,Appui,_T,0.5,,unknown,D,tests',
    ),
  };
}
