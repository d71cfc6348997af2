import { shippedFactors } from '../intervals/conformal.ts';
import { calibratePanel, type PanelCalibration } from '../intervals/panel_calibration.ts';
import { checkSeries } from './check_series.ts';
import { DEFAULT_MIN_LENGTH } from './default_forecast.ts';
import { forecastRun } from './run.ts';
import { scenarioRange } from './scenario_range.ts';

/** A forecast of one series, h values each; the bands are null where a probability would be a lie. */
export interface PanelForecast {
  /** What ran: rules of the default forecast, scenario_range or held_level. */
  readonly model: string;
  readonly intervalKind: 'prediction_interval' | 'scenario_range' | 'none';
  readonly nObs: number;
  readonly mean: Float64Array;
  readonly lo80: Float64Array | null;
  readonly hi80: Float64Array | null;
  readonly lo95: Float64Array | null;
  readonly hi95: Float64Array | null;
  readonly rangeLo: Float64Array | null;
  readonly rangeHi: Float64Array | null;
}

export interface PanelOptions {
  /** Lowest possible value (0 for counts), null when there is none. */
  readonly floor: number | null;
  /**
   * Name of the panel of each series, for bands calibrated on the panel's own past. Without it a forecast
   * depends on its own series alone. Points never depend on other series.
   */
  readonly panel?: readonly string[];
  /** One key per series, used only to draw a sample of a large panel; default: the position. */
  readonly keys?: readonly string[];
}

/**
 * Forecasts many yearly series, each one run without gaps; what `adequation forecast` calls.
 * Five points or more: the default forecast with conformal intervals. Two to four: a scenario range. One:
 * the level is held, without a band.
 *
 * @param series each n ≥ 1 values, oldest first, yearly, no gaps, all finite.
 * @param horizon years ahead (≥ 1).
 * @throws RangeError naming the position of the first series that cannot be read.
 */
export function forecastPanel(
  series: readonly Float64Array[],
  horizon: number,
  options: PanelOptions,
): { readonly forecasts: PanelForecast[]; readonly calibrations: ReadonlyMap<string, PanelCalibration> } {
  series.forEach((y, i) => {
    try {
      checkSeries(y, 1);
    } catch (error) {
      throw new RangeError(`series ${i}: ${(error as Error).message}`);
    }
  });
  const { floor, panel } = options;
  const calibrations = new Map<string, PanelCalibration>();
  if (panel !== undefined) {
    const keys = options.keys ?? series.map((_, i) => String(i));
    for (const name of new Set(panel)) {
      const members = series.map((_, i) => i).filter((i) => panel[i] === name);
      const own = members.map((i) => series[i]!);
      calibrations.set(
        name,
        calibratePanel(
          own,
          members.map((i) => keys[i]!),
          horizon,
        ),
      );
    }
  }
  const forecasts = series.map((y, i) => {
    if (y.length < DEFAULT_MIN_LENGTH) return shortForecast(y, horizon, floor);
    const factors = (panel && calibrations.get(panel[i]!)) ?? shippedFactors;
    const { model, mean, lo80, hi80, lo95, hi95 } = forecastRun(y, horizon, floor, factors);
    const kind = 'prediction_interval' as const;
    const none = { rangeLo: null, rangeHi: null };
    return { model, intervalKind: kind, nObs: y.length, mean, lo80, hi80, lo95, hi95, ...none };
  });
  return { forecasts, calibrations };
}

function shortForecast(y: Float64Array, horizon: number, floor: number | null): PanelForecast {
  const years = Array.from(y, (_, t) => t);
  const future = Array.from({ length: horizon }, (_, j) => y.length + j);
  const range = scenarioRange(years, y, future, floor);
  return {
    model: range.model,
    intervalKind: range.lo === null ? 'none' : 'scenario_range',
    nObs: y.length,
    mean: range.mean,
    ...{ lo80: null, hi80: null, lo95: null, hi95: null },
    rangeLo: range.lo,
    rangeHi: range.hi,
  };
}
