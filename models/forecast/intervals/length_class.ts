/** Fewest points of each class of length that has its own table of errors: 5–7, 8–11, 12–19, 20 and more. */
export const LENGTH_CLASSES = [5, 8, 12, 20] as const;

/** The usual number of points in each class, as a geometric mean over the windows that the table was made from. */
export const LENGTH_MIDDLES = [5.9, 9.4, 15, 25.6] as const;

/** The two classes whose middles n lies between, and how far it is on the way from the lower to the upper (0 … 1). */
export function betweenMiddles(n: number): { below: number; above: number; share: number } {
  const next = LENGTH_MIDDLES.findIndex((middle) => n <= middle);
  if (next === 0) return { below: 0, above: 0, share: 0 };
  const last = LENGTH_MIDDLES.length - 1;
  if (next < 0) return { below: last, above: last, share: 0 };
  const [low, high] = [LENGTH_MIDDLES[next - 1]!, LENGTH_MIDDLES[next]!];
  return { below: next - 1, above: next, share: Math.log(n / low) / Math.log(high / low) };
}
