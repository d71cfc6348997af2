/** A scenario in which more or fewer people retire, whatever tells how many do. */
import { expect, test } from 'vitest';
import { askOnce } from '../tiny/ask_once.ts';
import { flowFiles } from '../tiny/flow_files.ts';
import { withSteps } from '../tiny/step_files.ts';
import { edited } from '../tiny/write_project.ts';

const RATE = 'retirement_rate,_T,_T,_T,_T,0.02,0.01,0.03,share,assumed,D,tests';
const AGES = 'age_55_plus_share,_T,IT,_T,_T,0.15,,,share,assumed,D,tests';

const ratesOf = (seed: string, ...steps: readonly string[]) =>
  askOnce<{ scenario: string; sector_code: string; first: number; last: number }>(
    withSteps(edited(flowFiles(), 'seeds/parameters.csv', RATE, seed), ...steps),
    `with rate as (
       select scenario, sector_code, year, round(avg(retirement_persons / ((employment_before_persons + employment_persons) / 2)), 6)::double as rate
       from demand group by all)
     select scenario, sector_code, arg_min(rate, year) as first, arg_max(rate, year) as last from rate group by all order by all`,
  );

test('a step on the rate acts where the ages tell it, after a step on the ages', async () => {
  expect(
    await ratesOf(
      `${RATE}\n${AGES}`,
      'parameter,age_55_plus_share,_T,_T,_T,_T,add,0.05,,,2027,0',
      'parameter,retirement_rate,_T,_T,_T,_T,multiply,1.5,,,2027,0',
    ),
  ).toEqual([
    { scenario: 'other', sector_code: 'CC', first: 0.02, last: 0.03 },
    { scenario: 'other', sector_code: 'IT', first: 0.015, last: 0.03 },
    { scenario: 'trend', sector_code: 'CC', first: 0.02, last: 0.02 },
    { scenario: 'trend', sector_code: 'IT', first: 0.015, last: 0.015 },
  ]);
});

test('a percentage is refused there as it is of the rate', async () => {
  const ages = AGES.replace(',IT,', ',_T,');
  await expect(ratesOf(ages, 'parameter,retirement_rate,_T,_T,_T,_T,set,4,,,2027,0')).rejects.toThrow(
    /retirement_rate is a share, and a step has 4/,
  );
});

test('a project that knows ages alone has a rate to step on', async () => {
  const told = await ratesOf(
    AGES.replace(',IT,', ',_T,'),
    'parameter,retirement_rate,_T,IT,_T,_T,set,0.04,,,2027,0',
  );
  expect(told.filter(({ scenario }) => scenario === 'other')).toEqual([
    { scenario: 'other', sector_code: 'CC', first: 0.015, last: 0.015 },
    { scenario: 'other', sector_code: 'IT', first: 0.015, last: 0.04 },
  ]);
});
