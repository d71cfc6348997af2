import type { BalanceRows } from './rows.ts';

/** National amounts a year that are no cohorts; each row of parameters is one inflow over the specialties of its scope. */
export const INFLOWS = ['returnees_persons', 'work_visa_persons', 'reconversion_persons'];

export interface InflowRow {
  readonly name: string;
  /** Position among the numbers. */
  readonly number: number;
}

export function inflowsOf(rows: BalanceRows) {
  const inflows: { occupations: number[] }[] = [];
  const inflowRows: InflowRow[] = [];
  rows.numbers.all.forEach((row, number) => {
    if (row.parameter === null || !INFLOWS.includes(row.parameter) || row.value === null) return;
    const occupations = rows.occupations.flatMap((code, o) =>
      row.occupation_code === '_T' || row.occupation_code === code ? [o] : [],
    );
    if (occupations.length === 0) return;
    inflows.push({ occupations });
    inflowRows.push({ name: row.parameter, number });
  });
  return { inflows, inflowRows };
}
