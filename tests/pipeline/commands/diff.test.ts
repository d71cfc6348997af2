/** What changed between two releases: every number with its before and its after, at a terminal, for a program, on a page. */
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { compareFacts } from '../../../pipeline/commands/diff/compare.ts';
import type { AnswerRow, Facts, PlanRow } from '../../../pipeline/commands/diff/facts.ts';
import { tellCompared } from '../../../pipeline/commands/diff/tell.ts';
import { addDiff } from '../../../pipeline/commands/diff.ts';
import { EXIT } from '../../../pipeline/problem.ts';
import { currentRelease, pointedAt, releasesFolder } from '../../../pipeline/releases/current.ts';
import { makeCurrent } from '../../../pipeline/releases/pointer.ts';
import { comparisonPage } from '../../../reports/pages/comparison.ts';
import { chooseLanguages } from '../../../reports/words/language.ts';
import { languageCodes } from '../../../reports/words/languages.ts';
import { faultsOfPage } from '../../reports/words/sentence_rules.ts';
import { commandHere } from '../tiny/command_here.ts';
import { flowFiles } from '../tiny/flow_files.ts';
import { type Released, released } from '../tiny/released.ts';
import { edited } from '../tiny/write_project.ts';

const facts = (change: Partial<Facts> = {}): Facts => ({
  release: { id: 'a', as_of: '2026-01-01', code_sha256: 'c', currency: 'EUR' },
  inputs: [],
  tables: {},
  answers: [],
  plan: [],
  absent: [],
  names: {},
  ...change,
});
const answer = (change: Partial<AnswerRow>): AnswerRow => ({
  scenario: 'trend',
  region_code: 'R1',
  occupation_code: 'DEV',
  verdict: 'short',
  short_persons: 100,
  short_lo_80: 50,
  short_hi_80: 150,
  ...change,
});
const start = (change: Partial<PlanRow>): PlanRow => ({
  scenario: 'trend',
  region_code: 'R1',
  occupation_code: 'DEV',
  lever_code: 'master',
  action: 'open',
  from_occupation_code: '_Z',
  to_region_code: '_Z',
  year: 2027,
  starts_persons: 25,
  cost_money: 1000,
  ...change,
});

describe('answers', () => {
  test.each([
    ['stays in its range', { short_persons: 149 }, 0, 0],
    ['leaves it by less than half a person', { short_persons: 150.4 }, 0, 0],
    ['leaves it', { short_persons: 151 }, 0, 1],
    ['falls below it', { short_persons: 49 }, 0, 1],
    ['is another verdict', { verdict: 'undecided', short_persons: 60 }, 1, 0],
    ['has no number any more', { short_persons: null }, 0, 0],
  ])('a mean that %s', (_, change, flipped, beyond) => {
    const compared = compareFacts(facts({ answers: [answer({})] }), facts({ answers: [answer(change)] }));
    expect([compared.answers.flipped.length, compared.answers.beyond.length]).toEqual([flipped, beyond]);
  });

  test('a mean that lay outside its own range and did not move has not left it', () => {
    const far = { answers: [answer({ short_persons: 188, short_lo_80: 0, short_hi_80: 87 })] };
    expect(compareFacts(facts(far), facts(far)).answers.beyond).toEqual([]);
  });

  test('the largest move comes first, the whole stands apart, and a cell of one release alone is not compared', () => {
    const cells = ['R1', 'R2', 'R3', '_T'].map((region_code) =>
      answer({ region_code, ...(region_code === '_T' ? { occupation_code: '_T', verdict: null } : {}) }),
    );
    const moved = cells.slice(1).map((row, at) => ({ ...row, short_persons: 200 + at * 100 }));
    const { answers } = compareFacts(facts({ answers: cells }), facts({ answers: moved }));
    expect(answers.compared).toBe(2);
    expect(answers.beyond.map(({ region_code }) => region_code)).toEqual(['R3', 'R2']);
    expect(answers.nation).toMatchObject([{ short_before: 100, short_after: 400 }]);
  });
});

test('a measure is added, removed or changed by its whole name, and costs are summed by scenario', () => {
  const before = facts({ plan: [start({}), start({ year: 2028 }), start({ region_code: 'R2' })] });
  const after = facts({
    plan: [start({ starts_persons: 50 }), start({ region_code: 'R2' }), start({ to_region_code: 'R2' })],
  });
  const { plan } = compareFacts(before, after);
  expect(plan.same).toBe(1);
  expect(
    plan.changes
      .map(({ change, starts_before, starts_after }) => [change, starts_before, starts_after])
      .sort(),
  ).toEqual([
    ['added', null, 25],
    ['changed', 25, 50],
    ['removed', 25, null],
  ]);
  expect(plan.cost).toEqual([{ scenario: 'trend', before: 3000, after: 3000 }]);
});

