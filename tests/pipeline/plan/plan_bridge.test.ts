/** The plan of a tiny country, computed again another way: needs from the draws, yields from parameters, money by hand. */
import { expect, test } from 'vitest';
import { planInputs } from '../../../pipeline/commands/plan/plan_inputs.ts';
import { askOnce } from '../tiny/ask_once.ts';
import { planFiles } from '../tiny/plan_files.ts';
import { appended, edited, type Files, lines, writeProject } from '../tiny/write_project.ts';

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
  const others = await ask<{ n: number }>(
    `select count(*) as n from plan_yield where lever_code not in ('licence_place', 'bootcamp', 'long')`,
  );
  expect(others).toEqual([{ n: 0 }]);
});

test('the need of a place is who is expected to be short while intakes stay as last observed', async () => {
  // A licence takes three years: up to 2028 every intake behind it was observed, so the published gap holds them too.
  const rows = await ask<{ need: number; least: number; middle: number; most: number; p_over: number }>(
    `select c.need_persons as need, -g.p_90 as least, -g.p_50 as middle, -g.p_10 as most, c.p_over
     from plan_coverage c join gap_distribution g using (scenario, region_code, occupation_code, year)
     where c.occupation_code = 'OPS' and c.year <= 2028 and not c.is_total and g.sector_code = 'IT' order by all`,
  );
  expect(rows).toHaveLength(4);
  for (const { need, least, middle, most, p_over } of rows) {
    expect(p_over).toBe(0);
    expect(need).toBeGreaterThanOrEqual(least - 1e-6);
    expect(need).toBeLessThanOrEqual(most + 1e-6);
    expect(Math.abs(need / middle - 1)).toBeLessThan(0.02);
  }
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
    where not is_total order by all`;
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
      'alternance,Alternance,class,licence,,,,ministry,6,,1.2,20,1,0.1,400,,,talent,active,assumed,D,tests',
    ),
    'seeds/lever_capacities.csv',
    'alternance,R1,20,,,assumed,D,tests',
  );
  const rows = await ask<{ lever_code: string }>(
    `select distinct lever_code, occupation_code from plan_shadow_price where constraint_name = 'places' order by all`,
    workStudy,
  );
  expect(rows).toEqual([{ lever_code: 'licence_place', occupation_code: 'OPS' }]);
});

test('nobody is planned who cannot be decided in time or arrives too late, and the late lever is named', async () => {
  expect(
    await ask(
      'select lever_code, first_year, last_useful_year, arrives, reason from plan_lever order by all',
    ),
  ).toEqual([
    { lever_code: 'bootcamp', first_year: 2027, last_useful_year: 2029, arrives: true, reason: null },
    { lever_code: 'institute', first_year: 2027, last_useful_year: 2029, arrives: true, reason: null },
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
  expect(rows).toContainEqual({ lever_code: 'institute', decide_by: '2027-03-01' });
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
     from plan_cost group by all order by all`,
  );
  const price: Record<string, number> = {
    licence_place: 500,
    bootcamp: 200,
    visa: 900,
    PAF: 100,
    institute: 1000,
  };
  expect(rows.length).toBeGreaterThan(3);
  for (const row of rows.filter(({ item_code }) => item_code !== 'PAE'))
    expect(row.cost_money).toBeCloseTo(row.quantity * price[row.item_code]!, 4);
  const [spent] = await ask<{ items: number; decided: number; solved: number }>(
    `select (select sum(cost_money) from plan_cost where item <> 'aid') as items, (select sum(cost_money) from plan) as decided,
       (select cost_money from plan_objective) as solved`,
  );
  expect(spent!.items).toBeCloseTo(spent!.decided, 6);
  expect(spent!.items).toBeCloseTo(spent!.solved, 6);
  const [people] = await ask<{ hired: number; aided: number }>(
    `select (select sum(arrivals_persons) from plan_arrival where action = 'open') as hired,
       (select sum(quantity) from plan_cost where item_code = 'PAF') as aided`,
  );
  // Everywhere more are missing than come: every second hire is aided in each year it stays.
  expect(people!.aided).toBeGreaterThanOrEqual(people!.hired / 2 - 1e-6);
  // The rate of this aid is unknown: its beneficiaries are counted, its money is not.
  expect(rows.find((row) => row.item_code === 'PAE')).toMatchObject({
    unit_cost_money: null,
    cost_money: null,
  });
});

test('a minimum is opened although nobody needs it', async () => {
  const cheap = edited(
    withMinimum('bootcamp,R1,DEV,2029,40,tests'),
    'seeds/parameters.csv',
    'missing_person_year_money,_T,_T,_T,_T,2000,500,4000',
    'missing_person_year_money,_T,_T,_T,_T,0.02,0.01,0.04',
  );
  const rows = await ask<{ starts: number; is_minimum: boolean }>(
    "select starts_persons as starts, is_minimum from plan where starts_persons > 0 and lever_code = 'bootcamp'",
    cheap,
  );
  expect(rows).toEqual([{ starts: 40, is_minimum: true }]);
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

test('a budget is kept by the whole plan too', async () => {
  const poor = withBudget('2027,4000,tests', '2028,3000,tests', '2029,2500,tests', '2030,1000,tests');
  const rows = await ask<{ year: number; cost: number }>(
    `select year, sum(cost_money) as cost from plan_cost where item <> 'aid' group by all order by all`,
    poor,
  );
  const most: Record<number, number> = { 2027: 4000, 2028: 3000, 2029: 2500, 2030: 1000 };
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(row.cost).toBeLessThanOrEqual(most[row.year]! + 1e-6);
  const [price] = await ask<{ n: number }>(
    `select count(*) as n from plan_shadow_price where constraint_name = 'budget' and price > 0`,
    poor,
  );
  expect(price!.n).toBeGreaterThan(0);
});

test('what is covered is what arrives, and what is short is the curve of the place there', async () => {
  const rows = await ask<{ brought: number; arrived: number; short: number; least: number }>(
    `select c.brought_persons as brought, coalesce((select sum(a.arrivals_persons) from plan_arrival a
         where a.work_region_code = c.region_code and a.occupation_code = c.occupation_code and a.arrival_year <= c.year), 0) as arrived,
       c.short_persons as short, (select max(greatest(0, t.expected_short_persons - t.slope * (c.brought_persons - t.brought_persons)))
         from plan_curve t where t.region_code = c.region_code and t.occupation_code = c.occupation_code and t.year = c.year) as least
     from plan_coverage c where not c.is_total order by all`,
  );
  expect(rows.length).toBe(16);
  expect(rows.some(({ brought }) => brought > 0)).toBe(true);
  for (const { brought, arrived, short, least } of rows) {
    expect(brought).toBeCloseTo(arrived, 9);
    expect(short).toBeGreaterThanOrEqual(least - 1e-9);
    expect(short).toBeCloseTo(least, 0);
  }
});

test('a question of one region leaves the others out: nothing is asked there and nothing opens', async () => {
  const { classes, coverage } = await planInputs(
    writeProject(files).load(),
    { region: 'R2' },
    { tell: () => undefined },
  );
  expect(new Set(classes.rows.map((row) => row.region_code))).toEqual(new Set(['R2']));
  expect(coverage.rows.some((row) => row.region_code === 'R1')).toBe(false);
});
