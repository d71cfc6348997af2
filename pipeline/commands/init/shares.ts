import { lastLevels, type Outline, occupationsOf } from './outline.ts';

/** Weights as shares of four decimals that sum to one exactly. */
function sharesOf(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, one) => sum + one, 0);
  const whole = weights.map((one) => Math.round((1e4 * one) / total));
  const rest = 1e4 - whole.reduce((sum, one) => sum + one, 0);
  const largest = whole.indexOf(Math.max(...whole));
  return whole.map((one, i) => (one + (i === largest ? rest : 0)) / 1e4);
}

/** Shares of the specialties in all jobs, as counted in the last year; even where nothing tells. */
export function occupationShares(outline: Outline): { shares: readonly number[]; isCounted: boolean } {
  return sharesBy(outline, 'occupation', occupationsOf(outline));
}

/** Shares of the regions, likewise. */
export function regionShares(outline: Outline): { shares: readonly number[]; isCounted: boolean } {
  return sharesBy(outline, 'region', outline.regions);
}

function sharesBy(outline: Outline, name: 'occupation' | 'region', list: Outline['regions']) {
  const levels = lastLevels(outline, name, list);
  const isCounted = levels.some((level) => level > 0);
  return { shares: sharesOf(isCounted ? levels : list.map(() => 1)), isCounted };
}
