import type { Command } from 'commander';
import { formatProblems } from '../problem.ts';
import { formatOption, projectOption } from './options.ts';
import type { QueryFormat } from './print_rows.ts';

export function addCodes(program: Command): void {
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
    .action(async (file: string, options: { column: string; format: QueryFormat; project: string }) => {
      const { loadProject } = await import('../project/project.ts');
      const { suggestCodes } = await import('./codes/suggest_codes.ts');
      const { printRows } = await import('./print_rows.ts');
      const { names, rows, problems } = suggestCodes(loadProject(options.project), { file, ...options });
      process.stdout.write(`${printRows(names, rows, options.format)}\n`);
      if (problems.length > 0)
        process.stderr.write(`${formatProblems(problems)}\nThese lines were left out.\n`);
    });
}
