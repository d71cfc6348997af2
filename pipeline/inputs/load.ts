import type { DuckDBConnection } from '@duckdb/node-api';
import { eachLanguage } from '../../reports/words/languages.ts';
import { RAW, runSqlFiles } from '../database/build.ts';
import { append, toColumns } from '../database/database.ts';
import type { Project } from '../project/project.ts';
import { projectRow } from '../project/row.ts';
import type { RunKey } from '../project/run_key.ts';
import type { Seeds } from '../seeds/row.ts';
import { loadSeeds } from '../seeds/seeds.ts';
import { ingest, type SourceCount } from './ingest.ts';

/** Fills raw.* with all that the project's files say: the project itself, its seeds, its sources. */
export async function load(
  connection: DuckDBConnection,
  project: Project,
  seeds: Seeds,
  key: RunKey,
): Promise<SourceCount[]> {
  await runSqlFiles(connection, RAW);
  const row = projectRow(project, key);
  await append(connection, 'raw.project', toColumns(Object.keys(row), [row]));
  const scenarios = project.scenarios.map(({ id, titles }, scenario_order) => ({
    scenario_order,
    scenario: id,
    ...eachLanguage('title', (code) => titles[code]),
  }));
  await append(
    connection,
    'raw.scenario',
    toColumns(['scenario', 'scenario_order', ...Object.keys(eachLanguage('title', String))], scenarios),
  );
  const splices = project.splices.map(({ into, ...splice }) => ({ ...splice, into_definition: into }));
  await append(
    connection,
    'raw.splice',
    toColumns(['measure', 'older', 'newer', 'factor', 'into_definition', 'source'], splices),
  );
  await loadSeeds(connection, seeds);
  return ingest(connection, project);
}
