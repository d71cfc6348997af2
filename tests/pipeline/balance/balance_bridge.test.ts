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
/** Supply of developers and operators; nobody trains agents. */
const SUPPLY = `
  select distinct region_code, occupation_code, supply_persons is null as unknown, gap_cum_persons is null as no_gap, reason
  from balance where not is_total and occupation_code <> 'AGT' order by all`;

test('one cell by hand, from the published factors alone', async () => {
  const [cell] = await ask<Record<string, number>>(
    files,
    `with
     jobs as (
       select f.year, f.mean * s.share as persons
       from forecast f join staffing_share s on s.sector_code = 'IT' and s.occupation_code = 'DEV'
       where f.measure = 'employment' and f.region_code = 'R1' and f.sector_code = 'IT' and f.year in (2027, 2028)),
     -- licence: entrants of three years before; bootcamp: of one year before; completed × leavers × entry × specialty
     leaver as (
       select c.region_code, c.new_entrants_persons * 0.6 * (1 - 0.25) * 0.9 * x.share as persons
       from training_chain c join crosswalk x on x.programme_code = c.programme_code and x.occupation_code = 'DEV'
       where c.year = 2028),
     -- Two regions: whoever leaves one without going abroad is in the other.
     place as (select sum(persons * 0.95 * if(region_code = 'R1', 0.75, 0.25)) * 0.8 as persons from leaver),
     opened as (
       select sector_code, external_openings_persons::double as persons from demand
       where region_code = 'R1' and occupation_code = 'DEV' and year = 2028)
     select max(persons) filter (jobs.year = 2028) - max(persons) filter (jobs.year = 2027) as expansion,
       0.08 * (max(persons) filter (jobs.year = 2028) + max(persons) filter (jobs.year = 2027)) / 2 as replacement,
       (select persons from place) as place,
       (select persons from place) * (select persons from opened where sector_code = 'IT') / (select sum(persons) from opened) as supply,
       any_value(b.expansion_persons)::double as own_expansion, any_value(b.replacement_persons)::double as own_replacement,
       any_value(b.supply_persons)::double as own_supply, any_value(b.gap_persons)::double as own_gap,
       (select sum(supply_persons)::double from balance where region_code = 'R1' and occupation_code = 'DEV' and year = 2028
          and not is_total) as own_place
     from jobs cross join balance b
     where b.region_code = 'R1' and b.sector_code = 'IT' and b.occupation_code = 'DEV' and b.year = 2028`,
  );
  const { expansion, replacement, place, supply, ...own } = cell!;
  expect(own.own_expansion).toBeCloseTo(expansion!, 4);
  expect(own.own_replacement).toBeCloseTo(replacement!, 4); // 0.02 + 0.05 + 0.01 of the mid-year stock
  expect(own.own_place).toBeCloseTo(place!, 4);
  expect(own.own_supply).toBeCloseTo(supply!, 4);
  expect(own.own_gap).toBeCloseTo(supply! - expansion! - replacement!, 4);
  expect(supply!).toBeLessThan(place!);
});

test('where leavers go: by the openings of the specialty in the other regions, which here is one', async () => {
  const rows = await ask(
    files,
    `select region_code, work_region_code, round(share, 6) as share, basis from mobility
     where occupation_code = 'DEV' and year = 2028 order by all`,
  );
  expect(rows).toEqual([
    { region_code: 'R1', work_region_code: 'R2', share: 1, basis: 'external openings' },
    { region_code: 'R2', work_region_code: 'R1', share: 1, basis: 'external openings' },
  ]);
  const stays = await ask(files, 'select distinct stay_share, abroad_share from mobility_rate');
  expect(stays).toEqual([{ stay_share: 0.75, abroad_share: 0.05 }]);
});

