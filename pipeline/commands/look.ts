import type { Command } from 'commander';
import { projectOption, wholeNumber } from './options.ts';

interface Asked {
  project: string;
  write?: boolean;
  json?: boolean;
  id?: string;
  sheet?: string;
  headerRow?: number;
  headerRows?: number;
}

export function addLook(program: Command): void {
  program
    .command('look')
    .argument(
      '<file>',
      'a table: CSV, Excel, Eurostat TSV, World Bank, ILOSTAT, SDMX-CSV, SDMX-JSON or JSON-stat',
    )
    .description(
      'what a file seems to be, what looks wrong in it, and the entry of the project file that reads it',
    )
    .addOption(projectOption())
    .option('--write', 'add the entry to the project file')
    .option('--id <name>', 'name of the source, where the name of the file will not do')
    .option('--sheet <name>', 'sheet of a workbook')
    .option('--header-row <line>', 'line of the header', wholeNumber('--header-row', 1, 1_000_000))
    .option('--header-rows <rows>', 'rows of the header', wholeNumber('--header-rows', 1, 3))
    .option('--json', 'print one object instead of text')
    .addHelpText(
      'after',
      '\nWhere it cannot tell, it asks at a terminal; elsewhere the likeliest answer stands in the entry, with "# choose:" and the choices behind it, and the exit code is 3.\n\nExamples:\n  adequation look employment.xlsx\n  adequation look employment.xlsx --write --project my-country',
    )
    .action(async (file: string, options: Asked) => {
      const { runLook } = await import('./look/run_look.ts');
      await runLook(file, options);
    });
}
