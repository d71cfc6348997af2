import { BASES } from '../../pipeline/dictionary/common.ts';

/** What rows rest on, told by the weakest of them: nothing is called observed unless all of it is. */
export function weakestBasis(rows: readonly { basis: string | null; is_illustrative?: boolean }[]): string {
  const ranks = rows.map((row) =>
    row.is_illustrative
      ? BASES.length - 1
      : Math.max(0, (BASES as readonly string[]).indexOf(row.basis ?? '')),
  );
  return BASES[Math.max(0, ...ranks)]!;
}
