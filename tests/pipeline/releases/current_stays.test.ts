/** `current` goes back by `rollback` alone, and a rollback survives the next run on the same files. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addRollback } from '../../../pipeline/commands/rollback.ts';
import { addRun } from '../../../pipeline/commands/run.ts';
import { EXIT } from '../../../pipeline/problem.ts';
import { currentRelease, pointedAt, releasesFolder } from '../../../pipeline/releases/current.ts';
import { type ReleaseInput, readManifest } from '../../../pipeline/releases/manifest.ts';
import { formerReleases, holdOf, makeCurrent, whyCurrentStays } from '../../../pipeline/releases/pointer.ts';
import { releaseHold, rollback } from '../../../pipeline/releases/rollback.ts';
import { cloneRelease } from '../tiny/clone_release.ts';
import { commandHere } from '../tiny/command_here.ts';
import { refusal } from '../tiny/refusal.ts';
import { type Released, released } from '../tiny/released.ts';
import { stockFiles } from '../tiny/stock_files.ts';
import { tree } from '../tiny/tree.ts';

let made: Released;
/** The release that the project's files make, and one before it. */
let own: string;
beforeAll(async () => {
  made = await released(stockFiles());
  own = pointedAt(made.data)!;
});

let data: string;
let inputs: readonly ReleaseInput[];
beforeEach(() => {
  data = join(made.folder, 'again');
  rmSync(data, { recursive: true, force: true });
  cpSync(made.data, data, { recursive: true, verbatimSymlinks: true });
  inputs = readManifest(join(releasesFolder(data), own)).inputs!;
});

/** Makes a release, as a run would, of these files. */
function publishClone(key: string, change: Parameters<typeof cloneRelease>[3] = {}): string {
  const id = cloneRelease(data, own, key, change);
  const { as_of, inputs } = readManifest(join(releasesFolder(data), id));
  if (whyCurrentStays(data, { runId: id, asOf: as_of, inputs }) === undefined) makeCurrent(data, id);
  return id;
}
const otherFiles = (sha: string) =>
  inputs.map((input, at) => (at === 0 ? { ...input, sha256: sha.padEnd(64, '0') } : input));
const runHere = (...more: string[]) =>
  commandHere(addRun, 'run', '--project', made.folder, '--data', data, '--json', ...more);
const asks = (id: string) => {
  const { as_of, inputs } = readManifest(join(releasesFolder(data), id));
  return whyCurrentStays(data, { runId: id, asOf: as_of, inputs });
};

test('the manifest lists project, code lists, seeds and sources, with their records', () => {
  expect(inputs.map(({ kind }) => kind)).toEqual(
    [...inputs.map(({ kind }) => kind)].sort((a, b) => {
      const order = ['project', 'code list', 'seed', 'source'];
      return order.indexOf(a) - order.indexOf(b);
    }),
  );
  expect(inputs[0]).toMatchObject({ kind: 'project', path: 'adequation.yaml', rows: null });
  const source = inputs.find(({ kind }) => kind === 'source')!;
  const text = readFileSync(made.path(source.path), 'utf8');
  expect([source.bytes, source.rows]).toEqual([
    Buffer.byteLength(text),
    text.trimEnd().split('\n').length - 1,
  ]);
  const regions = inputs.find(({ id }) => id === 'region')!;
  const rows = String(stockFiles()[regions.path])
    .trim()
    .split('\n')
    .filter((text) => !text.startsWith('#'));
  expect([regions.kind, regions.rows]).toEqual(['code list', rows.length - 1]);
});

describe('an edition of an earlier date', () => {
  test('that was released before stays where it is, and the run says so (exit 0)', async () => {
    const newer = publishClone('aa', { as_of: '2022-01-01', inputs: otherFiles('1') });
    expect(pointedAt(data)).toBe(newer);
    const before = tree(releasesFolder(data), { times: true });
    const { code, stdout } = await runHere();
    expect(code).toBe(EXIT.done);
    expect(JSON.parse(stdout)).toMatchObject({
      state: 'up to date, not current',
      reason: 'earlier edition',
      run_id: own,
      current: newer,
      release: join(data, 'releases', own),
      fix: expect.stringContaining(`rollback --to ${own}`),
    });
    expect(tree(releasesFolder(data), { times: true })).toEqual(before);
    expect(pointedAt(data)).toBe(newer);
  });

  test('that is built anew is released, and not current', async () => {
    const { code, stdout } = await runHere('--as-of', '2020-06-30');
    expect(code).toBe(EXIT.done);
    const told = JSON.parse(stdout) as { run_id: string; state: string; database: string };
    expect(told).toMatchObject({ state: 'released, not current', as_of: '2020-06-30', current: own });
    expect(existsSync(told.database)).toBe(true);
    expect(pointedAt(data)).toBe(own);
  });

  test.each([
    ['an earlier date', '2020-12-31', 'earlier edition'],
    ['the same date, of files put back', undefined, undefined],
    ['a later date', '2023-01-01', undefined],
  ])('%s', (_, as_of, reason) => {
    const other = cloneRelease(data, own, 'bb', {
      ...(as_of === undefined ? {} : { as_of }),
      inputs: otherFiles('2'),
    });
    expect(asks(other)?.rule).toBe(reason);
  });
});

