import type { DuckDBConnection } from '@duckdb/node-api';
import { createDatabase, type Row, select } from '../../../pipeline/database/database.ts';
import { load } from '../../../pipeline/inputs/load.ts';
import { runKey } from '../../../pipeline/project/run_key.ts';
import { readSeeds } from '../../../pipeline/seeds/seeds.ts';
import { type Files, writeProject } from './write_project.ts';

/** Ingests the project into a database in memory and asks it. */
export async function ingested<T>(
  files: Files,
  ask: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  const project = writeProject(files).load();
  const database = await createDatabase(':memory:', project.dataFolder);
  try {
    await load(database.connection, project, readSeeds(project), runKey(project));
    return await ask(database.connection);
  } finally {
    database.close();
  }
}

/** What was accepted, in the order of the file. */
export function accepted(files: Files): Promise<Row[]> {
  return ingested(files, (connection) =>
    select(
      connection,
      'select line, measure, region_code, occupation_code, year, value, obs_status from staging.observation order by line, year, measure',
    ),
  );
}
