import type { BareForecast } from '../forecast/series.ts';
import type { Reconciled } from './group.ts';

/** One year of a series, null bounds where it has no band. */
export interface PathYear {
  readonly year: number;
  readonly mean: number;
  /** The forecast by itself, before it had to agree with the others. */
  readonly baseMean: number;
  readonly lo80: number | null;
  readonly hi80: number | null;
  readonly lo95: number | null;
  readonly hi95: number | null;
}

/**
 * The path of a series that was observed: what was agreed, and its own forecast in years before that, since leaves and a
 * printed total may end in different years.
 *
 * @param lastYear of the series itself. @param agreed undefined where it was left aside.
 */
export function agreedPath(
  lastYear: number,
  forecast: BareForecast,
  agreed: Reconciled | undefined,
): PathYear[] {
  return Array.from(forecast.mean, (baseMean, i) => {
    const year = lastYear + 1 + i;
    const at = agreed ? agreed.years.indexOf(year) : -1;
    const band = at < 0 ? forecast : agreed!.band;
    const j = at < 0 ? i : at;
    return {
      year,
      mean: at < 0 ? baseMean : agreed!.mean[at]!,
      baseMean,
      lo80: band.lo80?.[j] ?? null,
      hi80: band.hi80?.[j] ?? null,
      lo95: band.lo95?.[j] ?? null,
      hi95: band.hi95?.[j] ?? null,
    };
  });
}
