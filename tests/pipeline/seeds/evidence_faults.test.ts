/** What an answer cannot rest on: shares, promotions and counts that contradict each other, each by file and line. */
import { expect, test } from 'vitest';
import { EXIT, type Problem, type UserError } from '../../../pipeline/problem.ts';
import { run } from '../../../pipeline/run.ts';
import { readSeeds } from '../../../pipeline/seeds/seeds.ts';
import { evidenceFiles } from '../tiny/evidence_files.ts';
import { refusal } from '../tiny/refusal.ts';
import { built, released } from '../tiny/released.ts';
import { COUNTED_PART, JOBS, sharesFiles } from '../tiny/shares_files.ts';
import { tree } from '../tiny/tree.ts';
import { appended, edited, type Files, writeProject } from '../tiny/write_project.ts';

const SHARES = 'seeds/shares.csv';
const PROMOTIONS = 'seeds/promotions.csv';
const POOLS = 'seeds/pools.csv';

const refused = (files: Files): Promise<UserError> => refusal(() => readSeeds(writeProject(files).load()));
const lineOf = (files: Files, file: string, part: string) => {
  const text = String(files[file]);
  return text.slice(0, text.indexOf(part)).split('\n').length;
};
/** Each problem as a reader needs it: place, what, why and what to do. */
const isWhole = ({ where, line, what, why, fix }: Problem) =>
  [where, what, why, fix].every((text) => (text ?? '').length > 5) && (line ?? 0) > 1;

test('a project with all faults tells them all at once', async () => {
  const faults: readonly [file: string, from: string, to: string][] = [
    // Parts of one whole that are more than it: 0.6 + 0.6.
    [
      SHARES,
      'new_entrants,register,region,_T,R1,_T,_T,institutes,2024,0.3,0.4,0.5',
      'new_entrants,register,region,_T,R1,_T,_T,institutes,2024,0.3,0.6,0.7',
    ],
    // A mode outside its own range.
    [
      SHARES,
      'completed,register,region,_T,R2,_T,_T,institutes,2024,0.5,0.6,0.7',
      'completed,register,region,_T,R2,_T,_T,institutes,2024,0.5,0.4,0.7',
    ],
    // What it rests on is missing, and is a word nobody knows.
    [
      SHARES,
      'institutes,institute_dev,_T,_T,_T,2024,0.4,0.5,0.6,imputed',
      'institutes,institute_dev,_T,_T,_T,2024,0.4,0.5,0.6,',
    ],
    [POOLS, '900,assumed', '900,guessed'],
    // Developers from operators, operators from agents, and agents from developers.
    [PROMOTIONS, 'OPS,AGT,_T,0.2,0.1,0.3', 'AGT,DEV,_T,0.1,,,assumed,D,tests,\nOPS,AGT,_T,0.2,0.1,0.3'],
  ];
  let files = faults.reduce((all, [file, from, to]) => edited(all, file, from, to), evidenceFiles());
  // The candidates of the nation once under any definition, once under one.
  files = appended(files, 'seeds/definitions.csv', 'pool_candidates,counted,Comptés,false');
  files = appended(
    files,
    SHARES,
    'pool_candidates,counted,region,_T,R1,_T,_T,_T,2024,0.2,0.3,0.5,assumed,D,tests,,',
  );

  const error = await refused(files);
  expect(error.exitCode).toBe(EXIT.usage);
  const found = error.problems.map(({ where, line, rule, column }) =>
    [where, line, rule, column ?? null].join(' '),
  );
  expect(found.sort()).toEqual(
    [
      `${SHARES} ${lineOf(files, SHARES, 'new_entrants,register,region,_T,R1')} share_above_whole mode`,
      `${SHARES} ${lineOf(files, SHARES, 'completed,register,region,_T,R2')} seed_custom mode`,
      `${SHARES} ${lineOf(files, SHARES, 'new_entrants,register,programme,institutes,institute_dev')} seed_invalid_value basis`,
      `${SHARES} ${lineOf(files, SHARES, 'pool_candidates,counted')} two_definitions definition`,
      `${POOLS} ${lineOf(files, POOLS, 'AGT,_T')} seed_invalid_value basis`,
      `${PROMOTIONS} ${lineOf(files, PROMOTIONS, 'DEV,OPS')} promotion_ring `.trim(),
      `${PROMOTIONS} ${lineOf(files, PROMOTIONS, 'AGT,DEV')} promotion_ring `.trim(),
      `${PROMOTIONS} ${lineOf(files, PROMOTIONS, 'OPS,AGT')} promotion_ring `.trim(),
    ]
      .map((text) => (text.includes('promotion_ring') ? `${text} ` : text))
      .sort(),
  );
  for (const problem of error.problems)
    expect([problem.rule, isWhole(problem)]).toEqual([problem.rule, true]);
});

