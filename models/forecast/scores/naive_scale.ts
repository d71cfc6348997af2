/** Mean |Δy| of a training part: one step of the naive forecast. Null under two points. */
export function naiveScale(train: ArrayLike<number>): number | null {
  if (train.length < 2) return null;
  let sum = 0;
  for (let t = 1; t < train.length; t++) sum += Math.abs(train[t]! - train[t - 1]!);
  return sum / (train.length - 1);
}
