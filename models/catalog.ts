import { dampedDrift } from './damped_drift.ts';
import { dampedHolt } from './damped_holt.ts';
import { drift } from './drift.ts';
import { logLinear } from './log_linear.ts';
import type { Model } from './model.ts';
import { naive } from './naive.ts';

/** Every growth model, simplest first: a tie in the choice goes to the earlier one. */
export const catalog: readonly Model[] = [naive, drift, dampedDrift, logLinear, dampedHolt];
