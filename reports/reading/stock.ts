import { desc, from } from 'arquero';
import type { BalanceRow } from './rows.ts';

/** The balance of two stocks in one year, occupation by occupation. */
export interface StockReading {
  year: number;
  nTotal: number;
  nShort: number;
  illustrative: boolean;
  /** Largest first. */
  shortages: BalanceRow[];
  surpluses: BalanceRow[];
}

/** Null when no occupation has both a demand and a supply. */
export function readStock(balance: readonly BalanceRow[]): StockReading | null {
  const cells = balance.filter((row) => row.occupation_code !== '_T' && row.gap_persons !== null);
  // A project with sectors has each occupation in several rows and in one total; one of them is enough.
  const whole = cells.filter((row) => row.sector_code === '_T');
  const rows = whole.length > 0 ? whole : cells;
  if (rows.length === 0) return null;
  const ordered = from(rows)
    .orderby('gap_persons', 'sector_code', 'occupation_code')
    .objects() as BalanceRow[];
  const fromTop = from(rows)
    .orderby(desc('gap_persons'), 'sector_code', 'occupation_code')
    .objects() as BalanceRow[];
  // Less than one person is balance, on either side.
  const shortages = ordered.filter((row) => row.gap_persons! <= -0.5);
  return {
    year: rows[0]!.year,
    nTotal: rows.length,
    nShort: shortages.length,
    illustrative: rows.some((row) => row.is_illustrative),
    shortages,
    surpluses: fromTop.filter((row) => row.gap_persons! >= 0.5),
  };
}
