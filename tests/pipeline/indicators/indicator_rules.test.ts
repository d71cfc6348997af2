/** Indicators that nobody computes and rules whose cuts or matrix are not whole are told by file and line, exit 2. */
import { describe, expect, test } from 'vitest';
import { EXIT } from '../../../pipeline/problem.ts';
import { indicatorFiles } from '../tiny/indicator_files.ts';
import { checkRefusal } from '../tiny/refusal.ts';
import { appended, edited, type Files } from '../tiny/write_project.ts';

const files = indicatorFiles();
const MATRIX = 'seeds/indicator_matrix.csv';
const CLASSES = 'seeds/indicator_classes.csv';

async function problemsOf(changed: Files) {
  const error = await checkRefusal(changed);
  expect(error.exitCode).toBe(EXIT.usage);
  return error.problems;
}

const lineOf = (file: string, start: string) =>
  String(files[file])
    .split('\n')
    .findIndex((line) => line.startsWith(start)) + 1;

describe('an indicator', () => {
  test('that no mart computes', async () => {
    const problems = await problemsOf(edited(files, 'seeds/indicators.csv', '\nwashington,', '\nwashingtn,'));
    expect(problems).toMatchObject([
      {
        where: 'seeds/indicators.csv',
        line: lineOf('seeds/indicators.csv', 'washington,'),
        rule: 'unknown_indicator',
        fix: 'did you mean "washington"?',
      },
    ]);
  });

  const SEED = 'seeds/indicators.csv';
  test.each([
    [
      'a unit that its name denies',
      SEED,
      'shortage_share',
      ',share,0,above,',
      ',ratio,0,above,',
      'indicator_unit',
    ],
    [
      'people level elsewhere than at 0',
      SEED,
      'naive_completions_gap',
      ',persons,0,',
      ',persons,1,',
      'indicator_neutral_value',
    ],
    [
      'a neutral value and no side',
      SEED,
      'shortage_share',
      ',share,0,above,',
      ',share,0,,',
      'indicator_shortage_side',
    ],
    [
      'neither side nor classes',
      SEED,
      'shortage_share',
      ',share,0,above,',
      ',share,,,',
      'indicator_neutral_value',
    ],
    [
      'classes on the other side',
      CLASSES,
      'ita,strong_shortage',
      'ratio,1,below',
      'ratio,1,above',
      'indicator_reading',
    ],
  ])('with %s', async (_, where, start, from, to, rule) => {
    const problems = await problemsOf(edited(files, SEED, from, to));
    expect(problems).toContainEqual(expect.objectContaining({ where, line: lineOf(where, start), rule }));
  });

  test('of a unit that is none', async () => {
    const problems = await problemsOf(edited(files, SEED, ',share,0,above,', ',percent,0,above,'));
    expect(problems).toMatchObject([{ where: SEED, line: lineOf(SEED, 'shortage_share'), column: 'unit' }]);
  });

  test.each([
    [
      'a class that the rule does not know',
      'washington_growth,fast,',
      'washington_growth,quick,',
      'washington_growth,slow',
    ],
    [
      'a class fewer',
      'washington_openings,many,0.01,',
      'washington_opening,many,0.01,',
      'washington_openings,few',
    ],
  ])('whose cuts have %s', async (_, from, to, first) => {
    const problems = await problemsOf(edited(files, CLASSES, from, to));
    expect(problems).toContainEqual(
      expect.objectContaining({ where: CLASSES, line: lineOf(CLASSES, first), rule: 'indicator_cuts' }),
    );
  });
});

describe('the matrix of the COPS-style rule', () => {
  test('without a class for a state and step', async () => {
    expect(
      await problemsOf(edited(files, MATRIX, 'cops_style,balance,-2,strong_shortage\n', '')),
    ).toMatchObject([
      {
        where: MATRIX,
        line: lineOf(MATRIX, 'cops_style,shortage,-2'),
        rule: 'matrix_incomplete',
        what: 'the matrix of cops_style has no class for balance -2.',
      },
    ]);
  });

  test('with a class that has no label', async () => {
    expect(
      await problemsOf(edited(files, MATRIX, 'balance,-2,strong_shortage', 'balance,-2,strong_shortge')),
    ).toMatchObject([{ where: MATRIX, line: lineOf(MATRIX, 'cops_style,balance,-2'), rule: 'matrix_class' }]);
  });

  test('with a step outside −2 to 2, or two classes for one', async () => {
    expect(await problemsOf(appended(files, MATRIX, 'cops_style,balance,3,balance'))).toMatchObject([
      { where: MATRIX, column: 'step' },
    ]);
    expect(await problemsOf(appended(files, MATRIX, 'cops_style,balance,2,balance'))).toMatchObject([
      { where: MATRIX, rule: 'duplicate' },
    ]);
  });
});

test('a published recent state that is none, and one of an unknown specialty', async () => {
  const file = 'seeds/recent_states.csv';
  expect(await problemsOf(edited(files, file, 'DEV,shortage', 'DEV,short'))).toMatchObject([
    { where: file, line: 3, column: 'state' },
  ]);
  expect(await problemsOf(edited(files, file, 'DEV,shortage', 'DEVS,shortage'))).toMatchObject([
    { where: file, line: 3, rule: 'unknown_code' },
  ]);
});
