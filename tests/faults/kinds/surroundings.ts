/** F9, F10 and F13: whatever surrounds a run, the bytes are the same. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXIT } from '../../../pipeline/problem.ts';
import { currentRelease } from '../../../pipeline/releases/current.ts';
import type { Launch } from '../launch.ts';
import { type Part, Tally } from '../tally.ts';
import { differences } from '../whole.ts';
import { dataBefore, lastWords, runOf, type World } from '../world.ts';

const SAME = 'pages, tables, standards and manifest are byte for byte the usual ones';

/** @throws Error where a run so surrounded does not give the usual bytes. */
async function givesTheSame(world: World, how: Launch): Promise<void> {
  const data = dataBefore(world);
  const run = await runOf(data, world.project, how);
  if (run.code !== EXIT.done) throw new Error(lastWords(run));
  const differ = differences(currentRelease(data)!, world.release);
  if (differ.length > 0) throw new Error(`differs: ${differ.slice(0, 5).join(', ')}`);
  rmSync(data, { recursive: true });
}

async function allGiveTheSame(what: string, world: World, cases: Record<string, Launch>): Promise<Part> {
  const tally = new Tally(what, SAME);
  for (const [name, how] of Object.entries(cases)) await tally.check(name, () => givesTheSame(world, how));
  return tally.part;
}

/** Time zone, locale, rights, place, environment, and a clock that jumps by decades at each look. */
export function surroundings(world: World): Promise<Part> {
  const elsewhere = mkdtempSync(join(tmpdir(), 'où ça, 50 % '));
  const umask = (mode: string) => ({ before: ['sh', '-c', `umask ${mode} && exec "$@"`, 'sh'] });
  return allGiveTheSame(
    'a whole run in other surroundings: clock that jumps by decades at each look, time zone, locale, umask, working directory, an empty PATH, no home',
    world,
    {
      'the clock jumps': { preload: ['clock'] },
      'the clock jumps, west of the date line': { preload: ['clock'], env: { TZ: 'Pacific/Niue' } },
      'Kiritimati, locale C': { env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'C', LANG: 'C' } },
      'Casablanca, fr_MA': { env: { TZ: 'Africa/Casablanca', LC_ALL: 'fr_MA.UTF-8', LANG: 'fr_MA.UTF-8' } },
      'Riyadh, ar': { env: { TZ: 'Asia/Riyadh', LC_ALL: 'ar_SA.UTF-8', LANG: 'ar' } },
      'Istanbul, tr': { env: { TZ: 'Europe/Istanbul', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr' } },
      'umask 077': umask('077'),
      'umask 000': umask('000'),
      'another working directory': { cwd: elsewhere },
      'PATH empty, no home': { env: { PATH: '', HOME: undefined, USER: undefined, SHELL: undefined } },
    },
  );
}

/** Threads, cores and the times of the files. */
export async function sameInputs(world: World): Promise<Part> {
  const engine = (threads: string): Launch => ({
    preload: ['engine'],
    env: { FAULT_ENGINE: JSON.stringify({ threads }) },
  });
  const { folder } = world.project;
  for (const file of ['adequation.yaml', 'inputs/jobs.csv', 'seeds/regions.csv'])
    utimesSync(join(folder, file), new Date('1971-01-01'), new Date('2099-01-01'));
  const hasTaskset = spawnSync('taskset', ['-c', '0', 'true']).status === 0;
  return allGiveTheSame(
    'the same inputs again: as they are, with files of other times, with 1, 2 and 8 threads of the engine, with 1 and 16 threads of the pool, on one core',
    world,
    {
      again: {},
      'one thread': engine('1'),
      'two threads': engine('2'),
      'eight threads': engine('8'),
      'a pool of one': { env: { UV_THREADPOOL_SIZE: '1' } },
      'a pool of sixteen': { env: { UV_THREADPOOL_SIZE: '16' } },
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
