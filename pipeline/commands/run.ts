import { join } from 'node:path';
import type { Command } from 'commander';
import { EXIT } from '../problem.ts';
import type { Project } from '../project/project.ts';
import { DATABASE_FILE } from '../releases/manifest.ts';
import type { RunResult } from '../run.ts';
import { fail } from './failure.ts';
import { asOf, asOfOption, type Common, dataOption, projectOption } from './options.ts';
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
  const { loadProject } = await import('../project/project.ts');
  const { run } = await import('../run.ts');
  const project = loadProject(options.project, options.data);
  const watch = timed(teller());
  let kept: string | undefined;
  const keep = (folder: string) => {
    kept = folder;
  };
  try {
    const result = await run(project, {
      ...asOf(options),
      ...(options.keep ? { keep } : {}),
      ...(options.vintageOnly ? { vintageOnly: true } : {}),
      tell: watch.tell,
      warn,
      tellFound: foundTeller(),
    });
    tellResult(project, result, options);
  } catch (error) {
    fail(error);
    process.stderr.write(whereToLook(kept));
  }
  if (options.timings) process.stderr.write(watch.print());
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
