import { openReadOnly, select } from '../database/database.ts';

/** Places of a release: pairs of a region and a specialty that its balance tells of. */
export async function countPlaces(databasePath: string): Promise<number> {
  const { connection, close } = await openReadOnly(databasePath);
  try {
    const [places] = await select<{ n: number }>(
      connection,
      'select count(*) as n from (select distinct region_code, occupation_code from balance where not is_total)',
    );
    return places!.n;
  } finally {
    close();
  }
}
