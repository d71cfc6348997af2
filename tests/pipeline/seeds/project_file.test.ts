/** A wrong key or value of the project file: exit 2, with file, line, what was expected and the nearest valid name. */
import { describe, expect, test } from 'vitest';
import { EXIT } from '../../../pipeline/problem.ts';
import { languageCodes } from '../../../reports/words/languages.ts';
import { flowFiles } from '../tiny/flow_files.ts';
import { planFiles } from '../tiny/plan_files.ts';
import { refusal } from '../tiny/refusal.ts';
import { edited, type Files, writeProject } from '../tiny/write_project.ts';

const FILE = 'adequation.yaml';
const files = flowFiles();
const text = String(files[FILE]);

/** 1-based line of the project file that holds this text. */
const lineOf = (part: string, inText = text) => inText.slice(0, inText.indexOf(part)).split('\n').length;

async function problemsOf(broken: Files) {
  const project = writeProject(broken);
  const error = await refusal(() => project.load());
  expect(error.exitCode).toBe(EXIT.usage);
  for (const problem of error.problems) expect(problem.where.endsWith(FILE)).toBe(true);
  return error.problems;
}

const problemOf = async (from: string, to: string) => {
  const problems = await problemsOf(edited(files, FILE, from, to));
  expect(problems).toHaveLength(1);
  return problems[0]!;
};

test('the file as it stands is right', () => {
  expect(writeProject(files).load().project).toBe('tiny-flow');
});

describe('an unknown key, with the nearest one', () => {
  test('at the top', async () => {
    const problems = await problemsOf(edited(files, FILE, 'target_year:', 'target_yaer:'));
    expect(problems).toMatchObject([
      { what: 'target_year is missing.' },
      {
        line: lineOf('target_year:'),
        rule: 'unknown_key',
        what: '"target_yaer" is not a key of the file.',
        fix: 'did you mean "target_year"?',
      },
    ]);
  });

  test('in a source', async () => {
    expect(await problemOf('    licence: none', '    licence: none\n    delimeter: ";"')).toMatchObject({
      line: lineOf('    licence: none') + 1,
      what: '"delimeter" is not a key of sources.0.',
      fix: 'did you mean "delimiter"?',
    });
  });

  test('one that holds others is told by its own line', async () => {
    expect(await problemOf('balance:\n', 'balances:\n  basis: flow\nbalance:\n')).toMatchObject({
      line: lineOf('balance:\n'),
      what: '"balances" is not a key of the file.',
      fix: 'did you mean "balance"?',
    });
  });

  test('among the constants', async () => {
    const problem = await problemOf(
      'constants: { occupation: _T, programme: _Z',
      'constants: { occupation: _T, programe: _Z',
    );
    expect(problem).toMatchObject({ line: lineOf('    constants: { occupation') });
    expect(problem.what).toContain('"programe"');
    expect(problem.fix).toContain('did you mean "programme"?');
  });

  test('one that is like none lists all there are', async () => {
    const problem = await problemOf('splices: []', 'splices: []\nzzzzzzzz: 1');
    expect(problem.fix).toMatch(
      /^use one of: all_sectors, backtest, balance, code_lists, .*titles, uncertainty\.$/,
    );
  });
});

describe('a wrong value', () => {
  test.each([
    [
      'basis: flow',
      'basis: flux',
      'balance.basis: "flux" is not allowed here.',
      'did you mean "flow"? Allowed: flow, stock.',
    ],
    [
      '      year: year',
      '      year: yeer',
      'sources.0.columns.year: "yeer" is not allowed here.',
      'did you mean "year"?',
    ],
    [
      'languages: [fr]',
      'languages: [frr]',
      'languages.0: "frr" is not allowed here.',
      `Allowed: ${languageCodes.join(', ')}.`,
    ],
    ['delivered: "2026-02-01"', 'delivered: "1 Feb 2026"', 'sources.0.delivered: expected a date', ''],
    ['delivered: "2026-02-01"', 'delivered: "2026-02-31"', 'sources.0.delivered: expected a date', ''],
    ['target_year: 2030', 'target_year: 203', 'target_year: ', ''],
    [
      'published_total_tolerance: 1',
      'published_total_tolerance: -1',
      'balance.published_total_tolerance: ',
      '',
    ],
    ['project: tiny-flow', 'project: Tiny Flow', 'project: expected a short name', ''],
  ])('%s → %s', async (from, to, what, fix) => {
    const problem = await problemOf(from, to);
    expect(problem.line).toBe(lineOf(from));
    expect(problem.what).toContain(what);
    expect(problem.fix).toContain(fix);
  });

  test.each([
    [
      'target_year: 2030',
      'target_year: soon',
      'target_year: Invalid input: expected number, received string.',
    ],
    ['project: tiny-flow', 'project: [a]', 'project: Invalid input: expected string, received array.'],
    ['splices: []', 'splices: none', 'splices: Invalid input: expected array, received string.'],
  ])('of another type: %s → %s', async (from, to, what) => {
    expect(await problemOf(from, to)).toMatchObject({ line: lineOf(from), what });
  });
});

describe('a missing key', () => {
  test('of the balance, told at the balance', async () => {
    expect(await problemOf('  basis: flow\n', '')).toMatchObject({
      line: lineOf('balance:\n'),
      what: 'balance.basis is missing.',
      fix: 'add `basis` (one of flow, stock).',
    });
  });

  test('of a source', async () => {
    expect(await problemOf('    licence: none\n', '')).toMatchObject({
      what: 'sources.0.licence is missing.',
    });
  });
});

