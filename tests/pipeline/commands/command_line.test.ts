/** The command line as a user or a scheduler meets it, each time in a process of its own. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { addCheck } from '../../../pipeline/commands/check.ts';
import { addDoctor } from '../../../pipeline/commands/doctor.ts';
import { addInit } from '../../../pipeline/commands/init.ts';
import { addQuery } from '../../../pipeline/commands/query.ts';
import { addReport } from '../../../pipeline/commands/report.ts';
import { EXIT } from '../../../pipeline/problem.ts';
import { adequation, type Ended, ROOT, start, startNode } from '../tiny/command.ts';
import { commandHere } from '../tiny/command_here.ts';
import { type Released, released } from '../tiny/released.ts';
import { stockFiles } from '../tiny/stock_files.ts';
import { tree } from '../tiny/tree.ts';
import { edited, writeProject } from '../tiny/write_project.ts';

const STACK = /\n\s+at .+:\d+/;

/** An error in the user's files or call: its code, words on stderr, no stack. */
function expectRefused(ended: Ended, code: number, words: string) {
  expect([ended.code, ended.stderr]).toEqual([code, expect.stringContaining(words)]);
  expect(ended.stderr).not.toMatch(STACK);
}

let project: Released;
beforeAll(async () => {
  project = await released(stockFiles());
});

describe('help', () => {
  const expectHelp = ({ code, stdout }: Ended) => {
    expect(code).toBe(EXIT.done);
    expect(stdout).toMatch(/Usage: adequation/);
    expect(stdout).toMatch(/Examples?:\n {2}adequation /);
  };

  test.each(['', 'run'])('of adequation %s has examples', async (command) => {
    expectHelp(await adequation(...(command ? [command] : []), '--help'));
  });

  test.each([
    ['check', addCheck],
    ['query', addQuery],
    ['report', addReport],
    ['init', addInit],
    ['doctor', addDoctor],
  ] as const)('of adequation %s has examples', async (command, add) => {
    expectHelp(await commandHere(add, command, '--help'));
  });

  test.each([
    [['rnu'], 'Did you mean run?'],
    [['run', '--projct', '.'], 'Did you mean --project?'],
    [['query', 'select 1', '--format', 'xml'], 'Allowed choices are table, csv, json'],
    [['run', '--as-of', '2026-02-31'], '"2026-02-31" is not a date.'],
  ] as const)('a wrong call (%s) ends with exit 2', async (args, words) => {
    expectRefused(await adequation(...args), EXIT.usage, words);
  });
});

describe('run and check', () => {
  test('a new release, made where --data says: its report and database are told, and nothing on stderr', async () => {
    const elsewhere = join(project.folder, 'made', 'here');
    const file = project.path('adequation.yaml');
    const { code, stdout, stderr } = await adequation('run', '--project', file, '--data', elsewhere);
    expect([code, stderr]).toEqual([EXIT.done, '']);
    const report = /report: +(.+)\n/.exec(stdout)![1]!;
    const database = /database: +(.+)\n/.exec(stdout)![1]!;
    expect(report).toContain(join('made', 'here', 'current', 'report', 'fr', 'index.html'));
    expect([existsSync(report), existsSync(database)]).toEqual([true, true]);
  });

  test('--json prints one status object', async () => {
    const { stdout } = await adequation('run', '--project', project.folder, '--json');
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(stdout)).toMatchObject({ state: 'up to date', release: project.release });
  });

  test('a project file that is wrong: exit 2, file and line', async () => {
    const wrong = writeProject(edited(stockFiles(), 'adequation.yaml', 'basis: stock', 'basis: stocks'));
    const ended = await adequation('run', '--project', wrong.folder, '--json');
    expectRefused(ended, EXIT.usage, 'did you mean "stock"?');
    expect(ended.stderr).toMatch(/adequation\.yaml:\d+: balance\.basis/);
    expect(JSON.parse(ended.stdout)).toMatchObject({
      state: 'failed',
      exit_code: 2,
      problems: [{ rule: 'value' }],
    });
  });

  test('inputs that are refused: exit 3, and the last release stays byte for byte', async () => {
    const before = tree(project.data);
    const file = 'inputs/stocks.csv';
    const text = readFileSync(project.path(file), 'utf8');
    project.write(file, `${text}2016,R1,DEV,demand,1 234 5\n`);
    const ended = await adequation('run', '--project', project.folder);
    expectRefused(
      ended,
      EXIT.rejected,
      [
        `${file}:50, column value: "1 234 5" is not a number.`,
        '  Why: the value column is declared as a number, with the decimal and thousands marks of the source.',
        '  Do:  correct the cell, or declare `thousands`, `decimal`, `flags` or `missing` on the source.',
      ].join('\n'),
    );
    project.write(file, text);
    const { 'last_failure.json': report, 'ledger.ndjson': ledger, rejected, ...after } = tree(project.data);
    expect([report, ledger, rejected]).not.toContain(undefined);
    const rows = Object.keys(after).filter((path) => path.startsWith('rejected/'));
    expect(rows).toHaveLength(1);
    delete after[rows[0]!];
    const { 'ledger.ndjson': _, ...releases } = before;
    expect({ ...after, runs: 'folder' }).toEqual({ ...releases, runs: 'folder' });
  });

  test('check counts each source', async () => {
    const { code, stdout } = await adequation('check', '--project', project.folder);
    expect([code, stdout]).toEqual([EXIT.done, 'inputs/stocks.csv: 48 read, 48 accepted, 0 rejected\n']);
  });

  test('a data folder that cannot be one', async () => {
    const file = project.path('adequation.yaml');
    expectRefused(await adequation('run', '--project', project.folder, '--data', file), EXIT.usage, file);
  });
});

