import type { DuckDBConnection } from '@duckdb/node-api';
import { FORECAST_MARTS, LEAVES, runSqlFiles, SERIES } from '../../../pipeline/database/build.ts';
import { forecastAll } from '../../../pipeline/forecast/forecast.ts';
import { type Imputed, impute } from '../../../pipeline/imputation/imputation.ts';
import { load } from '../../../pipeline/inputs/load.ts';
import type { Project } from '../../../pipeline/project/project.ts';
import { runKey } from '../../../pipeline/project/run_key.ts';
import { readSeeds } from '../../../pipeline/seeds/seeds.ts';

/** The stages of a run up to the leaves of its balance, in a database that is there. */
export async function upToLeaves(connection: DuckDBConnection, project: Project): Promise<Imputed> {
  await load(connection, project, readSeeds(project), runKey(project));
  await runSqlFiles(connection, SERIES);
  await forecastAll(connection, project);
  await runSqlFiles(connection, FORECAST_MARTS);
  const imputed = await impute(connection);
  await runSqlFiles(connection, LEAVES);
  return imputed;
}