test('YAML that cannot be read', async () => {
  const problems = await problemsOf(edited(files, FILE, 'languages: [fr]', 'languages: [fr'));
  expect(problems[0]).toMatchObject({ rule: 'yaml' });
  expect(problems[0]!.line).toBeGreaterThanOrEqual(lineOf('languages: [fr]'));
});

test('the same key twice', async () => {
  expect(await problemOf('splices: []', 'splices: []\nsplices: []')).toMatchObject({
    rule: 'yaml',
    line: lineOf('splices: []') + 1,
  });
});

test('an empty file, and no file', async () => {
  expect((await problemsOf({ [FILE]: '' }))[0]!.what).toContain('the file');
  const nowhere = await refusal(() => writeProject({ 'other.txt': '' }).load());
  expect(nowhere.problems).toMatchObject([{ rule: 'project_file', what: 'there is no project file here.' }]);
});

describe('what one key says of another', () => {
  test('a source twice', async () => {
    expect(await problemOf('- id: training', '- id: jobs')).toMatchObject({
      rule: 'source_id',
      line: lineOf('- id: training'),
      what: 'the source "jobs" stands twice.',
    });
  });

  test('a column that nothing fills', async () => {
    expect(await problemOf('      unit: unit\n', '')).toMatchObject({
      rule: 'column_missing',
      line: lineOf('    columns:\n'),
      what: 'the source "jobs" does not say where "unit" comes from.',
    });
  });

  test('a column that is filled twice', async () => {
    expect(
      await problemOf('status: A }\n    licence', 'status: A, unit: persons }\n    licence'),
    ).toMatchObject({
      rule: 'column_twice',
      what: 'the source "jobs" gives "unit" twice.',
    });
  });

  test('one mark for decimals and thousands', async () => {
    expect(
      await problemOf('    licence: none', '    decimal: "."\n    thousands: "."\n    licence: none'),
    ).toMatchObject({
      rule: 'number_marks',
      line: lineOf('    licence: none') + 1,
    });
  });

  test('unpivot with neither columns nor years', async () => {
    const broken = edited(files, FILE, '      year: year\n', '');
    const problems = await problemsOf(
      edited(broken, FILE, '    licence: none', '    unpivot: { into: year }\n    licence: none'),
    );
    expect(problems.map(({ rule }) => rule)).toContain('unpivot');
  });

  test('a language without a title', async () => {
    expect(await problemOf('languages: [fr]', 'languages: [fr, ar]')).toMatchObject({
      rule: 'title',
      line: lineOf('titles:'),
      fix: 'add titles.ar.',
    });
  });

  test.each(['staffing_share', 'crosswalk', 'parameter'])('a balance of flows without %s', async (seed) => {
    const row = new RegExp(`  ${seed}: .*\n`).exec(text)![0];
    expect(await problemOf(row, '')).toMatchObject({
      rule: 'seed_missing',
      what: `a balance of flows needs seeds.${seed}.`,
    });
  });

  test('a balance of flows without programmes', async () => {
    expect(await problemOf('  programme: seeds/programmes.csv\n', '')).toMatchObject({
      what: 'a balance of flows needs code_lists.programme.',
    });
  });
});

describe('the plan', () => {
  const plan = (keys: string) => problemOf('balance:\n', `plan: { ${keys} }\nbalance:\n`);

  test.each([2020, 2031])('that would begin in %i', async (year) => {
    const problem = await plan(`first_year: ${year}`);
    expect(problem).toMatchObject({ rule: 'plan_first_year', line: lineOf('balance:\n') });
    expect(problem.what).toContain(`cannot begin in ${year}`);
  });

  test('of a scenario that is not computed', async () => {
    expect(await plan('scenarios: [trend, trends]')).toMatchObject({
      rule: 'plan_scenario',
      line: lineOf('balance:\n'),
      what: 'plan.scenarios names "trends", which scenarios does not hold.',
      fix: 'did you mean "trend"?',
    });
  });

  test.each([
    ['a scenario', 'scenarios: [trend, trend]', 'plan.scenarios: a scenario stands twice'],
    ['a rare specialty', 'rare_occupations: [DEV, DEV]', 'plan.rare_occupations: a specialty stands twice'],
  ])('with %s twice', async (_, keys, what) => {
    expect((await plan(keys)).what).toContain(what);
  });

  test('in no time', async () => {
    expect((await plan('seconds: 0')).what).toContain('plan.seconds');
  });

  test('in a currency that is not told', async () => {
    const planned = planFiles();
    const problems = await problemsOf(edited(planned, FILE, 'currency: MAD\n', ''));
    expect(problems).toMatchObject([
      {
        rule: 'currency',
        line: lineOf('  lever:', String(edited(planned, FILE, 'currency: MAD\n', '')[FILE])),
        what: 'seeds.lever tells money, and the project does not say in which currency.',
      },
    ]);
  });

  test('in dirhams by their name', async () => {
    const problem = await problemOf('languages: [fr]\n', 'languages: [fr]\ncurrency: dirham\n');
    expect(problem.what).toContain('expected three capitals');
  });
});

test('several wrong places are told at once', async () => {
  let broken = edited(files, FILE, 'basis: flow', 'basis: flux');
  broken = edited(broken, FILE, 'first_year: 2000', 'frist_year: 2000');
  broken = edited(broken, FILE, 'delivered: "2026-03-01"', 'delivered: March');
  const problems = await problemsOf(broken);
  expect(problems.map(({ line }) => line).sort((a, b) => a! - b!)).toEqual(
    ['first_year', 'delivered: "2026-03-01"', 'basis: flow'].map((part) => lineOf(part)),
  );
});
