import type { Command } from 'commander';
import { asOf, asOfOption, type Common, dataOption, projectOption } from './options.ts';
import { foundTeller, say, teller, warn } from './terminal.ts';

export function addCheck(program: Command): void {
  program
    .command('check')
    .description('read and judge every input and seed, and release nothing')
    .addOption(projectOption())
    .addOption(dataOption())
    .addOption(asOfOption())
    .option('--json', 'print a status object instead of text')
    .addHelpText('after', '\nExample:\n  adequation check --project .')
    .action(async (options: Common) => {
      const { loadProject } = await import('../project/project.ts');
      const { checkInputs } = await import('./check/check_inputs.ts');
      const project = loadProject(options.project, options.data);
      const { sources, told } = await checkInputs(project, {
        ...asOf(options),
        tell: teller(),
        tellFound: foundTeller(),
      });
      warn(told);
      say(
        options,
        { state: 'checked', sources, plausibility: told },
        sources.map(
          (c) =>
            `${c.path}: ${c.read} read, ${c.accepted} accepted, ${c.rejected} rejected${c.notes > 0 ? `, ${c.notes} lines of notes` : ''}`,
        ),
      );
    });
}
