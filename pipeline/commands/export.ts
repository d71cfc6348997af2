import { type Command, Option } from 'commander';
import { EXPORT_FORMATS, type ExportFormat } from '../publish/table_format.ts';
import { type Common, dataOption, names, projectOption } from './options.ts';
import { say, shorten } from './terminal.ts';

interface Asked extends Common {
  format: ExportFormat;
  table?: string[];
  view?: string[];
  out: string;
}

export function addExport(program: Command): void {
  program
    .command('export')
    .description('write tables of the current release in a format that the release does not hold')
    .addOption(
      new Option(
        '--format <format>',
        'excel is a workbook a table; excel-csv opens by a double click in a spreadsheet set to French; sdmx and jsonstat hold facts by year',
      )
        .choices(EXPORT_FORMATS)
        .default('csv'),
    )
    .requiredOption('--out <folder>', 'folder for the files')
    .addOption(new Option('--table <names>', 'these tables only, with commas').argParser(names))
    .addOption(new Option('--view <names>', 'the same').argParser(names))
    .addOption(projectOption())
    .addOption(dataOption())
    .option('--json', 'print a status object instead of text')
    .addHelpText(
      'after',
      '\nExamples:\n  adequation export --format excel-csv --out for-excel\n  adequation export --format csv --table balance,answer --out .\n  adequation export --format datapackage --view region,answer --out package',
    )
    .action(async (options: Asked) => {
      const { loadProject } = await import('../project/project.ts');
      const { exportRelease } = await import('./export/export_release.ts');
      const { streamedWorkbook } = await import('../../reports/exports/plain_workbook.ts');
      const project = loadProject(options.project, options.data);
      const { format, table, view, out } = options;
      const tables =
        table === undefined && view === undefined ? undefined : [...(table ?? []), ...(view ?? [])];
      const files = await exportRelease(project, { format, tables, out }, streamedWorkbook);
      say(options, { state: 'written', files }, [`Wrote ${files.length} files to ${shorten(out)}.`]);
    });
}