test('two moves of one place are two, in words and on a page', async () => {
  const moves = ['OPS', 'WEB'].map((from_occupation_code) => start({ action: 'move', from_occupation_code }));
  const away = start({ action: 'relocate', to_region_code: 'R2' });
  const compared = compareFacts(facts(), facts({ plan: [...moves, away] }));
  expect(compared.plan.changes).toMatchObject([
    { action: 'move', from_occupation_code: 'OPS', to_region_code: '_Z' },
    { action: 'move', from_occupation_code: 'WEB', to_region_code: '_Z' },
    { action: 'relocate', from_occupation_code: '_Z', to_region_code: 'R2' },
  ]);
  const words = tellCompared(compared).join('\n');
  for (const told of [
    'move master from OPS in 2027',
    'move master from WEB in 2027',
    'relocate master to R2 in',
  ])
    expect(words).toContain(told);
  const [language] = await chooseLanguages(['en']);
  const page = comparisonPage(language!, compared, { 'occupation.OPS': { en: 'Operators' } });
  for (const told of ['places taken from: Operators', 'places taken from: WEB', 'to: R2'])
    expect(page).toContain(`<small>${told}</small>`);
});

test('what one release does not hold is said, and is no change', () => {
  const { absent, plan, answers } = compareFacts(
    facts({ absent: ['plan', 'answer_occupation', 'inputs'] }),
    facts({ plan: [start({})], answers: [answer({})] }),
  );
  expect(absent).toEqual(['answer_occupation', 'inputs', 'plan']);
  expect([plan.changes, answers.compared]).toEqual([[], 0]);
});

describe('of two real releases', () => {
  const JOBS = 'inputs/jobs.csv';
  let project: Released;
  let before: string;
  let after: string;
  beforeAll(async () => {
    const files = flowFiles();
    project = await released(files);
    before = pointedAt(project.data)!;
    const parameters = String(files['seeds/parameters.csv']);
    const more = {
      ...files,
      'seeds/parameters.csv': `${parameters}work_visa_persons,_T,_T,OPS,_T,5000,,,persons a year,assumed,D,tests\n`,
    };
    const text = edited(more, 'adequation.yaml', 'delivered: "2026-03-01"', 'delivered: "2026-04-01"');
    const other = await released(text);
    after = pointedAt(other.data)!;
    cpSync(currentRelease(other.data)!, join(releasesFolder(project.data), after), { recursive: true });
    makeCurrent(project.data, after);
  });
  const diff = (...more: string[]) => commandHere(addDiff, 'diff', '--data', project.data, ...more);

  test('previous and current are understood; inputs and assumptions are told with before and after', async () => {
    const { code, stdout } = await diff('--json');
    expect(code).toBe(EXIT.done);
    const told = JSON.parse(stdout) as ReturnType<typeof compareFacts>;
    expect([told.before.id, told.after.id, told.absent]).toEqual([before, after, []]);
    expect(told.inputs.changes.map(({ change, kind, path }) => [change, kind, path])).toEqual([
      ['changed', 'project', 'adequation.yaml'],
      ['changed', 'seed', 'seeds/parameters.csv'],
    ]);
    const seed = told.inputs.changes[1]!;
    expect(seed.rows_after! - seed.rows_before!).toBe(1);
    expect(told.assumptions.changes).toContainEqual({
      change: 'added',
      table: 'parameter',
      key: ['work_visa_persons', 'OPS'],
      column: 'value',
      before: null,
      after: 5000,
    });
    expect(told.answers.flipped.length + told.answers.beyond.length).toBeGreaterThan(0);
    expect((await diff()).stdout).toContain('parameter work_visa_persons / OPS, value: none → 5000');
  });

  test('a release and itself differ in nothing', async () => {
    const told = JSON.parse((await diff('current', after, '--json')).stdout) as ReturnType<
      typeof compareFacts
    >;
    const { inputs, assumptions, answers, plan } = told;
    expect([
      ...inputs.changes,
      ...assumptions.changes,
      ...answers.flipped,
      ...answers.beyond,
      ...plan.changes,
    ]).toEqual([]);
  });

  test.each(languageCodes)('the page in %s keeps the rules of words and stands alone', async (lang) => {
    const page = join(project.folder, `changes-${lang}.html`);
    rmSync(page, { force: true });
    expect((await diff('--page', page, '--lang', lang)).code).toBe(EXIT.done);
    const text = readFileSync(page, 'utf8');
    expect(faultsOfPage('comparison.html', text, lang)).toEqual([]);
    expect(text).not.toMatch(/(?:src|href)="(?!#)/);
    expect(text).toContain('5');
    const again = await diff('--page', page, '--lang', lang);
    expect([again.code, again.stderr]).toEqual([EXIT.usage, expect.stringContaining('is there already')]);
  });

  test('what cannot be answered is refused (exit 2), and nothing is written', async () => {
    expect((await diff('nothing', 'nowhere')).stderr).toMatch(
      /before: there is no release "nothing"[\s\S]*after: there is no release "nowhere"/,
    );
    expect((await diff('--page', join(project.data, 'releases', 'x.html'))).stderr).toContain(
      'where releases are kept',
    );
    expect((await diff('--page', join(project.folder, 'x.html'), '--lang', 'es')).stderr).toContain(
      'no words in "es"',
    );
    expect(existsSync(join(project.folder, 'x.html'))).toBe(false);
    expect(project.path(JOBS)).toContain('jobs.csv');
  });

  test('a release that was changed since is not compared (exit 6)', async () => {
    writeFileSync(join(releasesFolder(project.data), before, 'more.txt'), '');
    expect((await diff()).code).toBe(EXIT.integrity);
    rmSync(join(releasesFolder(project.data), before, 'more.txt'));
  });
});
