/** Entrants of a year of which months were counted sit in class: a scenario takes none of them back, nor doubles them. */
import { expect, test } from 'vitest';
import { readBalance } from '../../../pipeline/balance/balance.ts';
import { createDatabase } from '../../../pipeline/database/database.ts';
import { withHeldIntakes } from '../../../pipeline/plan/held.ts';
import { askOnce } from '../tiny/ask_once.ts';
import { flowFiles } from '../tiny/flow_files.ts';
import { withSteps } from '../tiny/step_files.ts';
import { upToLeaves } from '../tiny/up_to_leaves.ts';
import { edited, type Files, lines, writeProject } from '../tiny/write_project.ts';

/** Until June of 2026 a tenth more entered than until June of 2025. */
const MONTHS = ['R1', 'R2'].flatMap((region) =>
  ['licence', 'bootcamp'].flatMap((programme) => [
    `2025,${region},${programme},new_entrants,100,2025-H1`,
    `2026,${region},${programme},new_entrants,110,2026-H1`,
  ]),
);

function files(): Files {
  const base = flowFiles();
  const [head, ...own] = String(base['inputs/training.csv']).trim().split('\n');
  const doubled = 'series,new_entrants,_T,_T,_T,_T,multiply,2,,,2026,0';
  return {
    ...withSteps(
      edited(
        base,
        'adequation.yaml',
        'columns: { year: year, region: region, programme',
        'columns: { year: year, period: period, region: region, programme',
      ),
      doubled,
    ),
    'inputs/training.csv': lines(`${head},period`, ...own.map((line) => `${line},`), ...MONTHS),
  };
}

test('a step changes the years after it, whose cohorts have not entered', async () => {
  const told = await askOnce<{ entrants_year: number; factor: number }>(
    files(),
    `select c.entrants_year, round(sum(o.new_entrants_persons) / sum(c.new_entrants_persons), 6)::double as factor
     from training_chain c join training_chain o using (programme_code, region_code, year)
     where c.scenario = 'trend' and o.scenario = 'other' and c.programme_code = 'bootcamp'
     group by all order by all`,
  );
  expect(told.slice(0, 3)).toEqual([
    { entrants_year: 2025, factor: 1 },
    { entrants_year: 2026, factor: 1 },
    { entrants_year: 2027, factor: 2 },
  ]);
});

test('a plan holds intakes at what the months tell, which keeps its band', async () => {
  const written = writeProject(files());
  const project = written.load();
  const { connection, close } = await createDatabase(':memory:', written.folder);
  try {
    const base = await readBalance(connection, await upToLeaves(connection, project));
    const { paths } = withHeldIntakes(base!).rows;
    const own = paths.series[paths.at.get('new_entrants/R1/_Z/_Z/bootcamp/register')!]!;
    const [at, before] = [2026 - paths.firstYear, 2025 - paths.firstYear];
    expect(own.mean[at]).toBeCloseTo(own.mean[before]! * 1.1, 9);
    expect(own.lo_80[at]! < own.mean[at]! && own.mean[at]! < own.hi_80[at]!).toBe(true);
    expect([own.lo_80[at + 1], own.mean[at + 1], own.hi_80[at + 1]]).toEqual(
      Array.from({ length: 3 }, () => own.mean[at]),
    );
  } finally {
    close();
  }
});
