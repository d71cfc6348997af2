/** What a plan cannot be made of: exit 2, all at once, each with file, line, what, why and what to do. */
import { describe, expect, test } from 'vitest';
import { EXIT, type Problem } from '../../../pipeline/problem.ts';
import { loadProject } from '../../../pipeline/project/project.ts';
import { readSeeds } from '../../../pipeline/seeds/seeds.ts';
import { ROOT } from '../house/imports.ts';
import { planFiles } from '../tiny/plan_files.ts';
import { refusal } from '../tiny/refusal.ts';
import { appended, edited, type Files, lines, writeProject } from '../tiny/write_project.ts';

const LEVERS = 'seeds/levers.csv';
const CAPACITIES = 'seeds/lever_capacities.csv';
const PARAMETERS = 'seeds/parameters.csv';
const MINIMUMS = 'seeds/minimums.csv';
const BUDGETS = 'seeds/budgets.csv';
const files = planFiles();

async function problemsOf(broken: Files): Promise<readonly Problem[]> {
  const error = await refusal(() => readSeeds(writeProject(broken).load()));
  expect(error.exitCode).toBe(EXIT.usage);
  for (const problem of error.problems) expect(problem.fix).toBeTruthy();
  return error.problems;
}

/** Counted from 1, as an editor shows it. */
function lineOf(path: string, start: string, of: Files = files): number {
  return (
    String(of[path])
      .split('\n')
      .findIndex((line) => line.startsWith(start)) + 1
  );
}

const bootcamp = (from: string, to: string, of: Files = files) => edited(of, LEVERS, from, to);
const BOOTCAMP = 'bootcamp,Bootcamp,class,bootcamp,,,,ministry,3,,1,10,1,0.1,200,150,300,talent,active';
const VISA = 'visa,Visa,visa,,OPS,0.5,,ministry,6,0,0.5,1,0,0,900,,,talent,active';

function declared(seed: string, path: string, ...rows: readonly string[]): (of: Files) => Files {
  return (of) => ({
    ...edited(
      of,
      'adequation.yaml',
      '  aid: seeds/aids.csv\n',
      `  aid: seeds/aids.csv\n  ${seed}: ${path}\n`,
    ),
    [path]: lines('# Wanted.', ...rows),
  });
}
const MINIMUM_COLUMNS = 'lever_code,region_code,occupation_code,year,starts,source';
const withMinimums = (...rows: string[]) =>
  declared('plan_minimum', MINIMUMS, MINIMUM_COLUMNS, ...rows)(files);
const withBudget = (...rows: string[]) =>
  declared('plan_budget', BUDGETS, 'year,budget_money,source', ...rows);
const withInstruments = (decider: string) =>
  declared(
    'instrument',
    'seeds/instruments.csv',
    'instrument_code,kind,name_fr,what_fr,holder_fr,year,source,grade',
    'ministry,institution,Ministère,Décide,Ministère,2025,tests,B',
    'circular,instrument,Circulaire,Dit,Ministère,2025,tests,B',
  )(edited(files, LEVERS, BOOTCAMP, BOOTCAMP.replace('ministry', decider)));

const withoutRow = (start: string, of: Files = files, path = PARAMETERS): Files => {
  const rows = String(of[path]).split('\n');
  const kept = rows.filter((row) => !row.startsWith(start));
  if (kept.length === rows.length) throw new Error(`${path} has no row ${start}`);
  return { ...of, [path]: kept.join('\n') };
};

test('the plan as it stands is right', () => {
  expect(readSeeds(writeProject(files).load()).lever).toHaveLength(5);
});

