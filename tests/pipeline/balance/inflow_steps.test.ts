/** People who come to the nation as a whole, in a scenario that wants more of them. */
import { expect, test } from 'vitest';
import { askOnce } from '../tiny/ask_once.ts';
import { flowFiles } from '../tiny/flow_files.ts';
import { appended, edited, type Files } from '../tiny/write_project.ts';

const HEAD =
  'scenario,step,target,name,region_code,sector_code,occupation_code,programme_code,operation,value,low,high,from_year,phase_years,status,grade,source,note';

function files(): Files {
  const named = edited(
    edited(flowFiles(), 'adequation.yaml', 'seeds:\n', 'seeds:\n  scenario_step: seeds/scenarios.csv\n'),
    'adequation.yaml',
    'scenarios:\n  - id: trend\n    titles: { fr: Tendance }\n',
    'scenarios:\n  - id: trend\n    titles: { fr: Tendance }\n  - id: more\n    titles: { fr: Plus }\n',
  );
  const coming = appended(
    named,
    'seeds/parameters.csv',
    'work_visa_persons,_T,_T,_T,_T,100,,,persons a year,assumed,D,tests',
  );
  return {
    ...coming,
    'seeds/scenarios.csv': `# Steps.\n${HEAD}\nmore,1,parameter,work_visa_persons,_T,_T,_T,_T,set,700,,,2027,2,assumed,D,tests,\n`,
  };
}

test('an inflow follows the steps of its scenario, phased in, and counts in persons', async () => {
  const rows = await askOnce<{ scenario: string; year: number; persons: number }>(
    files(),
    `select scenario, year, round(sum(supply_persons), 6) as persons from supply
     where programme_code = 'work_visa_persons' and year between 2026 and 2029 group by all order by all`,
  );
  expect(rows.map(({ scenario, year, persons }) => [scenario, year, persons])).toEqual([
    // From the first of January 2027: half of the way at its end, all of it a year later.
    ...[100, 400, 700, 700].map((persons, i) => ['more', 2026 + i, persons]),
    ...[100, 100, 100, 100].map((persons, i) => ['trend', 2026 + i, persons]),
  ]);
});