describe('supply that is not known is not zero', () => {
  const unknown = ['R1', 'R2'].flatMap((region_code) =>
    ['DEV', 'OPS'].map((occupation_code) => ({
      ...{ region_code, occupation_code, unknown: true, no_gap: true, reason: 'supply_unknown' },
    })),
  );

  test('where a programme of the crosswalk has no row at all, in the cells it feeds', async () => {
    const rows = await ask(without(files, TRAINING, /,bootcamp,/), SUPPLY);
    // Bootcamps feed developers alone; operators are trained in licences, of which all is known.
    expect(rows).toEqual(
      unknown.map((row) =>
        row.occupation_code === 'DEV' ? row : { ...row, unknown: false, no_gap: false, reason: null },
      ),
    );
  });

  test('where the entrants of a cohort are missing, although later ones are there', async () => {
    const late = without(files, TRAINING, /^20(1\d|2[0-3]),R2,licence/);
    expect(await ask(late, SUPPLY)).toEqual(unknown);
  });

  test('where nothing feeds a specialty: not nobody, but unknown, and its reason', async () => {
    const rows = await ask(
      files,
      `select distinct supply_persons is null as unknown, reason from balance where not is_total and occupation_code = 'AGT'`,
    );
    expect(rows).toEqual([{ unknown: true, reason: 'no_programme_feeds_cell' }]);
  });
});

test('a programme of which completions alone are counted is forecast by them, and says so', async () => {
  const told = without(files, TRAINING, /,new_entrants,/);
  const rows = await ask<{ basis: string; unlike: number }>(
    told,
    `select c.completed_basis as basis, count(*) filter (abs(c.completed_persons - f.mean) > 1e-6) as unlike
     from training_chain c left join forecast f on f.measure = 'completed' and f.programme_code = c.programme_code
       and f.region_code = c.region_code and f.year = c.year
     group by all`,
  );
  expect(rows).toEqual([{ basis: 'forecast', unlike: 0 }]);
});

describe('the rows need not cover one and the same map', () => {
  test('a region that trains without having a job of the balance sends its leavers to the others', async () => {
    let map = appended(files, 'seeds/regions.csv', 'R3,Est,');
    for (let year = 2014; year <= 2025; year++)
      map = appended(map, TRAINING, `${year},R3,licence,new_entrants,100`);
    const [sent] = await ask<{ r1: number; r2: number; openings1: number; openings2: number }>(
      map,
      `select max(share) filter (work_region_code = 'R1') as r1, max(share) filter (work_region_code = 'R2') as r2,
         (select sum(external_openings_persons)::double from demand d where d.region_code = 'R1' and d.occupation_code = 'OPS' and d.year = 2028) as openings1,
         (select sum(external_openings_persons)::double from demand d where d.region_code = 'R2' and d.occupation_code = 'OPS' and d.year = 2028) as openings2
       from mobility where occupation_code = 'OPS' and region_code = 'R3' and year = 2028`,
    );
    expect(sent!.r1 + sent!.r2).toBeCloseTo(1, 9);
    expect(sent!.r1 / sent!.r2).toBeCloseTo(sent!.openings1 / sent!.openings2, 6);
    expect(
      await ask(map, 'select distinct region_code from balance where not is_total order by all'),
    ).toEqual([{ region_code: 'R1' }, { region_code: 'R2' }]);
    // Those who stay where no post is stay without one: the others have a quarter of them, less those abroad.
    const [more] = await ask<{ persons: number }>(
      map,
      `select sum(supply_persons)::double - (100 * 0.6 * 0.75 * 0.9 * 0.2 * 0.95 * 0.25 * 0.8) as persons
       from balance where occupation_code = 'OPS' and year = 2028 and not is_total`,
    );
    const [before] = await ask<{ persons: number }>(
      files,
      `select sum(supply_persons)::double as persons from balance where occupation_code = 'OPS' and year = 2028 and not is_total`,
    );
    expect(more!.persons).toBeCloseTo(before!.persons, 3);
  });

  const nationOf = (file: string, from: Files) => {
    const one = without(from, file, /,(R2,|_T,_T,employment)/);
    return { ...one, [file]: String(one[file]).replaceAll(',R1,', ',_T,') };
  };

  test('a country without regions has a balance: all but the emigrants stay', async () => {
    const nation = nationOf(TRAINING, nationOf(JOBS, files));
    const [row] = await ask<Record<string, number>>(
      nation,
      `select (select count(*) from mobility) as ways,
         (select sum(new_entrants_persons) * 0.6 * 0.75 * 0.9 * 0.2 * 0.95 * 0.8 from training_chain
          where programme_code = 'licence' and year = 2028) as remain,
         sum(supply_persons)::double as supplied
       from balance where occupation_code = 'OPS' and year = 2028 and not is_total`,
    );
    expect(row!.ways).toBe(0);
    expect(row!.supplied).toBeCloseTo(row!.remain!, 4);
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
     where not is_total and occupation_code <> 'AGT' group by all order by all`,
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
