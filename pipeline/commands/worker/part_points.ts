import { LARGEST } from '../forecast/one_forecast.ts';
import { type Folded, foldSlots, type PartsLayout } from '../forecast/parts/fold_series.ts';
import { partsSaid } from '../forecast/parts/part_tally.ts';
import { slotReader } from '../forecast/parts/read_slots.ts';
import { slotText } from '../forecast/parts/slot.ts';
import { JobError, shown } from './job_error.ts';

/** So many faults of one series are told; the rest are counted. */
const SHOWN = 5;

/**
 * Years of the parts of a series, in whatever order they come; a null is a part that is missing.
 *
 * @throws JobError with everything that is wrong with them.
 */
export function readParts(periods: unknown, values: unknown, layout: PartsLayout): Folded {
  if (!Array.isArray(periods) || !Array.isArray(values))
    throw new JobError('job', 'periods and values must be lists');
  if (periods.length !== values.length)
    throw new JobError('series', `${periods.length} periods for ${values.length} values`);
  const bySlot = slotted(periods, values);
  if (bySlot.size === 0) throw new JobError('series', 'there is no value');
  const slots = [...bySlot.keys()].sort((a, b) => a - b);
  const parts = foldSlots({ slots, values: slots.map((slot) => bySlot.get(slot)!) }, layout);
  if (parts.years.length === 0)
    throw new JobError(
      'series',
      'there is no year of which all parts are there; give the year itself, or all of its parts',
    );
  return parts;
}

function slotted(periods: readonly unknown[], values: readonly unknown[]): ReadonlyMap<number, number> {
  const slotOf = slotReader();
  const bySlot = new Map<number, number>();
  const seen = new Set<number>();
  const faults: string[] = [];
  for (const [i, period] of periods.entries()) {
    const value = values[i];
    const read = slotOf({ period: typeof period === 'string' ? period.trim() : shown(period), year: '' });
    if (read.year === null) faults.push(read.says.slice(0, -1));
    else if (seen.has(read.year)) faults.push(`the period ${slotText(read.year)} stands twice`);
    else if (value !== null && !(typeof value === 'number' && Math.abs(value) <= LARGEST))
      faults.push(`the value of ${slotText(read.year)} is ${shown(value)}, not a number up to 1e100`);
    else if (value !== null) bySlot.set(read.year, value as number);
    if (read.year !== null) seen.add(read.year);
  }
  if (faults.length === 0) return bySlot;
  const rest = faults.length - SHOWN;
  throw new JobError(
    'series',
    [...faults.slice(0, SHOWN), ...(rest > 0 ? [`and ${rest} more`] : [])].join('; '),
  );
}

/** What an answer says of parts: the year that a part tells, null where none does, and what stands against others. */
export function partsAnswered({ parts }: { readonly parts?: Folded }) {
  if (parts === undefined) return {};
  const { nowcast } = parts;
  if (nowcast === undefined) return { nowcast: null, told: partsSaid(parts) };
  const { year, months, value, band } = nowcast;
  const bounds = {
    lo_80: band?.lo80 ?? null,
    hi_80: band?.hi80 ?? null,
    lo_95: band?.lo95 ?? null,
    hi_95: band?.hi95 ?? null,
  };
  return { nowcast: { year, months, mean: value, ...bounds }, told: partsSaid(parts) };
}
