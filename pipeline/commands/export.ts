import { type Command, Option } from 'commander';
import { TABLE_FORMATS, type TableFormat } from '../publish/table_format.ts';
import { type Common, dataOption, names, projectOption } from './options.ts';
import { say, shorten } from './terminal.ts';

interface Asked extends Common {
  format: TableFormat;
  table?: string[];
  out: string;
}

export function addExport(program: Command): void {
  program
    .command('export')
    .description('write tables of the current release in a format that the release does not hold')
    .addOption(
      new Option('--format <format>', 'excel-csv opens by a double click in a spreadsheet set to French')
        .choices(TABLE_FORMATS)
        .default('csv'),
    )
    .requiredOption('--out <folder>', 'folder for the files')
    .addOption(new Option('--table <names>', 'these tables only, with commas').argParser(names))
    .addOption(projectOption())
    .addOption(dataOption())
    .option('--json', 'print a status object instead of text')
    .addHelpText(
      'after',
      '\nExamples:\n  adequation export --format excel-csv --out for-excel\n  adequation export --format csv --table balance,answer --out .',
    )
    .action(async (options: Asked) => {
      const { loadProject } = await import('../project/project.ts');
      const { exportRelease } = await import('./export/export_release.ts');
      const project = loadProject(options.project, options.data);
      const { format, table, out } = options;
      const files = await exportRelease(project, { format, tables: table, out });
      say(options, { state: 'written', files }, [`Wrote ${files.length} tables to ${shorten(out)}.`]);
    });
}
