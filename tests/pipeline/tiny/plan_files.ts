import { flowFiles } from './flow_files.ts';
import { edited, type Files, lines } from './write_project.ts';

const LEVER_COLUMNS =
  'lever_code,name_fr,kind,programme_code,occupation_codes,reach_share,first_year,decided_by,decision_months,duration_years,effectiveness,group_size,trainers_per_group,ramp,cost_money,cost_low,cost_high,axis,use,status,grade,source';

const INCENTIVE_COLUMNS =
  'incentive_code,name_fr,region_code,sector_code,money_low,money,money_high,pay_share_low,pay_share,pay_share_high,yearly,years_low,years,years_high,nationals_only,eligibility_fr,use,status,grade,source';

/** The tiny country with ways to bring people, one of which comes too late and is only named, and an institute that trains trainers. */
export function planFiles(base: Files = flowFiles()): Files {
  const project = edited(
    base,
    'adequation.yaml',
    '  target: seeds/targets.csv\n',
    '  target: seeds/targets.csv\n  lever: seeds/levers.csv\n  lever_capacity: seeds/lever_capacities.csv\n  aid: seeds/aids.csv\n  incentive: seeds/incentives.csv\n',
  );
  return {
    ...edited(
      project,
      'adequation.yaml',
      'target_year: ',
      'currency: MAD\nplan: { rare_occupations: [OPS] }\ntarget_year: ',
    ),
    'seeds/parameters.csv': `${String(project['seeds/parameters.csv'])}${lines(
      'spare_trainers_persons,R1,_T,_T,_T,4,,,persons,assumed,D,tests',
      'spare_trainers_persons,R2,_T,_T,_T,0,,,persons,assumed,D,tests',
      'trainer_attrition_rate,_T,_T,_T,_T,0.1,,,share,assumed,D,tests',
      'trainer_lead_years,_T,_T,_T,_T,1,,,years,assumed,D,tests',
      'movable_share,_T,_T,_T,_T,0.2,,,share,assumed,D,tests',
      'place_move_cost_money,_T,_T,_T,_T,10,,,MAD,assumed,D,tests',
      'trainer_move_cost_money,_T,_T,_T,_T,300,,,MAD,assumed,D,tests',
      'missing_person_year_money,_T,_T,_T,_T,2000,500,4000,MAD,assumed,D,tests',
      'excess_person_year_money,_T,_T,_T,_T,400,100,800,MAD,assumed,D,tests',
      'discount_rate,_T,_T,_T,_T,0.04,,,share,assumed,D,tests',
      'class_fill_share,_T,_T,_T,_T,0.6,,,share,assumed,D,tests',
      'gross_pay_money,_T,_T,_T,_T,100,80,150,MAD,assumed,D,tests',
      'gross_pay_money,_T,IT,_T,_T,200,,,MAD,found,B,tests',
      'incentive_deadweight_share,_T,_T,_T,_T,0.2,0.1,0.4,share,assumed,D,tests',
      'job_kept_12_months_share,_T,_T,_T,_T,0.8,0.7,0.9,share,assumed,D,tests',
      'job_kept_5_years_share,_T,_T,_T,_T,0.5,0.4,0.7,share,assumed,D,tests',
    )}`,
    'seeds/levers.csv': lines(
      '# Ways to bring people.',
      LEVER_COLUMNS,
      'licence_place,Places de licence,class,licence,,,,ministry,6,,1,20,1,0.1,500,400,700,governance,active,assumed,D,tests',
      'bootcamp,Bootcamp,class,bootcamp,,,,ministry,3,,1,10,1,0.1,200,150,300,talent,active,assumed,D,tests',
      'visa,Visa,visa,,OPS,0.5,,ministry,6,0,0.5,1,0,0,900,,,talent,active,assumed,D,tests',
      'institute,Institut,train_trainers,,,,,ministry,6,1,1,1,0,0,1000,,,governance,active,assumed,D,tests',
      'long,Doctorat,class,licence,,,,ministry,6,8,1,10,1,0,100,,,governance,listed,assumed,D,tests',
    ),
    'seeds/lever_capacities.csv': lines(
      '# Starts a year.',
      'lever_code,region_code,starts_per_year,low,high,status,grade,source',
      'licence_place,R1,60,40,90,assumed,D,tests',
      'licence_place,R2,80,,,assumed,D,tests',
      'bootcamp,R1,50,,,assumed,D,tests',
      'bootcamp,R2,50,,,assumed,D,tests',
      'bootcamp,_T,70,,,assumed,D,tests',
      'visa,_T,40,,,assumed,D,tests',
      'institute,_T,20,10,40,assumed,D,tests',
    ),
    'seeds/aids.csv': lines(
      '# Aids.',
      'aid_code,name_fr,region_code,eligible_share,cost_money,status,grade,source',
      'PAF,Aide,_T,0.5,100,assumed,D,tests',
      'PAE,Appui,_T,0.5,,unknown,D,tests',
    ),
    'seeds/incentives.csv': lines(
      '# Premiums.',
      INCENTIVE_COLUMNS,
      'PAF,Formation,_T,_T,,,,0.03,0.035,0.05,true,1,3,5,true,Recrues,active,assumed,D,tests',
      'PAE,Emploi,R1,_T,,,,,,,false,,,,true,Recrues,active,unknown,D,nobody prints it',
      'PR,Région,_T,_T,40,50,60,,,,false,,,,false,Emplois,active,found,B,tests',
      'PR,Région,R2,IT,70,70,70,,,,false,,,,false,Emplois,active,found,B,tests of R2',
      'OLD,Ancienne,_T,_T,99,99,99,,,,false,,,,false,Emplois,listed,found,B,tests',
    ),
  };
}
