/** What `status` tells, asked as a scheduler asks: through the command line alone. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { addDoctor } from '../../../pipeline/commands/doctor.ts';
import { addStatus } from '../../../pipeline/commands/status.ts';
import { LEDGER_FILE, readLedger } from '../../../pipeline/ledger/ledger.ts';
import { thisProcess } from '../../../pipeline/ledger/this_process.ts';
import { EXIT } from '../../../pipeline/problem.ts';
import { adequation, start } from '../tiny/command.ts';
import { commandHere } from '../tiny/command_here.ts';
import { type Released, released } from '../tiny/released.ts';
import { stockFiles } from '../tiny/stock_files.ts';
import { edited, type Files, writeProject } from '../tiny/write_project.ts';

const DAY = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY).toISOString().slice(0, 10);

/** The tiny project delivered so many days ago, with what else is said of its source. */
const delivered = (days: number, more = ''): Files =>
  edited(
    stockFiles(),
    'adequation.yaml',
    '    delivered: "2021-03-01"\n',
    `    delivered: "${daysAgo(days)}"\n${more}`,
  );
const YEARLY = '    rhythm: { every: yearly }\n';

const status = (folder: string, ...more: string[]) =>
  commandHere(addStatus, 'status', '--project', folder, '--json', ...more);

test('a stale source: exit 5, which one, and since when', async () => {
  const { folder } = writeProject(delivered(800, YEARLY));
  const { code, stdout } = await adequation('status', '--project', folder, '--json');
  expect(code).toBe(EXIT.stale);
  expect(JSON.parse(stdout)).toMatchObject({
    state: 'stale',
    exit_code: EXIT.stale,
    current: null,
    sources: [{ id: 'stocks', state: 'stale', age_days: 800, warn_after: 366, error_after: 732 }],
    stale: [`source stocks was delivered on ${daysAgo(800)}, 800 days ago, and is stale after 732.`],
  });
});

test('a failed run: what, where and since when, until one ends well', async () => {
  const project = await released(stockFiles());
  const file = 'inputs/stocks.csv';
  const text = readFileSync(project.path(file), 'utf8');
  project.write(file, `${text}2016,R1,DEV,demand,1 234 5\n`);
  for (const _ of [1, 2])
    expect((await adequation('run', '--project', project.folder)).code).toBe(EXIT.rejected);
  const { code, stdout } = await adequation('status', '--project', project.folder, '--json');
  const told = JSON.parse(stdout);
  expect([code, told.state]).toEqual([EXIT.done, 'failed']);
  expect(told.failure).toMatchObject({ exit_code: 3, times: 2, problems: [{ where: file, line: 50 }] });
  expect(told.failure.since < told.failure.at).toBe(true);
  expect(told.current).toMatchObject({ as_of: '2021-03-01' });
  // As a person reads it.
  const words = (await commandHere(addStatus, 'status', '--project', project.folder)).stdout;
  expect(words).toContain(`failing:   since ${told.failure.since}, 2 times`);
  expect(words).toContain(`${file}:50`);

  project.write(file, text);
  expect((await adequation('run', '--project', project.folder)).code).toBe(EXIT.done);
  const after = JSON.parse((await status(project.folder)).stdout);
  expect(after).toMatchObject({
    state: 'well',
    failure: null,
    last_failed_at: told.failure.at,
    last_good_run: { state: 'up to date', age_days: 0 },
  });
});

test('a running run, without disturbing it; doctor finds all well meanwhile; one that was killed is told as such', async () => {
  const project = await released(stockFiles());
  const run = start(['run', '--project', project.folder, '--as-of', '2022-03-03']);
  while (run.process.exitCode === null && readLedger(project.data).events.length === 0) await wait(20);
  run.process.kill('SIGSTOP');
  const { code, stdout } = await adequation('status', '--project', project.folder, '--json');
  expect(code).toBe(EXIT.done);
  expect(JSON.parse(stdout)).toMatchObject({
    state: 'well',
    running: { run_id: expect.stringMatching(/^2022-03-03-/), pid: run.process.pid },
  });
  const doctor = await commandHere(addDoctor, 'doctor', '--project', project.folder);
  expect([doctor.code, doctor.stdout]).toEqual([
    EXIT.done,
    expect.stringContaining(`is under way (process ${run.process.pid}`),
  ]);
  run.process.kill('SIGKILL');
  await run.ended;
  expect(JSON.parse((await status(project.folder)).stdout)).toMatchObject({
    state: 'failed',
    running: null,
    warnings: [expect.stringContaining('ended without a word')],
  });
});

test('a run of another machine that shares the folder: which one, and that its end cannot be told from here', async () => {
  const { folder, data } = writeProject(stockFiles());
  mkdirSync(data, { recursive: true });
  const there = { ...thisProcess(), host: 'the-other-one', boot: 'another', at: new Date().toISOString() };
  const lines = [{ ...there, event: 'start', run_id: '2021-03-01-0123456789ab', state: 'running' }];
  writeFileSync(join(data, LEDGER_FILE), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  expect(JSON.parse((await status(folder)).stdout)).toMatchObject({
    state: 'warning',
    running: null,
    warnings: [expect.stringContaining('on another machine (the-other-one): whether it goes on')],
  });
  await adequation('run', '--project', folder, '--data', data);
  expect(readLedger(data).events.at(-1)).toMatchObject({ host: hostname() });
});

/** A file system of its own of so many MiB, or undefined where the account may not make one. */
function smallDisk(mebibytes: number): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    return undefined;
  }
}

