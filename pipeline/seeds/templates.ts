import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eachLanguage, type LanguageCode, languageCodes } from '../../reports/words/languages.ts';
import { EXIT, UserError } from '../problem.ts';

/** Names in every language that exists; an example has none in a language that came later. */
const columns = (prefix: string): string => Object.keys(eachLanguage(prefix, String)).join(',');
const said = (names: Partial<Record<LanguageCode, string>>): string =>
  languageCodes.map((code) => names[code] ?? '').join(',');

/** One commented example row shows how a row is written; a file of remarks alone is still an empty file. */
const TEMPLATES: Record<string, string[]> = {
  'job_demand.csv': [
    'year,region,sector,occupation,measure,value,unit,definition,status,basis,grade,source',
    '# 2025,MA-06,ITO,_T,employment,1234,persons,cnss_declared,A,observed,A,CNSS file of March 2026',
  ],
  'training_output.csv': [
    'year,region,programme,measure,value,unit,definition,status,basis,grade,source',
    '# 2025,MA-06,licence_digital,new_entrants,1234,persons,ministry_register,A,observed,A,Ministry register of November 2025',
  ],
  // What else is asked of those who hold it (seed data_holder): rows for the seed of the same name.
  'parameters.csv': [
    'parameter,region_code,sector_code,occupation_code,programme_code,value,low,high,unit,status,grade,source,url,note',
    '# sector_exit_rate,_T,ITO,_T,_T,0.06,0.05,0.07,share,found,A,Contributor records of 2025,,',
  ],
  'staffing_shares.csv': [
    'sector_code,occupation_code,share,low,high,status,grade,source,note',
    '# ITO,SWE,0.5,0.4,0.6,found,B,Employer survey of 2026,',
  ],
  'crosswalk.csv': [
    'programme_code,occupation_code,share,status,grade,source',
    '# licence_digital,SWE,0.25,found,B,Insertion survey of 2026',
  ],
  'shares.csv': [
    'measure,definition,dimension,parent_code,child_code,within_region_code,within_sector_code,within_programme_code,year,low,mode,high,basis,grade,source_id,data_id,note',
    '# employment,cnss_declared,region,_T,MA-06,_T,ITO,_T,2025,0.55,0.6,0.65,derived,B,CNSS file of March 2026,,',
  ],
  'promotions.csv': [
    'to_occupation_code,from_occupation_code,sector_code,value,low,high,status,grade,source,note',
    '# MGT,SWE,_T,0.5,0.3,0.7,found,B,Employer survey of 2026,',
  ],
  'pools.csv': [
    'occupation_code,region_code,persons,low,high,basis,grade,source,data_id,note',
    '# CUS,MA-06,4000,2500,6000,derived,B,Register of jobseekers of 2026,,',
  ],
  'levers.csv': [
    `lever_code,${columns('name')},kind,programme_code,occupation_codes,reach_share,first_year,decided_by,decision_months,duration_years,effectiveness,group_size,trainers_per_group,ramp,cost_money,cost_low,cost_high,axis,use,status,grade,source,note`,
    `# licence,${said({ fr: 'Licence', ar: 'الإجازة', en: 'Bachelor degree' })},class,licence,,,,ministry,9,,1,30,1.5,0.1,60000,50000,75000,governance,active,found,B,University accounts of 2025,`,
  ],
  'lever_capacity.csv': [
    'lever_code,region_code,starts_per_year,low,high,status,grade,source',
    '# licence,MA-06,1200,1000,1500,found,A,Training map of 2026',
  ],
  'incentives.csv': [
    `incentive_code,${columns('name')},region_code,sector_code,money_low,money,money_high,pay_share_low,pay_share,pay_share_high,yearly,years_low,years,years_high,nationals_only,${columns('eligibility')},use,status,grade,source,url,note`,
    `# PAE,${said({ fr: 'Prime à l’Emploi', ar: 'منحة الشغل', en: 'Employment premium' })},MA-06,_T,8000,8000,8000,,,,false,,,,true,${said({ fr: 'Nouvelles recrues', ar: 'الأجراء الجدد', en: 'New hires' })},active,found,A,Circular in force since July 2025,,`,
  ],
  'aids.csv': [
    `aid_code,${columns('name')},region_code,eligible_share,cost_money,status,grade,source,note`,
    `# PAF,${said({ fr: 'Prime à la formation', ar: 'منحة التكوين', en: 'Training grant' })},MA-06,0.8,5000,found,A,Circular in force since July 2025,`,
  ],
};

/** Names of the files that can be written empty. */
export const TEMPLATE_FILES = Object.keys(TEMPLATES);

/**
 * Writes the input files empty, with header and one example row as a remark.
 * @throws UserError (exit 2) rather than touch a file that is there already.
 */
export function writeTemplates(folder: string): string[] {
  makeFolder(folder);
  const paths = Object.keys(TEMPLATES).map((name) => join(folder, name));
  const present = paths.filter((path) => existsSync(path));
  if (present.length > 0) {
    throw new UserError(
      EXIT.usage,
      present.map((path) => ({
        where: path,
        rule: 'exists',
        what: 'the file is there already and was left as it is.',
        fix: 'name another folder, or move the file.',
      })),
    );
  }
  for (const [i, lines] of Object.values(TEMPLATES).entries())
    writeFileSync(paths[i]!, `${lines.join('\n')}\n`);
  return paths;
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    throw new UserError(EXIT.usage, [
      {
        where: folder,
        rule: 'folder',
        what: `the folder cannot be made (${code}).`,
        fix: 'name a folder, not a file.',
      },
    ]);
  }
}
