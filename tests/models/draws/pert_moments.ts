import type { PertRange } from '../../../models/draws/pert.ts';

/** Mean and variance of a PERT in closed form, which the draws are compared with. */
export function pertMoments({ low, mode, high }: PertRange): {
  readonly mean: number;
  readonly variance: number;
} {
  const mean = (low + 4 * mode + high) / 6;
  return { mean, variance: ((mean - low) * (high - mean)) / 7 };
}
