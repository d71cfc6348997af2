import { defaultVoices } from '../../models/forecast/catalog.ts';
import { defaultPoints } from '../../models/forecast/default_forecast.ts';
import { LENGTH_CLASSES } from '../../models/forecast/intervals/length_class.ts';
import { difficulty, FEATURES } from '../../models/forecast/parts/difficulty.ts';
import { growthScale } from '../../models/forecast/parts/growth_scale.ts';
import { readSeries } from '../bench/shared_series.ts';
import { lengthClass } from './length_class.ts';

/** Years ahead that are learnt, and years back from which forecasts are made. */
export const HORIZON = 10;
const ORIGINS = 24;
const SHORTEST = 5;

/** One error of the default forecast on a hidden year. */
export interface Miss {
  /** Years hidden after the window: the origin of the forecast. */
  readonly origin: number;
  /** Class of the window's length. */
  readonly length: number;
  readonly h: number;
  /** Of the outcome, as the band counts it: below the forecast on the growth scale (conformal.ts). */
  readonly error: number;
  readonly change: number;
  readonly x: Float64Array;
  readonly aim: number;
  readonly direction: number;
  readonly local: number;
  /** Each set weighs the same, and in it each class of length. */
  readonly weight: number;
}

/** The errors on hidden ends of the training parts of some sets; test parts are not read. */
export function readMisses(sets: readonly string[]): Miss[] {
  return sets.flatMap((set) => {
    const own = readSeries(set).flatMap(({ train }, i) => missesOf(train, i));
    const counts = LENGTH_CLASSES.map((_, c) => own.filter(({ length }) => length === c).length);
    return own.map((miss) => ({ ...miss, weight: 1 / counts[miss.length]! / LENGTH_CLASSES.length }));
  });
}

/**
 * At each origin the whole past is a window, and so are its last points in as many of the classes as it fills: most
 * series offered are shorter than those learnt from. Which length of a class goes by turns.
 */
function missesOf(train: Float64Array, i: number): Omit<Miss, 'weight'>[] {
  const out: Omit<Miss, 'weight'>[] = [];
  for (let origin = 1; origin <= ORIGINS && train.length - origin >= SHORTEST; origin++) {
    const past = train.length - origin;
    const lengths = new Set([past]);
    LENGTH_CLASSES.forEach((least, c) => {
      const longest = Math.min((LENGTH_CLASSES[c + 1] ?? Number.POSITIVE_INFINITY) - 1, past);
      if (longest >= least) lengths.add(least + ((7 * i + 3 * origin + c) % (longest - least + 1)));
    });
    for (const n of lengths) out.push(...missesFrom(train, past, n, origin));
  }
  return out;
}

function missesFrom(train: Float64Array, past: number, n: number, origin: number): Omit<Miss, 'weight'>[] {
  const series = growthScale(train.slice(past - n, past));
  const points = defaultPoints(defaultVoices, series, Math.min(HORIZON, origin));
  const { change, features, aim, direction, local } = difficulty(series, points);
  if (change === 0) return [];
  return Array.from(points.mean, (mean, j) => ({
    origin,
    length: lengthClass(n),
    h: j + 1,
    error: countedError(train[past + j]!, mean, series.logs),
    change,
    x: features.slice(j * FEATURES, (j + 1) * FEATURES),
    aim,
    direction,
    local,
  }));
}

/** Far below any band; a value that fell to zero or below has no logarithm. */
const FELL_TO_NOTHING = 30;

function countedError(actual: number, mean: number, logs: boolean): number {
  if (actual >= mean || !logs || mean <= 0) return actual - mean;
  return actual > 0 ? mean * Math.log(actual / mean) : -FELL_TO_NOTHING * mean;
}
