/** `adequation plan`: other choices for one scenario, the problem as a file, and everything wrong with a call at once. */
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { planInputs } from '../../../pipeline/commands/plan/plan_inputs.ts';
import { printPlan } from '../../../pipeline/commands/plan/print_plan.ts';
import { readQuestion } from '../../../pipeline/commands/plan/question.ts';
import { addPlan } from '../../../pipeline/commands/plan.ts';
import { EXIT } from '../../../pipeline/problem.ts';
import { readSeeds } from '../../../pipeline/seeds/seeds.ts';
import { askOnce } from '../tiny/ask_once.ts';
import { commandHere } from '../tiny/command_here.ts';
import { planFiles } from '../tiny/plan_files.ts';
import { refusal } from '../tiny/refusal.ts';
import { edited, lines, writeProject } from '../tiny/write_project.ts';

/** A second scenario that the project does not plan: everything but the trend is asked for by name. */
const files = edited(
  edited(planFiles(), 'adequation.yaml', 'seeds:\n', 'seeds:\n  scenario_step: seeds/steps.csv\n'),
  'adequation.yaml',
  'splices: []',
  '  - id: more\n    titles: { fr: Davantage }\nsplices: []',
);
const withSteps = {
  ...files,
  'seeds/steps.csv': lines(
    'scenario,step,target,name,region_code,sector_code,occupation_code,programme_code,operation,value,low,high,from_year,phase_years,status,grade,source,note',
    'more,1,series,employment,_T,_T,_T,_T,multiply,1.2,,,2027,2,assumed,D,tests,',
  ),
};

const answer = (question: Parameters<typeof planInputs>[1]) =>
  planInputs(writeProject(withSteps).load(), question, { tell: () => undefined });
const starts = (rows: readonly Record<string, unknown>[]) =>
  rows.reduce((sum, row) => sum + Number(row.starts_persons), 0);

test('without choices it is the plan of the release', async () => {
  const { classes, plan } = await answer({});
  const released = await askOnce(
    withSteps,
    `select region_code, occupation_code, action, lever_code, year, starts_persons, groups from plan
     where starts_persons > 0 and scenario = 'trend' order by region_code, year, occupation_code, lever_code, action`,
  );
  expect(
    classes.rows.map(
      ({ region_code, occupation_code, action, lever_code, year, starts_persons, groups }) => ({
        ...{ region_code, occupation_code, action, lever_code, year, starts_persons, groups },
      }),
    ),
  ).toEqual(released);
  expect(plan.rows).toMatchObject([{ scenario: 'trend', status: 'optimal' }]);
});

test('any scenario of the project, with a price, a fill, a budget and inputs of its own', async () => {
  const more = await answer({ scenario: 'more' });
  expect(more.plan.rows).toMatchObject([{ scenario: 'more' }]);
  const need = (reply: typeof more) => Number(reply.plan.rows[0]!.need_person_years);
  const plain = await answer({});
  expect(need(more)).toBeGreaterThan(need(plain) * 1.05);

  // A person-year that is worth nothing is not paid for, and one worth a fortune is.
  expect(starts((await answer({ price: '0.01' })).classes.rows)).toBe(0);
  const dear = await answer({ price: '1e6', fill: '0.9' });
  expect(starts(dear.classes.rows)).toBeGreaterThan(starts(plain.classes.rows));
  expect(dear.plan.rows).toMatchObject([{ price_money: 1e6, fill_share: 0.9 }]);
  for (const { groups, starts_persons, lever_code } of dear.classes.rows)
    if (lever_code === 'bootcamp') expect(Number(starts_persons)).toBeGreaterThanOrEqual(9 * Number(groups));

  const poor = await answer({ price: '1e6', budget: '2028=3000' });
  const spent = poor.costs.rows.filter(({ year }) => year === 2028);
  expect(spent.reduce((sum, { cost_money }) => sum + Number(cost_money), 0)).toBeLessThanOrEqual(3000);
  const free = await answer({ whatIf: ['lever/bootcamp/cost=0', 'lever/bootcamp/capacity=40'] });
  const bootcamp = free.classes.rows.filter(
    ({ lever_code, year }) => lever_code === 'bootcamp' && year === 2027,
  );
  expect(bootcamp.every(({ cost_money }) => cost_money === 0)).toBe(true);
  expect(starts(bootcamp)).toBeLessThanOrEqual(40);
});