test('parts are judged in each year that the rows name, with the nearest row of each', async () => {
  // 2016: 0.9 and the 0.6 of 2024, the nearest of the other region.
  const files = appended(
    evidenceFiles(),
    SHARES,
    'completed,register,region,_T,R1,_T,_T,institutes,2016,0.8,0.9,1,imputed,C,tests,,',
  );
  const { problems } = await refused(files);
  expect(problems).toMatchObject([
    { where: SHARES, line: lineOf(files, SHARES, 'institutes,2016'), rule: 'share_above_whole' },
  ]);
  expect(problems[0]!.what).toContain('in 2016 sum to 1.5, over 2 parts');
});

test.each([
  ['leave one region out', /pool_candidates,_T,region,_T,R2.*\n/, '', 'no share of pool_candidates tells R2'],
  ['sum to less than one', /R2,_T,_T,_T,2024,0.5,0.7,0.8/, 'R2,_T,_T,_T,2024,0.5,0.6,0.8', 'sum to 0.9'],
])('a pool of the nation whose shares %s', async (_, from, to, what) => {
  const base = evidenceFiles();
  const { problems } = await refused({ ...base, [SHARES]: String(base[SHARES]).replace(from, to) });
  expect(problems).toMatchObject([
    { where: POOLS, line: lineOf(base, POOLS, 'AGT,_T'), rule: 'pool_regions' },
  ]);
  expect(problems[0]!.what).toContain(what);
});

test('more openings filled from inside than there are', async () => {
  const base = evidenceFiles();
  const files = edited(
    base,
    PROMOTIONS,
    'DEV,OPS,_T,0.3,0.2,0.5',
    'DEV,OPS,_T,0.7,,,assumed,D,tests,\nDEV,AGT,_T,0.4,0.2,0.5',
  );
  const { problems } = await refused(files);
  expect(problems).toMatchObject([
    { where: PROMOTIONS, line: lineOf(files, PROMOTIONS, 'DEV,OPS'), rule: 'promotion_above_whole' },
  ]);
});

test('counted parts above their whole are refused, alone and together, each with its line and that of the whole', async () => {
  const { year, region, sector, persons } = COUNTED_PART;
  const [own, whole] = [`${year},${region},${sector},employment`, `${year},_T,_T,employment`];
  const jobs = 'inputs/jobs.csv';
  const alone = edited(sharesFiles(), jobs, `${own},${persons}`, `${own},${JOBS[year]! + 2}`);
  // One person too many is the rounding that the project grants published totals. In the year before, two parts that pass the whole only together.
  const half = Math.ceil(JOBS[year - 1]! / 2) + 1;
  const rows = ['R1', 'R3'].map((code) => `${year - 1},${code},IT,employment,${half},persons,register`);
  const files = rows.reduce((all, row) => appended(all, jobs, row), alone);
  const error = await refusal(() => built(files));
  expect(error.exitCode).toBe(EXIT.rejected);
  expect(error.problems).toMatchObject([
    { where: jobs, line: lineOf(files, jobs, own), column: 'value', rule: 'part_above_whole' },
    { where: jobs, line: lineOf(files, jobs, rows[0]!), rule: 'part_above_whole' },
    { where: jobs, line: lineOf(files, jobs, rows[1]!), rule: 'part_above_whole' },
  ]);
  expect(error.problems[0]!.what).toContain(`${jobs}:${lineOf(files, jobs, whole)}`);
  expect(error.problems[1]!.what).toContain(`with the other 1 it makes ${2 * half}`);
  for (const problem of error.problems) expect(isWhole(problem)).toBe(true);
});

test('a counted part that is all of its whole leaves the others nothing, and is no fault', async () => {
  const { year, region, sector, persons } = COUNTED_PART;
  const own = `${year},${region},${sector},employment`;
  const files = edited(sharesFiles(), 'inputs/jobs.csv', `${own},${persons}`, `${own},${JOBS[year]}`);
  await expect(built(files)).resolves.toBeTruthy();
});

test('whatever is refused, seeds or counts, the last release stays as it is', async () => {
  const files = sharesFiles();
  const project = await released(files);
  // Steps that a refused run has finished are kept for the next one.
  const whole = () => Object.entries(tree(project.data)).filter(([path]) => !path.startsWith('steps'));
  const before = whole();
  const { year, region, sector, persons } = COUNTED_PART;
  const jobs = 'inputs/jobs.csv';
  const own = `${year},${region},${sector},employment`;
  for (const [file, from, to, rule] of [
    [
      SHARES,
      'register,sector,_T,IT,_T,_T,_T,2022,0.5,0.6,0.7',
      'register,sector,_T,IT,_T,_T,_T,2022,0.5,0.7,0.7',
      'share_above_whole',
    ],
    [jobs, `${own},${persons}`, `${own},99999`, 'part_above_whole'],
  ] as const) {
    project.write(file, edited(files, file, from, to)[file]!);
    const error = await refusal(() => run(project.load(), { tell: () => undefined }));
    expect(error.problems.map((problem) => problem.rule)).toEqual([rule]);
    expect(whole()).toEqual(before);
    project.write(file, files[file]!);
  }
});
