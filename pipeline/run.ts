import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { recommend } from './advice/recommend.ts';
import { readBalance, writeBalance } from './balance/balance.ts';
import { check } from './checks/check.ts';
import {
  BACKTEST,
  BESIDE_PUBLISHED,
  FORECAST_MARTS,
  LEAVES,
  MARTS,
  runSqlFiles,
  SERIES,
} from './database/build.ts';
import { createDatabase, openReadOnly } from './database/database.ts';
import { publishViews } from './database/declared.ts';
import { centerOf } from './draws/center.ts';
import { drawBalance, drawNumbers } from './draws/draws.ts';
import { writeStandards } from './exchange/standards.ts';
import { backtest } from './forecast/backtest.ts';
import { forecastAll } from './forecast/forecast.ts';
import { impute } from './imputation/imputation.ts';
import { handingOver } from './inputs/hand_over.ts';
import type { TellFound } from './inputs/ingest.ts';
import { load } from './inputs/load.ts';
import { plan } from './plan/plan.ts';
import type { Project } from './project/project.ts';
import { type RunKey, runKey } from './project/run_key.ts';
import { exportTables } from './publish/export_tables.ts';
import { lockDataFolder } from './publish/lock.ts';
import { makeCurrentIfItMay, publish, releaseFolder, runFolder } from './publish/publish.ts';
import { writeReleasedDatabase } from './publish/released_database.ts';
import { pointedAt } from './releases/current.ts';
import { listInputs } from './releases/list_inputs.ts';
import { DATABASE_FILE } from './releases/manifest.ts';
import type { Stays } from './releases/pointer.ts';
import { verifyRelease } from './releases/verify.ts';
import type { Seeds } from './seeds/row.ts';
import { readSeeds } from './seeds/seeds.ts';
import { addVintage, completeArchive, exportVintage, isArchived, loadVintages } from './vintages/vintages.ts';

export interface RunResult {
  /** `archived`: what the edition says was added to the archive of vintages, and nothing was released. */
  readonly state: 'released' | 'up to date' | 'archived';
  readonly run: RunKey;
  readonly release: string;
  /** Why the release is not the current one, where it is not. */
  readonly stays?: Stays | undefined;
}

export type Tell = (stage: string) => void;

export interface RunOptions {
  readonly asOf?: string;
  readonly tell: Tell;
  /** Is told that the run holds the lock, before anything is written. */
  readonly begun?: (run: RunKey) => void;
  /** Is told what is unlikely in the files and stands all the same, one line a kind. */
  readonly warn?: (lines: readonly string[]) => void;
  /** Is told how a file was read where the project file leaves it open. */
  readonly tellFound?: TellFound;
  /** Is told where the half-built folder of a run that failed lies, which then stays; without it the folder goes. */
  readonly keep?: (folder: string) => void;
  /** Adds the edition to the archive of vintages and releases nothing: for editions of earlier years. */
  readonly vintageOnly?: boolean;
}