describe('doctor', () => {
  test('finds everything well', async () => {
    const { code, stdout } = await adequation('doctor', '--project', project.folder);
    expect(code).toBe(EXIT.done);
    expect(stdout).toContain(`ok   current release: ${basename(project.release)}, every file as released`);
    expect(stdout).not.toContain('NOT OK');
  });

  test('finds a spoilt release, and run does not call it up to date (exit 6)', async () => {
    const spoilt = writeProject(stockFiles());
    cpSync(project.data, spoilt.data, { recursive: true, verbatimSymlinks: true });
    writeFileSync(join(spoilt.data, 'current', 'tables', 'balance.csv.gz'), 'other bytes');
    const doctor = await adequation('doctor', '--project', spoilt.folder, '--json');
    expect(doctor.code).toBe(EXIT.integrity);
    expect(JSON.parse(doctor.stdout)).toMatchObject({ state: 'unwell' });
    expectRefused(
      await adequation('run', '--project', spoilt.folder),
      EXIT.integrity,
      'the file is not the one that was released.',
    );
  });
});

describe('the installed command, from any folder', () => {
  const bin = join(ROOT, 'pipeline/adequation.mjs');
  const ask = ['query', 'select project_id from run', '--format', 'json'];

  test('takes the project of the folder it stands in, or the one it is told', async () => {
    const here = await startNode([bin, ...ask], project.folder).ended;
    const told = await startNode(
      [bin, ...ask, '--project', basename(project.folder)],
      dirname(project.folder),
    ).ended;
    for (const { code, stdout } of [here, told])
      expect([code, stdout]).toEqual([EXIT.done, '[{"project_id":"tiny-stock"}]\n']);
  });

  test('where there is no project: exit 2, what to do, no stack', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'empty-'));
    const ended = await startNode([bin, 'run'], empty).ended;
    expectRefused(ended, EXIT.usage, 'there is no project file here.');
    expect(readdirSync(empty)).toEqual([]);
  });
});

test('query asks the current release, and says so where there is none', async () => {
  const none = writeProject(stockFiles());
  expectRefused(
    await adequation('query', 'select 1', '--project', none.folder),
    EXIT.usage,
    'run `adequation run` first',
  );
  expectRefused(
    await adequation('query', 'select nothing from balance', '--project', project.folder),
    EXIT.usage,
    'Referenced column "nothing" not found',
  );
  const target = join(project.folder, 'stolen.csv');
  const copied = await start(['query', `copy (select 1) to '${target}'`, '--project', project.folder]).ended;
  expectRefused(copied, EXIT.usage, 'query');
  expect(existsSync(target)).toBe(false);
});
