/** What keeps the house readable, so that it stays so: no dead code, short lists of parameters, folders one can read. */
import { expect, test } from 'vitest';
import { ROOT } from './imports.ts';
import { allFunctions, deadExports, folderSizes, functionsIn, lineCount, readSources } from './shape.ts';

const sources = readSources(ROOT);

test('no export of the product is dead', () => {
  expect(deadExports(sources)).toEqual([]);
  const planted = new Map([
    [
      'models/a.ts',
      'export const used = 1;\nexport const dead = 2;\n/** dead */\nexport const home = 3;\nhome;\n',
    ],
    ['models/b.ts', "import { used } from './a.ts';\n"],
  ]);
  expect(deadExports(planted)).toEqual(['models/a.ts dead']);
});

test('no function takes more than six parameters', () => {
  const many = allFunctions(sources).filter(({ parameters }) => parameters > 6);
  expect(many.map(({ file, name }) => `${file} ${name}`)).toEqual([]);
});

/** Longer than a screen, with the reason; one that has become short leaves the list. */
const LONG: Record<string, string> = {
  'reports/browser/what_if.ts start': 'the state of one page, and what listens to its controls',
  'pipeline/seeds/parameter_rules.ts parameterRanges': 'a list of ranges, one after the other',
  'pipeline/commands/forecast/series_rows.ts readRows': 'a reader that judges row by row as they arrive',
  'pipeline/project/rules.ts crossCheck': 'a list of rules, one after the other',
  'reports/sections/sector/target_path_figure.ts targetPathFigure': 'one figure and its words',
  'pipeline/seeds/scenario_rules.ts stepProblems': 'a list of rules, one after the other',
  'pipeline/seeds/advice_rules.ts textProblems': 'a list of rules, one after the other',
  'models/forecast/parts/holt_grid.ts holtGridFit': 'one search, whose loops share their sums',
  'reports/sections/firms/published_employment_chart.ts publishedEmploymentChart': 'one figure and its words',
};

test('no function is longer than sixty lines without a reason', () => {
  const long = allFunctions(sources).filter(({ lines }) => lines > 60);
  expect(long.map(({ file, name }) => `${file} ${name}`).filter((one) => !(one in LONG))).toEqual([]);
});

/** Lists and texts, which are read by looking up. */
const TABLES = /^reports\/words\/|^pipeline\/(dictionary\/.*|balance\/write)\.ts$/;

test('a file is a screen or two: over 300 lines only tables, words and what the list names', () => {
  const long = [...sources].filter(([file, text]) => file.endsWith('.ts') && lineCount(text) > 300);
  expect(long.map(([file]) => file).filter((file) => !TABLES.test(file))).toEqual([]);
});

test('no folder holds more than forty files of code, but the views and the checks, which are lists', () => {
  const full = folderSizes(sources).filter(({ files }) => files > 40);
  const lists = ['pipeline/checks', 'pipeline/dictionary'];
  expect(full.filter(({ folder }) => !lists.includes(folder))).toEqual([]);
});

test('functions are found with their length and their parameters', () => {
  const text = [
    'export async function one(',
    '  a: (x: number) => void,',
    '  { b, c }: Pair<string, number>,',
    '): Promise<void> {',
    '  go(a, b, c);',
    '}',
    'const two = (a: number) => a;',
    'const three = (a: number, b = [1, 2]) => {',
    '  return a;',
    '};',
    'const four = (1 + 2) * 3;',
  ].join('\n');
  expect(functionsIn(text)).toEqual([
    { name: 'one', lines: 6, parameters: 2 },
    { name: 'two', lines: 1, parameters: 1 },
    { name: 'three', lines: 3, parameters: 2 },
  ]);
});