describe('rollback', () => {
  test('goes to the release that was current before, and a run of the same files leaves it there', async () => {
    const before = cloneRelease(data, own, 'cc', { as_of: '2020-01-01', inputs: otherFiles('3') });
    expect(await rollback(data)).toEqual({ from: own, to: before, insteadOf: [own] });
    const { code, stdout } = await runHere();
    expect([code, pointedAt(data)]).toEqual([EXIT.done, before]);
    expect(JSON.parse(stdout)).toMatchObject({
      state: 'up to date, not current',
      reason: 'rolled back',
      current: before,
      why: expect.stringContaining(`a rollback from ${own} to ${before} holds`),
    });
    expect(releaseHold(data)).toBe(before);
    expect(JSON.parse((await runHere()).stdout)).toMatchObject({ state: 'up to date', run_id: own });
    expect(pointedAt(data)).toBe(own);
  });

  test('holds against the same files by other code or for another date, and ends with changed files', async () => {
    const before = cloneRelease(data, own, 'cc', { as_of: '2020-01-01', inputs: otherFiles('3') });
    await rollback(data);
    expect(asks(cloneRelease(data, own, 'dd'))?.rule).toBe('rolled back');
    expect(asks(cloneRelease(data, own, 'ee', { as_of: '2024-01-01' }))?.rule).toBe('rolled back');
    expect(pointedAt(data)).toBe(before);
    const mended = publishClone('ff', { inputs: otherFiles('4') });
    expect([pointedAt(data), holdOf(data)]).toEqual([mended, undefined]);
    expect(formerReleases(data)).toEqual([before]);
  });

  test('of two steps holds against both, and a way forward ends what it took back', async () => {
    const second = publishClone('a2', { as_of: '2022-01-01', inputs: otherFiles('5') });
    const third = publishClone('a3', { as_of: '2023-01-01', inputs: otherFiles('6') });
    expect((await rollback(data)).to).toBe(second);
    expect(await rollback(data)).toEqual({ from: second, to: own, insteadOf: [third, second] });
    expect([asks(second)?.rule, asks(third)?.rule]).toEqual(['rolled back', 'rolled back']);
    expect(await rollback(data, second)).toEqual({ from: own, to: second, insteadOf: [third] });
    expect(await rollback(data, third)).toEqual({ from: second, to: third, insteadOf: [] });
    expect([holdOf(data), formerReleases(data)]).toEqual([undefined, [own, second]]);
  });

  test('that was killed before the flip holds nothing', () => {
    const before = cloneRelease(data, own, 'cc', { as_of: '2020-01-01' });
    const text = { was_current: [], held: { release: before, instead_of: [own] } };
    writeFileSync(join(data, 'pointer.json'), JSON.stringify(text));
    expect([holdOf(data), pointedAt(data)]).toEqual([undefined, own]);
  });

  test('verifies where it goes: to what was changed since it does not go (exit 6)', async () => {
    const before = cloneRelease(data, own, 'cc', { as_of: '2020-01-01' });
    writeFileSync(join(releasesFolder(data), before, 'datapackage.json'), '{}');
    const state = tree(data);
    expect((await refusal(() => rollback(data, before))).exitCode).toBe(EXIT.integrity);
    expect(tree(data)).toEqual(state);
  });

  test('says what there is where it cannot go (exit 2)', async () => {
    expect((await refusal(() => rollback(data))).message).toContain('no release before');
    expect((await refusal(() => rollback(data, 'nowhere'))).message).toContain(own);
    const { code, stderr } = await commandHere(addRollback, 'rollback', '--data', join(data, 'none'));
    expect([code, stderr]).toEqual([EXIT.usage, expect.stringContaining('no such data folder')]);
  });
});

describe('a `current` that is none (exit 6)', () => {
  const spoilt = (how: (current: string) => void) => {
    rmSync(join(data, 'current'));
    how(join(data, 'current'));
  };

  test.each([
    ['a folder', (path: string) => mkdirSync(path), 'it is a folder'],
    ['a file', (path: string) => writeFileSync(path, own), 'it is a file'],
    ['a link elsewhere', (path: string) => symlinkSync('/somewhere/else', path), '"/somewhere/else"'],
  ])('%s stops a run before it computes', async (_, how, words) => {
    spoilt(how);
    const { code, stderr } = await runHere('--as-of', '2024-01-01');
    expect([code, stderr]).toEqual([EXIT.integrity, expect.stringContaining(words)]);
  });

  test('a link to a release that is gone is told to readers, and mended by the next run', async () => {
    spoilt((path) => symlinkSync(join('releases', '2020-01-01-0123456789ab'), path));
    expect((await refusal(async () => currentRelease(data))).message).toContain('which is gone');
    expect((await runHere()).code).toBe(EXIT.done);
    expect(pointedAt(data)).toBe(own);
  });

  test('a pointer file that is damaged stops a run that would move it', async () => {
    publishClone('aa', { inputs: otherFiles('1') });
    writeFileSync(join(data, 'pointer.json'), '{ "was_cur');
    const { code, stderr } = await runHere();
    expect([code, stderr]).toEqual([EXIT.integrity, expect.stringContaining('whether a rollback holds')]);
  });
});
