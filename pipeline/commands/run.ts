import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { readLedger } from '../ledger/ledger.ts';
import { type Recorder, recorder } from '../ledger/recorder.ts';
import { usualStages } from '../ledger/story.ts';
import { EXIT } from '../problem.ts';
import type { Project } from '../project/project.ts';
import { DATABASE_FILE } from '../releases/manifest.ts';
import type { RunResult } from '../run.ts';
import type { Heard } from './beside/work_thread.ts';
import { type Judged, judge } from './failure.ts';
import { asOf, asOfOption, type Common, dataOption, projectOption } from './options.ts';
import { jsonLog, type RunLog, textLog } from './run/log.ts';
import { onStop } from './stop.ts';
import { say, shorten } from './terminal.ts';
import { type Timed, timed } from './timings.ts';

type Ended = { readonly result: RunResult } | { readonly judged: Judged };

interface Asked extends Common {
  keep?: boolean;
  fresh?: boolean;
  timings?: boolean;
  hooks?: boolean;
  log?: 'text' | 'json';
  vintageOnly?: boolean;
}

export function addRun(program: Command): void {
  program
    .command('run')
    .description('read, forecast, balance, check, and release database and report')
    .addOption(projectOption())
    .addOption(dataOption())
    .addOption(asOfOption())
    .option('--fresh', 'compute every step, also those that an earlier run has finished on the same files')
    .option('--keep', 'leave the half-built folder of a run that fails, to be looked at')
    .option(
      '--vintage-only',
      'archive what the edition says, and release nothing: for --as-of an earlier year',
    )
    .option('--hooks', 'run the hooks that the project declares (success, failure)')
    .addOption(
      new Option('--log <form>', 'what is told on standard error: words, or lines of JSON')
        .choices(['text', 'json'])
        .default('text'),
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
  const dataFolder = dataFolderOf(options.project, options.data);
  const usual = usualStages(readLedger(dataFolder));
  const log = options.log === 'json' ? jsonLog(usual) : textLog(usual);
  const record = recorder(dataFolder, (text) => log.warn([text]));
  const watch = timed(log.stage);
  const off = onStop((why, code) => {
    record.stopped(code);
    if (options.json) process.stdout.write(`${JSON.stringify({ state: 'stopped', exit_code: code, why })}\n`);
    log.stopped(why, code);
  });
  let project: Project | undefined;
  let ended: Ended;
  let kept: string | undefined;
  try {
    project = loadProject(options.project, options.data);
    ended = await workOn(project, options, (message) => {
      if (message.kind === 'kept') kept = message.folder;
      else hear(message, { log, record, watch });
    });
  } catch (error) {
    ended = { judged: judge(error) };
  }
  off();
  if ('result' in ended) {
    const state = stateOf(ended.result);
    record.done(state);
    log.done(state);
    tellResult(project!, ended.result, options);
  } else {
    record.failed(ended.judged.code, ended.judged.problems);
    log.failed(ended.judged, whereToLook(kept));
  }
  if (project !== undefined) await callHook(project, ended, options, log);
  if (options.timings) process.stderr.write(watch.print());
}

async function workOn(project: Project, options: Asked, told: (message: Heard) => void): Promise<Ended> {
  const { workBeside } = await import('./beside/work_beside.ts');
  const task = {
    work: 'run' as const,
    project,
    ...asOf(options),
    keep: options.keep === true,
    fresh: options.fresh === true,
    vintageOnly: options.vintageOnly === true,
  };
  return workBeside(task, told);
}

function hear(message: Heard, { log, record, watch }: { log: RunLog; record: Recorder; watch: Timed }): void {
  if (message.kind === 'begun') {
    record.begun(message.run);
    log.begun(message.run.runId);
  } else if (message.kind === 'stage') {
    record.stage(message.stage);
    watch.tell(message.stage);
  } else if (message.kind === 'warn') log.warn(message.lines);
  else if (message.kind === 'found') log.found(message.path, message.found);
}

/** A run that found another one at work has not begun: there is nothing to be told of it. */
async function callHook(project: Project, ended: Ended, options: Asked, log: RunLog): Promise<void> {
  if ('judged' in ended && ended.judged.code === EXIT.locked) return;
  const { runHook } = await import('./hooks/run_hook.ts');
  const { statusOf } = await import('../status/status.ts');
  await runHook(project, 'result' in ended ? 'success' : 'failure', {
    allowed: options.hooks === true,
    isSilent: options.log === 'json',
    status: () => statusOf(project.dataFolder, { sources: project.sources, now: Date.now() }),
    warn: (text) => log.warn([text]),
  });
}

/** A release that did not become current is told as such: by the state too. */
const stateOf = ({ state, stays }: RunResult) => (stays === undefined ? state : `${state}, not current`);

function tellResult(project: Project, result: RunResult, options: Asked): void {
  const { state, run, release, stays, reused = [] } = result;
  const edition = { run_id: run.runId, run_key: run.key, as_of: run.asOf };
  if (state === 'archived') {
    say(options, { state, ...edition }, [`Archived ${run.runId}, and released nothing.`]);
    return;
  }
  const place = stays === undefined ? join(project.dataFolder, 'current') : release;
  const database = join(place, DATABASE_FILE);
  const pages = join(place, 'report', project.languages[0] ?? '');
  const report = join(pages, 'index.html');
  // The workbook of the nation is the one that every release below `outputs.most_places` has.
  const onRequest = !existsSync(join(pages, 'national.xlsx'));
  const done =
    state === 'released'
      ? `Released ${run.runId}`
      : `Up to date: ${run.runId} was released before from the same files`;
  say(
    options,
    {
      state: stateOf(result),
      ...edition,
      release,
      ...(reused.length === 0 ? {} : { reused }),
      database,
      report,
      ...(onRequest ? { pages_on_request: true } : {}),
      ...(stays === undefined
        ? {}
        : { current: stays.current, reason: stays.rule, why: stays.why, fix: stays.fix }),
    },
    [
      ...(stays === undefined
        ? [`${done}.`]
        : [`${done}, and it is not current.`, `  Why: ${stays.why}`, `  Do:  ${stays.fix}`]),
      ...(reused.length === 0
        ? []
        : [`  Computed before on the same files, and taken from there: ${reused.join(', ')}.`]),
      `  report:   ${shorten(report)}`,
      ...(onRequest
        ? ['            of regions, with workbooks: adequation report --region <codes>, or --all']
        : []),
      `  database: ${shorten(database)}`,
    ],
  );
}

/** What a person can open after a failure: only wrong rows and our own faults are found by looking at the database. */
function whereToLook(kept: string | undefined): string {
  if (kept !== undefined)
    return `The half-built database is left in ${shorten(kept)}; the next run clears it away.\n`;
  const isInside = process.exitCode === EXIT.check || process.exitCode === EXIT.bug;
  return isInside ? '`adequation run --keep` leaves the half-built database, to be looked at.\n' : '';
}
