import { quantiles } from '../statistics/quantile.ts';
import { type Band, leafRanks, quantileAt, type Shocks } from './path_rank.ts';

export interface NationalCorrelation {
  readonly rhoNational: number;
  /** p90 − p10 (type 7) of the drawn national level, persons. */
  readonly drawnWidth80: number;
  /** The reconciled width that was asked for, persons. */
  readonly targetWidth80: number;
  /** `lowest`: already wider at ρn = 0; `highest`: still narrower at ρn = 1 − ρr. Then print both widths. */
  readonly outcome: 'solved' | 'lowest' | 'highest';
}

/** A width counts as met within this share of it: far below what 2,000 draws can tell. */
const TOLERANCE = 1e-6;

/**
 * Finds how far leaves must move together for their sum to be as uncertain as the national forecast says. The
 * leaves' bands alone do not tell: independent errors cancel out in a sum, common ones add up.
 *
 * Bisection on ρn within 0 … 1 − ρr until the drawn national 80 % width equals the reconciled one. All ρn are tried
 * on the same shocks, so the width is one continuous function of ρn, the same at each call, and where the two ends
 * enclose the target there is a root. Where they do not, the nearer end is the answer.
 *
 * @param options.bands one a leaf, at the target year T, persons.
 * @param options.rhoRegional declared share of variance that a region has in common, 0 … 1.
 * @param options.targetWidth80 reconciled national hi80 − lo80 at T, persons.
 */
export function solveNationalCorrelation(options: {
  readonly shocks: Shocks;
  readonly rhoRegional: number;
  readonly bands: readonly Band[];
  readonly targetWidth80: number;
}): NationalCorrelation {
  const { shocks, rhoRegional, bands, targetWidth80 } = options;
  if (!(targetWidth80 >= 0 && Number.isFinite(targetWidth80)))
    throw new RangeError(`the national 80 % width is ${targetWidth80} persons; it must be 0 or more`);
  const widthAt = nationalWidth(shocks, rhoRegional, bands);
  const near = (width: number) => Math.abs(width - targetWidth80) <= TOLERANCE * targetWidth80;
  const answer = (rhoNational: number, drawnWidth80: number, outcome: NationalCorrelation['outcome']) => {
    return { rhoNational, drawnWidth80, targetWidth80, outcome };
  };

  let low = 0;
  let high = 1 - rhoRegional;
  const narrowest = widthAt(low);
  if (near(narrowest)) return answer(low, narrowest, 'solved');
  if (narrowest > targetWidth80) return answer(low, narrowest, 'lowest');
  const widest = widthAt(high);
  if (near(widest)) return answer(high, widest, 'solved');
  if (widest < targetWidth80) return answer(high, widest, 'highest');
  for (;;) {
    const middle = (low + high) / 2;
    const width = widthAt(middle);
    if (near(width) || high - low < 1e-12) return answer(middle, width, 'solved');
    if (width < targetWidth80) low = middle;
    else high = middle;
  }
}

/** The drawn 80 % width of the sum over leaves, as a function of ρn. */
function nationalWidth(shocks: Shocks, rhoRegional: number, bands: readonly Band[]) {
  const total = new Float64Array(shocks.national.length);
  const u = new Float64Array(total.length);
  const scratch = new Float64Array(total.length);
  const ends = new Float64Array(2);
  return (rhoNational: number): number => {
    total.fill(0);
    for (let l = 0; l < shocks.own.length; l++) {
      leafRanks(shocks, l, rhoNational, rhoRegional, u);
      for (let draw = 0; draw < total.length; draw++) total[draw]! += quantileAt(u[draw]!, bands[l]!);
    }
    quantiles(total, [0.1, 0.9], scratch, ends);
    return ends[1]! - ends[0]!;
  };
}
