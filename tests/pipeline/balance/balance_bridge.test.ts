/** From tables to the balance and back: each factor is a row, and what is not known is never a zero. */
import { describe, expect, test } from 'vitest';
import { EXIT } from '../../../pipeline/problem.ts';
import { askOnce } from '../tiny/ask_once.ts';
import { flowFiles } from '../tiny/flow_files.ts';
import { refusal } from '../tiny/refusal.ts';
import { built } from '../tiny/released.ts';
import { appended, type Files } from '../tiny/write_project.ts';

const JOBS = 'inputs/jobs.csv';
const TRAINING = 'inputs/training.csv';
const files = flowFiles();

/** The files without the lines of one of them that match; at least one must. */
function without(from: Files, file: string, line: RegExp): Files {
  const kept = String(from[file])
    .split('\n')
    .filter((text) => !line.test(text));
  if (kept.length === String(from[file]).split('\n').length) throw new Error(`${file} holds no line ${line}`);
  return { ...from, [file]: kept.join('\n') };
}

const ask = askOnce;
const refused = (project: Files) => refusal(() => built(project));
const SUPPLY_OF_IT = `
  select distinct region_code, occupation_code, supply_persons is null as unknown, gap_cum_persons is null as no_gap, reason
  from balance where not is_total and sector_code = 'IT' order by all`;

test('one cell by hand, from the published factors alone', async () => {
  const [cell] = await ask<Record<string, number>>(
    files,
    `with
     employment as (
       select f.year, f.mean * s.share as persons
       from forecast f join staffing_share s on s.sector_code = 'IT' and s.occupation_code = 'DEV'
       where f.measure = 'employment' and f.region_code = 'R1' and f.sector_code = 'IT' and f.year in (2027, 2028)),
     supply as (
       -- licence: entrants of three years before; bootcamp: of one year before; completed × leavers × entry, located
       select sum(c.new_entrants_persons * 0.6 * (1 - 0.25) * 0.9 * x.share * m.share * 0.8) as persons
       from training_chain c
       join crosswalk x on x.programme_code = c.programme_code and x.sector_code = 'IT' and x.occupation_code = 'DEV'
       join mobility m on m.programme_code = c.programme_code and m.region_code = c.region_code and m.work_region_code = 'R1' and m.year = c.year
       where c.year = 2028)
     select max(persons) filter (employment.year = 2028) - max(persons) filter (employment.year = 2027) as expansion,
       0.08 * (max(persons) filter (employment.year = 2028) + max(persons) filter (employment.year = 2027)) / 2 as replacement,
       (select persons from supply) as supply,
       any_value(b.expansion_persons)::double as own_expansion, any_value(b.replacement_persons)::double as own_replacement,
       any_value(b.supply_persons)::double as own_supply, any_value(b.gap_persons)::double as own_gap
     from employment cross join balance b
     where b.region_code = 'R1' and b.sector_code = 'IT' and b.occupation_code = 'DEV' and b.year = 2028`,
  );
  const { expansion, replacement, supply, ...own } = cell!;
  expect(own.own_expansion).toBeCloseTo(expansion!, 4);
  expect(own.own_replacement).toBeCloseTo(replacement!, 4); // 0.02 + 0.05 + 0.01 of the mid-year stock
  expect(own.own_supply).toBeCloseTo(supply!, 4);
  expect(own.own_gap).toBeCloseTo(supply! - expansion! - replacement!, 4);
});

test('the mobility matrix: of each region 5 % go abroad, three quarters of the rest stay', async () => {
  const rows = await ask<{ share: number }>(
    files,
    `select region_code, work_region_code, round(share, 6) as share from mobility
     where programme_code = 'licence' and year = 2028 order by all`,
  );
  expect(rows).toEqual(
    ['R1', 'R2'].flatMap((region_code) =>
      ['R1', 'R2', '_X'].map((work_region_code) => ({
        region_code,
        work_region_code,
        share: work_region_code === '_X' ? 0.05 : work_region_code === region_code ? 0.7125 : 0.2375,
      })),
    ),
  );
});

describe('supply that is not known is not zero', () => {
  const unknown = [
    { region_code: 'R1', occupation_code: 'DEV', unknown: true, no_gap: true, reason: 'supply_unknown' },
    { region_code: 'R1', occupation_code: 'OPS', unknown: true, no_gap: true, reason: 'supply_unknown' },
    { region_code: 'R2', occupation_code: 'DEV', unknown: true, no_gap: true, reason: 'supply_unknown' },
    { region_code: 'R2', occupation_code: 'OPS', unknown: true, no_gap: true, reason: 'supply_unknown' },
  ];

  test('where a programme of the crosswalk has no row at all, in the cells it feeds', async () => {
    const rows = await ask(without(files, TRAINING, /,bootcamp,/), SUPPLY_OF_IT);
    // Bootcamps feed developers alone; operators are trained in licences, of which all is known.
    expect(rows).toEqual(
      unknown.map((row) =>
        row.occupation_code === 'DEV' ? row : { ...row, unknown: false, no_gap: false, reason: null },
      ),
    );
  });

  test('where the entrants of a cohort are missing, although later ones are there', async () => {
    const late = without(files, TRAINING, /^20(1\d|2[0-3]),R2,licence/);
    expect(await ask(late, SUPPLY_OF_IT)).toEqual(unknown);
  });

  test('where only completions of the past are known', async () => {
    expect(await ask(without(files, TRAINING, /,new_entrants,/), SUPPLY_OF_IT)).toEqual(unknown);
  });
});

