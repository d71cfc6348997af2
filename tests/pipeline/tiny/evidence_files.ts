import { flowFiles } from './flow_files.ts';
import { appended, edited, type Files, lines } from './write_project.ts';

/**
 * The tiny balance of flows with all that an answer may rest on beside counts: openings filled from inside, candidates
 * beyond the programmes, a whole of training that is split by region and programme.
 *
 * @param pool specialty of the candidates, and how many a year with their range; agents are known only if it is theirs.
 */
export function evidenceFiles(base: Files = flowFiles(), pool = 'AGT,_T,400,200,900'): Files {
  let files = edited(
    base,
    'adequation.yaml',
    '  target: seeds/targets.csv\n',
    '  target: seeds/targets.csv\n  promotion: seeds/promotions.csv\n  pool: seeds/pools.csv\n  share: seeds/shares.csv\n',
  );
  files = appended(files, 'seeds/measures.csv', 'pool_candidates,Candidats,persons,flow,true');
  files = appended(files, 'seeds/programmes.csv', 'institutes,Bac+2,2,Instituts');
  files = appended(files, 'seeds/programmes.csv', 'institute_dev,Bac+2,2,Institut développement');
  files = appended(files, 'seeds/programmes.csv', 'institute_other,Bac+2,2,Institut autre');
  for (const row of [
    'institute_dev,DEV,0.6,assumed,D,tests',
    'institute_dev,OPS,0.4,assumed,D,tests',
    'institute_other,_O,1,assumed,D,tests',
  ])
    files = appended(files, 'seeds/crosswalk.csv', row);
  for (let year = 2014; year <= 2025; year++)
    for (const [measure, share] of [['new_entrants', 1] as const, ['completed', 0.6] as const])
      files = appended(
        files,
        'inputs/training.csv',
        `${year},_T,institutes,${measure},${Math.round(share * (300 + 7 * (year % 5)))}`,
      );
  return {
    ...files,
    'seeds/promotions.csv': lines(
      '# Some openings of developers go to operators, where a sector has both.',
      'to_occupation_code,from_occupation_code,sector_code,value,low,high,status,grade,source,note',
      'DEV,OPS,_T,0.3,0.2,0.5,assumed,D,tests,',
      'OPS,AGT,_T,0.2,0.1,0.3,assumed,D,tests,',
    ),
    'seeds/pools.csv': lines(
      '# Agents are nobody’s diploma.',
      'occupation_code,region_code,persons,low,high,basis,grade,source,data_id,note',
      `${pool},assumed,D,tests,,`,
    ),
    'seeds/shares.csv': lines(
      '# Where candidates are, and where institutes train whom.',
      'measure,definition,dimension,parent_code,child_code,within_region_code,within_sector_code,within_programme_code,year,low,mode,high,basis,grade,source_id,data_id,note',
      'pool_candidates,_T,region,_T,R1,_T,_T,_T,2024,0.2,0.3,0.5,assumed,D,tests,,',
      'pool_candidates,_T,region,_T,R2,_T,_T,_T,2024,0.5,0.7,0.8,assumed,D,tests,,',
      ...['new_entrants', 'completed'].flatMap((measure) => [
        `${measure},register,region,_T,R1,_T,_T,institutes,2024,0.3,0.4,0.5,imputed,C,tests,,`,
        `${measure},register,region,_T,R2,_T,_T,institutes,2024,0.5,0.6,0.7,imputed,C,tests,,`,
        `${measure},register,programme,institutes,institute_dev,_T,_T,_T,2024,0.4,0.5,0.6,imputed,C,tests,,`,
        `${measure},register,programme,institutes,institute_other,_T,_T,_T,2024,0.4,0.5,0.6,imputed,C,tests,,`,
      ]),
    ),
  };
}
