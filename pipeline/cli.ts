import { join, relative } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import { isCalendarDate } from './calendar_date.ts';
import { suggestCodes } from './commands/codes_suggest.ts';
import { examine } from './commands/doctor.ts';
import { forecastCsv, tellLeftOut } from './commands/forecast_csv.ts';
import type { PlanQuestion } from './commands/plan.ts';
import { printPlan } from './commands/print_plan.ts';
import { printRows, type QueryFormat } from './commands/print_rows.ts';
import { query } from './commands/query.ts';
import { report } from './commands/report.ts';
import { EXIT, type ExitCode, formatProblems, type Problem, UserError } from './problem.ts';
import { loadProject } from './project/project.ts';
import { DATABASE_FILE } from './publish/publish.ts';
import type { Tell } from './run.ts';
import { writeTemplates } from './seeds/templates.ts';

interface Common {
  project: string;
  data?: string;
  json?: boolean;
  asOf?: string;
}

const program = new Command('adequation')
  .description('Forecasts the supply of and demand for skills, and writes gap reports by region.')
  .addHelpText(
    'after',
    '\nExamples:\n  adequation run --project .\n  adequation query "select * from target_progress"\n  adequation help run',
  )
  .showHelpAfterError('(adequation --help lists what can be done)')
  .exitOverride();

/** Loaded when asked for: charts take a second to load, and a query should not wait for them. */
const stages = () => import('./run.ts');

const projectOption = () =>
  new Option('-p, --project <folder or file>', 'project folder or project file').default('.', 'this folder');
const dataOption = () =>
  new Option('--data <folder>', 'where runs and releases go (default: data/ beside the project file)');
const asOfOption = () =>
  new Option(
    '--as-of <YYYY-MM-DD>',
    'date of the edition (default: newest delivered date of the sources)',
  ).argParser((text: string) => {
    if (!isCalendarDate(text)) throw usage('--as-of', `"${text}" is not a date.`, 'write it as YYYY-MM-DD.');
    return text;
  });

const formatOption = () =>
  new Option('--format <format>', 'how to print the rows').choices(['table', 'csv', 'json']).default('table');

/** Reads a whole number within bounds, or says what was wrong with it. */
function wholeNumber(option: string, least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (Number.isInteger(number) && number >= least && number <= most) return number;
    throw usage(
      option,
      `"${text}" is not a whole number from ${least} to ${most}.`,
      `write it like ${option} 6.`,
    );
  };
}

function shareBetween(option: string, least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (text.trim() !== '' && number >= least && number <= most) return number;
    throw usage(option, `"${text}" is not a share from ${least} to ${most}.`, `write it like ${option} 0.8.`);
  };
}

/** `20000000`, or `2027=20000000,2028=30000000`. */
function parseBudget(text: string): number | Map<number, number> {
  const money = (part: string) => {
    const number = Number(part);
    if (part.trim() !== '' && Number.isFinite(number) && number >= 0) return number;
    throw usage(
      '--budget',
      `"${part}" is not an amount.`,
      'write it like 20000000 or 2027=20000000,2028=30000000.',
    );
  };
  if (!text.includes('=')) return money(text);
  return new Map(
    text.split(',').map((part) => {
      const [year, amount = ''] = part.split('=');
      return [wholeNumber('--budget', 1900, 2100)(year!.trim()), money(amount)];
    }),
  );
}

/** Codes with commas between them, at least one. */
function codes(text: string): string[] {
  return text.split(',').map((code) => code.trim());
}

