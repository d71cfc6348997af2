import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { CentralBalance } from '../balance/balance.ts';
import type { Results } from './results.ts';
import type { Drawn } from './types.ts';

/** What the thread is given; it gives back the results of each scenario. */
export interface ThreadTask {
  readonly central: CentralBalance;
  readonly drawn: Drawn;
  readonly scenarios: readonly string[];
}

/** Balances of one cell in one draw, under which a thread takes longer to start than to work. */
const WORTH_A_THREAD = 1_000_000;

/** How many scenarios a second thread takes: fewer than half, since the first one has more to tell. */
export function scenariosBeside({ rows, scenarios }: CentralBalance, draws: number): number {
  const work = draws * rows.leaves.length * scenarios.length;
  return work < WORTH_A_THREAD || availableParallelism() < 2 ? 0 : Math.floor((scenarios.length - 1) / 2);
}

export interface Beside {
  readonly results: Promise<readonly Results[]>;
  /** Ends the thread, whether or not it has finished. */
  end(): Promise<unknown>;
}

/** Draws scenarios in a thread of their own; the same numbers as here, for each scenario has its own arrays. */
export function resultsBeside(central: CentralBalance, drawn: Drawn, scenarios: readonly string[]): Beside {
  if (scenarios.length === 0) return { results: Promise.resolve([]), end: () => Promise.resolve() };
  const task: ThreadTask = { central, drawn, scenarios };
  const worker = new Worker(new URL('./thread.mjs', import.meta.url), { workerData: task, execArgv: [] });
  const results = new Promise<readonly Results[]>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the thread of the draws ended early (${code})`)));
  });
  // Whoever waits for them hears of a failure; until then it must not end the process.
  results.catch(() => undefined);
  return { results, end: () => worker.terminate() };
}