test('one region is planned for its own needs, and given at least what is insisted on', async () => {
  const { classes, coverage } = await answer({ region: 'R1', minimum: ['licence_place/R1/DEV/2027=25'] });
  expect(new Set(classes.rows.map(({ region_code }) => region_code))).toEqual(new Set(['R1']));
  expect(
    starts(classes.rows.filter(({ lever_code, year }) => lever_code === 'licence_place' && year === 2027)),
  ).toBeGreaterThanOrEqual(25);
  expect(coverage.rows.filter(({ region_code }) => region_code === 'R2')).toEqual([]);
});

test('a region is asked nothing of what is insisted on elsewhere', async () => {
  const insisting = {
    ...edited(withSteps, 'adequation.yaml', 'seeds:\n', 'seeds:\n  plan_minimum: seeds/minimums.csv\n'),
    'seeds/minimums.csv': lines(
      '# Insisted on.',
      'lever_code,region_code,occupation_code,year,starts,source',
      'bootcamp,R1,DEV,2028,40,tests',
    ),
  };
  const of = async (region: string) => {
    const { classes } = await planInputs(
      writeProject(insisting).load(),
      { region },
      { tell: () => undefined },
    );
    expect(new Set(classes.rows.map(({ region_code }) => region_code))).toEqual(new Set([region]));
    return starts(classes.rows.filter(({ year, lever_code }) => year === 2028 && lever_code === 'bootcamp'));
  };
  expect(await of('R1')).toBeGreaterThanOrEqual(40);
  await of('R2');
});

test('a plan that opens nothing still bears the mark of the illustrative rows its needs rest on', () => {
  const empty = { names: ['is_illustrative'], rows: [] };
  const marked = { names: ['is_illustrative'], rows: [{ is_illustrative: true }] };
  const reply = { plan: empty, classes: empty, coverage: marked, trainers: empty, costs: empty };
  expect(printPlan(reply, 'table')).toMatch(/^Illustrative data/);
});

test('a minimum above what can be given is refused by its name', async () => {
  const minimum = ['licence_place/R1/DEV/2027=2500'];
  const error = await refusal(() => answer({ minimum }));
  expect(error.exitCode).toBe(EXIT.usage);
  expect(error.problems[0]).toMatchObject({ where: '--minimum', rule: 'plan_minimum_capacity' });
  expect(error.problems[0]!.what).toMatch(/2500 starts of licence_place .* and line \d+ of .* allows \d+/);
  // Where the question moves the capacity itself the solver tells by how many it misses.
  const moved = await refusal(() => answer({ minimum, whatIf: ['lever/licence_place/capacity=100'] }));
  expect(moved.problems).toMatchObject([{ where: '--minimum', rule: 'plan_minimum' }]);
});

test('a budget that its own minimums exceed is refused, whatever closures would save', async () => {
  const asked = { minimum: ['licence_place/R1/DEV/2027=20'], budget: '2027=1' };
  const error = await refusal(() => answer(asked));
  expect(error.problems).toMatchObject([{ where: '--budget', rule: 'plan_budget_minimum' }]);
});

