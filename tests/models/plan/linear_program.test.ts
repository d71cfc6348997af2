/** Rows of a linear programme as they are packed: against the same rows summed up in a dense matrix. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Entry, programBuilder } from '../../../models/plan/linear_program.ts';

const COLUMNS = 5;
const entry = fc.tuple(fc.nat({ max: COLUMNS - 1 }), fc.integer({ min: -2, max: 2 }));
const rows = fc.array(fc.array(entry, { maxLength: 8 }), { maxLength: 6 });

test('entries of a column are added up, what sums to nothing is left out, and no row knows of another', () => {
  fc.assert(
    fc.property(rows, (asked) => {
      const build = programBuilder();
      for (let column = 0; column < COLUMNS; column++) build.column({});
      for (const entries of asked) build.row(0, 1, entries);
      const { rows: count, starts, indices, values } = build.finish();
      expect(count).toBe(asked.length);
      expect(starts).toHaveLength(count + 1);
      const dense = (entries: readonly Entry[]) =>
        entries.reduce(
          (sums, [column, value]) => sums.with(column, sums[column]! + value),
          new Array<number>(COLUMNS).fill(0),
        );
      asked.forEach((entries, i) => {
        const packed = Array.from({ length: starts[i + 1]! - starts[i]! }, (_, j): Entry => {
          const at = starts[i]! + j;
          return [indices[at]!, values[at]!];
        });
        expect(dense(packed)).toEqual(dense(entries));
        expect(packed.every(([, value]) => value !== 0)).toBe(true);
        expect(new Set(packed.map(([column]) => column)).size).toBe(packed.length);
      });
    }),
  );
});