function finiteNumber(option: string): (text: string) => number {
  return (text) => {
    if (text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
    throw usage(option, `"${text}" is not a number.`, `write it like ${option} 0.`);
  };
}

program
  .command('run')
  .description('read, forecast, balance, check, and release database and report')
  .addOption(projectOption())
  .addOption(dataOption())
  .addOption(asOfOption())
  .option('--json', 'print a status object instead of text')
  .addHelpText(
    'after',
    '\nExamples:\n  adequation run\n  adequation run --project ../other-country --data /srv/adequation --json',
  )
  .action(async (options: Common) => {
    const project = loadProject(options.project, options.data);
    const { run } = await stages();
    const result = await run(project, { ...asOf(options), tell: teller() });
    const database = join(project.dataFolder, 'current', DATABASE_FILE);
    const report = join(project.dataFolder, 'current', 'report', project.languages[0]!, 'index.html');
    const status = {
      state: result.state,
      run_id: result.run.runId,
      run_key: result.run.key,
      as_of: result.run.asOf,
      release: result.release,
      database,
      report,
    };
    say(options, status, [
      result.state === 'released'
        ? `Released ${result.run.runId}.`
        : `Up to date: ${result.run.runId} was released before from the same files.`,
      `  report:   ${shorten(report)}`,
      `  database: ${shorten(database)}`,
    ]);
  });

program
  .command('check')
  .description('read and judge every input and seed, and release nothing')
  .addOption(projectOption())
  .addOption(dataOption())
  .addOption(asOfOption())
  .option('--json', 'print a status object instead of text')
  .addHelpText('after', '\nExample:\n  adequation check --project .')
  .action(async (options: Common) => {
    const project = loadProject(options.project, options.data);
    const { checkInputs } = await stages();
    const counts = await checkInputs(project, { ...asOf(options), tell: teller() });
    say(
      options,
      { state: 'checked', sources: counts },
      counts.map((c) => `${c.path}: ${c.read} read, ${c.accepted} accepted, ${c.rejected} rejected`),
    );
  });

program
  .command('query')
  .argument('<sql>', 'one SQL query on the views of the current release')
  .description('ask the current release; nothing can be written')
  .addOption(formatOption())
  .addOption(projectOption())
  .addOption(dataOption())
  .addHelpText(
    'after',
    '\nExamples:\n  adequation query "show tables"\n  adequation query "select * from target_progress" --format json',
  )
  .action(async (sql: string, options: Common & { format: QueryFormat }) => {
    const project = loadProject(options.project, options.data);
    process.stdout.write(`${await query(project, sql, options.format)}\n`);
  });

program
  .command('report')
  .description('write the pages and workbooks of a release again, and print them as PDF; runs nothing')
  .addOption(projectOption())
  .addOption(dataOption())
  .option('--release <id>', 'release to report on (default: the current one)')
  .option('--out <folder>', 'folder for the report (default: report-<release> in this folder)')
  .addOption(
    new Option('--lang <codes>', 'languages, with commas (default: those of the release)').argParser(codes),
  )
  .option('--pdf', 'print the page of the nation and of each region as PDF, with a local Chromium')
  .addOption(
    new Option('--region <codes>', 'with --pdf: print these regions only, with commas').argParser(codes),
  )
  .option('--json', 'print a status object instead of text')
  .addHelpText(
    'after',
    '\nExamples:\n  adequation report --out /srv/www/adequation --lang fr,ar\n  adequation report --pdf --region MA-06,MA-09',
  )
  .action(
    async (
      options: Common & { release?: string; out?: string; lang?: string[]; pdf?: boolean; region?: string[] },
    ) => {
      const project = loadProject(options.project, options.data);
      const { renderSite } = await import('../reports/site.ts');
      const { openPrinter } = await import('../reports/exports/print_pages.ts');
      const { languageCodes } = await import('../reports/words/languages.ts');
      const { release, out, lang, pdf = false, region } = options;
      const wanted = { release, out, languages: lang, pdf, regions: region };
      const written = await report(project, wanted, { renderSite, openPrinter, languageCodes }, teller());
      const count = (ending: string) => written.files.filter((file) => file.endsWith(ending)).length;
      const status = {
        state: 'written',
        release: written.release,
        folder: written.folder,
        files: written.files,
      };
      say(options, status, [
        `Wrote ${shorten(written.folder)}: ${count('.html')} pages, ${count('.xlsx')} workbooks, ${count('.pdf')} PDF, from ${written.release}.`,
        '  Links to tables and to the database lead to the release: they work where this folder lies beside `tables/`.',
      ]);
    },
  );

program
  .command('backtest')
  .description('how forecasts of the past did, beside simple rules; releases nothing')
  .addOption(projectOption())
  .addOption(dataOption())
  .addOption(asOfOption())
  .addOption(formatOption())
  .addHelpText('after', '\nExample:\n  adequation backtest --project tests/cases/bc_lmo')
  .action(async (options: Common & { format: QueryFormat }) => {
    const project = loadProject(options.project, options.data);
    const { backtestInputs } = await stages();
    const { names, rows } = await backtestInputs(project, { ...asOf(options), tell: teller() });
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
    process.stdout.write(`${printRows(names, rows, options.format)}\n`);
  });

program
  .command('plan')
  .description('places to open and move, trainers and costs that cover the needs; releases nothing')
  .addOption(
    new Option(
      '--budget <MAD or year=MAD,…>',
      'most that may be spent in every year, or in the years that are named',
    ).argParser(parseBudget),
  )
  .addOption(
    new Option('--confidence <share>', 'share of the draws in which each need is met').argParser(
      shareBetween('--confidence', 0.5, 0.99),
    ),
  )
  .option('--region <code>', 'only this region: its needs, met by classes in it')
  .addOption(projectOption())
  .addOption(dataOption())
  .addOption(asOfOption())
  .addOption(formatOption())
  .addHelpText(
    'after',
    '\nExamples:\n  adequation plan --confidence 0.9\n  adequation plan --region MA-06 --budget 2027=20000000,2028=30000000',
  )
  .action(async (options: Common & PlanQuestion & { format: QueryFormat }) => {
    const project = loadProject(options.project, options.data);
    const { planInputs } = await stages();
    const reply = await planInputs(project, options, { ...asOf(options), tell: teller() });
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
    process.stdout.write(`${printPlan(reply, options.format)}\n`);
  });

program
  .command('forecast')
  .argument('<file>', 'CSV with the columns series_id, year, value; - for standard input')
  .description('forecast any CSV of yearly series, with 80 and 95 % bands')
  .addOption(
    new Option('--horizon <years>', 'years ahead')
      .argParser(wholeNumber('--horizon', 1, 100))
      .makeOptionMandatory(),
  )
  .option('--output <file>', 'write there instead of to standard output')
  .option('--panel <column>', 'column that names the panel on whose past the bands are calibrated')
  .addOption(
    new Option('--floor <number>', 'lowest possible value, 0 for counts').argParser(finiteNumber('--floor')),
  )
  .option('--strict', 'stop at any bad row instead of leaving its series out')
  .addHelpText(
    'after',
    '\nExamples:\n  adequation forecast series.csv --horizon 6 --floor 0 --output forecasts.csv\n  cat series.csv | adequation forecast - --horizon 3',
  )
  .action(
    (
      file: string,
      options: { horizon: number; output?: string; panel?: string; floor?: number; strict?: boolean },
    ) => {
      const { floor = null, strict = false, ...rest } = options;
      const problems = forecastCsv({ file, floor, strict, ...rest });
      if (problems.length > 0) process.stderr.write(tellLeftOut(problems));
    },
  );

program
  .command('init')
  .requiredOption('--templates <folder>', 'folder for the empty input files')
  .description('write empty input files with their header and one example row as a remark')
  .addHelpText('after', '\nExample:\n  adequation init --templates my-inputs')
  .action((options: { templates: string }) => {
    const paths = writeTemplates(options.templates);
    process.stdout.write(`${paths.map((path) => `Wrote ${shorten(path)}`).join('\n')}\n`);
  });

program
  .command('codes')
  .description('codes of the texts that files use')
  .command('suggest')
  .argument('<file>', 'delimited text with a header: comma, semicolon or tab')
  .description('which occupation each job title of a file stands for, or lies near; nothing is written')
  .option('--column <name>', 'column that holds the titles', 'title')
  .addOption(formatOption())
  .addOption(projectOption())
  .addHelpText(
    'after',
    '\nA near title is only a suggestion: who agrees adds its row_to_add to the seed of occupation titles.\n\nExample:\n  adequation codes suggest vacancies.csv --column intitule --format csv',
  )
  .action((file: string, options: { column: string; format: QueryFormat; project: string }) => {
    const { names, rows, problems } = suggestCodes(loadProject(options.project), { file, ...options });
    process.stdout.write(`${printRows(names, rows, options.format)}\n`);
    if (problems.length > 0)
      process.stderr.write(`${formatProblems(problems)}\nThese lines were left out.\n`);
  });

program
  .command('doctor')
  .description('look at the machine, the project and the current release')
  .addOption(projectOption())
  .addOption(dataOption())
  .option('--json', 'print a status object instead of text')
  .addHelpText('after', '\nExample:\n  adequation doctor --project . --json')
  .action(async (options: Common) => {
    const findings = await examine(loadProject(options.project, options.data));
    const ok = findings.every((finding) => finding.ok);
    say(
      options,
      { state: ok ? 'well' : 'unwell', findings },
      findings.map((f) => `${f.ok ? 'ok ' : 'NOT OK'}  ${f.what}: ${f.detail}`),
    );
    if (!ok) process.exitCode = EXIT.integrity;
  });

function asOf(options: Common): { asOf?: string } {
  return options.asOf === undefined ? {} : { asOf: options.asOf };
}

function usage(where: string, what: string, fix: string): UserError {
  return new UserError(EXIT.usage, [{ where, rule: 'usage', what, fix }]);
}

/** Progress is for a person at a terminal; a scheduler's log stays quiet. */
function teller(): Tell {
  if (!process.stderr.isTTY) return () => undefined;
  return (stage) => process.stderr.write(`\r\u001b[K${stage} …`);
}

function say(options: Common, status: object, lines: readonly string[]): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  process.stdout.write(options.json ? `${JSON.stringify(status)}\n` : `${lines.join('\n')}\n`);
}

