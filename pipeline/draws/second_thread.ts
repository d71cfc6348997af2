import type { CentralBalance } from '../balance/balance.ts';
import { type Beside, hasSecondCore, runBeside } from '../threads/beside.ts';
import { memoryBytes } from '../threads/machine.ts';
import type { MadeResults } from './results.ts';
import type { Drawn } from './types.ts';

/** What the thread is given; it gives back the results of each scenario. */
export interface ThreadTask {
  readonly central: CentralBalance;
  readonly drawn: Drawn;
  readonly scenarios: readonly string[];
}

/** Balances of one cell in one draw, under which a thread takes longer to start than to work. */
const WORTH_A_THREAD = 1_000_000;
/** The first thread writes everything and tells what decides the first scenario, so that the second takes more of them. */
const SHARE_BESIDE = 0.6;

/** Gaps of two scenarios beside each other, and the rows that travel, may take so much of the machine's memory. */
const MEMORY_SHARE = 1 / 8;

/** How many scenarios a second thread takes; the first scenario stays here. */
export function scenariosBeside({ rows, scenarios }: CentralBalance, draws: number): number {
  const balances = draws * rows.leaves.length;
  const work = balances * scenarios.length;
  const gaps = 2 * Float64Array.BYTES_PER_ELEMENT * balances * rows.years.length;
  if (work < WORTH_A_THREAD || gaps > MEMORY_SHARE * memoryBytes() || !hasSecondCore()) return 0;
  return Math.floor(scenarios.length * SHARE_BESIDE);
}

/** Draws scenarios in a thread of their own; the same numbers as here, for each scenario has its own arrays. */
export function resultsBeside(
  central: CentralBalance,
  drawn: Drawn,
  scenarios: readonly string[],
): Beside<readonly MadeResults[]> {
  if (scenarios.length === 0) return { result: Promise.resolve([]), end: () => Promise.resolve() };
  const task: ThreadTask = { central, drawn, scenarios };
  return runBeside(new URL('./thread.ts', import.meta.url), task);
}
