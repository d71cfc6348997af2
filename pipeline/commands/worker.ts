import type { Command } from 'commander';

export function addWorker(program: Command): void {
  program
    .command('worker')
    .description(
      'answer series, or groups of them that agree, on standard input with forecasts on standard output, for engines of many machines',
    )
    .addHelpText(
      'after',
      '\nOne job a line, one answer a line in the same order, and {"eof":n} at the end. docs/scale/README.md tells the fields.\n\nExample:\n  echo \'{"v":1,"key":"jobs","years":[2020,2021,2022,2023,2024],"values":[10,11,12,14,15],"horizon":2}\' | adequation worker',
    )
    .action(async () => {
      const { serveStandard } = await import('./worker/serve_standard.ts');
      serveStandard();
    });
}
