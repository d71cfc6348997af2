import type { Command } from 'commander';
import { projectOption } from './options.ts';

interface Asked {
  project: string;
  data?: string;
  out?: string;
  whole?: boolean;
}

export function addImportSheet(program: Command): void {
  program
    .command('import-sheet')
    .argument('<file.xlsx>', 'workbook of a report whose sheet of capacities was typed in')
    .description('capacities that a training body typed into a workbook, as rows of the seed lever_capacity')
    .addOption(projectOption())
    .option(
      '--out <file.csv>',
      'write there instead of to standard output; a file that is there stays as it is',
    )
    .option(
      '--whole',
      'with the rows of the project that the sheet does not name: a seed to put in its place',
    )
    .addHelpText(
      'after',
      '\nA row without a number is no row: the region has no such place. Where any cell is wrong nothing is written.\n\nExamples:\n  adequation import-sheet r1.xlsx\n  adequation import-sheet r1.xlsx --whole --out lever_capacities.csv',
    )
    .action(async (file: string, options: Asked) => {
      const { loadProject } = await import('../project/project.ts');
      const { importSheet } = await import('./import_sheet/import_sheet.ts');
      const { csv, told } = importSheet(loadProject(options.project, options.data), { file, ...options });
      if (options.out === undefined) process.stdout.write(csv);
      process.stderr.write(`${told}\n`);
    });
}
