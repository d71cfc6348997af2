import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { recommend } from './advice/recommend.ts';
import { type BalanceBase, type Center, readBalance, writeBalance } from './balance/balance.ts';
import { check } from './checks/check.ts';
import {
  BACKTEST,
  BESIDE_PUBLISHED,
  EDITION,
  FORECAST_MARTS,
  LEAVES,
  MARTS,
  runSqlFiles,
  SERIES,
  VIEWS,
} from './database/build.ts';
import { createDatabase } from './database/database.ts';
import { publishViews } from './database/declared.ts';
import { centerOf } from './draws/center.ts';
import { drawBalance, drawNumbers } from './draws/draws.ts';
import type { Drawn } from './draws/types.ts';
import { writeTables } from './exchange/write_tables.ts';
import { backtest } from './forecast/backtest.ts';
import { forecastAll } from './forecast/forecast.ts';
import { impute, readImputed } from './imputation/imputation.ts';
import { handingOver } from './inputs/hand_over.ts';
import type { TellFound } from './inputs/ingest.ts';
import { type Loaded, prepare, readSources, sourceFiles } from './inputs/load.ts';
import { plan } from './plan/plan.ts';
import type { Project } from './project/project.ts';
import { codeOf, type RunKey, runKey } from './project/run_key.ts';
import { keepVintage } from './publish/keep_vintage.ts';
import { lockDataFolder } from './publish/lock.ts';
import { Parts } from './publish/parts.ts';
import { countPlaces } from './publish/places.ts';
import { isSealed, makeCurrentIfItMay, publish, releaseFolder, runFolder, seal } from './publish/publish.ts';
import { writeReleasedDatabase } from './publish/released_database.ts';
import { pointedAt } from './releases/current.ts';
import { listInputs } from './releases/list_inputs.ts';
import { rowsLost } from './releases/lost_rows.ts';
import { DATABASE_FILE } from './releases/manifest.ts';
import { peopleShort } from './releases/people_short.ts';
import type { Stays } from './releases/pointer.ts';
import { verifyRelease } from './releases/verify.ts';
import type { Seeds } from './seeds/row.ts';
import { readSeeds } from './seeds/seeds.ts';
import { Steps, type StepTools } from './steps/steps.ts';
import { StepStore, stepsFolder } from './steps/store.ts';
import { completeArchive, isArchived, loadVintages, tidyArchive } from './vintages/vintages.ts';

