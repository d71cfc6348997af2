/** The plan of a tiny country, computed again another way: needs from the draws, yields from parameters, money by hand. */
import { expect, test } from 'vitest';
import { askOnce } from '../tiny/ask_once.ts';
import { planFiles } from '../tiny/plan_files.ts';
import { appended, edited, type Files, lines } from '../tiny/write_project.ts';

const files = planFiles();
const ask = <T>(sql: string, own: Files = files) => askOnce<T>(own, sql);

test('a start yields completion × leavers × entry × perimeter × suitability × mobility', async () => {
  const rows = await ask<{
    yield: number;
    lever_code: string;
    region_code: string;
    work_region_code: string;
  }>(
    `select lever_code, region_code, work_region_code, yield from plan_yield
     where arrival_year = 2030 and occupation_code = 'DEV' order by all`,
  );
  const found = (lever: string, from: string, to: string) =>
    rows.find((row) => row.lever_code === lever && row.region_code === from && row.work_region_code === to)!
      .yield;
  const chain = 0.6 * 0.75 * 0.9 * 0.8;
  // 0.95 remain in the country, three quarters of them where they trained; two regions only.
  expect(found('licence_place', 'R1', 'R1')).toBeCloseTo(chain * 0.7 * 0.95 * 0.75, 12);
  expect(found('licence_place', 'R1', 'R2')).toBeCloseTo(chain * 0.7 * 0.95 * 0.25, 12);
  expect(found('bootcamp', 'R2', 'R2')).toBeCloseTo(chain * 0.6 * 0.95 * 0.75, 12);
  const visa = await ask<{ yield: number }>(
    `select yield from plan_yield where lever_code = 'visa' and arrival_year = 2027 order by all`,
  );
  expect(visa).toEqual([{ yield: 0.5 }, { yield: 0.5 }]);
});

test('the need of a cell is the quantile of its shortage while intakes stay as last observed', async () => {
  // A licence takes three years: up to 2028 every intake behind it was observed, so the published gap holds them too.
  const rows = await ask<{ year: number; need: number; short: number }>(
    `select c.year, c.need_persons as need, -g.p_50 as short
     from plan_coverage c join gap_distribution g using (region_code, occupation_code, year)
     where c.occupation_code = 'OPS' and c.confidence = 0.5 and c.year <= 2028 and g.sector_code = 'IT'
     order by all`,
  );
  expect(rows).toHaveLength(4);
  for (const row of rows) expect(row.need).toBeCloseTo(row.short, 6);
  const [sure] = await ask<{ rows: number; higher: number }>(
    `select count(*) as rows, count(*) filter (b.need_persons > a.need_persons) as higher
     from plan_coverage a join plan_coverage b using (region_code, occupation_code, year)
     where a.confidence = 0.5 and b.confidence = 0.8 and not a.is_total`,
  );
  expect(sure!.higher).toBe(sure!.rows);
});

test('intakes that end years before the balance begins are held from the year after their last', async () => {
  // Licence intakes known up to 2022 only: those of 2023 and 2024, who arrive from 2026 on, are held at that of 2022.
  const training = 'inputs/training.csv';
  const upTo2022 = (text: string) =>
    text
      .split('\n')
      .filter((row) => !/^202[345],R\d,licence,/.test(row))
      .join('\n');
  const short: Files = { ...files, [training]: upTo2022(String(files[training])) };
  const flat = (from: number): Files => ({
    ...short,
    [training]: `${String(short[training])}${lines(
      ...[2023, 2024, 2025]
        .filter((year) => year >= from)
        .flatMap((year) =>
          ['R1', 'R2'].map((region) => `${year},${region},licence,new_entrants,${lastIntake(short, region)}`),
        ),
    )}`,
  });
  const need = `select region_code, occupation_code, year, need_persons from plan_coverage
    where confidence = 0.5 and not is_total order by all`;
  const held = await ask<{ need_persons: number }>(need, short);
  const written = await ask<{ need_persons: number }>(need, flat(2023));
  expect(held.length).toBeGreaterThan(0);
  held.forEach((row, i) => {
    expect(row.need_persons).toBeCloseTo(written[i]!.need_persons, 6);
  });
});

