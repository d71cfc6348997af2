import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eachLanguage, type LanguageCode, languageCodes } from '../../reports/words/languages.ts';
import { EXIT, UserError } from '../problem.ts';
import type { Project } from '../project/project.ts';
import type { Seeds } from './row.ts';

/** Codes that the example rows show: those of the project that asks, or made-up ones. */
export interface ExampleCodes {
  readonly year: number;
  readonly region: string;
  readonly sector: string;
  readonly occupation: string;
  readonly programme: string;
  readonly jobs: string;
  readonly training: string;
  readonly lever: string;
}

const MADE_UP: ExampleCodes = {
  year: 2025,
  region: 'R1',
  sector: 'S1',
  occupation: 'O1',
  programme: 'P1',
  jobs: 'register',
  training: 'register',
  lever: 'short_course',
};

/** Examples in the codes of a project: the first of each list that is a part and no whole. */
export function exampleCodes(project: Project, seeds: Seeds): ExampleCodes {
  const first = (codes: readonly string[] | undefined, usual: string) =>
    codes?.find((code) => !code.startsWith('_')) ?? usual;
  const { demand, supply } = project.balance;
  return {
    year: MADE_UP.year,
    region: first(
      seeds.region?.map((row) => row.region_code),
      '_T',
    ),
    sector: first(
      seeds.sector?.map((row) => row.sector_code),
      '_T',
    ),
    occupation: first(
      seeds.occupation?.filter(({ level }) => level === 1).map((row) => row.occupation_code),
      MADE_UP.occupation,
    ),
    programme: first(
      seeds.crosswalk?.map((row) => row.programme_code),
      MADE_UP.programme,
    ),
    jobs: demand.definition,
    training: supply.definition,
    lever: first(
      seeds.lever?.map((row) => row.lever_code),
      MADE_UP.lever,
    ),
  };
}

/** Names in every language that exists; an example has none in a language that came later. */
const columns = (prefix: string): string => Object.keys(eachLanguage(prefix, String)).join(',');
const said = (names: Partial<Record<LanguageCode, string>>): string =>
  languageCodes.map((code) => names[code] ?? '').join(',');

/** The files that hold what was counted, which many fill in a spreadsheet. */
const INPUTS = ['job_demand.csv', 'training_output.csv'];

/** What was counted. */
function inputFiles({
  year,
  region,
  sector,
  programme,
  jobs,
  training,
}: ExampleCodes): Record<string, string[]> {
  return {
    'job_demand.csv': [
      'year,region,sector,occupation,measure,value,unit,definition,status,basis,grade,source',
      `# ${year},${region},${sector},_T,employment,1234,persons,${jobs},A,observed,A,Register of March 2026`,
    ],
    'training_output.csv': [
      'year,region,programme,measure,value,unit,definition,status,basis,grade,source',
      `# ${year},${region},${programme},new_entrants,1234,persons,${training},A,observed,A,Register of November 2025`,
    ],
  };
}

/** What else the balance asks of those who hold it (seed data_holder): rows for the seed of the same name. */
function balanceFiles({
  year,
  region,
  sector,
  occupation,
  programme,
  jobs,
}: ExampleCodes): Record<string, string[]> {
  return {
    'parameters.csv': [
      'parameter,region_code,sector_code,occupation_code,programme_code,value,low,high,unit,status,grade,source,url,note',
      `# sector_exit_rate,_T,${sector},_T,_T,0.06,0.05,0.07,share,found,A,Contributor records of 2025,,`,
    ],
    'staffing_shares.csv': [
      'sector_code,occupation_code,share,low,high,status,grade,source,note',
      `# ${sector},${occupation},0.5,0.4,0.6,found,B,Employer survey of 2026,`,
    ],
    'crosswalk.csv': [
      'programme_code,occupation_code,share,status,grade,source',
      `# ${programme},${occupation},0.25,found,B,Insertion survey of 2026`,
    ],
    'shares.csv': [
      'measure,definition,dimension,parent_code,child_code,within_region_code,within_sector_code,within_programme_code,year,low,mode,high,basis,grade,source_id,data_id,note',
      `# employment,${jobs},region,_T,${region},_T,${sector},_T,${year},0.55,0.6,0.65,derived,B,Register of March 2026,,`,
    ],
    'promotions.csv': [
      'to_occupation_code,from_occupation_code,sector_code,value,low,high,status,grade,source,note',
      `# O2,${occupation},_T,0.5,0.3,0.7,found,B,Employer survey of 2026,`,
    ],
    'pools.csv': [
      'occupation_code,region_code,persons,low,high,basis,grade,source,data_id,note',
      `# ${occupation},${region},4000,2500,6000,derived,B,Register of jobseekers of 2026,,`,
    ],
  };
}

