import { type Command, Option } from 'commander';
import { type LanguageCode, languageCodes } from '../../reports/words/languages.ts';
import { isCalendarDate } from '../calendar_date.ts';
import { type Answers, namedList } from './init/answers.ts';
import type { Assumption } from './init/seed_files.ts';
import { names, usage, wholeNumber } from './options.ts';
import { shorten } from './terminal.ts';

interface Options {
  templates?: string;
  project?: string;
  country?: string;
  name?: string;
  language?: string;
  sectors?: string;
  regions?: string;
  occupations?: string;
  programmes?: string;
  target?: number;
  targetYear?: number;
  measure: string;
  jobs?: string;
  training?: string;
  currency?: string;
  delivered?: string;
}

export function addInit(program: Command): void {
  program
    .command('init')
    .argument('[folder]', 'folder of the new project')
    .option('--country <code or name>', 'country: TN, Tunisie, Tunisia, تونس')
    .option('--name <title>', 'title of the project (default: sector and country)')
    .option('--language <codes>', `languages of the report, the first leads: ${languageCodes.join(', ')}`)
    .option('--regions <code:name,…>', 'regions (default: those of the files; none is one region)')
    .option('--sectors <code:name,…>', 'sectors (default: those of the files; none is the whole)')
    .option('--occupations <code:name,…>', 'specialties (default: those of the files; none is one)')
    .option('--programmes <code:name,…>', 'programmes (default: those of the files; none is one)')
    .option('--target <number>', 'level that is aimed at', positive)
    .option('--target-year <year>', 'year by which', wholeNumber('--target-year', 1950, 2100))
    .addOption(
      new Option('--measure <measure>', 'what the target counts')
        .choices(['employment', 'new_entrants'])
        .default('employment'),
    )
    .option('--jobs <file>', 'people in post, by year')
    .option('--training <file>', 'people who complete or enter training, by year')
    .option('--currency <code>', 'three capitals, such as EUR; needed once money is told')
    .option('--delivered <YYYY-MM-DD>', 'date of the files (default: today)')
    .option(
      '--templates <folder>',
      'only write empty input files with their header and one example row as a remark',
    )
    .option('-p, --project <folder or file>', 'with --templates: the project whose codes the examples show')
    .description('begin a project with one file of jobs and one of training, or write empty input files')
    .addHelpText('after', HELP)
    .action(async (folder: string | undefined, options: Options) => {
      if (options.templates !== undefined) return templates(options.templates, options.project);
      const isBare = Object.keys(options).every((key) => key === 'measure');
      const asked = folder !== undefined && isBare && process.stdin.isTTY ? await ask() : {};
      await begin(answersOf(folder, { ...options, ...asked }));
    });
}

const HELP = `
A file needs a column "year" and a column "value"; region, sector, occupation, programme and measure are read where
they stand. What the method needs and nobody gave is assumed, with a wide range, and listed.

Examples:
  adequation init nurses --country CA --sectors NUR:Nurses --jobs jobs.csv --training graduates.csv --target 330000 --target-year 2033
  adequation init --templates my-inputs`;

async function templates(folder: string, project: string | undefined): Promise<void> {
  const { exampleCodes, writeTemplates } = await import('../seeds/templates.ts');
  const { plainWorkbook } = await import('../../reports/exports/plain_workbook.ts');
  const paths = writeTemplates(
    folder,
    plainWorkbook,
    project === undefined ? undefined : exampleCodes(...(await withSeeds(project))),
  );
  process.stdout.write(`${paths.map((path) => `Wrote ${shorten(path)}`).join('\n')}\n`);
}

async function withSeeds(location: string) {
  const { loadProject } = await import('../project/project.ts');
  const { readSeeds } = await import('../seeds/seeds.ts');
  const project = loadProject(location);
  return [project, readSeeds(project)] as const;
}

/** What a person types is read as the flag of the same name. */
async function ask(): Promise<Partial<Options>> {
  const { askAll } = await import('./init/ask.ts');
  const { target, targetYear, ...texts } = await askAll(process.stdin, process.stderr);
  return {
    ...texts,
    ...(target === undefined ? {} : { target: positive(target) }),
    ...(targetYear === undefined ? {} : { targetYear: wholeNumber('target year', 1950, 2100)(targetYear) }),
  };
}

