import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { CentralBalance } from '../balance/balance.ts';
import type { Row } from '../database/database.ts';
import type { Drawn } from './types.ts';

/** What the thread is given, and gives back row by row of `balance.gap_distribution`, one list a scenario. */
export interface ThreadTask {
  readonly central: CentralBalance;
  readonly drawn: Drawn;
  readonly scenarios: readonly string[];
}

/** Balances of one cell in one draw, under which a thread takes longer to start than to work. */
const WORTH_A_THREAD = 1_000_000;

/** How many scenarios a second thread takes: fewer than half, since the first one has more to tell. */
export function scenariosBeside({ system, scenarios }: CentralBalance, draws: number): number {
  const work = draws * system.rows.leaves.length * scenarios.length;
  return work < WORTH_A_THREAD || availableParallelism() < 2 ? 0 : Math.floor((scenarios.length - 1) / 2);
}

export interface Beside {
  readonly rows: Promise<readonly (readonly Row[])[]>;
  /** Ends the thread, whether or not it has finished. */
  end(): Promise<unknown>;
}

/** Draws scenarios in a thread of their own; the same numbers as here, for each scenario has its own arrays. */
export function distributionsBeside(
  central: CentralBalance,
  drawn: Drawn,
  scenarios: readonly string[],
): Beside {
  if (scenarios.length === 0) return { rows: Promise.resolve([]), end: () => Promise.resolve() };
  const task: ThreadTask = { central, drawn, scenarios };
  const worker = new Worker(new URL('./thread.mjs', import.meta.url), { workerData: task, execArgv: [] });
  const rows = new Promise<readonly (readonly Row[])[]>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the thread of the draws ended early (${code})`)));
  });
  // Whoever waits for the rows hears of a failure; until then it must not end the process.
  rows.catch(() => undefined);
  return { rows, end: () => worker.terminate() };
}
