import type { Command } from 'commander';
import { type Common, dataOption, formatOption, projectOption } from './options.ts';
import type { QueryFormat } from './print_rows.ts';

export function addQuery(program: Command): void {
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
      const { loadProject } = await import('../project/project.ts');
      const { query } = await import('./query/query.ts');
      const project = loadProject(options.project, options.data);
      process.stdout.write(`${await query(project, sql, options.format)}\n`);
    });
}
