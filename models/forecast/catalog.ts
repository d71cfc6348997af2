import { arGrowth } from './ar_growth.ts';
import { combination } from './combination.ts';
import { dampedDrift } from './damped_drift.ts';
import { dampedHolt } from './damped_holt.ts';
import { defaultModel } from './default_model.ts';
import { dotm } from './dotm.ts';
import { drift } from './drift.ts';
import { logLinear } from './log_linear.ts';
import type { Model } from './model.ts';
import { naive } from './naive.ts';
import { ses } from './ses.ts';
import { shrunkGrowth } from './shrunk_growth.ts';
import { theta } from './theta.ts';
import { thetaLog } from './theta_log.ts';

/**
 * Every growth model that needs nothing but the series, simplest first: a tie in a choice goes to the
 * earlier one. Logistic and Gompertz need a declared ceiling, so they are made where one is declared.
 */
export const catalog: readonly Model[] = [
  naive,
  drift,
  dampedDrift,
  ses,
  shrunkGrowth,
  logLinear,
  arGrowth,
  theta,
  thetaLog,
  dampedHolt,
  dotm,
  combination('mean_of_three', [shrunkGrowth, thetaLog, dotm], 'mean'),
  combination('median_of_five', [dotm, shrunkGrowth, thetaLog, arGrowth, dampedHolt], 'median'),
  defaultModel,
];
