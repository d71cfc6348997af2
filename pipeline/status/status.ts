import { lstatSync } from 'node:fs';
import { basename, join } from 'node:path';
import { asBytes } from '../bytes.ts';
import { type LastFailure, readLastFailure } from '../ledger/last_failure.ts';
import { LEDGER_FILE, type Ledger, type LedgerEvent, readLedger } from '../ledger/ledger.ts';
import { clockDoubts, releasedAt, type Story, storyOf, usualStages } from '../ledger/story.ts';
import { thisProcess } from '../ledger/this_process.ts';
import { EXIT, type ExitCode, type Problem, UserError } from '../problem.ts';
import type { SourceDeclaration } from '../project/schema.ts';
import { currentRelease } from '../releases/current.ts';
import { readManifest } from '../releases/manifest.ts';
import { type Disk, diskOf } from './disk.ts';
import { ageInDays, type SourceAge, sourceAges } from './freshness.ts';

export interface Current {
  readonly run_id: string;
  readonly as_of: string;
  readonly as_of_age_days: number;
  /** ISO time by the ledger; by the link where a release is older than the ledger. */
  readonly released_at: string;
  readonly released_age_days: number;
  readonly bytes: number;
}

/** Where a data folder stands. Files are read and nothing is written; the lock is not touched. */
export interface Status {
  readonly state: 'well' | 'warning' | 'failed' | 'stale' | 'damaged';
  readonly exit_code: ExitCode;
  /** ISO time by the clock of the machine. */
  readonly at: string;
  readonly data_folder: string;
  readonly current: Current | null;
  readonly running: {
    readonly run_id: string | null;
    readonly pid: number;
    readonly since: string;
    readonly seconds: number;
    readonly seconds_left: number | null;
  } | null;
  readonly last_run: Pick<LedgerEvent, 'at' | 'event' | 'state' | 'run_id' | 'exit_code'> | null;
  readonly last_good_run: { readonly at: string; readonly age_days: number; readonly state: string } | null;
  /** Stays until a run ends well. */
  readonly failure: LastFailure | null;
  /** The last run that failed, be it mended since or not. */
  readonly last_failed_at: string | null;
  readonly sources: readonly SourceAge[];
  readonly next_due: { readonly source: string; readonly date: string } | null;
  readonly disk: Disk;
  /** What makes it stale. */
  readonly stale: readonly string[];
  readonly warnings: readonly string[];
  readonly problems: readonly Problem[];
}

export interface StatusOptions {
  /** Undefined where the project file cannot be read. */
  readonly sources: readonly SourceDeclaration[] | undefined;
  /** By the clock, milliseconds. */
  readonly now: number;
  /** Days after which no run that ended well is stale. */
  readonly maxAge?: number | undefined;
  readonly leastFreeBytes?: number | undefined;
}

export function statusOf(dataFolder: string, options: StatusOptions): Status {
  const { now } = options;
  const ledger = readLedger(dataFolder);
  const story = storyOf(ledger);
  const { current, problems } = currentOf(dataFolder, now, ledger);
  const sources = sourceAges(options.sources ?? [], now);
  const disk = diskOf(dataFolder, current?.bytes ?? 0, options.leastFreeBytes);
  const failure = readLastFailure(dataFolder) ?? null;
  const good = goodOf(story, current, now);
  const stale = [...staleSources(sources), ...tooLongAgo(good, options.maxAge)];
  const warnings = [
    ...oddSources(sources),
    ...oddLedger(ledger, now),
    ...toldStory(story),
    ...(disk.is_nearly_full
      ? [
          `the disk is nearly full: ${asBytes(disk.free_bytes!)} are free, and a run may need ${asBytes(disk.least_free_bytes)}.`,
        ]
      : []),
  ];
  const hasFailed = failure !== null || story.killed !== undefined;
  return {
    state: stateOf([
      ['damaged', problems.length > 0],
      ['stale', stale.length > 0],
      ['failed', hasFailed],
      ['warning', warnings.length > 0],
    ]),
    exit_code: problems.length > 0 ? EXIT.integrity : stale.length > 0 ? EXIT.stale : EXIT.done,
    at: new Date(now).toISOString(),
    data_folder: dataFolder,
    current,
    running: runningOf(story, usualSeconds(usualStages(ledger)), now),
    last_run: shortOf(story.lastEnd),
    last_good_run: good,
    failure,
    last_failed_at: story.lastFailed?.at ?? null,
    sources,
    next_due: nextDue(sources),
    disk,
    stale,
    warnings,
    problems,
  };
}

