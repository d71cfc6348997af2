/** `check` is green exactly where `run` is, and tells the same where it is not; it disturbs no run. */
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkInputs } from '../../../pipeline/commands/check/check_inputs.ts';
import { checkRun } from '../../../pipeline/commands/check/check_run.ts';
import { UserError } from '../../../pipeline/problem.ts';
import { run } from '../../../pipeline/run.ts';
import { adequation, start } from '../tiny/command.ts';
import { flowFiles } from '../tiny/flow_files.ts';
import { released } from '../tiny/released.ts';
import { stockFiles } from '../tiny/stock_files.ts';
import { edited, type Files, writeProject } from '../tiny/write_project.ts';

const tellers = { tell: () => undefined, tellFound: () => undefined };

/** Exit code and words, or that all is well. */
async function outcome(work: () => Promise<unknown>): Promise<unknown> {
  try {
    await work();
    return 'well';
  } catch (error) {
    if (error instanceof UserError) return { code: error.exitCode, problems: error.problems };
    return { bug: (error as Error).message };
  }
}

const inFile = (files: Files, file: string, change: (text: string) => string): Files => ({
  ...files,
  [file]: change(String(files[file])),
});
const flow = (from: string, to: string) => edited(flowFiles(), 'adequation.yaml', from, to);

const CASES: readonly (readonly [string, Files])[] = [
  [
    'a number beyond all sense',
    inFile(stockFiles(), 'inputs/stocks.csv', (text) =>
      text.replace(/^2015,R1,DEV,demand,.*$/m, '2015,R1,DEV,demand,1e308'),
    ),
  ],
  ['a target year that is not after the data', flow('target_year: 2030', 'target_year: 2025')],
  ['a target year before the data', flow('target_year: 2030', 'target_year: 2016')],
  [
    'rows under a region that makes no sense here',
    inFile(flowFiles(), 'inputs/jobs.csv', (text) => text.replaceAll(',R1,', ',_Z,')),
  ],
  [
    'a region without rows',
    inFile(flowFiles(), 'inputs/jobs.csv', (text) => text.replaceAll(/^.*,R2,.*\n/gm, '')),
  ],
  [
    'published totals unlike the sum of their parts',
    inFile(flowFiles(), 'inputs/jobs.csv', (text) =>
      text.replace(/^(\d+,_T,_T,employment,)(\d+)/m, (_, key, value) => `${key}${Number(value) + 500}`),
    ),
  ],
];

let differed = 0;
test.each(CASES)('%s: the same of both', async (_, files) => {
  const written = writeProject(files).load();
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  const checked = await outcome(() => checkRun({ project: written, folder }, tellers));
  expect(readdirSync(written.root)).not.toContain('data');
  expect(checked).toEqual(await outcome(() => run(written, tellers)));
  const read = await outcome(() => checkInputs(written, tellers));
  if (read === 'well' && checked !== 'well') differed++;
});

test('some of them pass where only the inputs are read', () => {
  expect(differed).toBeGreaterThan(0);
});

test('check runs beside a run, and leaves nothing behind', async () => {
  const one = await released(stockFiles());
  const before = readdirSync(one.data);
  const busy = start(['run', '--project', one.folder, '--as-of', '2022-05-05']);
  busy.process.kill('SIGSTOP');
  const checked = await adequation('check', '--project', one.folder, '--json');
  expect([checked.code, checked.stderr]).toEqual([0, '']);
  expect(JSON.parse(checked.stdout)).toMatchObject({
    state: 'checked',
    scope: 'run',
    sources: [{ path: 'inputs/stocks.csv', read: 48, accepted: 48, rejected: 0, notes: 0 }],
  });
  busy.process.kill('SIGKILL');
  await busy.ended;
  expect(readdirSync(one.data).filter((name) => !before.includes(name))).toEqual([]);
});

test('seeds that lost rows since the last release are refused by both', async () => {
  const files = edited(
    stockFiles(),
    'adequation.yaml',
    'languages: [fr]\n',
    'languages: [fr]\nlimits: { lost_rows_share: 0.1 }\n',
  );
  const one = await released(files);
  const file = 'seeds/definitions.csv';
  one.write(file, String(files[file]).replace(/^demand,old_register.*\n/m, ''));
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  const checked = await outcome(() => checkRun({ project: one.load(), folder }, tellers));
  expect(checked).toMatchObject({ code: 3, problems: [{ where: file, rule: 'lost_rows' }] });
  expect(checked).toEqual(await outcome(() => run(one.load(), tellers)));
});
