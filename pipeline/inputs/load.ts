import type { DuckDBConnection } from '@duckdb/node-api';
import { eachLanguage } from '../../reports/words/languages.ts';
import { MACROS, runSqlFiles } from '../database/build.ts';
import { createTables, fill } from '../database/declared.ts';
import {
  project as projectTable,
  scenario as scenarioTable,
  splice as spliceTable,
} from '../dictionary/project.ts';
import { referenceClassUse } from '../dictionary/reference_classes.ts';
import type { Project } from '../project/project.ts';
import { projectRow } from '../project/row.ts';
import type { RunKey } from '../project/run_key.ts';
import type { Seeds } from '../seeds/row.ts';
import { loadSeeds } from '../seeds/seeds.ts';
import { ingest, type SourceCount, type TellFound } from './ingest.ts';

/** Fills raw.* with all that the project's files say: the project itself, its seeds, its sources. */
export async function load(
  connection: DuckDBConnection,
  project: Project,
  seeds: Seeds,
  key: RunKey,
  tell: TellFound = () => undefined,
): Promise<SourceCount[]> {
  await createTables(connection);
  await runSqlFiles(connection, MACROS);
  await fill(connection, projectTable, [projectRow(project, key)]);
  const scenarios = project.scenarios.map(({ id, titles, supply }, scenario_order) => ({
    scenario: id,
    scenario_order,
    supply_definition: supply ?? project.balance.supply.definition,
    ...eachLanguage('title', (code) => titles[code] ?? null),
  }));
  await fill(connection, scenarioTable, scenarios);
  const splices = project.splices.map(({ into, factor = null, ...splice }) => ({
    ...splice,
    factor,
    into_definition: into,
  }));
  await fill(connection, spliceTable, splices);
  const uses = Object.entries(project.reference_classes).map(([measure, name]) => ({ measure, class: name }));
  await fill(connection, referenceClassUse, uses);
  await loadSeeds(connection, seeds);
  return ingest(connection, project, tell);
}