describe('a disk nearly full', () => {
  test('by what the operator wants free', async () => {
    const { folder } = await released(stockFiles());
    const { code, stdout } = await adequation(
      'status',
      '--project',
      folder,
      '--least-free',
      '900000000',
      '--json',
    );
    const told = JSON.parse(stdout);
    expect([code, told.state, told.disk.is_nearly_full]).toEqual([EXIT.done, 'warning', true]);
    expect(told.warnings).toEqual([
      expect.stringMatching(/^the disk is nearly full: [\d.]+ [KMGT]iB are free/),
    ]);
    expect(JSON.parse((await status(folder)).stdout)).toMatchObject({ disk: { is_nearly_full: false } });
  });

  test('by the size of the release, on a small file system', async (context) => {
    const disk = smallDisk(24);
    context.skip(disk === undefined, 'no file system can be mounted here');
    try {
      const { folder, data } = await released(stockFiles());
      const there = join(disk!, 'data');
      execFileSync('cp', ['-a', data, there]);
      writeFileSync(join(disk!, 'ballast'), Buffer.alloc(1024));
      const roomy = JSON.parse((await status(folder, '--data', there)).stdout).disk;
      writeFileSync(join(disk!, 'ballast'), Buffer.alloc(roomy.free_bytes - roomy.least_free_bytes + 65_536));
      const told = await adequation('status', '--project', folder, '--data', there, '--json');
      expect([roomy.is_nearly_full, JSON.parse(told.stdout).disk.is_nearly_full]).toEqual([false, true]);
    } finally {
      execFileSync('umount', [disk!]);
    }
  });
});

describe('what else is told', () => {
  let project: Released;
  beforeAll(async () => {
    project = await released(stockFiles());
  });

  test('the age of the release, and no run that ended well for longer than is allowed', async () => {
    const young = await status(project.folder, '--max-age', '1');
    expect([young.code, JSON.parse(young.stdout).current.released_age_days]).toEqual([EXIT.done, 0]);
    const empty = mkdtempSync(join(tmpdir(), 'empty-'));
    const none = await status(project.folder, '--data', empty, '--max-age', '1');
    expect([none.code, JSON.parse(none.stdout).stale]).toEqual([EXIT.stale, ['no run has ended well yet.']]);
  });

  test.each([
    [400, YEARLY, 'late', 'warning'],
    [100, YEARLY, 'fresh', 'well'],
    [100, '    rhythm: { every: quarterly, warn_after: 120 }\n', 'fresh', 'well'],
    [100, '    rhythm: { every: 10, warn_after: 20, error_after: 99 }\n', 'stale', 'stale'],
    [4000, '', 'no rhythm', 'well'],
    [-30, YEARLY, 'fresh', 'warning'],
  ])('a source of %i days ago with %s is %s', async (days, rhythm, source, state) => {
    const { folder } = writeProject(delivered(days, rhythm));
    expect(JSON.parse((await status(folder)).stdout)).toMatchObject({ state, sources: [{ state: source }] });
  });

  test('a clock that was set, a damaged ledger, and a project file that is wrong', async () => {
    const { folder, data, write } = writeProject(stockFiles());
    mkdirSync(data);
    const ahead = {
      at: new Date(Date.now() + 30 * DAY).toISOString(),
      event: 'done',
      pid: 1,
      state: 'released',
    };
    writeFileSync(join(data, LEDGER_FILE), `${JSON.stringify(ahead)}\nnot json\n[]\n{"at":"2026`);
    expect(JSON.parse((await status(folder)).stdout)).toMatchObject({
      state: 'warning',
      warnings: [expect.stringContaining('the clock says'), expect.stringContaining('(2, 3, 4)')],
    });
    appendFileSync(join(data, LEDGER_FILE), '\n');
    write('adequation.yaml', 'project: [');
    const wrong = await status(folder);
    expect([wrong.code, JSON.parse(wrong.stdout).problems]).toEqual([
      EXIT.usage,
      [expect.objectContaining({ rule: 'yaml' })],
    ]);
  });

  test('a release that is damaged: exit 6, and the rest is told all the same', async () => {
    const spoilt = await released(stockFiles());
    writeFileSync(join(spoilt.release, 'manifest.json'), '{');
    const { code, stdout } = await status(spoilt.folder);
    expect([code, JSON.parse(stdout)]).toEqual([
      EXIT.integrity,
      expect.objectContaining({ state: 'damaged', sources: [expect.anything()] }),
    ]);
  });

  test('nothing is written', async () => {
    const fresh = writeProject(stockFiles());
    await status(fresh.folder);
    expect(existsSync(fresh.data)).toBe(false);
  });
});