describe('a lever', () => {
  test.each<[string, Files, string, RegExp]>([
    [
      'that arrives after the horizon',
      bootcamp(
        'ministry,6,8,1,10,1,0,100,,,governance,listed',
        'ministry,6,8,1,10,1,0,100,,,governance,active',
      ),
      'long',
      /^long takes 8 years: who starts in 2027 arrives in 2035, after 2030\./,
    ],
    [
      'that opens after the horizon',
      bootcamp(BOOTCAMP, BOOTCAMP.replace(',ministry', '2031,ministry')),
      'bootcamp',
      /^bootcamp opens in 2031, after 2030, the target year\./,
    ],
    [
      'that opens too late to arrive',
      bootcamp(BOOTCAMP, BOOTCAMP.replace(',ministry', '2030,ministry')),
      'bootcamp',
      /who starts in 2030 arrives in 2031, after 2030/,
    ],
    ['with a negative cost', bootcamp('0.1,200', '0.1,-200'), 'bootcamp', /must not be negative/],
    ['without a cost', bootcamp('0.1,200', '0.1,'), 'bootcamp', /must not be empty/],
    ['with a group of nobody', bootcamp('1,10,1,0.1', '1,0,1,0.1'), 'bootcamp', /must be one or more/],
    [
      'with half a person a class',
      bootcamp('1,10,1,0.1', '1,10.5,1,0.1'),
      'bootcamp',
      /classes of 10.5 persons/,
    ],
    ['whose starts become nobody', bootcamp(',1,10,1,0.1', ',0,10,1,0.1'), 'bootcamp', /must be above zero/],
    [
      'whose class is below its fill',
      bootcamp('1,10,1,0.1', '1,1,1,0.1'),
      'bootcamp',
      /a class of 1 of bootcamp is below its own fill: 0.6 of it \(class_fill_share, line \d+ of seeds\/parameters.csv\)/,
    ],
    [
      'of a programme nobody knows',
      bootcamp('class,bootcamp', 'class,botcamp'),
      'bootcamp',
      /"botcamp" is not in/,
    ],
    ['of a specialty nobody knows', bootcamp('visa,,OPS', 'visa,,OPSS'), 'visa', /"OPSS"/],
    [
      'of a specialty its programme does not train for',
      bootcamp('class,bootcamp,,', 'class,bootcamp,OPS,'),
      'bootcamp',
      /^bootcamp names OPS, and bootcamp trains for DEV\./,
    ],
    [
      'of a specialty that no sector employs',
      bootcamp('visa,,OPS', 'visa,,_T'),
      'visa',
      /^visa would serve nobody: no sector employs _T in seeds\/staffing_shares.csv\./,
    ],
    [
      'of a kind nobody knows',
      bootcamp('Bootcamp,class', 'Bootcamp,course'),
      'bootcamp',
      /must be one of class/,
    ],
    [
      'whose programme trains outside the perimeter alone',
      edited(
        edited(files, 'seeds/crosswalk.csv', 'bootcamp,DEV,0.6,assumed,D,tests\n', ''),
        'seeds/crosswalk.csv',
        'bootcamp,_O,0.4',
        'bootcamp,_O,1',
      ),
      'bootcamp',
      /^bootcamp has no yield: bootcamp has no row with a specialty of the perimeter in seeds\/crosswalk.csv\./,
    ],
    [
      'whose programme nobody completes',
      appended(files, PARAMETERS, 'completion_rate,_T,_T,_T,bootcamp,0,,,share,assumed,D,tests'),
      'bootcamp',
      /^bootcamp has no yield: completion_rate of bootcamp is 0 wherever it could open \(line \d+ of seeds\/parameters.csv\)\./,
    ],
    [
      'whose leavers all go on studying',
      appended(files, PARAMETERS, 'continues_study_share,_T,_T,_T,bootcamp,1,,,share,assumed,D,tests'),
      'bootcamp',
      /^bootcamp has no yield: continues_study_share of bootcamp is 1 wherever/,
    ],
    [
      'without capacity',
      withoutRow('visa', files, CAPACITIES),
      'visa',
      /^visa would serve nobody: seeds\/lever_capacities.csv has no row of it\./,
    ],
    [
      'whose capacity is nothing',
      edited(files, CAPACITIES, 'visa,_T,40', 'visa,_T,0'),
      'visa',
      /its capacity is 0 in every row of seeds\/lever_capacities.csv \(line 8\)/,
    ],
    [
      'that reaches nobody',
      bootcamp('OPS,0.5', 'OPS,0'),
      'visa',
      /visa would serve nobody: its reach_share is 0/,
    ],
    [
      'of a kind with a reach, without it',
      bootcamp('OPS,0.5', 'OPS,'),
      'visa',
      /^visa is of kind visa and has no reach_share\./,
    ],
    [
      'of a kind without a reach, with one',
      bootcamp('class,bootcamp,,,', 'class,bootcamp,,0.2,'),
      'bootcamp',
      /^bootcamp is of kind class, which has no reach, and has a reach_share of 0.2\./,
    ],
    [
      'whose people come one by one, in groups',
      bootcamp('0,0.5,1,0,0,900', '0,0.5,20,2,0,900'),
      'visa',
      /^visa is of kind visa, whose people come one by one, and has groups of 20 with 2 trainers\./,
    ],
    [
      'that follows a programme it cannot follow',
      bootcamp('visa,Visa,visa,,', 'visa,Visa,visa,licence,'),
      'visa',
      /^visa is of kind visa and names the programme licence\./,
    ],
    [
      'that trains trainers nobody counts',
      withoutRow('spare_trainers_persons'),
      'institute',
      /^institute would serve nobody: the project does not count trainers/,
    ],
    [
      'with one end of a range',
      bootcamp('200,150,300', '200,150,'),
      'bootcamp',
      /^cost_low is given without cost_high\./,
    ],
    [
      'with a cost outside its range',
      bootcamp('200,150,300', '100,150,300'),
      'bootcamp',
      /^cost_money 100 lies outside its own range, cost_low 150 to cost_high 300\./,
    ],
    [
      'decided by nobody the project knows',
      withInstruments('ministri'),
      'bootcamp',
      /^bootcamp is decided by "ministri", which seeds\/instruments.csv does not hold\./,
    ],
    [
      'decided by a circular',
      withInstruments('circular'),
      'bootcamp',
      /is decided by "circular", which is of kind instrument in seeds\/instruments.csv \(line 4\)/,
    ],
  ])('%s', async (_, broken, lever, what) => {
    const line = lineOf(LEVERS, lever);
    const found = (await problemsOf(broken)).filter((one) => one.where === LEVERS && one.line === line);
    expect(found.map((one) => one.what).join('\n')).toMatch(what);
  });

  test('relocates nobody in a project of one region', async () => {
    const relocation =
      'mobility,Mobilité,relocate,,OPS,,,ministry,6,0,0.9,1,0,0,300,,,talent,active,assumed,D,tests';
    const two = appended(appended(files, LEVERS, relocation), CAPACITIES, 'mobility,_T,10,,,assumed,D,tests');
    expect(readSeeds(writeProject(two).load()).lever).toHaveLength(6);
    const one = withoutRow('R2', two, 'seeds/regions.csv');
    const found = await problemsOf(one);
    expect(found.map((problem) => problem.what)).toContain(
      'mobility would serve nobody: people move between regions, and the project has no two of them.',
    );
  });
});