const lastIntake = (own: Files, region: string) =>
  new RegExp(`^2022,${region},licence,new_entrants,(\\d+)`, 'm').exec(
    String(own['inputs/training.csv']),
  )![1]!;

test('places move in the lever that adds nothing to what the programme yields', async () => {
  // Ten times the licence places, most of them for OPS: too many there, too few in DEV.
  const crowded: Files = {
    ...edited(
      edited(files, 'seeds/crosswalk.csv', 'licence,DEV,0.5', 'licence,DEV,0.1'),
      'seeds/crosswalk.csv',
      'licence,OPS,0.2',
      'licence,OPS,0.6',
    ),
    'inputs/training.csv': String(files['inputs/training.csv']).replaceAll(
      /licence,new_entrants,(\d+)/g,
      (_, entrants) => `licence,new_entrants,${entrants}0`,
    ),
  };
  const workStudy = appended(
    appended(
      crowded,
      'seeds/levers.csv',
      'alternance,Alternance,licence,,6,,1.2,20,1,0.1,400,talent,active,assumed,D,tests',
    ),
    'seeds/lever_capacities.csv',
    'alternance,R1,1,assumed,D,tests',
  );
  const rows = await ask<{ lever_code: string }>(
    `select distinct lever_code, occupation_code, from_occupation_code from plan where action = 'move'`,
    workStudy,
  );
  expect(rows).toEqual([
    { lever_code: 'licence_place', occupation_code: 'DEV', from_occupation_code: 'OPS' },
  ]);
});

test('nobody is planned who cannot be decided in time or arrives too late, and the late lever is named', async () => {
  expect(
    await ask(
      'select lever_code, first_year, last_useful_year, arrives, reason from plan_lever order by all',
    ),
  ).toEqual([
    { lever_code: 'bootcamp', first_year: 2027, last_useful_year: 2029, arrives: true, reason: null },
    { lever_code: 'licence_place', first_year: 2027, last_useful_year: 2027, arrives: true, reason: null },
    {
      lever_code: 'long',
      first_year: 2027,
      last_useful_year: 2022,
      arrives: false,
      reason: 'arrives_after_target_year',
    },
    { lever_code: 'visa', first_year: 2027, last_useful_year: 2030, arrives: true, reason: null },
  ]);
  const [late] = await ask<{ n: number }>(
    `select count(*) as n from plan where arrival_year > 2030 or decide_by < date '2026-03-01' or lever_code = 'long'`,
  );
  expect(late!.n).toBe(0);
});

test('a class of September 2027 is decided so many months before it', async () => {
  const rows = await ask<{ lever_code: string; decide_by: string }>(
    `select distinct lever_code, decide_by::varchar as decide_by from plan where year = 2027 order by all`,
  );
  expect(rows).toContainEqual({ lever_code: 'bootcamp', decide_by: '2027-06-01' });
  expect(rows).toContainEqual({ lever_code: 'visa', decide_by: '2027-03-01' });
});

test('money is quantity times price, and aids follow the hires where they work, never beyond the need', async () => {
  const rows = await ask<{
    item: string;
    item_code: string;
    quantity: number;
    unit_cost_money: number;
    cost_money: number;
  }>(
    `select item, item_code, sum(quantity) as quantity, any_value(unit_cost_money) as unit_cost_money, sum(cost_money) as cost_money
     from plan_cost where confidence = 0.8 group by all order by all`,
  );
  const price: Record<string, number> = { licence_place: 500, bootcamp: 200, visa: 900, PAF: 100, _T: 1000 };
  expect(rows.length).toBeGreaterThan(3);
  for (const row of rows.filter(({ item, item_code }) => item !== 'moves' && item_code !== 'PAE'))
    expect(row.cost_money).toBeCloseTo(row.quantity * price[row.item_code]!, 4);
  const arrivals = await ask<{ confidence: number; hired: number; aided: number }>(
    `select a.confidence, sum(a.persons * least(1, greatest(0, c.need_persons) / c.arrivals_persons)) as hired,
       any_value(k.aided) as aided
     from (select confidence, work_region_code as region_code, occupation_code, sum(arrivals_persons) as persons
           from plan_arrival where action = 'open' group by all) a
     join plan_coverage c on c.confidence = a.confidence and c.region_code = a.region_code and c.occupation_code = a.occupation_code
       and c.year = 2030
     join (select confidence, sum(quantity) as aided from plan_cost where item_code = 'PAF' group by all) k on k.confidence = a.confidence
     group by all order by all`,
  );
  expect(arrivals.length).toBe(2);
  for (const { hired, aided } of arrivals) expect(aided).toBeCloseTo(hired / 2, 6);
  // The rate of this aid is unknown: its beneficiaries are counted, its money is not.
  expect(rows.find((row) => row.item_code === 'PAE')).toMatchObject({
    unit_cost_money: null,
    cost_money: null,
  });
});