/** From a project file to a release: the program's table of contents. */
export async function run(project: Project, options: RunOptions): Promise<RunResult> {
  const { tell } = options;
  const key = runKey(project, options.asOf);
  const unlock = await lockDataFolder(project.dataFolder);
  try {
    options.begun?.(key);
    // Told before anything is computed: a folder in the place of the link could not be flipped.
    pointedAt(project.dataFolder);
    const released = releaseFolder(project.dataFolder, key);
    if (options.vintageOnly && isArchived(project.dataFolder, key.runId))
      return { state: 'archived', run: key, release: released };
    if (existsSync(released)) {
      const { inputs } = verifyRelease(released);
      const stays = makeCurrentIfItMay(project.dataFolder, key, inputs);
      return { state: 'up to date', run: key, release: released, stays };
    }
    const seeds = readSeeds(project, options.tellFound);
    const folder = runFolder(project.dataFolder, key);
    // Whatever a killed run left is garbage: it is never resumed, and the lock says nobody else is at work.
    rmSync(dirname(folder), { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    try {
      await buildDatabase(project, seeds, key, folder, tell, options);
      if (options.vintageOnly) {
        await keepVintage(project, key, folder);
        return { state: 'archived', run: key, release: released };
      }
      await writeOutputs(project, folder, tell);
      tell('publish');
      const stays = publish(project.dataFolder, key, await listInputs(project, seeds, folder));
      completeArchive(project.dataFolder);
      return { state: 'released', run: key, release: released, stays };
    } catch (error) {
      if (options.keep === undefined) rmSync(folder, { recursive: true, force: true });
      else options.keep(folder);
      throw error;
    }
  } finally {
    unlock();
  }
}

/** The checked database with all that led to it: it is what a failed run keeps, and what tests spoil. */
export const BUILT_FILE = 'built.duckdb';

/** Everything up to the checked database. */
export async function buildDatabase(
  project: Project,
  seeds: Seeds,
  key: RunKey,
  folder: string,
  tell: Tell,
  { warn = () => undefined, tellFound }: Pick<RunOptions, 'warn' | 'tellFound'> = {},
): Promise<void> {
  const database = await createDatabase(join(folder, BUILT_FILE), join(folder, 'spill'));
  const { connection } = database;
  try {
    tell('ingest');
    warn((await handingOver(connection, project, () => load(connection, project, seeds, key, tellFound))).told);
    await loadVintages(connection, project.dataFolder);
    tell('series');
    await runSqlFiles(connection, SERIES);
    tell('forecast');
    await forecastAll(connection, project);
    await backtest(connection, project);
    await runSqlFiles(connection, [...FORECAST_MARTS, ...BACKTEST]);
    tell('imputation');
    const imputed = await impute(connection);
    tell('balance');
    await runSqlFiles(connection, LEAVES);
    const base = await readBalance(connection, imputed);
    if (base !== null) {
      const drawn = await drawNumbers(connection, base, project.uncertainty);
      const middle = centerOf(base, drawn);
      tell('draws');
      const pools = await drawBalance(connection, { ...base, center: middle }, drawn);
      const central = { ...base, center: { ...middle, pools } };
      await writeBalance(connection, central);
      tell('plan');
      await plan(connection, project, central, drawn);
    }
    tell('marts');
    await runSqlFiles(connection, MARTS);
    tell('advice');
    await recommend(connection);
    await publishViews(connection);
    await runSqlFiles(connection, BESIDE_PUBLISHED);
    tell('check');
    await check(connection);
    await connection.run('checkpoint');
  } finally {
    database.close();
  }
  rmSync(join(folder, 'spill'), { recursive: true, force: true });
}

/**
 * Only what is published of the checked database goes into the release. Report and tables read that; both at once, for
 * the engine writes tables beside the program.
 */
export async function writeOutputs(project: Project, folder: string, tell: Tell): Promise<void> {
  tell('outputs');
  // Loaded when it is time: charts take long to load, and a run that is up to date draws none.
  const { renderSite } = await import('../reports/site.ts');
  const databasePath = join(folder, DATABASE_FILE);
  await writeReleasedDatabase(join(folder, BUILT_FILE), databasePath, join(folder, 'spill'));
  const { languages } = project;
  // Both end before a failure is told: who clears the folder away must be alone in it.
  const ended = await Promise.allSettled([
    writeTables(databasePath, folder),
    renderSite({ databasePath, outFolder: join(folder, 'report'), languages }),
  ]);
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
  for (const inner of [BUILT_FILE, 'spill']) rmSync(join(folder, inner), { recursive: true, force: true });
}

/** What the checked database says of the future, put into the archive; the database goes. */
async function keepVintage(project: Project, key: RunKey, folder: string): Promise<void> {
  const database = await openReadOnly(join(folder, BUILT_FILE), { externalAccess: true });
  try {
    await exportVintage(database.connection, folder);
  } finally {
    database.close();
  }
  addVintage(project.dataFolder, key.runId, folder);
  rmSync(folder, { recursive: true });
}

async function writeTables(databasePath: string, folder: string): Promise<void> {
  const database = await openReadOnly(databasePath, { externalAccess: true });
  try {
    await exportTables(database.connection, join(folder, 'tables'));
    await writeStandards(database.connection, folder);
    await exportVintage(database.connection, folder);
  } finally {
    database.close();
  }
}
