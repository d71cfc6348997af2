/** Told to stop, a run ends at once, says so in the ledger, and leaves the last release and no process behind. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { readLedger } from '../../../pipeline/ledger/ledger.ts';
import { EXIT } from '../../../pipeline/problem.ts';
import { ROOT, start } from '../tiny/command.ts';
import { stockFiles } from '../tiny/stock_files.ts';
import { USUAL_TMPDIR } from '../tiny/temporary_root.ts';
import { type WrittenProject, writeProject } from '../tiny/write_project.ts';

const begun = ({ data }: WrittenProject) => readLedger(data).events.some(({ event }) => event === 'start');

/** Until the run is at work, or ended. */
async function untilBegun(project: WrittenProject, run: ChildProcess): Promise<void> {
  while (run.exitCode === null && !begun(project)) await wait(20);
}

/** Processes of a group that still run, and what they are. */
function leftOf(group: number): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const [state, , in_group] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
        return Number(in_group) === group && state !== 'Z'
          ? [readFileSync(`/proc/${pid}/cmdline`, 'utf8')]
          : [];
      } catch {
        return [];
      }
    });
}

test.each([
  ['SIGINT', EXIT.interrupted],
  ['SIGTERM', EXIT.terminated],
] as const)('%s ends a run with its code', async (signal, code) => {
  const project = writeProject(stockFiles());
  const run = start(['run', '--project', project.folder, '--json']);
  await untilBegun(project, run.process);
  run.process.kill(signal);
  const ended = await run.ended;
  expect([ended.code, ended.stderr]).toEqual([code, `Stopped (${signal}); the last release is untouched.\n`]);
  expect(JSON.parse(ended.stdout)).toEqual({ state: 'stopped', exit_code: code, why: signal });
  expect(readLedger(project.data).events.at(-1)).toMatchObject({ event: 'stopped', exit_code: code });
  expect(existsSync(join(project.data, 'current'))).toBe(false);
});

test.skipIf(!existsSync('/proc/self/stat')).each(['SIGTERM', 'SIGKILL'] as const)(
  'npm start that npm itself is told to end (%s): nothing of it goes on, and the next run begins at once',
  async (signal) => {
    const project = writeProject(stockFiles());
    const env = { ...process.env, TMPDIR: process.env[USUAL_TMPDIR] };
    const npm = spawn('npm', ['start', '--', '--project', project.folder], {
      cwd: ROOT,
      env,
      detached: true,
      stdio: 'ignore',
    });
    await untilBegun(project, npm);
    npm.kill(signal);
    // No clock judges a busy machine: a run that went on alone would come to its end, and be found by what it released.
    while (leftOf(npm.pid!).length > 0) await wait(100);
    expect(existsSync(join(project.data, 'current'))).toBe(false);
    expect(readLedger(project.data).events.at(-1)).toMatchObject({
      event: 'stopped',
      exit_code: EXIT.terminated,
    });
    const next = start(['run', '--project', project.folder, '--vintage-only', '--json']);
    expect((await next.ended).code).toBe(EXIT.done);
  },
);
