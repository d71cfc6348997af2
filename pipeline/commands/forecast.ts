import { type Command, Option } from 'commander';
import { onRecord } from '../problem.ts';
import type { PartsLayout } from './forecast/parts/fold_series.ts';
import { names, usage, wholeNumber } from './options.ts';
import { say } from './terminal.ts';

interface Asked {
  horizon: number;
  output?: string;
  panel?: string;
  model?: string;
  ceiling?: number;
  floor?: number;
  strict?: boolean;
  json?: boolean;
  decimal?: string;
  thousands?: string;
  missing?: string[];
  flags?: boolean;
  fill?: string[];
  yearIs?: PartsLayout['yearIs'];
}

const tell = (found: string) => process.stderr.write(`${found}\n`);

export function addForecast(program: Command): void {
  const command = program
    .command('forecast')
    .argument(
      '<file>',
      'CSV, .xlsx or .parquet with the columns series_id, year (or period, see --year-is), value; - for standard input',
    )
    .description(
      'forecast any table of yearly series, or of months, quarters and halves that make years, with 80 and 95 % bands',
    )
    .addOption(
      new Option('--horizon <years>', 'years ahead')
        .argParser(wholeNumber('--horizon', 1, 100))
        .makeOptionMandatory(),
    )
    .option(
      '--output <file>',
      'write there instead of to standard output, as Parquet where the name ends in .parquet; never over the input, a link or a device',
    )
    .addOption(
      new Option(
        '--year-is <way>',
        'read a column period (2025-01, 2025-Q1, 2025-H1; beside a column year M1, Q1, H1) and make years of it: the sum of its parts, their mean, or the last of them',
      ).choices(['sum', 'mean', 'end']),
    )
    .option('--panel <column>', 'column that names the panel on whose past the bands are calibrated')
    .option('--model <name>', 'a growth model of the catalogue in place of the default forecast')
    .addOption(
      new Option(
        '--ceiling <number>',
        'what no value passes: 1 for a share, 100 for a percentage; logistic and gompertz grow towards it',
      ).argParser(finiteNumber('--ceiling')),
    )
    .addOption(
      new Option('--floor <number>', 'lowest possible value, 0 for counts').argParser(
        finiteNumber('--floor'),
      ),
    );
  withMarks(command)
    .option('--strict', 'stop at any bad row instead of leaving its series out')
    .option('--json', 'print every row and series that was left out as one object; needs --output')
    .addHelpText(
      'after',
      '\nExamples:\n  adequation forecast series.csv --horizon 6 --floor 0 --output forecasts.csv\n  adequation forecast rates.csv --horizon 6 --floor 0 --ceiling 100\n  adequation forecast series.csv --horizon 6 --model logistic --ceiling 50000\n  adequation forecast months.csv --year-is sum --horizon 6 --floor 0\n  cat series.csv | adequation forecast - --horizon 3',
    )
    .action(async (file: string, options: Asked) => {
      const { forecastFile } = await import('./forecast/forecast_file.ts');
      const { tellLeftOut } = await import('./forecast/forecast_csv.ts');
      const { floor = null, strict = false, yearIs, json = false, ...rest } = options;
      if (json && (rest.output ?? '-') === '-')
        throw usage('--json', 'standard output holds the forecasts.', 'name a file for them with --output.');
      const parts = yearIs && { yearIs, nonnegative: floor !== null && floor >= 0 };
      const problems = await forecastFile({ file, floor, strict, tell, parts, ...rest });
      if (problems.length > 0) process.stderr.write(tellLeftOut(problems));
      if (json) say({ json }, { state: 'written', left_out: problems.map(onRecord) }, []);
    });
}

/** How a file writes its numbers and leaves cells empty, where it does not show by itself. */
function withMarks(command: Command): Command {
  return command
    .addOption(new Option('--decimal <mark>', 'decimal mark of the numbers').choices(['.', ',']))
    .addOption(
      new Option('--thousands <mark>', 'mark between groups of three digits').choices([',', '.', ' ', "'"]),
    )
    .addOption(
      new Option(
        '--missing <texts>',
        'texts that say “no value”, with commas, beside NA, .., : and the like',
      ).argParser(names),
    )
    .option('--flags', 'numbers may carry Eurostat’s flag letters: 1040 b')
    .addOption(
      new Option(
        '--fill <columns>',
        'columns whose empty cells say what the cell above says, with commas',
      ).argParser(names),
    );
}

function finiteNumber(option: string): (text: string) => number {
  return (text) => {
    if (text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
    throw usage(option, `"${text}" is not a number.`, `write it like ${option} 0.`);
  };
}