/** What the plan asks for: measures, what they can carry, aids. */
function planFiles({ region, programme, lever }: ExampleCodes): Record<string, string[]> {
  return {
    'levers.csv': [
      `lever_code,${columns('name')},kind,programme_code,occupation_codes,reach_share,first_year,decided_by,decision_months,duration_years,effectiveness,group_size,trainers_per_group,ramp,cost_money,cost_low,cost_high,axis,use,status,grade,source,note`,
      `# ${lever},${said({ fr: 'Formation', ar: 'تكوين', en: 'Course' })},class,${programme},,,,ministry,9,,1,30,1.5,0.1,60000,50000,75000,governance,active,found,B,Accounts of 2025,`,
    ],
    'lever_capacity.csv': [
      'lever_code,region_code,starts_per_year,low,high,status,grade,source',
      `# ${lever},${region},1200,1000,1500,found,A,Training map of 2026`,
    ],
    'incentives.csv': [
      `incentive_code,${columns('name')},region_code,sector_code,money_low,money,money_high,pay_share_low,pay_share,pay_share_high,yearly,years_low,years,years_high,nationals_only,${columns('eligibility')},use,status,grade,source,url,note`,
      `# hiring,${said({ fr: 'Prime à l’embauche', ar: 'منحة التوظيف', en: 'Hiring premium' })},${region},_T,8000,8000,8000,,,,false,,,,true,${said({ fr: 'Nouvelles recrues', ar: 'الأجراء الجدد', en: 'New hires' })},active,found,A,Circular in force since July 2025,,`,
    ],
    'aids.csv': [
      `aid_code,${columns('name')},region_code,eligible_share,cost_money,status,grade,source,note`,
      `# training,${said({ fr: 'Prime à la formation', ar: 'منحة التكوين', en: 'Training grant' })},${region},0.8,5000,found,A,Circular in force since July 2025,`,
    ],
  };
}

/** One commented example row shows how a row is written; a file of remarks alone is still an empty file. */
const templates = (codes: ExampleCodes): Record<string, string[]> => ({
  ...inputFiles(codes),
  ...balanceFiles(codes),
  ...planFiles(codes),
});

/** Names of the files that can be written empty. */
export const TEMPLATE_FILES = Object.keys(templates(MADE_UP));

/** A workbook of one sheet: its name, its heads and its rows. */
export type MakeWorkbook = (
  name: string,
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
) => Uint8Array;

/** So that a spreadsheet reads accents and Arabic letters right. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Writes the input files empty, with header and one example row as a remark; what was counted as workbooks too, which
 * every spreadsheet opens alike: it takes a file with commas for one column where its country writes semicolons.
 * @throws UserError (exit 2) rather than touch a file that is there already.
 */
export function writeTemplates(
  folder: string,
  workbook: MakeWorkbook,
  codes: ExampleCodes = MADE_UP,
): string[] {
  makeFolder(folder);
  const files = Object.entries(templates(codes)).flatMap(([name, lines]): [string, string | Uint8Array][] => {
    const text: [string, string] = [name, `${BYTE_ORDER_MARK}${lines.join('\n')}\n`];
    if (!INPUTS.includes(name)) return [text];
    const [head, ...rows] = lines.map((line) => line.split(','));
    const sheet = name.replace('.csv', '');
    return [text, [`${sheet}.xlsx`, workbook(sheet, head!, rows)]];
  });
  const present = files.map(([name]) => join(folder, name)).filter((path) => existsSync(path));
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
  return files.map(([name, content]) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  });
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
