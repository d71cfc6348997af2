import type { DemandPartsRow } from '../analysis_rows.ts';
import { type Reader, sqlFile } from '../database.ts';
import { wholeTable } from '../whole_table.ts';

/** What makes the openings of a place, sector by sector and in all, last; whole people that add up both ways. */
export async function readDemandParts(reader: Reader, regionCode: string): Promise<DemandPartsRow[]> {
  const read = await reader.rows<DemandPartsRow>(sqlFile('region/demand_parts'), { region_code: regionCode });
  if (read.some((row) => row.is_illustrative)) return read;
  const rows = wholeTable(read, {
    parts: [
      'expansion_persons',
      'retirement_persons',
      'sector_exit_persons',
      'emigration_persons',
      'moves_out_persons',
      'displaced_persons',
    ],
    sum: 'openings_persons',
  });
  // Who is promoted leaves fewer openings to people from outside; where nobody is, both are one number.
  const outside = wholeTable(read, { parts: [], sum: 'external_openings_persons' });
  const [whole] = read.slice(-1);
  const hasPromotion = whole !== undefined && whole.openings_persons - whole.external_openings_persons >= 0.5;
  return rows.map((row, at) => ({
    ...row,
    external_openings_persons: hasPromotion ? outside[at]!.external_openings_persons : row.openings_persons,
  }));
}
