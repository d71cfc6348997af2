import { resolve } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { eachLanguage } from '../../reports/words/languages.ts';
import { codeNames } from '../code_lists/code_names.ts';
import { MACROS, runSqlFiles } from '../database/build.ts';
import { createTables, fill } from '../database/declared.ts';
import { codeName as codeNameTable } from '../dictionary/code_lists.ts';
import { size as sizeTable } from '../dictionary/inputs.ts';
import {
  edition as editionTable,
  project as projectTable,
  scenario as scenarioTable,
  splice as spliceTable,
} from '../dictionary/project.ts';
import { referenceClassUse } from '../dictionary/reference_classes.ts';
import { SIZES } from '../dictionary/size.ts';
import { earlierFiles } from '../disclosure/earlier.ts';
import { protect } from '../disclosure/protect.ts';
import type { Found } from '../files/found.ts';
import { judgePlausibility } from '../plausibility/judge.ts';
import { tellFindings } from '../plausibility/sentence.ts';
import type { Project } from '../project/project.ts';
import { editionRow, projectRow } from '../project/row.ts';
import { digest, type RunKey } from '../project/run_key.ts';
import type { Seeds } from '../seeds/row.ts';
import { loadSeeds } from '../seeds/seeds.ts';
import { ingest, type SourceCount, type TellFound } from './ingest.ts';

/** What a person is told of the files of a project that was loaded. */
export interface Loaded {
  readonly sources: readonly SourceCount[];
  /** What is unlikely and stands all the same, one line a kind. */
  readonly told: readonly string[];
  /** How files were read where the project leaves it open. */
  readonly found: readonly { readonly path: string; readonly found: Found }[];
}

/** Fills raw.* with all that the project's files say: the project itself, its seeds, its sources. */
export async function load(
  connection: DuckDBConnection,
  project: Project,
  seeds: Seeds,
  key: RunKey,
  tell: TellFound = () => undefined,
): Promise<Loaded> {
  await prepare(connection, project, seeds, key);
  return readSources(connection, project, seeds, tell);
}

/** Reads and judges the sources, once the tables are prepared. */
export async function readSources(
  connection: DuckDBConnection,
  project: Project,
  seeds: Seeds,
  tell: TellFound = () => undefined,
): Promise<Loaded> {
  const told: Loaded['found'][number][] = [];
  const sources = await ingest(connection, project, (path, found) => {
    told.push({ path, found });
    tell(path, found);
  });
  const { findings, idle } = await judgePlausibility(connection, project, seeds);
  const idleWaivers = idle.map(
    ({ line, rule }) => `${project.seeds.waiver}:${line}: nothing of the kind ${rule} is left to be waived.`,
  );
  // Findings are of what the files say; from here on nobody sees more than what may be published.
  const suppressed = await protect(connection, project);
  return { sources, told: [...tellFindings(findings, idleWaivers), ...suppressed], found: told };
}

/** SHA-256 over what `readSources` reads beside the database: files of sources, waivers, what readers know already. */
export function sourceFiles(project: Project, { waiver = [] }: Seeds): string {
  const files = project.sources.map(({ path }) => [path, resolve(project.root, path)] as const);
  return digest([...files, ...earlierFiles(project)]) + JSON.stringify(waiver);
}

/** The tables of a run, with the project itself and its seeds in them: what sources are read into and judged by. */
export async function prepare(
  connection: DuckDBConnection,
  project: Project,
  seeds: Seeds,
  key: RunKey,
): Promise<void> {
  await createTables(connection);
  await runSqlFiles(connection, MACROS);
  await fill(connection, sizeTable, [SIZES]);
  await fill(connection, editionTable, [editionRow(project, key)]);
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
  await fill(connection, codeNameTable, await codeNames(project.languages));
  await loadSeeds(connection, seeds);
}