/** The gravest that holds. */
function stateOf(states: readonly (readonly [Status['state'], boolean])[]): Status['state'] {
  return states.find(([, holds]) => holds)?.[0] ?? 'well';
}

function staleSources(sources: readonly SourceAge[]): string[] {
  return sources
    .filter(({ state }) => state === 'stale')
    .map((one) => `${toldAge(one)}, and is stale after ${one.error_after}.`);
}

function tooLongAgo(good: Status['last_good_run'], most: number | undefined): string[] {
  if (most === undefined) return [];
  if (good === null) return ['no run has ended well yet.'];
  return good.age_days > most
    ? [`no run has ended well for ${good.age_days} days; ${most} were allowed.`]
    : [];
}

function oddSources(sources: readonly SourceAge[]): string[] {
  return [
    ...sources
      .filter(({ state }) => state === 'late')
      .map((one) => `${toldAge(one)}, and the next was due on ${one.due}.`),
    ...sources
      .filter(({ age_days }) => age_days < 0)
      .map(
        ({ id, delivered }) =>
          `source ${id} was delivered on ${delivered}, which lies ahead: the date or the clock is wrong.`,
      ),
  ];
}

function oddLedger(ledger: Ledger, now: number): string[] {
  const { boot, uptime } = thisProcess();
  return [
    ...clockDoubts(ledger, now, boot, uptime),
    ...(ledger.damaged.length > 0
      ? [
          `${LEDGER_FILE}: damaged lines were skipped (${ledger.damaged.slice(0, 5).join(', ')}${ledger.damaged.length > 5 ? `, … ${ledger.damaged.length} in all` : ''}).`,
        ]
      : []),
    ...(ledger.unreadable === undefined ? [] : [`${LEDGER_FILE} cannot be read: ${ledger.unreadable}`]),
  ];
}

const usualSeconds = (usual: ReadonlyMap<string, number>) =>
  usual.size === 0 ? null : [...usual.values()].reduce((sum, one) => sum + one, 0);

const toldAge = ({ id, delivered, age_days }: SourceAge) =>
  `source ${id} was delivered on ${delivered}, ${age_days} days ago`;

function currentOf(
  dataFolder: string,
  now: number,
  ledger: Ledger,
): { current: Current | null; problems: readonly Problem[] } {
  try {
    const release = currentRelease(dataFolder);
    if (release === undefined) return { current: null, problems: [] };
    const { run_id, as_of, files } = readManifest(release);
    const released_at =
      releasedAt(ledger, basename(release)) ?? lstatSync(join(dataFolder, 'current')).mtime.toISOString();
    return {
      current: {
        run_id,
        as_of,
        as_of_age_days: ageInDays(as_of, now),
        released_at,
        released_age_days: ageInDays(released_at, now),
        bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
      },
      problems: [],
    };
  } catch (error) {
    if (error instanceof UserError) return { current: null, problems: error.problems };
    throw error;
  }
}

/** A release of before the ledger was made by a run that ended well too. */
function goodOf({ lastGood }: Story, current: Current | null, now: number): Status['last_good_run'] {
  const at = lastGood?.at ?? current?.released_at;
  return at === undefined ? null : { at, age_days: ageInDays(at, now), state: lastGood?.state ?? 'released' };
}

function runningOf({ running }: Story, usual: number | null, now: number): Status['running'] {
  if (running === undefined) return null;
  const seconds = Math.max(0, Math.round((now - Date.parse(running.at)) / 1000));
  return {
    run_id: running.run_id,
    pid: running.pid,
    since: running.at,
    seconds,
    seconds_left: usual === null ? null : Math.max(0, Math.round(usual - seconds)),
  };
}

function shortOf(event: LedgerEvent | undefined): Status['last_run'] {
  if (event === undefined) return null;
  const { at, event: kind, state, run_id, exit_code } = event;
  return { at, event: kind, state, run_id, exit_code };
}

function nextDue(sources: readonly SourceAge[]): Status['next_due'] {
  const [next] = sources
    .filter((one): one is SourceAge & { due: string } => one.due !== null)
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  return next === undefined ? null : { source: next.id, date: next.due };
}

function toldStory({ killed, elsewhere }: Story): string[] {
  return [
    ...(killed === undefined
      ? []
      : [
          `the run ${killed.run_id} of ${killed.at} ended without a word: it was killed, or the machine stopped.`,
        ]),
    ...(elsewhere === undefined
      ? []
      : [
          `the run ${elsewhere.run_id} of ${elsewhere.at} began in another container or on another machine${elsewhere.host === null ? '' : ` (${elsewhere.host})`}: whether it goes on cannot be told from here.`,
        ]),
  ];
}
