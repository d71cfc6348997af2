import type { SystemOutput } from '../../models/balance/system_types.ts';
import type { BalanceInput } from './part.ts';
import type { BalanceSystem } from './system.ts';

/** The chain of one scenario, as it is written. */
export interface ScenarioPath {
  readonly scenario: string;
  readonly system: BalanceSystem;
  readonly input: BalanceInput;
  /** [r][o][t], the pools themselves at their means; `input.pool` is what they fill on average. */
  readonly candidates: Float64Array;
  readonly output: SystemOutput;
}
