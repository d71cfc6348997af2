import type { Ledger, LedgerEvent } from './ledger.ts';
import { lifeOf } from './this_process.ts';

/** What a ledger says of the runs of a data folder. */
export interface Story {
  /** The run that is under way. */
  readonly running?: LedgerEvent;
  /** A run that began elsewhere (another container, another machine) and of which no end is known. */
  readonly elsewhere?: LedgerEvent;
  /** The last run began and ended without a word: it was killed, or the machine stopped. */
  readonly killed?: LedgerEvent;
  readonly lastEnd?: LedgerEvent;
  readonly lastGood?: LedgerEvent;
  readonly lastFailed?: LedgerEvent;
}

/** Judges by the numbers of processes alone; the lock is not touched. */
export function storyOf({ events }: Ledger): Story {
  const last = (is: (event: LedgerEvent) => boolean) => {
    const found = events.filter(is).at(-1);
    return found === undefined ? undefined : found;
  };
  const start = last(({ event }) => event === 'start');
  const lastEnd = last(({ event }) => event !== 'start');
  const lastGood = last(({ event }) => event === 'done');
  const lastFailed = last(({ event }) => event === 'failed');
  const isOpen =
    start !== undefined &&
    !events
      .slice(events.lastIndexOf(start))
      .some((one) => one.event !== 'start' && one.pid === start.pid && one.pid_started === start.pid_started);
  const life = isOpen ? lifeOf(start) : undefined;
  return {
    ...(life === 'alive' ? { running: start! } : {}),
    ...(life === 'unknown' ? { elsewhere: start! } : {}),
    ...(life === 'gone' ? { killed: start! } : {}),
    ...(lastEnd === undefined ? {} : { lastEnd }),
    ...(lastGood === undefined ? {} : { lastGood }),
    ...(lastFailed === undefined ? {} : { lastFailed }),
  };
}

/** ISO time at which a release was made, by the clock of the machine that made it; undefined where it is older than the ledger. */
export function releasedAt({ events }: Ledger, runId: string): string | undefined {
  const made = events.filter(
    ({ event, run_id, state }) => event === 'done' && run_id === runId && state.startsWith('released'),
  );
  return made.at(-1)?.at;
}

/** How many of the last runs are looked at for the time a step takes. */
const LOOKED_AT = 10;

/** Step → seconds, in order, of the fullest of the last releases: where steps were taken from the store it says little. */
export function usualStages({ events }: Ledger): ReadonlyMap<string, number> {
  const runs = events
    .filter(({ event, state, stages }) => event === 'done' && state.startsWith('released') && stages)
    .slice(-LOOKED_AT)
    .map(({ stages }) => Object.entries(stages!));
  const fullest = runs.reduce((best, one) => (one.length >= best.length ? one : best), []);
  return new Map(fullest);
}

/** Seconds that are likely left when a step begins; undefined where no earlier run tells. */
export function secondsLeft(usual: ReadonlyMap<string, number>, stage: string): number | undefined {
  const names = [...usual.keys()];
  const at = names.indexOf(stage);
  if (at < 0) return undefined;
  return Math.round(names.slice(at).reduce((sum, name) => sum + usual.get(name)!, 0));
}

/** A clock and the time since the start of the machine run side by side; apart by more than this, it was set. */
const CLOCK_SLACK_SECONDS = 3600;

/**
 * What is odd about the clock, in words.
 * @param now by the clock, milliseconds.
 */
export function clockDoubts({ events }: Ledger, now: number, boot: string | null, uptime: number): string[] {
  const doubts: string[] = [];
  const newest = events.reduce(
    (latest, { at }) => Math.max(latest, Date.parse(at)),
    Number.NEGATIVE_INFINITY,
  );
  if (newest > now + CLOCK_SLACK_SECONDS * 1000)
    doubts.push(
      `the clock says ${iso(now)}, and a run was noted at ${iso(newest)}: it goes wrong now, or went wrong then.`,
    );
  const here = events
    .filter((one) => one.boot !== null && one.boot === boot && Number.isFinite(one.uptime))
    .at(-1);
  if (here !== undefined) {
    const byClock = (now - Date.parse(here.at)) / 1000;
    const jump = byClock - (uptime - here.uptime);
    if (Math.abs(jump) > CLOCK_SLACK_SECONDS)
      doubts.push(
        `the clock was set ${jump > 0 ? 'forward' : 'back'} by ${Math.round(Math.abs(jump) / 3600)} hours since the run of ${here.at}.`,
      );
  }
  return doubts;
}

const iso = (milliseconds: number) => new Date(milliseconds).toISOString();
