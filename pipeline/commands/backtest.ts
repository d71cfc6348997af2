import type { Command } from 'commander';
import { asOf, asOfOption, type Common, dataOption, formatOption, projectOption } from './options.ts';
import type { QueryFormat } from './print_rows.ts';
import { endProgress, teller } from './terminal.ts';

export function addBacktest(program: Command): void {
  program
    .command('backtest')
    .description('how forecasts of the past did, beside simple rules; releases nothing')
    .addOption(projectOption())
    .addOption(dataOption())
    .addOption(asOfOption())
    .addOption(formatOption())
    .addHelpText('after', '\nExample:\n  adequation backtest --project tests/cases/bc_lmo')
    .action(async (options: Common & { format: QueryFormat }) => {
      const { loadProject } = await import('../project/project.ts');
      const { backtestInputs } = await import('./backtest/backtest_inputs.ts');
      const { printRows } = await import('./print_rows.ts');
      const project = loadProject(options.project, options.data);
      const { names, rows } = await backtestInputs(project, { ...asOf(options), tell: teller() });
      endProgress();
      process.stdout.write(`${printRows(names, rows, options.format)}\n`);
    });
}
