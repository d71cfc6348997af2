import { type Reader, sqlFile } from '../database.ts';

/** Places that the what-if page lists, told without reading its cells; null where `readWhatIf` is null, and there is no such page. */
export async function readMovablePlaces(reader: Reader, scenario: string): Promise<string[] | null> {
  const rows = await reader.rows<{ region_code: string }>(sqlFile('what_if/movable_places'), { scenario });
  if (rows.length === 0) return null;
  const regions = rows.map((row) => row.region_code);
  return regions.length < 2 ? regions : ['_T', ...regions];
}
