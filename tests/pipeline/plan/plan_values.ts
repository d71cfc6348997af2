import type { PlanInput } from '../../../models/plan/input.ts';
import type { PlanProgram } from '../../../models/plan/plan.ts';
import { judge, type PlanAmounts } from '../../../models/plan/whole.ts';

/** The columns of a programme that a whole plan takes; those that follow from them are set at what they come to. */
export function valuesOf(input: PlanInput, stated: PlanProgram, amounts: PlanAmounts): Float64Array {
  const value = new Float64Array(stated.program.columns);
  stated.decisions.forEach(({ column, classes, unit }, d) => {
    value[column] = amounts.starts[d]! / unit;
    if (classes !== null) value[classes] = amounts.classes[d]!;
  });
  for (const { side, lever, region, specialty, year, column } of stated.relocations)
    for (const own of amounts.relocated) {
      const here = side === 'leave' ? own.from : own.to;
      if (own.lever === lever && own.specialty === specialty && own.year === year && here === region)
        value[column]! += side === 'leave' ? own.persons : own.arrive;
    }
  for (const { kind, region, year, column } of stated.trained) {
    const at = region * input.years + year;
    const net = amounts.trainersIn[at]!;
    value[column] = kind === 'train' ? amounts.trained[at]! : Math.max(0, kind === 'come' ? net : -net);
  }
  const { brought, short, excess } = judge(input, stated.decisions, amounts);
  brought.forEach((persons, at) => {
    if (input.places[at] === null) return;
    value[stated.brought[at]!] = persons;
    value[stated.short[at]!] = short[at]!;
    value[stated.excess[at]!] = excess[at]!;
  });
  return value;
}

/**
 * By how much a plan passes each of its limits, worst first; equity has a price of its own and is left out.
 *
 * @param value columns, see `valuesOf`.
 */
export function passed({ program, limits }: PlanProgram, value: Float64Array) {
  return limits
    .filter(({ name }) => name !== 'equity')
    .map(({ name, row, bound }) => {
      let sum = 0;
      for (let at = program.starts[row]!; at < program.starts[row + 1]!; at++)
        sum += program.values[at]! * value[program.indices[at]!]!;
      return { name, by: sum - bound };
    })
    .sort((a, b) => b.by - a.by);
}
