import type { BareForecast } from '../../../models/forecast/series.ts';
import { agreedPath } from '../../../models/reconcile/agreed_path.ts';
import type { Reconciled } from '../../../models/reconcile/group.ts';
import type { Codes } from '../../../models/reconcile/hierarchy.ts';
import type { Member } from './group_job.ts';
import { partsAnswered } from './part_points.ts';

/** One series or total of an answer, one value a year; the bands are null where there is none. */
export interface Node {
  readonly codes: Codes;
  readonly model: string;
  readonly n_obs: number;
  readonly is_reconciled: boolean;
  readonly year: readonly number[];
  readonly mean: readonly number[];
  readonly base_mean: readonly number[];
  readonly lo_80: readonly number[] | null;
  readonly hi_80: readonly number[] | null;
  readonly lo_95: readonly number[] | null;
  readonly hi_95: readonly number[] | null;
}

/** A series that came. */
export function seriesNode(
  series: Member,
  forecast: BareForecast,
  agreed: Reconciled | undefined,
): Node & { interval_kind: string; n_filled: number } & ReturnType<typeof partsAnswered> {
  const path = agreedPath(series.years.at(-1)!, forecast, agreed);
  const band = (of: (year: (typeof path)[number]) => number | null) =>
    forecast.lo80 === null ? null : path.map((at) => of(at)!);
  return {
    codes: series.codes,
    model: forecast.model,
    interval_kind: forecast.intervalKind,
    n_obs: forecast.nObs,
    n_filled: forecast.nFilled,
    is_reconciled: agreed !== undefined,
    year: path.map(({ year }) => year),
    mean: path.map(({ mean }) => mean),
    base_mean: path.map(({ baseMean }) => baseMean),
    lo_80: band(({ lo80 }) => lo80),
    hi_80: band(({ hi80 }) => hi80),
    lo_95: band(({ lo95 }) => lo95),
    hi_95: band(({ hi95 }) => hi95),
    ...partsAnswered(series),
  };
}

/** A total that nobody prints. */
export function totalNode({ codes, model, nObs, years, mean, base, band }: Reconciled): Node {
  return {
    codes,
    model,
    n_obs: nObs,
    is_reconciled: true,
    year: years,
    mean: Array.from(mean),
    base_mean: Array.from(base),
    lo_80: Array.from(band.lo80),
    hi_80: Array.from(band.hi80),
    lo_95: Array.from(band.lo95),
    hi_95: Array.from(band.hi95),
  };
}
