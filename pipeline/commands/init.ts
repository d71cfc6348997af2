import type { Command } from 'commander';
import { shorten } from './terminal.ts';

export function addInit(program: Command): void {
  program
    .command('init')
    .requiredOption('--templates <folder>', 'folder for the empty input files')
    .description('write empty input files with their header and one example row as a remark')
    .addHelpText('after', '\nExample:\n  adequation init --templates my-inputs')
    .action(async (options: { templates: string }) => {
      const { writeTemplates } = await import('../seeds/templates.ts');
      const paths = writeTemplates(options.templates);
      process.stdout.write(`${paths.map((path) => `Wrote ${shorten(path)}`).join('\n')}\n`);
    });
}
