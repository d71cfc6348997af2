/** From the strongest basis to the weakest, as the dictionary lists them. */
const RANK = { observed: 0, derived: 1, imputed: 2, assumed: 3, illustrative: 4 } as const;
type Basis = keyof typeof RANK;

/** What rows rest on, told by the weakest of them: nothing is called observed unless all of it is. */
export function weakestBasis(rows: readonly { basis: string | null; is_illustrative?: boolean }[]): Basis {
  return rows
    .map((row): Basis => (row.is_illustrative ? 'illustrative' : isBasis(row.basis) ? row.basis : 'observed'))
    .reduce((weakest, own) => (RANK[own] > RANK[weakest] ? own : weakest), 'observed');
}

const isBasis = (basis: string | null): basis is Basis => basis !== null && Object.hasOwn(RANK, basis);
