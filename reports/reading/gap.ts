import type { AnswerRow } from './rows.ts';

export type GapReading = 'shortage' | 'surplus' | 'no_net_gap' | 'not_evaluable';

type Gap = Pick<AnswerRow, 'gap_cum_persons' | 'gap_cum_lo_80' | 'gap_cum_hi_80' | 'no_clear_gap'>;

/** How a gap may be told: a range that holds zero, like less than one person, is no net gap. */
export function readGap(row: Gap | null): GapReading {
  if (row === null || row.gap_cum_persons === null) return 'not_evaluable';
  if (row.no_clear_gap) return 'no_net_gap';
  if (Math.abs(row.gap_cum_persons) < 0.5) return 'no_net_gap';
  const { gap_cum_lo_80: low, gap_cum_hi_80: high } = row;
  if (low !== null && high !== null && low <= 0 && high >= 0) return 'no_net_gap';
  return row.gap_cum_persons < 0 ? 'shortage' : 'surplus';
}