describe('the rows need not cover one and the same map', () => {
  test('a region that trains without having a job of the balance sends its leavers to the others', async () => {
    let map = appended(files, 'seeds/regions.csv', 'R3,Est,');
    for (let year = 2014; year <= 2025; year++)
      map = appended(map, TRAINING, `${year},R3,licence,new_entrants,100`);
    const rows = await ask<{ region_code: string; more: number }>(
      map,
      `select work_region_code as region_code, round(share, 6) as share from mobility
       where programme_code = 'licence' and region_code = 'R3' and year = 2028 order by all`,
    );
    expect(rows.map(({ region_code }) => region_code)).toEqual(['R1', 'R2', 'R3', '_X']);
    expect(rows).toContainEqual({ region_code: 'R3', share: 0.7125 });
    expect(
      await ask(map, 'select distinct region_code from balance where not is_total order by all'),
    ).toEqual([{ region_code: 'R1' }, { region_code: 'R2' }]);
  });

  const nationOf = (file: string, from: Files) => {
    const one = without(from, file, /,(R2,|_T,_T,employment)/);
    return { ...one, [file]: String(one[file]).replaceAll(',R1,', ',_T,') };
  };

  test('a country without regions has a balance: all but the emigrants stay', async () => {
    const nation = nationOf(TRAINING, nationOf(JOBS, files));
    expect(
      await ask(nation, 'select distinct work_region_code as to, share from mobility order by all'),
    ).toEqual([
      { to: '_T', share: 0.95 },
      { to: '_X', share: expect.closeTo(0.05, 12) },
    ]);
  });

  test('national training beside regional employment is refused: nobody knows where its leavers look for work', async () => {
    const error = await refused(nationOf(TRAINING, files));
    expect([error.exitCode, error.problems[0]!.rule]).toEqual([EXIT.rejected, 'training_region']);
  });
});

test('employment that is missing in the base year is refused, and named', async () => {
  // All end in 2025 but R1/IT, which ends in 2024: T0. There R2/CC has no row.
  let hole = without(files, JOBS, /^2025,(R1,IT|_T,_T),employment/);
  hole = without(hole, JOBS, /^2024,(R2,CC|_T,_T),employment/);
  const error = await refused(hole);
  expect(error.exitCode).toBe(EXIT.rejected);
  expect(error.problems).toMatchObject([
    { rule: 'employment_missing', what: 'R2, CC: employment of 2024 is missing.' },
  ]);
  expect(error.problems[0]!.why).toContain('counts from 2024');
});

test('a sector with employment and without staffing shares is refused, and named', async () => {
  const error = await refused(without(files, 'seeds/staffing_shares.csv', /^CC,/));
  expect(error.exitCode).toBe(EXIT.usage);
  expect(error.problems).toMatchObject([
    { rule: 'staffing_missing', what: 'the sector CC has employment, but no staffing share.' },
  ]);
});

test('what was observed after the base year is used, not forecast again', async () => {
  const early = without(files, JOBS, /^2025,(R1,IT|_T,_T),employment/);
  const observed = Number(/^2025,R2,IT,employment,(\d+)/m.exec(String(files[JOBS]))![1]);
  const [row] = await ask<{ persons: number }>(
    early,
    `select sum(employment_persons)::double as persons from balance where region_code = 'R2' and sector_code = 'IT' and year = 2025 and not is_total`,
  );
  expect(row!.persons).toBeCloseTo(observed, 5);
});

test('a region with jobs of which no training row tells anything has an unknown supply, not none', async () => {
  const rows = await ask<{ region_code: string; unknown: boolean }>(
    without(files, TRAINING, /^\d{4},R2,/),
    `select region_code, bool_and(supply_persons is null) as unknown from balance
     where not is_total and sector_code = 'IT' group by all order by all`,
  );
  expect(rows).toEqual([
    { region_code: 'R1', unknown: false },
    { region_code: 'R2', unknown: true },
  ]);
});

test('a target year that is not after the last one observed is refused', async () => {
  const project = String(files['adequation.yaml']);
  expect(project).toMatch(/target_year: \d{4}/);
  const error = await refused({
    ...files,
    'adequation.yaml': project.replace(/target_year: \d{4}/, 'target_year: 2025'),
  });
  expect([error.exitCode, error.problems[0]!.rule]).toEqual([EXIT.usage, 'no_year_to_balance']);
});
