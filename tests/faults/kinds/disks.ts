/** F4: a disk that is full, broken, read-only or gone, and a machine with too little memory. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { EXIT } from '../../../pipeline/problem.ts';
import { currentRelease } from '../../../pipeline/releases/current.ts';
import type { Fault } from '../fault.ts';
import { everyCall, finishedFolder, meant, publishingCalls, publishOnce } from '../finished.ts';
import { type Launch, launch, mustHaveFired, type Run } from '../launch.ts';
import { NotTried, type Part, Tally } from '../tally.ts';
import { differences, leavesNothing, seeCurrent } from '../whole.ts';
import { copyFolder, dataBefore, lastWords, runOf, type World } from '../world.ts';
import { isOldOrNew } from './kills.ts';

const WORDS: readonly (number | null)[] = [EXIT.usage, EXIT.integrity, EXIT.resources];
const STACK = /^\s+at .*:\d+:\d+\)?$/m;

/** @throws Error where a run neither ended well nor failed with words and its promised code. */
export function endsWithWords(run: Run, codes = WORDS): void {
  if (run.hangs) throw new Error('it hangs');
  if (run.code === EXIT.done) return;
  if (!codes.includes(run.code) || STACK.test(run.stderr)) throw new Error(lastWords(run));
}

const ERRORS = ['ENOSPC', 'EDQUOT', 'EIO', 'EROFS', 'EACCES'] as const;

/** An error at each call of publishing, or at those given. */
export async function errorsAtPublishing(world: World, isMeant = everyCall): Promise<Part> {
  const tally = new Tally(
    'ENOSPC, EDQUOT, EIO, EROFS or EACCES thrown at each call of the file system that publishing makes',
    '`current` is the old release or the new one with every hash and row; the next run ends and its release is whole',
  );
  const finished = finishedFolder(world.release);
  const calls = await publishingCalls(dataBefore(world), finished, world.key);
  for (const at of meant(calls, isMeant)) {
    const data = dataBefore(world);
    const does = ERRORS[at % ERRORS.length]!;
    await tally.check(`${does} at ${at}, ${calls[at - 1]}`, async () => {
      mustHaveFired(
        await publishOnce(data, finished, world.key, { fault: { below: data, at, armed: true, does } }),
      );
      await isOldOrNew(data, world);
      const again = await publishOnce(data, finished, world.key);
      if (again.code !== EXIT.done) throw new Error(`the next run fails: ${lastWords(again)}`);
      if ((await seeCurrent(data)).rows !== world.fresh.rows) throw new Error('other rows');
    });
    rmSync(data, { recursive: true });
  }
  return tally.part;
}

/** An error in whole runs, at each kind of place where the product itself writes. */
export async function errorsInRuns(world: World): Promise<Part> {
  const tally = new Tally(
    'ENOSPC, EDQUOT, EIO, EROFS or EACCES thrown in a whole run at each further write of one kind of path',
    'the run fails with 7 and words, without a stack; `current` is the old release; nothing is left where it built',
  );
  const places: readonly Pick<Fault, 'path' | 'calls'>[] = [
    { path: '/lock', calls: ['link'] },
    { path: '/runs/', calls: ['mkdir'] },
    { path: '\\.csv\\.gz$', calls: ['writeFile'] },
    { path: '\\.html$', calls: ['writeFile'] },
    { path: 'manifest\\.json$', calls: ['writeFile'] },
    { path: '/releases', calls: ['rename'] },
    { path: '/current', calls: ['symlink', 'rename'] },
  ];
  for (const [i, place] of places.entries()) {
    const data = dataBefore(world);
    const does = ERRORS[i % ERRORS.length]!;
    await tally.check(`${does}: ${place.calls} ${place.path}`, async () => {
      const fault = { below: data, at: 1, everyFurther: true, does, ...place };
      const run = mustHaveFired(await runOf(data, world.project, { fault }));
      endsWithWords(run);
      await isOldOrNew(data, world);
      leavesNothing(data);
    });
    rmSync(data, { recursive: true });
  }
  return tally.part;
}

/** Mounts a disk of so many bytes, or nothing where that is not allowed. */
function mountDisk(
  kilobytes: number,
): { path: string; grow(): void; readOnly(): void; unmount(): void } | undefined {
  const path = mkdtempSync(join(tmpdir(), 'disk-'));
  const mount = (options: string) =>
    spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path]).status === 0;
  if (!mount(`size=${kilobytes}k`)) return undefined;
  return {
    path,
    grow: () => mount('remount,rw,size=512m'),
    readOnly: () => mount('remount,ro'),
    unmount: () => {
      spawnSync('umount', ['-l', path]);
      rmdirSync(path);
    },
  };
}

const usedKilobytes = (folder: string) =>
  Number(spawnSync('du', ['-sk', folder], { encoding: 'utf8' }).stdout.split('\t')[0]);

/** Disks that are full after a random number of bytes: the engine's own writes meet it too. */
export async function fullDisks(world: World): Promise<Part> {
  const tally = new Tally(
    'a whole run on a disk (tmpfs) that is full after a random number of bytes',
    'the run fails with 7 and words; `current` is the old release or the new one; with room again the next run (one in five was tried) gives the usual bytes',
  );
  // The release before takes its room; what a run needs beside it is at most a few times as much.
  const held = usedKilobytes(world.before);
  for (let i = 0; i < world.amounts.disks; i++) {
    const disk = mountDisk(Math.ceil(held * 1.1 + 300 + world.random() * 3 * held));
    if (disk === undefined) break;
    const data = join(disk.path, 'data');
    await tally.check(`disk ${i}`, async () => {
      copyFolder(world.before, data);
      const run = await runOf(data, world.project);
      if (run.code === EXIT.done) throw new NotTried('the disk had room for all');
      endsWithWords(run, [EXIT.resources]);
      await isOldOrNew(data, world);
      if (i % 5 > 0) return;
      disk.grow();
      const again = await runOf(data, world.project);
      if (again.code !== EXIT.done) throw new Error(`with room: ${lastWords(again)}`);
      leavesNothing(data);
      const differ = differences(currentRelease(data)!, world.release);
      if (differ.length > 0) throw new Error(`with room: differs in ${differ.join(', ')}`);
    });
    disk.unmount();
  }
  return tally.part;
}

