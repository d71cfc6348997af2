/** Steps of a scenario that would change nothing, or something else than they say: told, and never left out in silence. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readBalance } from '../../../pipeline/balance/balance.ts';
import { createDatabase, type Database } from '../../../pipeline/database/database.ts';
import type { Imputed } from '../../../pipeline/imputation/imputation.ts';
import { EXIT } from '../../../pipeline/problem.ts';
import { flowFiles } from '../tiny/flow_files.ts';
import { checkRefusal, refusal } from '../tiny/refusal.ts';
import { upToLeaves } from '../tiny/up_to_leaves.ts';
import { appended, edited, type Files, lines, writeProject } from '../tiny/write_project.ts';

const HEAD =
  'scenario,step,target,name,region_code,sector_code,occupation_code,programme_code,operation,value,low,high,from_year,phase_years,status,grade,source';

function filesWith(step: string): Files {
  const named = edited(
    edited(flowFiles(), 'adequation.yaml', 'seeds:\n', 'seeds:\n  scenario_step: seeds/scenarios.csv\n'),
    'adequation.yaml',
    '    titles: { fr: Tendance }\n',
    '    titles: { fr: Tendance }\n  - id: other\n    titles: { fr: Autre }\n',
  );
  const rated = [
    'work_visa_persons,_T,_T,DEV,_T,100,,,persons a year,assumed,D,tests',
    'export_productivity_growth,_T,_T,_T,_T,0.02,,,growth a year,assumed,D,tests',
    'age_55_plus_share,_T,CC,_T,_T,0.2,,,share,assumed,D,tests',
  ].reduce((files, row) => appended(files, 'seeds/parameters.csv', row), named);
  return { ...rated, 'seeds/scenarios.csv': lines(HEAD, `other,1,${step},assumed,D,tests`) };
}

describe('a step that no number of the balance is made of', () => {
  let database: Database;
  let imputed: Imputed;
  beforeAll(async () => {
    database = await createDatabase(':memory:', mkdtempSync(join(tmpdir(), 'idle-')));
    const files = filesWith('parameter,completion_rate,_T,_T,_T,_T,multiply,1.1,,,2026,0');
    imputed = await upToLeaves(database.connection, writeProject(files).load());
  });
  afterAll(() => database.close());

  /** The balance with its one step put on another parameter and scope. */
  async function stepping(target: string, name: string, ...scope: string[]) {
    const [region, sector, occupation, programme] = scope;
    await database.connection.run(
      `update raw.scenario_step set target = '${target}', name = '${name}', region_code = '${region}', sector_code = '${sector}',
         occupation_code = '${occupation}', programme_code = '${programme}'`,
    );
    return readBalance(database.connection, imputed);
  }

  test.each([
    [
      'a parameter that is read once for all scenarios',
      'parameter',
      'export_productivity_growth',
      '_T,_T,_T,_T',
    ],
    ['a rate of jobs, by programme', 'parameter', 'sector_exit_rate', '_T,_T,_T,licence'],
    ['a rate of training, by specialty', 'parameter', 'completion_rate', '_T,_T,DEV,_T'],
    [
      'an inflow, of a specialty for which its row does not come',
      'parameter',
      'work_visa_persons',
      '_T,_T,OPS,_T',
    ],
    ['jobs of a specialty that the sector does not have', 'series', 'employment', '_T,IT,AGT,_T'],
    ['entrants of a region that trains nobody', 'series', 'new_entrants', '_X,_T,_T,_T'],
  ])('%s', async (_, target, name, scope) => {
    const error = await refusal(() => stepping(target, name, ...scope.split(',')));
    expect(error.exitCode).toBe(EXIT.usage);
    expect(error.problems).toMatchObject([
      { where: 'seeds.scenario_step, other, step 1', rule: 'scenario_idle' },
    ]);
  });

  test.each([
    ['parameter', 'sector_exit_rate', 'R1,CC,AGT,_T'],
    ['parameter', 'completion_rate', 'R1,_T,_T,licence'],
    ['parameter', 'suitability_share', '_T,_T,DEV,bootcamp'],
    ['parameter', 'retirement_rate', '_T,_T,_T,_T'],
    ['parameter', 'age_55_plus_share', '_T,CC,_T,_T'],
    ['parameter', 'work_visa_persons', '_T,_T,DEV,_T'],
    ['series', 'employment', 'R2,IT,OPS,_T'],
    ['series', 'new_entrants', 'R2,_T,_T,licence'],
  ])('%s %s of %s is read', async (target, name, scope) => {
    expect(await stepping(target, name, ...scope.split(','))).not.toBeNull();
  });

  test('exports lead from what was counted at T0, and not from what somebody thinks', async () => {
    const told = (basis: string) =>
      database.connection.run(
        `insert into staging.observation by name select * replace (2025 as year, '${basis}' as basis)
         from staging.observation where measure = 'exports' and year = 2023`,
      );
    await told('assumed');
    const error = await refusal(() => stepping('series', 'exports', '_T', '_T', '_T', '_T'));
    expect(error.problems).toMatchObject([{ rule: 'exports_unknown' }]);
    await told('observed');
    expect(await stepping('series', 'exports', '_T', '_T', '_T', '_T')).toMatchObject({
      rows: { exports: 189 },
    });
  });
});

describe('a step that would change more than it names, or by more than all', () => {
  test.each([
    ['exports of a sector', 'series,exports,_T,IT,_T,_T,set,90,,,2026,5', 'step_scope', 'sector_code'],
    [
      'entrants of a specialty',
      'series,new_entrants,_T,_T,DEV,_T,multiply,2,,,2026,0',
      'step_scope',
      'occupation_code',
    ],
    [
      'jobs of a programme',
      'series,employment,_T,_T,_T,licence,multiply,2,,,2026,0',
      'step_scope',
      'programme_code',
    ],
    ['per cent for a share', 'parameter,completion_rate,_T,_T,_T,_T,set,85,,,2026,0', 'step_share', 'value'],
  ])('%s', async (_, step, rule, column) => {
    const error = await checkRefusal(filesWith(step));
    expect(error.problems).toMatchObject([{ where: 'seeds/scenarios.csv', line: 2, rule, column }]);
  });
});
