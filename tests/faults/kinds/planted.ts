/** F2 and F3: what others left lying, above all a write-ahead log beside a name that a database will get. */
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT, UserError } from '../../../pipeline/problem.ts';
import { currentRelease } from '../../../pipeline/releases/current.ts';
import { DATABASE_FILE } from '../../../pipeline/releases/manifest.ts';
import { verifyRelease } from '../../../pipeline/releases/verify.ts';
import { BUILT_FILE } from '../../../pipeline/run.ts';
import { everyCall, finishedFolder, meant, publishingCalls, publishOnce } from '../finished.ts';
import { command, mustHaveFired } from '../launch.ts';
import { type Part, Tally } from '../tally.ts';
import { differences, leftovers, seeCurrent } from '../whole.ts';
import { dataBefore, lastWords, runOf, type World } from '../world.ts';

/** What a killed run, or a hand, may have left, all of it at once: path → content. */
const LEFT = ({ key, old }: World): Readonly<Record<string, string>> => ({
  [`runs/${key.runId}/${BUILT_FILE}`]: 'half a database',
  [`runs/${key.runId}/${BUILT_FILE}.wal`]: 'what it still wanted to write',
  [`runs/${key.runId}/${DATABASE_FILE}`]: 'half a database',
  [`runs/${key.runId}/${DATABASE_FILE}.wal`]: 'what it still wanted to write',
  [`runs/${key.runId}/spill/duckdb_temp_block-1.block`]: 'half a block',
  [`runs/${old.runId}/tables/balance.parquet`]: 'half a table',
  'vintages/ledger.ndjson.part': '{"vintage_no": 9',
  'vintages/0002-other.parquet.part': 'half a vintage',
  'steps/forecast/half.part': 'half a step',
});

const USUAL = 'its release is byte for byte the usual one';

/** Each kind alone, before the publishing. */
export async function leftLying(world: World): Promise<Part> {
  const tally = new Tally(
    'what a killed run left, each kind alone before the end of the next one: half databases with their logs, half blocks, tables, vintages and steps, a dangling `current.next`',
    `the next one ends, ${USUAL}`,
  );
  const finished = finishedFolder(world.release);
  const usual = dataBefore(world);
  await publishOnce(usual, finished, world.key);
  for (const one of Object.entries(LEFT(world))) {
    const data = dataBefore(world);
    plant(data, [one]);
    await tally.check(one[0], async () => {
      const done = await publishOnce(data, finished, world.key);
      if (done.code !== 0) throw new Error(lastWords(done));
      if ((await seeCurrent(data)).rows !== world.fresh.rows) throw new Error('other rows');
      isEqual(currentRelease(data)!, currentRelease(usual)!);
    });
    rmSync(data, { recursive: true });
  }
  return tally.part;
}

function plant(data: string, left: readonly (readonly [string, string])[]): void {
  for (const [path, text] of left) {
    mkdirSync(join(data, path, '..'), { recursive: true });
    writeFileSync(join(data, path), text);
  }
  symlinkSync('releases/nowhere', join(data, 'current.next'));
}

