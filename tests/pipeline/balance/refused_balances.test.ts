/** What a balance cannot be made of: exit 2, file and line, and the last release as it was. */
import { beforeAll, describe, expect, test } from 'vitest';
import { EXIT } from '../../../pipeline/problem.ts';
import { run } from '../../../pipeline/run.ts';
import { flowFiles } from '../tiny/flow_files.ts';
import { refusal } from '../tiny/refusal.ts';
import { tree } from '../tiny/tree.ts';
import {
  appended,
  edited,
  type Files,
  lines,
  type WrittenProject,
  writeProject,
} from '../tiny/write_project.ts';

const STEPS =
  'scenario,step,target,name,region_code,sector_code,occupation_code,programme_code,operation,value,low,high,from_year,phase_years,status,grade,source';
const MOVES = 'from_sector,to_sector,rate,status,grade,source';

/** The flow project with a second scenario of one step, and one move between sectors. */
const files: Files = {
  ...edited(
    edited(
      flowFiles(),
      'adequation.yaml',
      '    titles: { fr: Tendance }',
      '    titles: { fr: Tendance }\n  - id: other\n    titles: { fr: Autre }',
    ),
    'adequation.yaml',
    'seeds:\n',
    'seeds:\n  scenario_step: seeds/scenarios.csv\n  sector_move: seeds/moves.csv\n',
  ),
  'seeds/scenarios.csv': lines(
    STEPS,
    'other,1,parameter,suitability_share,_T,_T,_T,_T,multiply,0.9,0.8,1,2026,0,assumed,D,tests',
  ),
  'seeds/moves.csv': lines(MOVES, 'CC,IT,0.01,assumed,D,tests'),
};

let project: WrittenProject;
let before: Record<string, string>;
beforeAll(async () => {
  project = writeProject(files);
  await run(project.load(), { tell: () => undefined });
  before = tree(project.data);
});

/** Runs the released project with one file changed, and puts the file back. */
async function refusedWith(file: string, changed: Files) {
  project.write(file, changed[file]!);
  try {
    return await refusal(() => run(project.load(), { tell: () => undefined }));
  } finally {
    project.write(file, files[file]!);
  }
}

const lineOf = (file: string, part: string) => {
  const text = String(files[file]);
  return text.slice(0, text.indexOf(part)).split('\n').length;
};
const lastLine = (file: string) => String(files[file]).split('\n').length;

describe('one cell changed', () => {
  test.each([
    [
      'a staffing share that does not sum to one',
      'seeds/staffing_shares.csv',
      'CC,AGT,0.9',
      'CC,AGT,0.8',
      'share_sum',
      'CC,DEV',
    ],
    [
      'a crosswalk that does not sum to one',
      'seeds/crosswalk.csv',
      'licence,_O,0.3',
      'licence,_O,0.2',
      'share_sum',
      'licence,',
    ],
    [
      'a rate above one',
      'seeds/parameters.csv',
      '_T,0.05,,,share',
      '_T,5,,,share',
      'parameter_value',
      '_T,0.05,,,share',
    ],
    [
      'a rate below zero',
      'seeds/parameters.csv',
      '_T,0.05,,,share',
      '_T,-0.05,,,share',
      'parameter_value',
      '_T,0.05,,,share',
    ],
    [
      'a range whose low lies above its high',
      'seeds/parameters.csv',
      '0.02,0.01,0.03',
      '0.02,0.03,0.01',
      'parameter_low',
      '0.02,0.01',
    ],
    [
      'a value outside its range',
      'seeds/parameters.csv',
      '0.02,0.01,0.03',
      '0.2,0.01,0.03',
      'parameter_value',
      '0.02,0.01',
    ],
    [
      'an increment without its baseline',
      'seeds/targets.csv',
      'increment,14000,2024',
      'increment,,',
      'increment_baseline',
      'jobs_more',
    ],
    [
      'a scenario that changes a parameter nobody knows',
      'seeds/scenarios.csv',
      'suitability_share',
      'suitability_shares',
      'scenario_name',
      'other,1',
    ],
    [
      'a scenario that the project file does not name',
      'seeds/scenarios.csv',
      'other,1',
      'another,1',
      'scenario_scenario',
      'other,1',
    ],
    [
      'a step of a region that no list holds',
      'seeds/scenarios.csv',
      'suitability_share,_T',
      'suitability_share,R9',
      'unknown_code',
      'other,1',
    ],
    [
      'a step outside its own range',
      'seeds/scenarios.csv',
      '0.9,0.8,1',
      '0.7,0.8,1',
      'scenario_value',
      'other,1',
    ],
    [
      'exports that are not led to a value',
      'seeds/scenarios.csv',
      'parameter,suitability_share',
      'series,exports',
      'scenario_operation',
      'other,1',
    ],
    ['a sector that moves into itself', 'seeds/moves.csv', 'CC,IT', 'CC,CC', 'move_to_sector', 'CC,IT'],
    ['a move of more than all', 'seeds/moves.csv', '0.01', '1.01', 'seed_custom', 'CC,IT'],
  ])('%s', async (_, file, from, to, rule, at) => {
    const error = await refusedWith(file, edited(files, file, from, to));
    expect(error.exitCode).toBe(EXIT.usage);
    expect(error.problems[0]).toMatchObject({ where: file, line: lineOf(file, at), rule });
    expect(error.problems[0]!.fix).toBeTruthy();
    expect(tree(project.data)).toEqual(before);
  });
});

test('a programme without crosswalk', async () => {
  const file = 'seeds/programmes.csv';
  const error = await refusedWith(file, appended(files, file, 'master,Bac+5,5,Master'));
  expect(error.exitCode).toBe(EXIT.usage);
  expect(error.problems).toMatchObject([{ where: file, line: lastLine(file), rule: 'no_crosswalk' }]);
  expect(tree(project.data)).toEqual(before);
});

describe('two definitions feeding one balance', () => {
  test.each([
    [
      'as a list',
      'demand: { measure: employment, definition: register }',
      'demand: { measure: employment, definition: [register, survey] }',
    ],
    [
      'as a key given twice',
      'definition: register }\n  supply',
      'definition: register, definition: survey }\n  supply',
    ],
  ])('%s', async (_, from, to) => {
    const error = await refusedWith('adequation.yaml', edited(files, 'adequation.yaml', from, to));
    expect(error.exitCode).toBe(EXIT.usage);
    expect(error.problems[0]!.where).toContain('adequation.yaml');
    expect(error.problems[0]!.line).toBe(lineOf('adequation.yaml', 'demand: {'));
    expect(tree(project.data)).toEqual(before);
  });

  test('as one that no seed holds', async () => {
    const changed = edited(
      files,
      'adequation.yaml',
      'completed, definition: register',
      'completed, definition: survey',
    );
    const error = await refusedWith('adequation.yaml', changed);
    expect(error.exitCode).toBe(EXIT.usage);
    expect(error.problems).toMatchObject([{ rule: 'balance_definition' }]);
    expect(tree(project.data)).toEqual(before);
  });
});
