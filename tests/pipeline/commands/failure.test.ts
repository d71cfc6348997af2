/** What the machine lacks is told with 7 and words; a fault of our own alone is told with 1 and its stack. */
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { judge } from '../../../pipeline/commands/failure.ts';
import { EXIT } from '../../../pipeline/problem.ts';
import { damageOf } from '../../../pipeline/releases/scan.ts';
import { ROOT, startNode } from '../tiny/command.ts';

function thrownBy(act: () => unknown): Error {
  try {
    act();
  } catch (error) {
    return error as Error;
  }
  throw new Error('nothing was thrown');
}

const ofSystem = (code: string) => Object.assign(new Error(`${code}: it went wrong, open '/x'`), { code });

test.each([
  ['resources', ofSystem('ENOSPC')],
  ['resources', ofSystem('EDQUOT')],
  ['resources', new Error('Out of Memory Error: failed to allocate data of size 1.0 MiB')],
  ['resources', new Error('IO Error: Could not write file "/x": No space left on device')],
  ['permission', ofSystem('EROFS')],
  ['permission', new Error('IO Error: Cannot open file "/x": Read-only file system')],
  ['files', ofSystem('EIO')],
  ['files', ofSystem('ENOENT')],
  ['files', thrownBy(() => readFileSync(join(ROOT, 'data/none.csv')))],
  ['files', new Error('IO Error: Cannot open file "/x": No such file or directory')],
])('%s: %s', (rule, error) => {
  const { code, problems, stack } = judge(error);
  expect([code, problems.map((problem) => problem.rule), stack]).toEqual([EXIT.resources, [rule], undefined]);
  expect(problems[0]!.fix).toContain('run again');
});

test('a fault of the program: also a file of its own that it does not find', () => {
  for (const error of [
    new TypeError('x is undefined'),
    Object.assign(new Error('no module'), { code: 'ERR_MODULE_NOT_FOUND' }),
    thrownBy(() => readFileSync(join(ROOT, 'pipeline/series/none.sql'))),
    thrownBy(() => readdirSync(join(ROOT, 'pipeline/run.ts'))),
  ])
    expect(judge(error)).toMatchObject({ code: EXIT.bug, stack: error.stack });
});

test('what the machine lacks is no damage of a release', () => {
  for (const text of [
    'IO Error: Cannot open file "/x": Permission denied',
    'Out of Memory Error: failed to allocate data of size 1.0 MiB',
    'IO Error: Could not set lock on file "/x": Conflicting lock is held',
  ])
    expect(() => damageOf(new Error(text))).toThrow(text);
  for (const text of [
    'IO Error: The file "/x" exists, but it is not a valid DuckDB database file!',
    'IO Error: Corrupt database file: computed checksum does not match stored checksum',
  ])
    expect(damageOf(new Error(text))).toEqual(new Error(text));
});

test('a working folder that is gone: 7, words and no stack', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gone-'));
  const script = `const { rmdirSync } = require('node:fs');
    process.chdir(${JSON.stringify(folder)}); rmdirSync(${JSON.stringify(folder)});
    const { status, stderr } = require('node:child_process').spawnSync(process.execPath,
      [${JSON.stringify(join(ROOT, 'pipeline/adequation.mjs'))}, 'status'], { encoding: 'utf8' });
    console.log(JSON.stringify([status, stderr]));`;
  const { stdout } = await startNode(['-e', script], ROOT).ended;
  const [code, told] = JSON.parse(stdout) as [number, string];
  expect([code, told]).toEqual([EXIT.resources, expect.stringContaining('is gone')]);
  expect(told).not.toMatch(/^\s+at /m);
});