test('a capacity outside its own range', async () => {
  const found = await problemsOf(edited(files, CAPACITIES, 'R1,60,40,90', 'R1,100,40,90'));
  expect(found).toMatchObject([
    {
      where: CAPACITIES,
      line: 3,
      column: 'starts_per_year',
      what: 'starts_per_year 100 lies outside its own range, low 40 to high 90.',
    },
  ]);
});

test('a capacity of an unknown lever', async () => {
  const found = await problemsOf(appended(files, CAPACITIES, 'nobody,R1,3,,,assumed,D,tests'));
  expect(found).toMatchObject([{ where: CAPACITIES, line: 10, what: expect.stringContaining('"nobody"') }]);
});

describe('a specialty declared rare', () => {
  const rare = (codes: string, of: Files = files) =>
    edited(of, 'adequation.yaml', 'rare_occupations: [OPS]', `rare_occupations: [${codes}]`);

  test('that is none, with its line and the nearest', async () => {
    const found = await problemsOf(rare('OPS, DEVE'));
    expect(found).toMatchObject([
      {
        line: 7,
        rule: 'rare_occupation',
        what: '"DEVE" is declared rare and is no specialty of seeds/occupations.csv.',
        fix: 'did you mean "DEV"?',
      },
    ]);
    expect(found[0]!.where).toMatch(/adequation.yaml$/);
  });

  test('a visa for another one', async () => {
    expect(await problemsOf(rare('DEV'))).toMatchObject([
      {
        where: LEVERS,
        line: 5,
        column: 'occupation_codes',
        what: 'visa names OPS, which plan.rare_occupations does not declare rare (it does: DEV).',
      },
    ]);
  });

  test('a visa where none is', async () => {
    expect(await problemsOf(rare(''))).toMatchObject([
      {
        where: LEVERS,
        line: 5,
        what: 'visa would serve nobody: the project declares no specialty rare.',
      },
    ]);
  });
});

