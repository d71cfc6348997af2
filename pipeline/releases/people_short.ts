import { join } from 'node:path';
import { openReadOnly, select } from '../database/database.ts';
import { DATABASE_FILE, type PeopleShort } from './manifest.ts';

/** People short in the whole nation at the horizon in the first scenario, from a finished database; null where it has no such answer. */
export async function peopleShort(folder: string): Promise<PeopleShort | null> {
  const { connection, close } = await openReadOnly(join(folder, DATABASE_FILE));
  try {
    const [row] = await select<{ [Of in keyof PeopleShort]: number | null }>(
      connection,
      `select round(short_persons) as mean, round(short_lo_80) as lo_80, round(short_hi_80) as hi_80
       from answer join scenario using (scenario)
       where region_code = '_T' and sector_code = '_T' order by scenario_order limit 1`,
    );
    if (row === undefined || row.mean === null) return null;
    return { ...row, mean: row.mean };
  } finally {
    close();
  }
}