export interface RunResult {
  /** `archived`: what the edition says was added to the archive of vintages, and nothing was released. */
  readonly state: 'released' | 'up to date' | 'archived';
  readonly run: RunKey;
  readonly release: string;
  /** Why the release is not the current one, where it is not. */
  readonly stays?: Stays | undefined;
  /** Steps that were not computed, since an earlier run computed them from the same. */
  readonly reused?: readonly string[];
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
  /** Computes every step, whatever earlier runs have kept, and keeps none. */
  readonly fresh?: boolean;
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
      completeArchive(project.dataFolder);
      return { state: 'up to date', run: key, release: released, stays };
    }
    const seeds = readSeeds(project, options.tellFound);
    const folder = runFolder(project.dataFolder, key);
    const store = options.fresh ? undefined : new StepStore(stepsFolder(project.dataFolder));
    const parts = new Parts(folder, key.key);
    const goesOn = !options.fresh && !options.vintageOnly;
    let reused: readonly string[] = ['every step'];
    try {
      if (!goesOn || !isSealed(folder, key)) {
        if (!goesOn || !parts.isFinished('database')) {
          // A database that a killed run left half built is garbage; the lock says nobody else is at work.
          rmSync(dirname(folder), { recursive: true, force: true });
          mkdirSync(folder, { recursive: true });
          await tidyArchive(project.dataFolder);
          reused = await buildDatabase(project, seeds, key, folder, tell, { ...options, store });
        }
        if (options.vintageOnly) {
          await keepVintage(project, key, folder, join(folder, BUILT_FILE));
          return { state: 'archived', run: key, release: released };
        }
        await writeOutputs(project, folder, tell, parts);
        const inputs = await listInputs(project, seeds, folder);
        seal(folder, key, { inputs, people_short: await peopleShort(folder) });
      }
      tell('publish');
      const stays = publish(project.dataFolder, key);
      completeArchive(project.dataFolder);
      store?.clear();
      return { state: 'released', run: key, release: released, stays, reused };
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

/** What a run may be given besides its files. */
interface BuildOptions extends Pick<RunOptions, 'warn' | 'tellFound'> {
  /** Finished steps of earlier runs; absent, every step is computed and none is kept. */
  readonly store?: StepStore | undefined;
}

/**
 * Everything up to the checked database.
 *
 * @returns names of the steps that were taken from the store.
 */
export async function buildDatabase(
  project: Project,
  seeds: Seeds,
  key: RunKey,
  folder: string,
  tell: Tell,
  { warn = () => undefined, tellFound = () => undefined, store }: BuildOptions = {},
): Promise<readonly string[]> {
  const database = await createDatabase(join(folder, BUILT_FILE), join(folder, 'spill'));
  const { connection } = database;
  try {
    tell('prepare');
    await prepare(connection, project, seeds, key);
    await loadVintages(connection, project.dataFolder);
    const steps = new Steps({ connection, project }, codeOf(key), store);
    const loaded = await steps.take(
      'ingest',
      (tools) => {
        tell('ingest');
        return handingOver(connection, project, key.runId, () =>
          readSources(tools.connection, tools.project, seeds, tellFound),
        );
      },
      {
        files: sourceFiles(project, seeds),
        // Refused rows are handed to the operator by each run, from the files.
        isKept: ({ sources }: Loaded) => sources.every(({ rejected }) => rejected === 0),
      },
    );
    if (loaded.isReused) for (const { path, found } of loaded.value.found) tellFound(path, found);
    warn([...loaded.value.told, ...(await rowsLost(connection, project, seeds))]);
    // Two threads add in any order: the last digit of a mean would hang on how busy the machine is.
    await connection.run('set threads = 1');
    await compute(steps, tell);
    tell('edition');
    await runSqlFiles(connection, EDITION);
    await publishViews(connection);
    await runSqlFiles(connection, BESIDE_PUBLISHED);
    tell('check');
    await check(connection);
    await connection.run('checkpoint');
    return steps.reused;
  } finally {
    database.close();
    rmSync(join(folder, 'spill'), { recursive: true, force: true });
  }
}

/** From accepted rows to all that is published of them, a step at a time; a step that read the same before is not computed. */
async function compute(steps: Steps, tell: Tell): Promise<void> {
  await steps.take('series', async ({ connection }) => {
    tell('series');
    await runSqlFiles(connection, [...VIEWS, ...SERIES]);
  });
  await steps.take('forecast', async ({ connection, project }) => {
    tell('forecast');
    await forecastAll(connection, project);
    await backtest(connection, project);
    await runSqlFiles(connection, [...FORECAST_MARTS, ...BACKTEST]);
  });
  let handed: DrawnBalance | undefined;
  const balance = await steps.take('balance', async ({ connection, project }) => {
    tell('balance');
    const imputed = await impute(connection);
    await runSqlFiles(connection, LEAVES);
    const base = await readBalance(connection, imputed);
    if (base === null) return null;
    const drawn = await drawNumbers(connection, base, project.uncertainty);
    const middle = centerOf(base, drawn);
    tell('draws');
    const pools = await drawBalance(connection, { ...base, center: middle }, drawn);
    await writeBalance(connection, { ...base, center: { ...middle, pools } });
    handed = { base, drawn, middle };
    return { pools };
  });
  await steps.take(
    'plan',
    async ({ connection, project }) => {
      if (balance.value === null) return;
      tell('plan');
      const { base, drawn, middle } = handed ?? (await drawnAgain({ connection, project }));
      await plan(connection, project, { ...base, center: { ...middle, pools: balance.value.pools } }, drawn);
    },
    { handed: { balance } },
  );
  await steps.take('marts', async ({ connection }) => {
    tell('marts');
    await runSqlFiles(connection, MARTS);
    tell('advice');
    await recommend(connection);
  });
}

/** What the balance hands to the plan in memory. */
interface DrawnBalance {
  readonly base: BalanceBase;
  readonly drawn: Drawn;
  readonly middle: Center;
}

/** The same numbers drawn once more, where the balance was taken from the store: a plan is made on them. */
async function drawnAgain({ connection, project }: StepTools): Promise<DrawnBalance> {
  const base = (await readBalance(connection, await readImputed(connection)))!;
  const drawn = await drawNumbers(connection, base, project.uncertainty);
  return { base, drawn, middle: centerOf(base, drawn) };
}

/**
 * Only what is published of the checked database goes into the release. Report and tables read that; both at once, for
 * the engine writes tables beside the program.
 */
export async function writeOutputs(
  project: Project,
  folder: string,
  tell: Tell,
  parts = new Parts(folder, ''),
): Promise<void> {
  tell('outputs');
  // Loaded when it is time: charts take long to load, and a run that is up to date draws none.
  const { renderSite } = await import('../reports/site.ts');
  const databasePath = join(folder, DATABASE_FILE);
  if (!parts.isFinished('database')) {
    await writeReleasedDatabase(join(folder, BUILT_FILE), databasePath, join(folder, 'spill'));
    parts.finish('database', [DATABASE_FILE]);
  }
  const { languages, outputs } = project;
  const hasPlaces = (await countPlaces(databasePath)) <= outputs.most_places;
  const outFolder = join(folder, 'report');
  rmSync(outFolder, { recursive: true, force: true });
  // Both end before a failure is told: who clears the folder away must be alone in it.
  const ended = await Promise.allSettled([
    parts.isFinished('tables')
      ? undefined
      : writeTables(databasePath, folder, parts, hasPlaces ? undefined : outputs.most_places),
    renderSite({ databasePath, outFolder, languages, hasPlaces }),
  ]);
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
  for (const inner of [BUILT_FILE, 'spill']) rmSync(join(folder, inner), { recursive: true, force: true });
  for (const part of ['database', 'tables']) parts.forget(part);
}
