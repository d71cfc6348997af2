import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { renderSite } from '../reports/site.ts';
import { recommend } from './advice/recommend.ts';
import { balance } from './balance/balance.ts';
import { check } from './checks/check.ts';
import { answerPlan, type PlanQuestion, type PlanReply } from './commands/plan.ts';
import { BACKTEST, FORECAST_MARTS, LEAVES, MARTS, PUBLISHED, runSqlFiles, SERIES } from './database/build.ts';
import { createDatabase, openReadOnly, selectTable, type Table } from './database/database.ts';
import { drawBalance } from './draws/draws.ts';
import { backtest } from './forecast/backtest.ts';
import { forecastAll } from './forecast/forecast.ts';
import type { SourceCount } from './inputs/ingest.ts';
import { load } from './inputs/load.ts';
import { plan } from './plan/plan.ts';
import type { Project } from './project/project.ts';
import { type RunKey, runKey } from './project/run_key.ts';
import { exportTables } from './publish/export_tables.ts';
import { lockDataFolder } from './publish/lock.ts';
import {
  currentRelease,
  DATABASE_FILE,
  pointTo,
  publish,
  releaseFolder,
  runFolder,
  verifyRelease,
} from './publish/publish.ts';
import type { Seeds } from './seeds/row.ts';
import { readSeeds } from './seeds/seeds.ts';
import { completeArchive, exportVintage, loadVintages } from './vintages/vintages.ts';

export interface RunResult {
  readonly state: 'released' | 'up to date';
  readonly run: RunKey;
  readonly release: string;
}

export type Tell = (stage: string) => void;

/** From a project file to a release: the program's table of contents. */
export async function run(project: Project, options: { asOf?: string; tell: Tell }): Promise<RunResult> {
  const { tell } = options;
  const key = runKey(project, options.asOf);
  const unlock = await lockDataFolder(project.dataFolder);
  try {
    const released = releaseFolder(project.dataFolder, key);
    if (existsSync(released)) {
      verifyRelease(released);
      if (currentRelease(project.dataFolder) !== released) pointTo(project.dataFolder, key);
      return { state: 'up to date', run: key, release: released };
    }
    const seeds = readSeeds(project);
    const folder = runFolder(project.dataFolder, key);
    // Whatever a killed run left is garbage: it is never resumed, and the lock says nobody else is at work.
    rmSync(dirname(folder), { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    try {
      await buildDatabase(project, seeds, key, folder, tell);
      await writeOutputs(project, folder, tell);
      tell('publish');
      const release = publish(project.dataFolder, key);
      completeArchive(project.dataFolder);
      return { state: 'released', run: key, release };
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  } finally {
    unlock();
  }
}

/** What `adequation check` does: reads and judges everything, and leaves nothing behind. */
export async function checkInputs(
  project: Project,
  options: { asOf?: string; tell: Tell },
): Promise<SourceCount[]> {
  const seeds = readSeeds(project);
  const database = await createDatabase(':memory:', project.dataFolder);
  try {
    options.tell('ingest');
    return await load(database.connection, project, seeds, runKey(project, options.asOf));
  } finally {
    database.close();
  }
}

/** What `adequation backtest` does: forecasts the past of every published series and scores it; leaves nothing behind. */
export async function backtestInputs(
  project: Project,
  options: { asOf?: string; tell: Tell },
): Promise<Table> {
  const seeds = readSeeds(project);
  const { connection, close } = await createDatabase(':memory:', project.dataFolder);
  try {
    options.tell('ingest');
    await load(connection, project, seeds, runKey(project, options.asOf));
    await runSqlFiles(connection, SERIES);
    options.tell('backtest');
    await backtest(connection);
    await runSqlFiles(connection, [...BACKTEST, 'published/model_score.sql']);
    return await selectTable(
      connection,
      `select * replace (round(mape, 2) as mape, round(smape, 2) as smape, round(mase, 3) as mase, round(bias_share, 4) as bias_share,
         round(direction_hit_share, 3) as direction_hit_share, round(dissimilarity, 4) as dissimilarity,
         round(coverage_80, 3) as coverage_80, round(coverage_95, 3) as coverage_95, round(msis_95, 1) as msis_95)
       from model_score order by all`,
    );
  } finally {
    close();
  }
}

/** What `adequation plan` does: the plan under other choices, in memory; leaves nothing behind. */
export async function planInputs(
  project: Project,
  question: PlanQuestion,
  options: { asOf?: string; tell: Tell },
): Promise<PlanReply> {
  const seeds = readSeeds(project);
  options.tell('plan');
  return answerPlan(project, seeds, question, (connection) =>
    load(connection, project, seeds, runKey(project, options.asOf)),
  );
}

/** Everything up to the checked database: what is published, and what tests spoil. */
export async function buildDatabase(
  project: Project,
  seeds: Seeds,
  key: RunKey,
  folder: string,
  tell: Tell,
): Promise<void> {
  const database = await createDatabase(join(folder, DATABASE_FILE), join(folder, 'spill'));
  const { connection } = database;
  const scenario = project.scenarios[0]!.id;
  try {
    tell('ingest');
    await load(connection, project, seeds, key);
    await loadVintages(connection, project.dataFolder);
    tell('series');
    await runSqlFiles(connection, SERIES);
    tell('forecast');
    await forecastAll(connection, scenario, project.target_year);
    await backtest(connection);
    await runSqlFiles(connection, [...FORECAST_MARTS, ...BACKTEST]);
    tell('balance');
    await runSqlFiles(connection, LEAVES);
    const central = await balance(connection);
    if (central !== null) {
      tell('draws');
      const drawn = await drawBalance(connection, central, project.uncertainty);
      tell('plan');
      await plan(connection, project, central, drawn);
    }
    tell('marts');
    await runSqlFiles(connection, MARTS);
    tell('advice');
    await recommend(connection);
    await runSqlFiles(connection, PUBLISHED);
    tell('check');
    await check(connection);
    await connection.run('checkpoint');
  } finally {
    database.close();
  }
  rmSync(join(folder, 'spill'), { recursive: true, force: true });
}

/** Report and tables only read what was checked. */
async function writeOutputs(project: Project, folder: string, tell: Tell): Promise<void> {
  const databasePath = join(folder, DATABASE_FILE);
  tell('tables');
  const database = await openReadOnly(databasePath, { externalAccess: true });
  try {
    await exportTables(database.connection, join(folder, 'tables'));
    await exportVintage(database.connection, folder);
  } finally {
    database.close();
  }
  tell('report');
  await renderSite({ databasePath, outFolder: join(folder, 'report'), languages: project.languages });
}
