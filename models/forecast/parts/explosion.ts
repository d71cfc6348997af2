/** Growth over a forecast (log scale) that is believed as it comes: half as much again. */
const BELIEVED = 0.4;
/** What the rest adds at most. */
const ROOM = 0.2;
/** Years over which so much was seen; beyond, both grow in proportion. */
const YEARS = 6;

/**
 * Damps a forecast that multiplies a series, in place: of series that had grown so fast that six years more were
 * forecast at +82 % or above, the middle one grew by 51 to 90 %, and of those forecast highest not at all (the table
 * stands in docs/method.md).
 *   g = log(mean_h / last);  g′ = B + R·(1 − exp(−(g − B)/R)) for g > B,  B = 0.4, R = 0.2, both × h/6 beyond six years
 * The bound on next year is that on the sixth: fast growth goes on for a year or two more, and then stops.
 *
 * @param mean forecast, one value a year ahead. @param last the last value; nothing is damped unless both are above 0.
 */
export function dampExplosion(mean: Float64Array, last: number): void {
  if (!(last > 0)) return;
  for (let j = 0; j < mean.length; j++) {
    const times = Math.max(1, (j + 1) / YEARS);
    const [believed, room] = [BELIEVED * times, ROOM * times];
    if (mean[j]! <= last * Math.exp(believed)) continue;
    const beyond = Math.log(mean[j]! / last) - believed;
    mean[j] = last * Math.exp(believed + room * (1 - Math.exp(-beyond / room)));
  }
}
