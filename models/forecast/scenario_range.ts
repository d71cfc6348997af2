/** One value per future year, in the unit of the series; `lo` and `hi` are null for a held level. */
export interface ScenarioRange {
  readonly model: 'scenario_range' | 'held_level';
  readonly mean: Float64Array;
  readonly lo: Float64Array | null;
  readonly hi: Float64Array | null;
}

/** Fewest years between first and last point from which a yearly growth is compounded. */
const MIN_SPAN = 2;

/**
 * What can be said from fewer than five points: not a probability, a range between two readings.
 *   line:       y₁ + (y_k − y₁)·(t − t₁)/(t_k − t₁)
 *   compounded: y_k·(y_k/y₁)^((t − t_k)/(t_k − t₁))       only when every value is above zero
 * lo and hi are the lower and the higher of the two, mean the middle between them. Where growth cannot be
 * compounded (a zero, a negative, points one year apart: the change of a single year is no rate of growth) the
 * second reading is the last level, held. Points between the first and
 * the last do not move the range. One point is held, without a range.
 *
 * 130,000 in 2022 and 148,500 in 2024 give 204,000 on the line and 221,300 compounded in 2030.
 *
 * @param years, values k ≥ 1 points, years rising, gaps allowed.
 * @param futureYears years after the last one.
 * @param floor lowest possible value (0 for counts), null when there is none.
 */
export function scenarioRange(
  years: ArrayLike<number>,
  values: ArrayLike<number>,
  futureYears: ArrayLike<number>,
  floor: number | null,
): ScenarioRange {
  const k = values.length;
  if (k === 0) throw new RangeError('needs 1 point or more, got 0');
  const last = values[k - 1]!;
  const bounded = (value: number) => {
    const finite = Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, value));
    return floor === null ? finite : Math.max(floor, finite);
  };
  const future = Float64Array.from(futureYears);
  if (k === 1) return { model: 'held_level', mean: future.map(() => bounded(last)), lo: null, hi: null };

  const first = values[0]!;
  const span = years[k - 1]! - years[0]!;
  const positive = Array.from(values).every((value) => value > 0);
  const line = future.map((year) => bounded(last + ((last - first) * (year - years[k - 1]!)) / span));
  const compounds = positive && span >= MIN_SPAN;
  const second = future.map((year) =>
    bounded(compounds ? last * (last / first) ** ((year - years[k - 1]!) / span) : last),
  );
  return {
    model: 'scenario_range',
    mean: line.map((value, j) => value / 2 + second[j]! / 2),
    lo: line.map((value, j) => Math.min(value, second[j]!)),
    hi: line.map((value, j) => Math.max(value, second[j]!)),
  };
}
