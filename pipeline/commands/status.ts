import type { Command } from 'commander';
import { asBytes } from '../bytes.ts';
import { EXIT, formatProblems, UserError } from '../problem.ts';
import type { Project } from '../project/project.ts';
import type { Status } from '../status/status.ts';
import { type Common, dataOption, projectOption, wholeNumber } from './options.ts';
import { say, warn } from './terminal.ts';

interface Asked extends Common {
  maxAge?: number;
  leastFree?: number;
  hooks?: boolean;
}

export function addStatus(program: Command): void {
  program
    .command('status')
    .description(
      'how old the release and its sources are, what runs, what failed and since when; exit 5 when stale',
    )
    .addOption(projectOption())
    .addOption(dataOption())
    .option(
      '--max-age <days>',
      'stale too when no run has ended well for so many days',
      wholeNumber('--max-age', 0, 36600),
    )
    .option(
      '--least-free <MiB>',
      'space that should be free (default: three times the release)',
      wholeNumber('--least-free', 0, 1e9),
    )
    .option('--hooks', 'run the hook that the project declares for `stale`')
    .option('--json', 'print a status object instead of text')
    .addHelpText('after', '\nExamples:\n  adequation status\n  adequation status --max-age 8 --json')
    .action(tellStatus);
}

async function tellStatus(options: Asked): Promise<void> {
  const { dataFolderOf, loadProject } = await import('../project/project.ts');
  const { statusOf } = await import('../status/status.ts');
  // A project file that is wrong is one more thing to be told, and no reason to say nothing of the release.
  let project: Project | undefined;
  let refused: UserError | undefined;
  try {
    project = loadProject(options.project, options.data);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    refused = error;
  }
  const status = statusOf(project?.dataFolder ?? dataFolderOf(options.project, options.data), {
    sources: project?.sources,
    now: Date.now(),
    maxAge: options.maxAge,
    leastFreeBytes: options.leastFree === undefined ? undefined : options.leastFree * 1_048_576,
  });
  const problems = [...(refused?.problems ?? []), ...status.problems];
  const exit_code = refused === undefined ? status.exit_code : EXIT.usage;
  say(options, { ...status, exit_code, problems }, lines(status));
  if (!options.json && problems.length > 0) process.stderr.write(`${formatProblems(problems)}\n`);
  process.exitCode = exit_code;
  if (project !== undefined && exit_code === EXIT.stale && options.hooks) {
    const { runHook } = await import('./hooks/run_hook.ts');
    await runHook(project, 'stale', { allowed: true, status: () => status, warn: (text) => warn([text]) });
  }
}

function lines(status: Status): string[] {
  const { current, running, failure, last_good_run, next_due, disk, sources } = status;
  const free = disk.free_bytes === null ? 'unknown' : asBytes(disk.free_bytes);
  return [
    `state:     ${status.state}`,
    current === null
      ? 'release:   none'
      : `release:   ${current.run_id}, as of ${current.as_of} (${days(current.as_of_age_days)}), released ${current.released_at} (${days(current.released_age_days)})`,
    ...(running === null
      ? []
      : [
          `running:   ${running.run_id}, process ${running.pid}, since ${running.since}${running.seconds_left === null ? '' : `, about ${running.seconds_left} s left`}`,
        ]),
    ...(last_good_run === null
      ? ['last run that ended well: none']
      : [
          `last run that ended well: ${last_good_run.at} (${last_good_run.state}, ${days(last_good_run.age_days)})`,
        ]),
    ...(failure === null
      ? []
      : [
          `failing:   since ${failure.since}, ${failure.times === 1 ? 'once' : `${failure.times} times`}; last ${failure.at}${failure.stage === null ? '' : ` in ${failure.stage}`}, exit ${failure.exit_code}`,
          ...formatProblems(failure.problems)
            .split('\n')
            .map((line) => `  ${line}`),
        ]),
    ...sources.map(
      (one) =>
        `source:    ${one.id}: ${one.state}, delivered ${one.delivered} (${days(one.age_days)})${one.due === null ? '' : `, next due ${one.due}`}`,
    ),
    ...(next_due === null ? [] : [`next due:  ${next_due.date} (${next_due.source})`]),
    `disk:      ${free} free, ${asBytes(disk.least_free_bytes)} may be needed`,
    ...status.stale.map((text) => `STALE:     ${text}`),
    ...status.warnings.map((text) => `WARNING:   ${text}`),
  ];
}

const days = (count: number) =>
  count < 0
    ? `${-count} days ahead`
    : count === 0
      ? 'today'
      : count === 1
        ? '1 day ago'
        : `${count} days ago`;
