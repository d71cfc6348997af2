import { stream } from '../statistics/random.ts';
import { drawPert, type PertRange } from './pert.ts';

/** One assumption at its own scope: a national rate is one row, a rate of a region one row of that region. */
export interface UncertainParameter {
  /** Name and scope in one text, e.g. `retirement|_T|CRM`; no two rows share one. */
  readonly key: string;
  /** The central value and, for PERT, the likeliest. */
  readonly value: number;
  /** Both null: no range, and so fixed. */
  readonly low: number | null;
  readonly high: number | null;
  readonly distribution: 'pert' | 'fixed';
}

export interface DrawnParameters {
  /** One array a row, in the order of the rows; one value a draw, in the row's own unit. */
  readonly values: readonly Float64Array[];
  /** Keys of the rows that never move, to be listed: what is fixed is not thereby certain. */
  readonly fixed: readonly string[];
}

/**
 * Draws each assumption once a draw, from the stream named after it. Whoever uses it in 60 cells reads the same
 * number 60 times: a national rate that is too low is too low everywhere. Drawn again in each cell the errors would
 * cancel out, and a national range over n equal cells would come out √n times too narrow.
 *
 * @param options.draws how many values each row gets (≥ 1); the first 500 of 2,000 are those of a run of 500.
 * @throws RangeError naming the row: half a range, a value outside its range, a key used twice.
 */
export function drawParameters(options: {
  readonly seed: number;
  readonly draws: number;
  readonly rows: readonly UncertainParameter[];
}): DrawnParameters {
  const { seed, draws, rows } = options;
  const fixed: string[] = [];
  const keys = new Set<string>();
  const values = rows.map((row) => {
    if (keys.has(row.key)) throw new RangeError(`${row.key}: two rows would share one stream`);
    keys.add(row.key);
    const range = rangeOf(row);
    if (range === null) fixed.push(row.key);
    return range === null ? new Float64Array(draws).fill(row.value) : drawRow(seed, draws, row.key, range);
  });
  return { values, fixed };
}

function drawRow(seed: number, draws: number, key: string, range: PertRange): Float64Array {
  const from = stream(seed, `parameter/${key}`);
  return Float64Array.from({ length: draws }, () => drawPert(range, from));
}

/** Null when the row does not move. A range is checked even where the row says that it is fixed. */
function rangeOf({ key, value, low, high, distribution }: UncertainParameter): PertRange | null {
  if (!Number.isFinite(value)) throw new RangeError(`${key}: the value is ${value}`);
  if (low === null && high === null) return null;
  if (low === null || high === null)
    throw new RangeError(`${key}: low ${low}, high ${high}; a range needs both ends, or neither`);
  if (!(low <= value && value <= high))
    throw new RangeError(`${key}: ${value} lies outside its range ${low} … ${high}`);
  return distribution === 'fixed' || low === high ? null : { low, mode: value, high };
}
