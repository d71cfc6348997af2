import type { TextTable } from '../../files/text_table.ts';
import { numberReader } from '../../inputs/number.ts';
import type { Column } from './profile.ts';

/** A code that is the sum of the others, or a table in which parents stand beside their children. */
export interface Whole {
  readonly dimension: Column;
  readonly code: string;
  /** Groups of rows (one a year and a place) in which it is so, of those that were looked at. */
  readonly holds: number;
  readonly of: number;
  /** 1: it is the sum of the others; 2: the others hold the sum twice, as where two levels stand in one column. */
  readonly times: number;
}

const MOST_LEVELS = 6;
const TOLERANCE = 0.01;

/** To what the publisher rounds: 1, 10, 100 or 1,000. */
function stepOf({ texts, numbers }: Column): number {
  const read = numberReader(numbers!.marks);
  const values = [...texts.keys()].flatMap((text) => read(text) ?? []);
  return [1000, 100, 10].find((step) => values.every((value) => value % step === 0)) ?? 1;
}

/** The largest of each group of rows, where it is the sum of the others once or, with levels, several times. */
export function wholesIn(
  table: TextTable,
  dimension: Column,
  others: readonly Column[],
  value: Column,
): Whole | undefined {
  const read = numberReader(value.numbers!.marks);
  const groups = new Map<string, { sum: number; most: number; code: string; members: number }>();
  for (const { cells } of table.records) {
    const number = read(cells[value.at]!);
    const code = cells[dimension.at]!.trim();
    if (number === null || code === '') continue;
    const key = others.map(({ at }) => cells[at]!.trim()).join('\u0000');
    const group = groups.get(key) ?? { sum: 0, most: -Infinity, code: '', members: 0 };
    groups.set(key, group);
    group.sum += number;
    group.members++;
    if (number > group.most) Object.assign(group, { most: number, code });
  }
  const looked = [...groups.values()].filter(({ members, most }) => members >= 4 && most > 0);
  const told = new Map<string, { holds: number; times: number }>();
  const step = stepOf(value);
  for (const { sum, most, code, members } of looked) {
    const times = (sum - most) / most;
    const whole = Math.round(times);
    const rounding = (members * step) / 2 / most;
    if (whole < 1 || whole > MOST_LEVELS || Math.abs(times - whole) > Math.max(TOLERANCE * whole, rounding))
      continue;
    const before = told.get(code) ?? { holds: 0, times: whole };
    told.set(code, { holds: before.holds + 1, times: before.times });
  }
  const [best] = [...told].sort((a, b) => b[1].holds - a[1].holds);
  if (best === undefined || best[1].holds < looked.length * 0.8) return undefined;
  return { dimension, code: best[0], holds: best[1].holds, of: looked.length, times: best[1].times };
}