describe('what the plan weighs by', () => {
  const price = (name: string, from: string, to: string) =>
    edited(files, PARAMETERS, `${name},_T,_T,_T,_T,${from}`, `${name},_T,_T,_T,_T,${to}`);

  test.each(['missing_person_year_money', 'excess_person_year_money', 'discount_rate', 'class_fill_share'])(
    'a plan with levers and no %s',
    async (name) => {
      const found = await problemsOf(withoutRow(name));
      expect(found).toMatchObject([{ where: PARAMETERS, rule: 'plan_price' }]);
      expect(found[0]!.what).toContain(
        `the plan has levers (seeds/levers.csv, line 3), and ${name} has no value`,
      );
    },
  );

  test.each([
    ['movable_share', 'place_move_cost_money', 'places'],
    ['spare_trainers_persons', 'trainer_move_cost_money', 'trainers'],
  ])('%s without %s', async (name, cost, things) => {
    expect(await problemsOf(withoutRow(cost))).toMatchObject([
      {
        where: PARAMETERS,
        line: lineOf(PARAMETERS, name, withoutRow(cost)),
        what: `${name} lets ${things} move, and ${cost} has no value for the whole country.`,
      },
    ]);
  });

  test.each<[string, Files, string, RegExp]>([
    [
      'a price of nothing',
      price('missing_person_year_money', '2000,500', '0,0'),
      'missing_person_year_money',
      /value of missing_person_year_money is 0; it must be above zero/,
    ],
    [
      'a price whose low end is below nothing',
      price('excess_person_year_money', '400,100', '400,-100'),
      'excess_person_year_money',
      /low of excess_person_year_money is -100; it must be above zero/,
    ],
    [
      'a class that opens empty',
      price('class_fill_share', '0.6', '0'),
      'class_fill_share',
      /value of class_fill_share is 0; it must be above 0 and at most 1/,
    ],
    [
      'a class fuller than full',
      price('class_fill_share', '0.6', '1.2'),
      'class_fill_share',
      /class_fill_share is 1.2, outside 0–1/,
    ],
    [
      'a price of one region',
      appended(files, PARAMETERS, 'missing_person_year_money,R1,_T,_T,_T,9,,,MAD,assumed,D,tests'),
      'missing_person_year_money,R1',
      /missing_person_year_money is given for one region, sector, specialty or programme/,
    ],
    [
      'people brought of whom none may be beyond the need',
      appended(files, PARAMETERS, 'trained_for_nobody_share,_T,_T,_T,_T,0,,,share,assumed,D,tests'),
      'trained_for_nobody_share',
      /value of trained_for_nobody_share is 0; it must be above zero/,
    ],
    [
      'a target year whose shortage ends before it',
      appended(files, PARAMETERS, 'years_after_target,_T,_T,_T,_T,-1,,,years,assumed,D,tests'),
      'years_after_target',
      /value of years_after_target is -1; it must not be negative/,
    ],
    [
      'a floor that no region but the nation could keep',
      appended(files, PARAMETERS, 'equity_factor,_T,_T,_T,_T,0.8,,,times,assumed,D,tests'),
      'equity_factor',
      /value of equity_factor is 0.8; it must be 1 or more/,
    ],
  ])('%s', async (_, broken, start, what) => {
    const line = lineOf(PARAMETERS, start, broken);
    const found = (await problemsOf(broken)).filter((one) => one.where === PARAMETERS && one.line === line);
    expect(found.map((one) => one.what).join('\n')).toMatch(what);
  });
});

describe('trainers', () => {
  test.each<[string, Files, RegExp]>([
    ['counted in one region only', withoutRow('spare_trainers_persons,R2'), /none for R2/],
    [
      'without their attrition',
      withoutRow('trainer_attrition_rate'),
      /no value of trainer_attrition_rate for the whole country/,
    ],
    [
      'whose attrition is said to be unknown',
      edited(
        files,
        PARAMETERS,
        'trainer_attrition_rate,_T,_T,_T,_T,0.1,,,share,assumed,D,tests',
        'trainer_attrition_rate,_T,_T,_T,_T,,,,share,unknown,,tests',
      ),
      /no value of trainer_attrition_rate/,
    ],
  ])('%s', async (_, broken, what) => {
    const found = await problemsOf(broken);
    expect(found).toMatchObject([
      { where: PARAMETERS, line: lineOf(PARAMETERS, 'spare_trainers_persons,R1') },
    ]);
    expect(found[0]!.what).toMatch(what);
  });
});

