import { Z80, Z95 } from '../forecast/intervals/interval.ts';
import { normalCdf } from '../statistics/normal.ts';
import { DRAWN_RANKS } from './drawn_ranks.ts';
import { bentBand } from './path_rank.ts';

/** A forecast of one year in the unit of its measure, rising from `lo95` to `hi95`; the mean lies within its 80 % band. */
export interface ForecastBand {
  readonly lo95: number;
  readonly lo80: number;
  readonly mean: number;
  readonly hi80: number;
  readonly hi95: number;
}

/**
 * The probability that a forecast comes to a level or above. Within the 95 % band it is read off the quantile function
 * of the draws: straight lines in u through its five points, bent at u = .5 so that its mean is the forecast's. Beyond,
 * where nothing is drawn, the normal score goes on as between the ends of the two bands, on the log scale where the
 * band lies above zero: so far out a probability is an order of magnitude, and yet not 0 or 1.
 */
export function probabilityOfReaching(level: number, band: ForecastBand): number {
  const { lo95, lo80, middle, hi80, hi95 } = bentBand(band.mean, band);
  const isPositive = lo95 > 0;
  if (level > hi95) return tail(level, hi80, hi95, isPositive);
  if (level <= lo95) return isPositive && level <= 0 ? 1 : 1 - tail(-level, -lo80, -lo95, isPositive);
  const points = [lo95, lo80, middle, hi80, hi95];
  const above = points.findIndex((point) => point >= level);
  const share = (level - points[above - 1]!) / (points[above]! - points[above - 1]!);
  return 1 - (DRAWN_RANKS[above - 1]! + share * (DRAWN_RANKS[above]! - DRAWN_RANKS[above - 1]!));
}

/** Beyond the outer end; the lower side is the upper one of the values with their signs turned. */
function tail(level: number, inner: number, outer: number, isLog: boolean): number {
  if (outer === inner) return 0;
  const distance = isLog
    ? Math.log(level / outer) / Math.log(outer / inner)
    : (level - outer) / (outer - inner);
  return 1 - normalCdf(Z95 + distance * (Z95 - Z80));
}