/** Folders that can no longer be written, or go away, while the run is under way. */
export async function vanishing(world: World): Promise<Part> {
  const tally = new Tally(
    'a disk that is read-only from the start or becomes so during the run; the data folder renamed away, or its `runs` folder deleted, during the run',
    'the run ends or fails with 2, 3, 6 or 7 and words; what was released is whole where it now lies',
  );
  const at = (part: number) => world.runMs * part;
  const disk = mountDisk(400_000);
  if (disk !== undefined) {
    const data = join(disk.path, 'data');
    try {
      copyFolder(world.before, data);
    } catch (error) {
      disk.unmount();
      throw error;
    }
    for (const part of [0, 0.5])
      await tally.check(`read-only from ${part} on`, async () => {
        disk.grow();
        await disturbed(data, world, at(part), () => disk.readOnly());
        await isOldOrNew(data, world);
      });
    disk.unmount();
  }
  for (const part of [0.4, 0.8]) {
    const data = dataBefore(world);
    await tally.check(`renamed at ${part}`, async () => {
      await disturbed(data, world, at(part), () => renameSync(data, `${data}.away`));
      await isOldOrNew(existsSync(`${data}.away`) ? `${data}.away` : data, world);
    });
    for (const path of [data, `${data}.away`]) rmSync(path, { recursive: true, force: true });
    const other = dataBefore(world);
    await tally.check(`runs deleted at ${part}`, async () => {
      await disturbed(other, world, at(part), () =>
        rmSync(join(other, 'runs'), { recursive: true, force: true }),
      );
      await isOldOrNew(other, world);
    });
    rmSync(other, { recursive: true });
  }
  return tally.part;
}

async function disturbed(data: string, world: World, ms: number, disturb: () => void): Promise<void> {
  const program = launch(join(import.meta.dirname, '../../../pipeline/cli.ts'), [
    'run',
    ...['--project', world.project.folder, '--data', data],
  ]);
  let hasEnded = false;
  void program.ended.then(() => (hasEnded = true));
  if (ms > 0) await wait(ms);
  if (hasEnded) throw new NotTried('the run had ended before');
  disturb();
  endsWithWords(await program.ended, [EXIT.usage, EXIT.rejected, EXIT.integrity, EXIT.resources]);
}

/** The engine with too little memory or too little room to spill; a process that may hold little memory. */
export async function littleMemory(world: World): Promise<readonly Part[]> {
  const engine = new Tally(
    'an engine that may use 20 MB of memory, and one of 5 MB that has no room to spill',
    'the run gives the usual bytes, or fails with 7 and words; `current` is whole',
  );
  const options: readonly Readonly<Record<string, string>>[] = [
    { memory_limit: '20MB' },
    { memory_limit: '5MB', max_temp_directory_size: '0KB' },
  ];
  for (const one of options)
    await engine.check(JSON.stringify(one), () =>
      endsAsUsual(world, { preload: ['engine'], env: { FAULT_ENGINE: JSON.stringify(one) } }),
    );
  const whole = new Tally(
    'a process group (cgroup) that may hold 150 or 300 MB, and is killed by the system beyond',
    'the run gives the usual bytes, or is killed or fails with 7; `current` is whole',
  );
  for (const megabytes of [150, 300]) {
    const group = memoryGroup(megabytes);
    if (group === undefined) break;
    await whole.check(`${megabytes} MB`, () => endsAsUsual(world, { before: group.enter }, true));
    group.leave();
  }
  return [engine.part, whole.part];
}

/** @throws Error where the run neither gave the usual bytes nor failed as promised. */
export async function endsAsUsual(world: World, how: Launch, mayBeKilled = false): Promise<void> {
  const data = dataBefore(world);
  const run = await runOf(data, world.project, how);
  if (how.preload !== undefined) mustHaveFired(run);
  await isOldOrNew(data, world);
  const isKilled = mayBeKilled && (run.signal !== null || run.code === 137 || run.code === 134);
  if (!isKilled) endsWithWords(run, [EXIT.resources]);
  if (!isKilled) leavesNothing(data);
  if (run.code === EXIT.done) {
    const differ = differences(currentRelease(data)!, world.release);
    if (differ.length > 0) throw new Error(`differs: ${differ.slice(0, 5).join(', ')}`);
  }
  rmSync(data, { recursive: true });
}

function memoryGroup(megabytes: number): { enter: string[]; leave(): void } | undefined {
  const path = `/sys/fs/cgroup/memory/adequation_faults_${process.pid}`;
  try {
    mkdirSync(path);
    writeFileSync(join(path, 'memory.limit_in_bytes'), String(megabytes * 1024 * 1024));
  } catch {
    return undefined;
  }
  return {
    enter: ['sh', '-c', `echo $$ > ${path}/cgroup.procs && exec "$@"`, 'sh'],
    leave: () => rmdirSync(path),
  };
}
