import { join } from 'node:path';
import type { Command } from 'commander';
import { recorder } from '../ledger/recorder.ts';
import { EXIT } from '../problem.ts';
import type { Project } from '../project/project.ts';
import { DATABASE_FILE } from '../releases/manifest.ts';
import type { RunResult } from '../run.ts';
import { failWith, judge } from './failure.ts';
import { asOf, asOfOption, type Common, dataOption, projectOption } from './options.ts';
import { onStop } from './stop.ts';
import { foundTeller, say, shorten, teller, warn } from './terminal.ts';
import { timed } from './timings.ts';

interface Asked extends Common {
  keep?: boolean;
  timings?: boolean;
  vintageOnly?: boolean;
}

export function addRun(program: Command): void {
  program
    .command('run')
    .description('read, forecast, balance, check, and release database and report')
    .addOption(projectOption())
    .addOption(dataOption())
    .addOption(asOfOption())
    .option('--keep', 'leave the half-built folder of a run that fails, to be looked at')
    .option(
      '--vintage-only',
      'archive what the edition says, and release nothing: for --as-of an earlier year',
    )
    .option('--timings', 'print what each step took, on standard error')
    .option('--json', 'print a status object instead of text')
    .addHelpText(
      'after',
      '\nExamples:\n  adequation run\n  adequation run --project ../other-country --data /srv/adequation --json',
    )
    .action(runAndTell);
}

async function runAndTell(options: Asked): Promise<void> {
  const { dataFolderOf, loadProject } = await import('../project/project.ts');
  const { runBeside } = await import('./run/run_beside.ts');
  const record = recorder(dataFolderOf(options.project, options.data), (text) => warn([text]));
  const watch = timed(teller());
  const found = foundTeller();
  let kept: string | undefined;
  const off = onStop((why, code) => {
    record.stopped(code);
    tellStopped(options, why, code);
  });
  try {
    const project = loadProject(options.project, options.data);
    const task = { ...asOf(options), keep: options.keep === true, vintageOnly: options.vintageOnly === true };
    const ended = await runBeside({ ...task, project }, (message) => {
      if (message.kind === 'begun') record.begun(message.run);
      else if (message.kind === 'warn') warn(message.lines);
      else if (message.kind === 'found') found(message.path, message.found);
      else if (message.kind === 'kept') kept = message.folder;
      else {
        record.stage(message.stage);
        watch.tell(message.stage);
      }
    });
    if ('result' in ended) {
      record.done(ended.result.state);
      tellResult(project, ended.result, options);
    } else {
      record.failed(ended.judged.code, ended.judged.problems);
      failWith(ended.judged);
      process.stderr.write(whereToLook(kept));
    }
  } catch (error) {
    const judged = judge(error);
    record.failed(judged.code, judged.problems);
    failWith(judged);
  } finally {
    off();
  }
  if (options.timings) process.stderr.write(watch.print());
}

function tellStopped(options: Asked, why: string, exitCode: number): void {
  if (options.json)
    process.stdout.write(`${JSON.stringify({ state: 'stopped', exit_code: exitCode, why })}\n`);
  warn([`Stopped (${why}); the last release is untouched.`]);
}

function tellResult(project: Project, { state, run, release, stays }: RunResult, options: Asked): void {
  const edition = { run_id: run.runId, run_key: run.key, as_of: run.asOf };
  if (state === 'archived') {
    say(options, { state, ...edition }, [`Archived ${run.runId}, and released nothing.`]);
    return;
  }
  const place = stays === undefined ? join(project.dataFolder, 'current') : release;
  const database = join(place, DATABASE_FILE);
  const report = join(place, 'report', project.languages[0] ?? '', 'index.html');
  const done =
    state === 'released'
      ? `Released ${run.runId}`
      : `Up to date: ${run.runId} was released before from the same files`;
  say(
    options,
    {
      state: stays === undefined ? state : `${state}, not current`,
      ...edition,
      release,
      database,
      report,
      ...(stays === undefined
        ? {}
        : { current: stays.current, reason: stays.rule, why: stays.why, fix: stays.fix }),
    },
    [
      ...(stays === undefined
        ? [`${done}.`]
        : [`${done}, and it is not current.`, `  Why: ${stays.why}`, `  Do:  ${stays.fix}`]),
      `  report:   ${shorten(report)}`,
      `  database: ${shorten(database)}`,
    ],
  );
}

/** What a person can open after a failure: only wrong rows and our own faults are found by looking at the database. */
function whereToLook(kept: string | undefined): string {
  if (kept !== undefined)
    return `The half-built database is left in ${shorten(kept)}; the next run clears it away.\n`;
  const isInside = process.exitCode === EXIT.check || process.exitCode === EXIT.bug;
  return isInside ? 'With --keep the half-built database stays, to be looked at.\n' : '';
}
