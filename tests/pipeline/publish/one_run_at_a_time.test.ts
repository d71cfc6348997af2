/** Whatever becomes of the process, `data/current` is a whole release, and the next run starts at once. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { EXIT } from '../../../pipeline/problem.ts';
import { LOCK_FILE, lockDataFolder } from '../../../pipeline/publish/lock.ts';
import { currentRelease } from '../../../pipeline/releases/current.ts';
import { DATABASE_FILE } from '../../../pipeline/releases/manifest.ts';
import { verifyRelease } from '../../../pipeline/releases/verify.ts';
import { BUILT_FILE } from '../../../pipeline/run.ts';
import { adequation, type Started, start } from '../tiny/command.ts';
import { refusal } from '../tiny/refusal.ts';
import { released } from '../tiny/released.ts';
import { stockFiles } from '../tiny/stock_files.ts';
import { writeProject } from '../tiny/write_project.ts';

/** What a shell tells of a process that was killed. */
const KILLED = 137;

/** Until the run has made this file below its folder, or ended; however slow the machine. */
async function untilItMade(run: Started, data: string, file = ''): Promise<void> {
  const runs = join(data, 'runs');
  const made = () =>
    existsSync(runs) && readdirSync(runs).some((folder) => existsSync(join(runs, folder, file)));
  while (run.process.exitCode === null && !made()) await wait(5);
}

test('of two runs at once one is told to wait (exit 75), and the other one is not disturbed', async () => {
  const project = writeProject(stockFiles());
  const args = ['run', '--project', project.folder];
  const one = start(args);
  await untilItMade(one, project.data);
  one.process.kill('SIGSTOP');
  const two = await adequation(...args, '--as-of', '2021-06-30', '--json');
  expect(two.code).toBe(EXIT.locked);
  expect(two.stderr).toContain('another run is under way in this data folder');
  expect(two.stderr).toContain(`(process ${one.process.pid})`);
  expect(JSON.parse(two.stdout)).toMatchObject({ state: 'failed', exit_code: EXIT.locked });
  one.process.kill('SIGCONT');
  expect((await one.ended).code).toBe(EXIT.done);
  verifyRelease(currentRelease(project.data)!);
});

test('killed at any moment, a run leaves the release there was, and no lock', async () => {
  const project = await released(stockFiles());
  let killed = 0;
  for (const [i, file] of ['', BUILT_FILE, DATABASE_FILE, 'tables', 'manifest.json'].entries()) {
    const before = currentRelease(project.data)!;
    const asOf = `2022-01-0${i + 1}`;
    const run = start(['run', '--project', project.folder, '--as-of', asOf]);
    await untilItMade(run, project.data, file);
    run.process.kill('SIGKILL');
    const { code } = await run.ended;
    const now = currentRelease(project.data)!;
    verifyRelease(now);
    if (code === KILLED) killed++;
    // A run that was quicker than the kill has released; one that was not may have flipped the link as its last act.
    if (now !== before) expect(now).toContain(asOf);
    else expect(code).toBe(KILLED);
  }
  expect(killed).toBeGreaterThan(0);

  const next = await adequation('run', '--project', project.folder, '--as-of', '2022-02-01', '--json');
  expect([next.code, next.stderr]).toEqual([EXIT.done, '']);
  expect(JSON.parse(next.stdout)).toMatchObject({ state: 'released', as_of: '2022-02-01' });
  expect(currentRelease(project.data)).toContain('2022-02-01');
  expect(readdirSync(join(project.data, 'runs'))).toEqual([]);
});

test.each<[string, (path: string) => void]>([
  ['empty', (path) => writeFileSync(path, '')],
  ['something else', (path) => writeFileSync(path, 'no database'.repeat(2000))],
  ['a folder', (path) => mkdirSync(path)],
  ['a link to nowhere', (path) => symlinkSync('/nowhere/at/all', path)],
])('a lock file that is %s is told with what to do (exit 6)', async (_, spoil) => {
  const data = mkdtempSync(join(tmpdir(), 'lock-'));
  spoil(join(data, LOCK_FILE));
  const error = await refusal(() => lockDataFolder(data));
  expect([error.exitCode, error.problems[0]!.rule]).toEqual([EXIT.integrity, 'lock']);
});

test('the lock file is made aside: nothing but itself is left', async () => {
  const data = mkdtempSync(join(tmpdir(), 'lock-'));
  const unlock = await lockDataFolder(data);
  expect(readdirSync(data)).toEqual([LOCK_FILE]);
  unlock();
});
