/**
 * The x in [low, high] where f is least: an even grid first, because f may have several valleys, then
 * golden section around the best grid point. Deterministic, n + steps calls of f.
 *
 * @param points grid points, both ends included (≥ 3).
 * @param steps halvings of the bracket by the golden ratio; each narrows it to 62 %.
 */
export function lineSearch(
  f: (x: number) => number,
  low: number,
  high: number,
  points: number,
  steps: number,
): number {
  const gap = (high - low) / (points - 1);
  let bestX = low;
  let bestValue = Infinity;
  for (let i = 0; i < points; i++) {
    const x = low + i * gap;
    const value = f(x);
    if (value < bestValue * (1 - 1e-9)) {
      bestValue = value;
      bestX = x;
    }
  }
  const golden = 0.6180339887498949;
  let left = Math.max(low, bestX - gap);
  let right = Math.min(high, bestX + gap);
  let x1 = right - golden * (right - left);
  let x2 = left + golden * (right - left);
  let f1 = f(x1);
  let f2 = f(x2);
  for (let i = 0; i < steps; i++) {
    if (f1 <= f2) {
      right = x2;
      x2 = x1;
      f2 = f1;
      x1 = right - golden * (right - left);
      f1 = f(x1);
    } else {
      left = x1;
      x1 = x2;
      f1 = f2;
      x2 = left + golden * (right - left);
      f2 = f(x2);
    }
  }
  const refined = f1 <= f2 ? x1 : x2;
  return Math.min(f1, f2) < bestValue * (1 - 1e-9) ? refined : bestX;
}