async function begin(answers: Answers): Promise<void> {
  const { beginProject } = await import('./init/begin_project.ts');
  const { plainWorkbook } = await import('../../reports/exports/plain_workbook.ts');
  const { files, assumed, toFill } = beginProject(answers, plainWorkbook);
  const here = shorten(answers.folder);
  const lines = [
    `Wrote ${here}: ${files.join(', ')}.`,
    '',
    `Assumed because nobody gave it (${assumed.length}); each row can be replaced where it stands:`,
    ...assumedLines(assumed),
    '',
    ...(toFill.length > 0 ? [] : await readLines(answers.folder)),
    toFill.length === 0
      ? `Next: adequation run --project ${here}`
      : `Next: fill ${toFill.join(' and ')} (or begin again with the files that you have), then adequation run --project ${here}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** Which rows of the given files are read: a whole that was taken for the sector asked for would show nowhere else. */
async function readLines(folder: string): Promise<string[]> {
  const { loadProject } = await import('../project/project.ts');
  const lines = loadProject(folder).sources.flatMap(({ path, filters }) =>
    Object.entries(filters).map(
      ([header, texts]) =>
        `  ${path}: only rows whose "${header}" is ${texts.map((text) => `"${text}"`).join(' or ')}`,
    ),
  );
  if (lines.length === 0) return [];
  return [
    'Read of the files; where another row is meant, change `filters` of the source in adequation.yaml and begin again the pool in seeds/pools.csv:',
    ...lines,
    '',
  ];
}

/** Rows of one file that are told one by one; of more only how many they are. */
const SHOWN_ROWS = 12;

function assumedLines(assumed: readonly Assumption[]): string[] {
  const files = [...new Set(assumed.map(({ file }) => file))];
  return files.flatMap((file) => {
    const own = assumed.filter((one) => one.file === file);
    const shown = own.slice(0, SHOWN_ROWS).map(({ what }) => `  ${file}: ${what}`);
    return own.length <= SHOWN_ROWS ? shown : [...shown, `  ${file}: ${own.length - SHOWN_ROWS} more rows`];
  });
}

function answersOf(folder: string | undefined, options: Options): Answers {
  if (folder === undefined)
    throw usage(
      'init',
      'no folder for the new project.',
      'write it like adequation init my-country --country TN.',
    );
  refuseUnread(options);
  return {
    ...options,
    folder,
    languages: languagesOf(options.language ?? 'en'),
    regions: namedList(options.regions ?? ''),
    sectors: namedList(options.sectors ?? ''),
    occupations: namedList(options.occupations ?? ''),
    programmes: namedList(options.programmes ?? ''),
    delivered: options.delivered ?? new Date().toISOString().slice(0, 10),
  };
}

function refuseUnread({ country, name, delivered, currency }: Options): void {
  if (country === undefined && name === undefined)
    throw usage(
      'init',
      'neither a country nor a name.',
      'add --country TN, or --name for what is no country.',
    );
  if (delivered !== undefined && !isCalendarDate(delivered))
    throw usage('--delivered', `"${delivered}" is not a date.`, 'write it as YYYY-MM-DD.');
  if (currency !== undefined && !/^[A-Z]{3}$/.test(currency))
    throw usage('--currency', `"${currency}" is no currency code.`, 'write three capitals, such as EUR.');
}

function languagesOf(text: string): LanguageCode[] {
  const codes = names(text);
  const unknown = codes.filter((code) => !(languageCodes as readonly string[]).includes(code));
  if (unknown.length > 0)
    throw usage(
      '--language',
      `${unknown.join(', ')}: no such language.`,
      `choose among ${languageCodes.join(', ')}.`,
    );
  return codes as LanguageCode[];
}

function positive(text: string): number {
  const number = Number(text.replace(/[\s_]/g, ''));
  if (number > 0 && Number.isFinite(number)) return number;
  throw usage('--target', `"${text}" is not a number above zero.`, 'write it like --target 90000.');
}