describe('what is insisted on', () => {
  test.each<[string, Files, RegExp]>([
    ['of a lever that is only listed', withMinimums('long,R1,DEV,2027,1,tests'), /long is only listed/],
    [
      'in a year outside the plan',
      withMinimums('bootcamp,R1,DEV,2031,1,tests'),
      /2031 is outside the plan, which goes from 2027 to 2030/,
    ],
    [
      'in a year from which nobody arrives',
      withMinimums('licence_place,R1,DEV,2028,1,tests'),
      /who starts licence_place in 2028 arrives in 2031, after 2030/,
    ],
    [
      'in no region',
      withMinimums('bootcamp,_T,DEV,2027,1,tests'),
      /a minimum stands for one region, and "_T"/,
    ],
    [
      'of a specialty it does not bring',
      withMinimums('bootcamp,R1,OPS,2027,1,tests'),
      /bootcamp brings nobody to OPS/,
    ],
    [
      'of trainers for a specialty',
      withMinimums('institute,R1,DEV,2027,1,tests'),
      /institute trains trainers, of no specialty, and not DEV/,
    ],
    [
      'above the capacity of the region',
      withMinimums('bootcamp,R1,DEV,2028,60,tests'),
      /^60 starts of bootcamp are insisted on in R1 in 2028 \(line 3\), and line 5 of seeds\/lever_capacities.csv allows 55 in that year\./,
    ],
    [
      'above the capacity of all regions together',
      withMinimums('bootcamp,R1,DEV,2027,40,tests', 'bootcamp,R2,DEV,2027,40,tests'),
      /^80 starts of bootcamp are insisted on in all regions together in 2027 \(lines 3, 4\), and line 7 of seeds\/lever_capacities.csv allows 70/,
    ],
  ])('%s', async (_, broken, what) => {
    const found = (await problemsOf(broken)).filter((one) => one.where === MINIMUMS && one.line === 3);
    expect(found.map((one) => one.what).join('\n')).toMatch(what);
  });

  test('in a region without capacity', async () => {
    const none = withoutRow(
      'bootcamp,_T',
      withoutRow('bootcamp,R2', withMinimums('bootcamp,R2,DEV,2027,5,tests'), CAPACITIES),
      CAPACITIES,
    );
    expect((await problemsOf(none)).map((one) => one.what)).toEqual([
      '5 starts of bootcamp are insisted on in R2 in 2027 (line 3), and seeds/lever_capacities.csv has no row of it there.',
    ]);
  });

  test('within its capacity and budget is let through', () => {
    const fine = withBudget('2028,20000,tests')(withMinimums('bootcamp,R1,DEV,2028,55,tests'));
    expect(readSeeds(writeProject(fine).load()).plan_minimum).toHaveLength(1);
  });

  test('above the budget of its year', async () => {
    const poor = withBudget(
      '2027,1,tests',
      '2028,9999,tests',
    )(withMinimums('bootcamp,R1,DEV,2028,30,tests', 'bootcamp,R2,DEV,2028,20,tests'));
    expect(await problemsOf(poor)).toMatchObject([
      {
        where: BUDGETS,
        line: 4,
        column: 'budget_money',
        what: 'the budget of 2028 is 9999, and its own minimums cost 10000 (lines 3, 4 of seeds/minimums.csv).',
      },
    ]);
  });
});

test('a budget of a year outside the plan', async () => {
  expect(await problemsOf(withBudget('2027,1,tests', '2031,1,tests')(files))).toMatchObject([
    { where: BUDGETS, line: 4, what: '2031 is outside the plan, which goes from 2027 to 2030.' },
  ]);
});

test('what the shipped project assumes of its levers has a range, and an institution decides', () => {
  const { lever, lever_capacity, instrument, parameter } = readSeeds(loadProject(ROOT));
  const bare = [
    ...lever!.filter((row) => row.status === 'assumed' && (row.cost_low === null || row.cost_high === null)),
    ...lever_capacity!.filter((row) => row.status === 'assumed' && (row.low === null || row.high === null)),
    ...parameter!.filter((row) => /_money$/.test(row.parameter) && (row.low === null || row.high === null)),
  ];
  expect(bare).toEqual([]);
  // What a planner must tell apart: each kind of lever is there once at least.
  expect(new Set(lever!.map((row) => row.kind)).size).toBe(6);
  const deciders = new Set(
    instrument!.filter((row) => row.kind === 'institution').map((row) => row.instrument_code),
  );
  expect(lever!.filter((row) => !deciders.has(row.decided_by))).toEqual([]);
});

test('all that is wrong is told at once', async () => {
  const visa = edited(files, LEVERS, VISA, VISA.replace('OPS,0.5', 'OPS,'));
  const broken = withoutRow('discount_rate', edited(visa, LEVERS, '200,150,300', '100,150,300'));
  expect((await problemsOf(broken)).map((one) => one.rule).sort()).toEqual([
    'lever_range',
    'lever_reach',
    'plan_price',
  ]);
});
