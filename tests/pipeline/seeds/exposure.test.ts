/** A published index by occupation: what a scenario takes from it, and rows that belong to another occupation. */
import { expect, test } from 'vitest';
import { loadProject } from '../../../pipeline/project/project.ts';
import { readSeeds } from '../../../pipeline/seeds/seeds.ts';
import { ROOT } from '../tiny/command.ts';
import { flowFiles } from '../tiny/flow_files.ts';
import { refusal } from '../tiny/refusal.ts';
import { edited, type Files, writeProject } from '../tiny/write_project.ts';

test('each step of the shipped scenario is one less the mean score of its occupations, times what of it is no longer a job', () => {
  const { exposure, occupation, scenario_step } = readSeeds(loadProject(ROOT));
  const steps = scenario_step!.filter(({ scenario }) => scenario === 'ai_substitution');
  expect(steps.length).toBe(8);
  for (const step of steps) {
    const scores = exposure!.filter(
      (row) =>
        row.scenario === 'ai_substitution' &&
        occupation!.find((own) => own.occupation_code === row.occupation_code)!.parent_code ===
          step.occupation_code,
    );
    const mean = scores.reduce((sum, row) => sum + row.score!, 0) / scores.length;
    const left = (part: number) => 1 - part * mean;
    expect([step.occupation_code, ...[step.low, step.value, step.high].map((x) => x!.toFixed(2))]).toEqual([
      step.occupation_code,
      ...[0.67, 0.3, 0.08].map((part) => left(part).toFixed(2)),
    ]);
  }
  // Whose index it is, and under which licence it may be used, goes with every row.
  expect(new Set(exposure!.map((row) => row.licence))).toEqual(new Set(['CC BY 4.0']));
});

const FILE = 'seeds/exposure.csv';
const ROW = 'DEV,2512,Software Developers,0.53,0.07,Gradient 3,2025,,the index,CC BY 4.0';

function files(row: string): Files {
  const named = edited(flowFiles(), 'adequation.yaml', 'seeds:\n', `seeds:\n  exposure: ${FILE}\n`);
  const coded = edited(
    edited(named, 'seeds/occupations.csv', 'level,name_fr', 'level,isco08,name_fr'),
    'seeds/occupations.csv',
    'DEV,_T,1,Dév',
    'DEV,_T,1,2512,Dév',
  );
  const whole = ['_T,,0,', 'OPS,_T,1,', 'AGT,_T,1,'].reduce(
    (all, start) => edited(all, 'seeds/occupations.csv', `\n${start}`, `\n${start},`),
    coded,
  );
  return {
    ...whole,
    [FILE]: `# An index.\noccupation_code,isco08,title,score,sd,category,year,scenario,source,licence\n${row}\n`,
  };
}

test('a row that fits its occupation is read', () => {
  expect(readSeeds(writeProject(files(ROW)).load()).exposure).toMatchObject([
    { score: 0.53, scenario: null },
  ]);
});

test.each([
  ['the score of another occupation', ROW.replace('2512', '2513'), 'isco08', /DEV is 2512/],
  ['an occupation nobody knows', ROW.replace('DEV', 'DEVS'), 'occupation_code', /"DEVS"/],
  ['a scenario nobody runs', ROW.replace('2025,,', '2025,ai,'), 'scenario', /"ai" is no scenario/],
  [
    'a scenario without a score',
    ROW.replace('0.53', '').replace('2025,,', '2025,trend,'),
    'score',
    /must be given/,
  ],
  ['a score that is no share', ROW.replace('0.53', '53'), 'score', /between 0 and 1/],
])('%s is refused by file and line', async (_, row, column, what) => {
  const { problems } = await refusal(() => readSeeds(writeProject(files(row)).load()));
  expect(problems).toMatchObject([{ where: FILE, line: 3, column }]);
  expect(problems[0]?.what).toMatch(what);
  expect(problems[0]?.fix?.length).toBeGreaterThan(5);
});
