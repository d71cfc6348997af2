import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeDurably } from '../durable.ts';
import type { LedgerEvent } from './ledger.ts';

/** The report that a failed run leaves of itself; the next run that ends well takes it away. */
export interface LastFailure extends LedgerEvent {
  /** ISO time of the first failure since a run last ended well. */
  readonly since: string;
  /** Failures since then, this one included. */
  readonly times: number;
}

export const LAST_FAILURE_FILE = 'last_failure.json';

/** It is the last failure or the one before, never half of one. */
export function writeLastFailure(dataFolder: string, event: LedgerEvent): void {
  const before = readLastFailure(dataFolder);
  const failure: LastFailure = {
    ...event,
    since: before?.since ?? event.at,
    times: (before?.times ?? 0) + 1,
  };
  writeDurably(join(dataFolder, LAST_FAILURE_FILE), `${JSON.stringify(failure, null, 1)}\n`);
}

export function clearLastFailure(dataFolder: string): void {
  rmSync(join(dataFolder, LAST_FAILURE_FILE), { force: true });
}

/** Undefined where no run has failed since one ended well, or where the file says nothing. */
export function readLastFailure(dataFolder: string): LastFailure | undefined {
  try {
    const held = JSON.parse(readFileSync(join(dataFolder, LAST_FAILURE_FILE), 'utf8')) as LastFailure | null;
    return typeof held?.at === 'string' && typeof held.since === 'string' ? held : undefined;
  } catch {
    return undefined;
  }
}