const shorten = (path: string) => {
  const near = relative(process.cwd(), path);
  return near === '' || near.startsWith('..') ? path : near;
};

/** Ends with the exit code the error asks for; only our own bugs print a stack. */
function fail(error: unknown): void {
  const { code, problems } = judge(error);
  process.exitCode = code;
  if (process.argv.includes('--json')) {
    process.stdout.write(`${JSON.stringify({ state: 'failed', exit_code: code, problems })}\n`);
  }
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  if (code === EXIT.bug)
    process.stderr.write(
      `${error instanceof Error ? error.stack : String(error)}\nThis is a fault of the program, not of your files. The last release is untouched.\n`,
    );
  else process.stderr.write(`${formatProblems(problems)}\n`);
}

function judge(error: unknown): { code: ExitCode; problems: readonly Problem[] } {
  if (error instanceof UserError) return { code: error.exitCode, problems: error.problems };
  const text = error instanceof Error ? error.message : String(error);
  const code = (error as NodeJS.ErrnoException)?.code;
  if (code === 'ENOSPC' || /No space left|Out of Memory|max_temp_directory_size/.test(text)) {
    return {
      code: EXIT.resources,
      problems: [
        {
          where: 'this machine',
          rule: 'resources',
          what: text.split('\n')[0]!,
          why: 'the run needs more disk or memory than there is.',
          fix: 'free some and run again; the last release is untouched.',
        },
      ],
    };
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return {
      code: EXIT.resources,
      problems: [
        {
          where: 'this machine',
          rule: 'permission',
          what: text,
          fix: 'give the account write access to the data folder, or name another with --data.',
        },
      ],
    };
  }
  return { code: EXIT.bug, problems: [{ where: 'adequation', rule: 'bug', what: text }] };
}

try {
  await program.parseAsync();
} catch (error) {
  // Commander has printed its own message; help and version are no errors.
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
  else fail(error);
}
