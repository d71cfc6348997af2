import type { BalanceInput } from '../balance/part.ts';
import type { BalanceSystem } from '../balance/system.ts';

/** [r][o], employment at T0: where people go who leave a region when no other one has openings. */
export function employedAt({ shape, at }: BalanceSystem, input: BalanceInput): Float64Array {
  const employed = new Float64Array(at.place(shape.regions, 0));
  for (let r = 0; r < shape.regions; r++)
    for (let c = 0; c < shape.cells; c++)
      employed[at.place(r, shape.occupationOf[c]!)]! += input.employment[at.level(at.cell(r, c), 0)]!;
  return employed;
}