/** All of it at once, before a whole run. */
export async function leftLyingBeforeRun(world: World): Promise<Part> {
  const tally = new Tally('all of it together before a whole run', `the run ends, ${USUAL}`);
  const data = dataBefore(world);
  plant(data, Object.entries(LEFT(world)));
  await tally.check('all together', async () => {
    const done = await runOf(data, world.project);
    if (done.code !== 0) throw new Error(lastWords(done));
    if ((await seeCurrent(data)).rows !== world.fresh.rows) throw new Error('other rows');
    isEqual(currentRelease(data)!, world.release);
    const still = leftovers(data).filter((path) => !/^(vintages|steps)\//.test(path));
    if (still.length > 0) throw new Error(`left: ${still.join(', ')}`);
  });
  rmSync(data, { recursive: true });
  return tally.part;
}

function isEqual(release: string, expected: string): void {
  const differ = differences(release, expected);
  if (differ.length > 0) throw new Error(`differs: ${differ.join(', ')}`);
}

/** A whole run on each kind of spoilt lock file: it runs, or says what is wrong with it. */
export async function spoiltLocks(world: World): Promise<Part> {
  const tally = new Tally(
    'a lock file that is empty, garbage, a folder or a dangling link',
    'the run ends with 0, or with 2, 6 or 7 and words; `current` is whole; no stack',
  );
  const spoilt: Readonly<Record<string, (path: string) => void>> = {
    empty: (path) => writeFileSync(path, ''),
    garbage: (path) => writeFileSync(path, 'not a lock'.repeat(2000)),
    'a folder': (path) => mkdirSync(path),
    'a dangling link': (path) => symlinkSync('/nowhere/at/all', path),
    'a log beside it': (path) => writeFileSync(`${path}.wal`, 'garbage'),
  };
  for (const [name, spoil] of Object.entries(spoilt)) {
    // Where the run has nothing to do, it still takes the lock.
    const data = dataBefore(world, world.after);
    spoil(join(data, 'lock.duckdb'));
    await tally.check(name, async () => {
      const done = await runOf(data, world.project);
      const codes: readonly (number | null)[] = [EXIT.done, EXIT.usage, EXIT.integrity, EXIT.resources];
      if (!codes.includes(done.code) || / at .*\.ts:\d/.test(done.stderr)) throw new Error(lastWords(done));
      await seeCurrent(data);
    });
    rmSync(data, { recursive: true });
  }
  return tally.part;
}

/** A log at each name that the database has on its way, planted at each call of publishing. */
export async function plantedLogs(world: World, isMeant = everyCall): Promise<Part> {
  const tally = new Tally(
    'a write-ahead log planted beside the database at each call of publishing: where it is built, where it is released, beside `current`',
    'the run refuses, or `verify` tells it (exit 6); where neither does, the rows are the usual ones and no log is there',
  );
  const finished = finishedFolder(world.release);
  const calls = await publishingCalls(dataBefore(world), finished, world.key);
  for (const at of meant(calls, isMeant)) {
    const data = dataBefore(world);
    const log = `${DATABASE_FILE}.wal`;
    const places = [`runs/${world.key.runId}`, `releases/${world.key.runId}`, 'current'];
    const plants = Object.fromEntries(places.map((place) => [join(data, place, log), 'a foreign log']));
    await tally.check(`at ${at}, ${calls[at - 1]}`, async () => {
      const fault = { below: data, at, armed: true, does: 'plant' as const, plants };
      mustHaveFired(await publishOnce(data, finished, world.key, { fault }));
      await isToldOrAbsent(data, join(currentRelease(data)!, log), world);
    });
    rmSync(data, { recursive: true });
  }
  return tally.part;
}

async function isToldOrAbsent(data: string, log: string, { old, fresh }: World): Promise<void> {
  if (existsSync(log)) {
    const told = codeOf(() => verifyRelease(currentRelease(data)!));
    if (told !== EXIT.integrity) throw new Error(`a log beside current is told by ${told}`);
    return;
  }
  const seen = await seeCurrent(data);
  const expected = [old, fresh].find(({ runId }) => runId === seen.runId);
  if (expected?.rows !== seen.rows) throw new Error('rows of neither release');
}

const codeOf = (act: () => unknown): number => {
  try {
    act();
    return EXIT.done;
  } catch (error) {
    if (error instanceof UserError) return error.exitCode;
    throw error;
  }
};

/** Before a whole run: where the next release will lie, and beside the current one. */
export async function logsBeforeRun(world: World): Promise<Part> {
  const tally = new Tally(
    'a write-ahead log that lies at the name of the next release, or beside the current database, before a whole run or a question',
    'run, query and report end with 6 and name the log; `current` still points where it did',
  );
  const log = `${DATABASE_FILE}.wal`;
  const cases: readonly [string, string, (data: string) => readonly string[]][] = [
    ['run', join('releases', world.key.runId), (data) => ['run', ...ofProject(world, data)]],
    ['query', 'current', (data) => ['query', 'select 1', ...ofProject(world, data)]],
    ['report', 'current', (data) => ['report', ...ofProject(world, data), '--out', join(data, 'pages')]],
  ];
  for (const [name, place, args] of cases) {
    const data = dataBefore(world, name === 'run' ? world.before : world.after);
    const before = currentRelease(data);
    mkdirSync(join(data, place), { recursive: true });
    writeFileSync(join(data, place, log), 'a foreign log');
    await tally.check(name, async () => {
      const done = await command(args(data));
      if (done.code !== EXIT.integrity || (!`${done.stderr}`.includes('.wal') && name !== 'run'))
        throw new Error(lastWords(done));
      if (currentRelease(data) !== before) throw new Error('current moved');
    });
    rmSync(data, { recursive: true });
  }
  return tally.part;
}

const ofProject = ({ project }: World, data: string) => ['--project', project.folder, '--data', data];
