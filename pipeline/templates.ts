import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT, UserError } from './problem.ts';

/** One commented example row shows how a row is written; a file of remarks alone is still an empty file. */
const TEMPLATES: Record<string, string[]> = {
  'job_demand.csv': [
    'year,region,sector,occupation,measure,value,unit,definition,status,source',
    '# 2025,MA-06,ITO,_T,employment,1234,persons,cnss_declared,A,CNSS file of March 2026',
  ],
  'training_output.csv': [
    'year,region,programme,measure,value,unit,definition,status,source',
    '# 2025,MA-06,licence,new_entrants,1234,persons,ministry_register,A,Ministry register of November 2025',
  ],
};

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