test('everything wrong with a question is told at once, with what was meant', async () => {
  const project = writeProject(withSteps).load();
  const error = await refusal(async () =>
    readQuestion(
      project,
      readSeeds(project),
      {
        ...{ scenario: 'mroe', budget: '2027=many,2099=1', price: '0', fill: '1.2', region: 'R3' },
        minimum: ['bootcam/R1/DEV/2027=10', 'bootcamp/R9/XYZ/2019=1.5', 'bootcamp'],
        whatIf: [
          'discount_rat=0.1',
          'discount_rate=2',
          'movable_share/R1=0.1',
          'movable_share/R1=0.2',
          'lever/visa/cost=-1',
          'x',
        ],
      },
      { asOf: '2026-03-01' },
    ),
  );
  expect(error.exitCode).toBe(EXIT.usage);
  const told = error.problems.map(({ where, what, fix }) => `${where} ${what} ${fix}`);
  for (const expected of [
    /^--scenario "mroe" .* did you mean "more"\?/,
    /^--region "R3" .* did you mean "R1"\?/,
    /^--budget "many" is not an amount/,
    /^--budget "2099" is no year of the plan, which goes from 2027 to 2030/,
    /^--price "0" is not an amount above zero/,
    /^--fill "1.2" is not a share/,
    /^--minimum "bootcam" is not a lever .* did you mean "bootcamp"\?/,
    /^--minimum "R9" is not a region/,
    /^--minimum "XYZ" is not a specialty/,
    /^--minimum 2019 is no year of the plan/,
    /^--minimum "1.5" is not a whole number/,
    /^--minimum "bootcamp" is no minimum/,
    /^--what-if "discount_rat" is no input of the plan. did you mean "discount_rate"\?/,
    /^--what-if "2" is not a number of 0 or more and at most 1/,
    /^--what-if movable_share\/R1 stands twice/,
    /^--what-if "-1" is not a number of 0 or more/,
    /^--what-if "x" has no key and value/,
  ])
    expect(told).toContainEqual(expect.stringMatching(expected));
});

describe('the problem as a file', () => {
  const written = writeProject(withSteps);
  const plan = (...more: string[]) =>
    commandHere(addPlan, 'plan', '-p', written.folder, '--data', written.data, ...more);

  test('is a standard one, and nothing is solved or released', async () => {
    const file = join(written.folder, 'plan.mps');
    const { code, stdout } = await plan('--write-mps', file, '--price', '1e6');
    expect([code, stdout]).toEqual([EXIT.done, expect.stringContaining('Wrote ')]);
    const text = readFileSync(file, 'utf8');
    for (const section of ['NAME', 'ROWS', 'COLUMNS', 'RHS', 'BOUNDS', 'ENDATA'])
      expect(text).toMatch(new RegExp(`^${section}`, 'm'));
    expect(text).toContain('MARKER');
    expect(existsSync(join(written.data, 'releases'))).toBe(false);
    expect(readdirSync(written.folder).filter((name) => name.endsWith('.part'))).toEqual([]);

    const before = readFileSync(file, 'utf8');
    const again = await plan('--write-mps', file, '--region', 'R9');
    expect(again.code).toBe(EXIT.usage);
    expect(again.stderr).toMatch(/is there already and was left as it is/);
    expect(again.stderr).toMatch(/"R9" is not a region/);
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect((await plan('--write-mps', file, '--force')).code).toBe(EXIT.done);
    expect(readFileSync(file, 'utf8')).not.toBe(before);
  });

  test('is refused a folder, a device, a link, a folder that is not, and where releases are kept', async () => {
    const folder = join(written.folder, 'somewhere');
    const link = join(written.folder, 'link');
    mkdirSync(folder);
    mkdirSync(join(written.data, 'releases'), { recursive: true });
    symlinkSync('/dev/null', link);
    writeFileSync(join(folder, 'kept'), 'kept');
    const refused = async (file: string) => (await plan('--write-mps', file, '--force')).stderr;
    expect(await refused(folder)).toMatch(/is a folder/);
    expect(await refused('/dev/null')).toMatch(/is no plain file/);
    expect(await refused(link)).toMatch(/is no plain file/);
    expect(await refused(join(written.folder, 'nowhere', 'plan.mps'))).toMatch(
      /the folder of .* is not there/,
    );
    expect(await refused(join(folder, 'kept', 'plan.mps'))).toMatch(/the folder of .* is not there/);
    expect(await refused(join(written.data, 'releases', 'plan.mps'))).toMatch(/where releases are kept/);
    expect((await plan('--force')).stderr).toMatch(/there is no file to write over/);
  });
});

test('it prints tables, or one object', async () => {
  const { folder, data } = writeProject(withSteps);
  const table = await commandHere(addPlan, 'plan', '-p', folder, '--data', data);
  expect(table.stdout).toMatch(/What it decides\n.*scenario +region_code/);
  const json = await commandHere(addPlan, 'plan', '-p', folder, '--data', data, '--format', 'json');
  expect(Object.keys(JSON.parse(json.stdout))).toEqual(['plan', 'classes', 'coverage', 'trainers', 'costs']);
});
