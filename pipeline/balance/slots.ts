import { applyStep } from '../../models/balance/scenario.ts';
import { rowFor } from './resolution.ts';
import { asStep, type StepRow, stepsOf } from './steps.ts';
import type { BalanceSystem } from './system.ts';

/** A number of the input: the row of parameters it comes from, and the steps of the scenario that change it. */
export interface Slot {
  readonly row: number;
  readonly steps: readonly { readonly step: StepRow; readonly valueAt: number }[];
}

/** Where a parameter is asked for; a dimension left out is the whole (_T). */
export interface Place {
  readonly region: string;
  readonly sector?: string;
  readonly occupation?: string;
  readonly programme?: string;
}

/** Finds the slot of a parameter in a place; the row is the one that SQL resolved. */
export interface SlotFinder {
  (name: string, place: Place): Slot;
  /** Null where no row holds, or where its value is not known. */
  maybe(name: string, place: Place): Slot | null;
  /** The steps alone, where another row stands for the parameter. */
  steps(name: string, place: Place): Slot['steps'];
}

const NO_STEPS: Slot['steps'] = [];

export function slotFinder(
  { rows }: BalanceSystem,
  steps: readonly StepRow[],
  valueAt: (step: StepRow) => number,
): SlotFinder {
  // A million cells share a few rows: those that no step changes share a slot.
  const shared = new Map<number, Slot>();
  const sharedSlot = (row: number): Slot => {
    const own = shared.get(row) ?? { row, steps: NO_STEPS };
    shared.set(row, own);
    return own;
  };
  const stepsAt = (name: string, { region, sector = '_T', occupation = '_T', programme = '_T' }: Place) => {
    const scope = {
      region_code: region,
      sector_code: sector,
      occupation_code: occupation,
      programme_code: programme,
    };
    const own = stepsOf(steps, name, scope);
    return own.length === 0 ? NO_STEPS : own.map((step) => ({ step, valueAt: valueAt(step) }));
  };
  const maybe = (name: string, place: Place) => {
    const { region, sector = '_T', occupation = '_T', programme = '_T' } = place;
    const row = rowFor(rows.scopes, name, region, sector, occupation, programme);
    if (row === undefined || rows.numbers.all[row]!.value === null) return null;
    const own = stepsAt(name, place);
    return own.length === 0 ? sharedSlot(row) : { row, steps: own };
  };
  const find = (name: string, place: Place): Slot => {
    const slot = maybe(name, place);
    if (slot === null)
      throw new Error(`parameter ${name} has no value for ${Object.values(place).join(', ')}`);
    return slot;
  };
  return Object.assign(find, { maybe, steps: stepsAt });
}

/** Writes the number of every year from position `from` on; one without a step is the same every year. */
export function fillYears(
  target: Float64Array,
  from: number,
  own: Slot,
  values: Float64Array,
  years: readonly number[],
): void {
  target.fill(values[own.row]!, from, from + years.length);
  stepYears(target, from, own.steps, values, years);
}

/** Lets steps change the shares of every year from position `from` on, which are then held within 0–1. */
export function stepYears(
  target: Float64Array,
  from: number,
  steps: Slot['steps'],
  values: Float64Array,
  years: readonly number[],
): void {
  if (steps.length === 0) return;
  for (let t = 0; t < years.length; t++) {
    let stepped = target[from + t]!;
    for (const { step, valueAt } of steps)
      stepped = applyStep(stepped, asStep(step, values[valueAt]!), years[t]!);
    target[from + t] = Math.min(1, Math.max(0, stepped));
  }
}
