/** A project names growth models, measure by measure: through the real command, from the project file to the release. */
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { addQuery } from '../../../pipeline/commands/query.ts';
import { addRun } from '../../../pipeline/commands/run.ts';
import { EXIT } from '../../../pipeline/problem.ts';
import { commandHere } from '../tiny/command_here.ts';
import { flowFiles } from '../tiny/flow_files.ts';
import { appended, type Files, type WrittenProject, writeProject } from '../tiny/write_project.ts';

const naming = (...lines: readonly string[]): Files =>
  appended(flowFiles(), 'adequation.yaml', ['models:', ...lines.map((line) => `  ${line}`)].join('\n'));

describe('a project that names logistic for employment, a list for entrants and drift for completions', () => {
  let project: WrittenProject;
  let rows: Record<string, string>[];
  const asked = async (sql: string) => {
    const { stdout } = await commandHere(
      addQuery,
      'query',
      sql,
      '--project',
      project.folder,
      '--format',
      'csv',
    );
    return Papa.parse<Record<string, string>>(stdout, { header: true, skipEmptyLines: true }).data;
  };
  beforeAll(async () => {
    project = writeProject(
      naming(
        'employment: { model: logistic, ceiling_times_last: 3 }',
        'new_entrants: [{ model: theta, weight: 1 }, { model: drift, weight: 3 }]',
        'completed: drift',
      ),
    );
    const run = await commandHere(addRun, 'run', '--project', project.folder);
    expect([run.code, run.stderr]).toEqual([EXIT.done, '']);
    rows =
      await asked(`select measure, is_total, model, interval_kind, count(*) as n, min(mean) as least, max(hi_95) as most
      from forecast group by all order by all`);
  });

  test('stores the names of what ran, each with intervals of its own past, and none below what was declared since', () => {
    const of = (measure: string) => rows.filter((row) => row.measure === measure);
    expect(new Set(of('employment').map((row) => row.model))).toEqual(new Set(['logistic', 'sum_of_leaves']));
    expect(new Set(of('new_entrants').map((row) => row.model))).toEqual(
      new Set(['drift+theta', 'reconciled(drift+theta)']),
    );
    for (const row of of('new_entrants'))
      expect([row.interval_kind, row.most !== '']).toEqual(['prediction_interval', true]);
    for (const row of of('employment')) expect([row.interval_kind, row.most]).toEqual(['none', '']);
  });

  test('judges the past by the model that is named, and not where it rests on what was declared since', async () => {
    const set = "set_name like 'completed/%'";
    const [completed] = await asked(
      `select count(*) as n, max(abs(c.forecast - d.forecast)) as apart from detail.backtest c
       join detail.backtest d using (series_id, origin_year, horizon) where c.method = 'chosen' and d.method = 'drift' and c.${set}`,
    );
    expect(Number(completed!.n)).toBeGreaterThan(0);
    expect(Number(completed!.apart)).toBe(0);
    const scores = `select distinct evaluable, reason from detail.model_score where origin_year is null and horizon is null and`;
    expect(await asked(`${scores} ${set}`)).toMatchObject([{ evaluable: 'true', reason: '' }]);
    expect(await asked(`${scores} set_name like 'employment/%'`)).toMatchObject([
      { evaluable: 'false', reason: 'declared_ahead' },
    ]);
  });

  test('leaves measures that it does not name to the default', () => {
    const others = rows.filter((row) => row.measure === 'exports').map((row) => row.model);
    expect(others.length).toBeGreaterThan(0);
    expect(others).not.toContain('logistic');
  });
});

test.each([
  [['employment: logistik'], '"logistik" is not allowed here', 'did you mean "logistic"?'],
  [['employment: { model: theta, wieght: 2 }'], '"wieght" is not a key of models.employment.0', ''],
  [['employment: { model: theta, ceiling_times_last: 3 }'], 'theta has no ceiling', 'take it out'],
  [
    ['employment: { model: damped_to_target, target_times_last: 2 }'],
    'target_times_last and target_year belong together',
    'write both, or neither',
  ],
])('%s is refused by the project file, with its line and what was meant', (lines, what, fix) => {
  const { load } = writeProject(naming(...lines));
  expect(load).toThrow(
    expect.objectContaining({
      exitCode: EXIT.usage,
      problems: [
        expect.objectContaining({ what: expect.stringContaining(what), fix: expect.stringContaining(fix) }),
      ],
    }),
  );
});

test.each([
  [
    ['emploiment: theta'],
    'models.emploiment: the project has no measure of that name',
    'did you mean "employment"?',
  ],
  [['employment: logistic'], 'logistic cannot forecast the series employment/', 'needs a ceiling'],
])('%s stops the run and says what to do', async (lines, what, also) => {
  const { code, stderr } = await commandHere(
    addRun,
    'run',
    '--project',
    writeProject(naming(...lines)).folder,
  );
  expect(code).toBe(EXIT.usage);
  expect(stderr).toContain(what);
  expect(stderr).toContain(also);
  expect(stderr).not.toMatch(/\n\s+at .+:\d+/);
});
