import { type Command, Option } from 'commander';
import { type Common, dataOption, formatOption, projectOption, wholeNumber } from './options.ts';
import type { QueryFormat } from './print_rows.ts';

export function addQuery(program: Command): void {
  program
    .command('query')
    .argument('<sql>', 'one SQL query on the views of the current release')
    .description('ask the current release; nothing can be written')
    .addOption(formatOption())
    .addOption(projectOption())
    .addOption(dataOption())
    .addOption(
      new Option('--seconds <n>', 'longest time the query may take')
        .default(60)
        .argParser(wholeNumber('--seconds', 1, 86_400)),
    )
    .addOption(
      new Option('--rows <n>', 'most rows the answer may have')
        .default(1_000_000)
        .argParser(wholeNumber('--rows', 1, 100_000_000)),
    )
    .addHelpText(
      'after',
      '\nExamples:\n  adequation query "show tables"\n  adequation query "select * from target_progress" --format json',
    )
    .action(async (sql: string, options: Common & { format: QueryFormat; seconds: number; rows: number }) => {
      const { loadProject } = await import('../project/project.ts');
      const { query } = await import('./query/query.ts');
      const project = loadProject(options.project, options.data);
      process.stdout.write(`${await query(project, sql, options.format, options)}\n`);
    });
}
