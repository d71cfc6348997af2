/** What is archived of an answer: the two numbers that readers see, for every place and total. */
import { expect, test } from 'vitest';
import { askOnce } from '../tiny/ask_once.ts';
import { flowFiles } from '../tiny/flow_files.ts';

test.each([
  ['answer', 'sector_code', 'occupation_code'],
  ['answer_occupation', 'occupation_code', 'sector_code'],
])('a vintage holds people short and over of every row of %s that has them', async (table, own, other) => {
  const [row] = await askOnce<Record<string, number>>(
    flowFiles(),
    `with told as (
       select region_code, sector_code, occupation_code, scenario, year,
         max_by((mean, lo_80, hi_80), measure = 'short_persons') as short, max_by((mean, lo_80, hi_80), measure = 'over_persons') as over
       from vintage where kind = 'answer' group by all)
     select count(*)::integer as n, (select count(short_persons) from ${table})::integer as asked,
       count_if(v.short = (a.short_persons, a.short_lo_80, a.short_hi_80))::integer as short,
       count_if(v.over = (a.over_persons, a.over_lo_80, a.over_hi_80))::integer as over
     from ${table} a
     join told v on v.scenario = a.scenario and v.region_code = a.region_code and v.year = a.target_year
       and v.${own} = a.${own} and v.${other} = '_T'`,
  );
  const { n, asked, short, over } = row!;
  expect(asked).toBeGreaterThan(5);
  expect([n, short, over]).toEqual([asked, asked, asked]);
});

test('its leaves are the specialties of regions, and add up to the nation', async () => {
  const rows = await askOnce<{ whole: number; parts: number }>(
    flowFiles(),
    `select sum(mean) filter (region_code = '_T' and sector_code = '_T' and occupation_code = '_T') as whole,
       sum(mean) filter (not is_total) as parts
     from vintage where kind = 'answer' and scenario = 'trend' group by measure`,
  );
  expect(rows.length).toBe(2);
  for (const { whole, parts } of rows) expect(parts).toBeCloseTo(whole, 6);
});
