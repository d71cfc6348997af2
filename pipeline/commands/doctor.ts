import type { Command } from 'commander';
import { EXIT } from '../problem.ts';
import { type Common, dataOption, projectOption } from './options.ts';
import { say } from './terminal.ts';

export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('look at the machine, the project and the current release')
    .addOption(projectOption())
    .addOption(dataOption())
    .option('--json', 'print a status object instead of text')
    .addHelpText('after', '\nExample:\n  adequation doctor --project . --json')
    .action(async (options: Common) => {
      const { loadProject } = await import('../project/project.ts');
      const { examine } = await import('./doctor/examine.ts');
      const findings = await examine(loadProject(options.project, options.data));
      const ok = findings.every((finding) => finding.ok);
      say(
        options,
        { state: ok ? 'well' : 'unwell', findings },
        findings.map((f) => `${f.ok ? 'ok ' : 'NOT OK'}  ${f.what}: ${f.detail}`),
      );
      if (!ok) process.exitCode = EXIT.integrity;
    });
}