test('the more surely, the more starts', async () => {
  const [row] = await ask<{ median: number; sure: number }>(
    `select sum(value) filter (confidence = 0.5) as median, sum(value) filter (confidence = 0.8) as sure
     from plan_objective where objective in ('uncovered', 'cost')`,
  );
  expect(row!.sure).toBeGreaterThan(row!.median);
});

test('without costs the plan has the fewest starts, and no money is printed', async () => {
  const free = edited(files, 'seeds/levers.csv', '0.1,200,talent', '0.1,,talent');
  expect(await ask('select distinct objective from plan_objective order by all', free)).toEqual([
    { objective: 'moves' },
    { objective: 'starts' },
    { objective: 'uncovered' },
  ]);
  expect(await ask('select count(*) as n from plan_cost', free)).toEqual([{ n: 0 }]);
  expect((await ask<{ n: number }>('select count(*) as n from plan', free))[0]!.n).toBeGreaterThan(0);
});

test('a minimum is opened although nobody needs it', async () => {
  const insisting = withMinimum('bootcamp,R1,DEV,2029,40,tests');
  const rows = await ask<{ starts: number; is_minimum: boolean }>(
    `select starts_bound as starts, is_minimum from plan
     where lever_code = 'bootcamp' and region_code = 'R1' and occupation_code = 'DEV' and year = 2029 and confidence = 0.5`,
    insisting,
  );
  expect(rows[0]!.starts).toBeGreaterThanOrEqual(40 - 1e-6);
  expect(rows[0]!.is_minimum).toBe(true);
});

function withMinimum(row: string): Files {
  return {
    ...edited(
      files,
      'adequation.yaml',
      '  aid: seeds/aids.csv\n',
      '  aid: seeds/aids.csv\n  plan_minimum: seeds/minimums.csv\n',
    ),
    'seeds/minimums.csv': lines(
      '# Wanted.',
      'lever_code,region_code,occupation_code,year,starts,source',
      row,
    ),
  };
}

function withBudget(...rows: string[]): Files {
  return {
    ...edited(
      files,
      'adequation.yaml',
      '  aid: seeds/aids.csv\n',
      '  aid: seeds/aids.csv\n  plan_budget: seeds/budgets.csv\n',
    ),
    'seeds/budgets.csv': lines('# Money.', 'year,budget_money,source', ...rows),
  };
}

test('a budget is kept by the rounded plan too', async () => {
  const poor = withBudget('2027,4000,tests', '2028,3000,tests', '2029,2500,tests', '2030,1000,tests');
  const rows = await ask<{ year: number; cost: number }>(
    `select year, sum(cost_money) as cost from plan_cost where confidence = 0.8 and item <> 'aid' group by all order by all`,
    poor,
  );
  const most: Record<number, number> = { 2027: 4000, 2028: 3000, 2029: 2500, 2030: 1000 };
  expect(rows.length).toBeGreaterThan(1);
  for (const row of rows) expect(row.cost).toBeLessThanOrEqual(most[row.year]! + 1e-6);
  const [price] = await ask<{ n: number }>(
    `select count(*) as n from plan_shadow_price where constraint_name = 'budget' and price > 0`,
    poor,
  );
  expect(price!.n).toBeGreaterThan(0);
});
