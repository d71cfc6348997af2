import type { SystemInput } from '../../models/balance/system_types.ts';

/** What the system reads, and factors that only publishing needs: rates of leaving apart, and the chain's. */
export interface BalanceInput extends SystemInput {
  /** [p][g][t], entrants whose completions fall into year t; 0 where completions tell. */
  readonly entrants: Float64Array;
  /** [p][g][t] */
  readonly completionRate: Float64Array;
  /** [p][g][t], 1 − share that goes on studying. */
  readonly leaverShare: Float64Array;
  readonly leavingParts: readonly Float64Array[];
}

export type Filler = (values: Float64Array, levels: Float64Array, input: BalanceInput) => void;

/** Fills one part of an input from drawn (or central) numbers and the levels of all paths. */
export type Part = (values: Float64Array, input: BalanceInput, levels: Float64Array) => void;
