import type { DefaultVoices } from './default_forecast.ts';
import { defaultModel } from './default_model.ts';
import type { Model } from './model.ts';
import { arGrowth } from './voices/ar_growth.ts';
import { dampedDrift } from './voices/damped_drift.ts';
import { dampedHolt } from './voices/damped_holt.ts';
import { dampedToTarget } from './voices/damped_to_target.ts';
import { dotm } from './voices/dotm.ts';
import { drift } from './voices/drift.ts';
import { gompertz } from './voices/gompertz.ts';
import { localTrend } from './voices/local_trend.ts';
import { logLinear } from './voices/log_linear.ts';
import { logistic } from './voices/logistic.ts';
import { naive } from './voices/naive.ts';
import { returnToMean } from './voices/return_to_mean.ts';
import { ses } from './voices/ses.ts';
import { shrunkGrowth } from './voices/shrunk_growth.ts';
import { theta } from './voices/theta.ts';
import { thetaLog } from './voices/theta_log.ts';

/**
 * Who speaks in the default forecast, with what weight: the middle of six opinions for most series, the local
 * trend for a very smooth one, the return to the mean for one that goes nowhere (default_forecast.ts says when).
 */
export const defaultVoices: DefaultVoices = {
  middle: [
    { voice: dotm, weight: 2 },
    { voice: dampedHolt, weight: 1 },
    { voice: thetaLog, weight: 1 },
    { voice: shrunkGrowth, weight: 1 },
    { voice: arGrowth, weight: 1 },
  ],
  memory: arGrowth,
  smooth: localTrend,
  returning: returnToMean,
};

/** Every growth model that a project or `adequation forecast --model` can name, simplest first. */
export const catalog: readonly Model[] = [
  naive,
  drift,
  dampedDrift,
  dampedToTarget,
  ses,
  shrunkGrowth,
  logLinear,
  logistic,
  gompertz,
  arGrowth,
  theta,
  thetaLog,
  dampedHolt,
  localTrend,
  returnToMean,
  dotm,
  defaultModel(defaultVoices),
];

/** @throws RangeError when the catalogue has no model of that name. */
export function modelNamed(name: string): Model {
  const model = catalog.find((one) => one.name === name);
  if (model === undefined) throw new RangeError(`no model of the catalogue is called ${name}`);
  return model;
}
