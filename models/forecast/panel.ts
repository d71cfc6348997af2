import { calibratePanel, type PanelCalibration, type PanelSeries } from './intervals/panel_calibration.ts';
import type { Model } from './model.ts';
import { checkSeries } from './parts/check_series.ts';
import { type BareForecast, type Bounds, forecastSeries, longForecast, MIN_POINTS } from './series.ts';

export interface PanelOptions extends Bounds {
  /**
   * Name of the panel of each series, for bands calibrated on the panel's own past. Without it a forecast
   * depends on its own series alone. Points never depend on other series.
   */
  readonly panel?: readonly string[];
  /** Series whose last value was told by a part of its year: no actual by which a panel is judged; default: none. */
  readonly isLastTold?: readonly boolean[];
  /** The model that somebody named, with its own intervals; absent, the default forecast. */
  readonly model?: Model | undefined;
  /** By place in each series, 1 where a point was observed and 0 where it was filled; default: all were. */
  readonly observed?: readonly Uint8Array[];
  /** One key per series, used only to draw a sample of a large panel; default: the position. */
  readonly keys?: readonly string[];
}

/**
 * Forecasts many yearly series, each one run without gaps; what `adequation forecast` calls.
 * Five points or more: the default forecast with conformal intervals. Two to four: short growth with its bands. One: the
 * level is held, without a band.
 *
 * @param series each n ≥ 1 values, oldest first, yearly, no gaps, all finite.
 * @param horizon years ahead (≥ 1).
 * @throws RangeError naming the position of the first series that cannot be read, or where the named model cannot
 *   take one.
 */
export function forecastPanel(
  series: readonly Float64Array[],
  horizon: number,
  options: PanelOptions,
): { readonly forecasts: BareForecast[]; readonly calibrations: ReadonlyMap<string, PanelCalibration> } {
  series.forEach((y, i) => {
    try {
      checkSeries(y, 1);
    } catch (error) {
      throw new RangeError(`series ${i}: ${(error as Error).message}`);
    }
  });
  const { panel, observed } = options;
  const calibrations =
    panel === undefined
      ? new Map<string, PanelCalibration>()
      : calibrationsOf(series.map(countedOf(options)), horizon, panel, options.keys);
  const forecasts = series.map((y, i) => {
    if (y.length < MIN_POINTS) return forecastShort(y, horizon, options);
    const factors = panel && calibrations.get(panel[i]!);
    const own = observed?.[i];
    const isActual = (t: number) => own === undefined || own[t] === 1;
    const nObs = own === undefined ? y.length : own.reduce((sum, one) => sum + one, 0);
    return longForecast(y, horizon, { ...options, factors, isActual }, nObs);
  });
  return { forecasts, calibrations };
}

const countedOf =
  ({ isLastTold, observed }: PanelOptions) =>
  (y: Float64Array, i: number): PanelSeries => {
    const n = isLastTold?.[i] ? y.length - 1 : y.length;
    return { y: y.subarray(0, n), counted: observed?.[i]?.subarray(0, n) };
  };

/** The calibration of each panel on its own series. */
function calibrationsOf(
  series: readonly PanelSeries[],
  horizon: number,
  panel: readonly string[],
  keys: readonly string[] = series.map((_, i) => String(i)),
): Map<string, PanelCalibration> {
  const calibrations = new Map<string, PanelCalibration>();
  for (const name of new Set(panel)) {
    const own = Array.from(series.keys()).filter((i) => panel[i] === name);
    const calibration = calibratePanel(
      own.map((i) => series[i]!),
      own.map((i) => keys[i]!),
      horizon,
    );
    calibrations.set(name, calibration);
  }
  return calibrations;
}

function forecastShort(y: Float64Array, horizon: number, bounds: Bounds): BareForecast {
  const years = Array.from(y, (_, t) => t);
  const { floor, ceiling } = bounds;
  const future = Array.from({ length: horizon }, (_, j) => y.length + j);
  const { candidates: _, ...forecast } = forecastSeries(years, y, future, { floor, ceiling });
  return forecast;
}
