/** F9, F10 and F13: whatever surrounds a run, the bytes are the same. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXIT } from '../../../pipeline/problem.ts';
import { currentRelease } from '../../../pipeline/releases/current.ts';
import { type Launch, mustHaveFired } from '../launch.ts';
import { type Part, Tally } from '../tally.ts';
import { differences, leavesNothing } from '../whole.ts';
import { dataBefore, lastWords, runOf, type World } from '../world.ts';

const SAME = 'pages, tables, standards and manifest are byte for byte the usual ones';

/** @throws Error where a run so surrounded does not give the usual bytes. */
async function givesTheSame(world: World, how: Launch): Promise<void> {
  const data = dataBefore(world);
  const run = await runOf(data, world.project, how);
  if (how.preload !== undefined) mustHaveFired(run);
  if (run.code !== EXIT.done) throw new Error(lastWords(run));
  leavesNothing(data);
  const differ = differences(currentRelease(data)!, world.release);
  if (differ.length > 0) throw new Error(`differs: ${differ.slice(0, 5).join(', ')}`);
  rmSync(data, { recursive: true });
}

async function allGiveTheSame(what: string, world: World, cases: Record<string, Launch>): Promise<Part> {
  const tally = new Tally(what, SAME);
  for (const [name, how] of Object.entries(cases)) await tally.check(name, () => givesTheSame(world, how));
  return tally.part;
}

/** Everything that surrounds a run at once, in three ways: what differs between two of them shows in the bytes. */
export function surroundings(world: World): Promise<Part> {
  const elsewhere = mkdtempSync(join(tmpdir(), 'où ça, 50 % '));
  const umask = (mode: string) => ['sh', '-c', `umask ${mode} && exec "$@"`, 'sh'];
  return allGiveTheSame(
    'a whole run in other surroundings, all at once: a clock that jumps by decades at each look, time zone (Kiritimati, Niue, Casablanca), locale (C, ar, fr_MA), umask (077, 000), working directory, an empty PATH, no home',
    world,
    {
      'Kiritimati, C, 077, elsewhere': {
        preload: ['clock'],
        env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'C', LANG: 'C' },
        before: umask('077'),
        cwd: elsewhere,
      },
      'Niue, ar, 000': {
        preload: ['clock'],
        env: { TZ: 'Pacific/Niue', LC_ALL: 'ar_SA.UTF-8', LANG: 'ar' },
        before: umask('000'),
      },
      'Casablanca, fr_MA, nothing in the environment': {
        env: {
          TZ: 'Africa/Casablanca',
          LC_ALL: 'fr_MA.UTF-8',
          PATH: '',
          HOME: undefined,
          USER: undefined,
          SHELL: undefined,
        },
      },
    },
  );
}

/** Threads, cores and the times of the files. */
export async function sameInputs(world: World): Promise<Part> {
  const engine = (threads: string, pool: string): Launch => ({
    preload: ['engine'],
    env: { FAULT_ENGINE: JSON.stringify({ threads }), UV_THREADPOOL_SIZE: pool },
  });
  const { folder } = world.project;
  for (const file of ['adequation.yaml', 'inputs/jobs.csv', 'seeds/regions.csv'])
    utimesSync(join(folder, file), new Date('1971-01-01'), new Date('2099-01-01'));
  const hasTaskset = spawnSync('taskset', ['-c', '0', 'true']).status === 0;
  return allGiveTheSame(
    'the same inputs again, files of other times: with 1 and 8 threads of the engine, 1 and 16 threads of the pool, on one core',
    world,
    {
      'one thread': engine('1', '1'),
      'eight threads': engine('8', '16'),
      ...(hasTaskset ? { 'one core': { before: ['taskset', '-c', '0'] } } : {}),
    },
  );
}

/** A machine without a network: not even its own. */
export function withoutNetwork(world: World): Promise<Part> {
  if (spawnSync('unshare', ['-n', 'true']).status !== 0)
    return Promise.resolve(new Tally('a whole run without any network interface', SAME).part);
  return allGiveTheSame('a whole run without any network interface (`unshare -n`)', world, {
    'unshare -n': { before: ['unshare', '-n'] },
  });
}
