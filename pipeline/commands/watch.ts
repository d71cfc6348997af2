import { type ChildProcess, spawn } from 'node:child_process';
import type { Command } from 'commander';
import { type Common, dataOption, projectOption } from './options.ts';

export function addWatch(program: Command): void {
  program
    .command('watch')
    .description('run, and run again whenever project file, inputs or seeds change; Ctrl-C ends it')
    .addOption(projectOption())
    .addOption(dataOption())
    .addHelpText('after', '\nExample:\n  adequation watch --project ../other-country')
    .action(watchAndRun);
}

async function watchAndRun({ project, data }: Common): Promise<void> {
  const { loadProject } = await import('../project/project.ts');
  const { watchProject } = await import('./watch/watch_project.ts');
  const stop = new AbortController();
  let running: ChildProcess | undefined;
  const end = (signal: NodeJS.Signals) => {
    stop.abort();
    running?.kill(signal);
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  // A process for each run, so that one that fails does not end the watch.
  const run = () =>
    new Promise<void>((done) => {
      const [, program = ''] = process.argv;
      const options = ['--project', project, ...(data === undefined ? [] : ['--data', data])];
      running = spawn(process.execPath, [...process.execArgv, program, 'run', ...options], {
        stdio: 'inherit',
      });
      running.once('close', () => {
        if (!stop.signal.aborted) process.stderr.write('Waiting for a change; Ctrl-C ends.\n');
        done();
      });
    });
  await watchProject(() => loadProject(project, data), run, stop.signal);
}
