/** The size of a project against one counted by hand and against what a run of it makes; rates are judged by the bench. */
import { expect, test } from 'vitest';
import { addEstimate } from '../../../pipeline/commands/estimate.ts';
import { estimateOf } from '../../../pipeline/estimate/estimate.ts';
import { projectSize } from '../../../pipeline/estimate/size.ts';
import { readSeeds } from '../../../pipeline/seeds/seeds.ts';
import { commandHere } from '../tiny/command_here.ts';
import { flowFiles } from '../tiny/flow_files.ts';
import { planFiles } from '../tiny/plan_files.ts';
import { appended, writeProject } from '../tiny/write_project.ts';

const sizeOf = (files: Parameters<typeof writeProject>[0]) => {
  const project = writeProject(files).load();
  return projectSize(project, readSeeds(project));
};

test('counts the tiny country as it is counted by hand', () => {
  expect(sizeOf(flowFiles())).toMatchObject({
    ...{ regions: 2, sectors: 2, occupations: 3, scenarios: 1, languages: 1 },
    // Two regions by four rows of staffing shares: DEV and OPS in IT, DEV and AGT in CC.
    cells: 8,
    plan_places: 0,
  });
  expect(sizeOf(planFiles()).plan_places).toBe(2 * 3 * 5);
  // Six places: pages of regions are written where as many are declared, and made on request where fewer are.
  const paged = [6, 5].map((most) =>
    sizeOf(appended(flowFiles(), 'adequation.yaml', `outputs: { most_places: ${most} }`)),
  );
  expect(paged.map((size) => size.paged)).toEqual([4, 2]);
});

test('more of anything takes more of everything it touches, and nothing is below nothing', () => {
  const size = sizeOf(planFiles());
  const base = estimateOf(size);
  for (const name of ['cells', 'draws', 'plan_places', 'input_bytes', 'paged', 'scenarios'] as const)
    expect(estimateOf({ ...size, [name]: 100 * size[name] }).cpu_seconds).toBeGreaterThan(base.cpu_seconds);
  for (const value of Object.values(base)) expect(value).toBeGreaterThan(0);
});

test('is told in words and as an object', async () => {
  const { folder } = writeProject(planFiles());
  const told = await commandHere(addEstimate, 'estimate', '--project', folder, '--json');
  expect(JSON.parse(told.stdout)).toMatchObject({ state: 'estimated', size: { cells: 8 }, fits: true });
  const words = await commandHere(addEstimate, 'estimate', '--project', folder);
  expect(words.stdout).toMatch(/8 cells at most.*\n.*A plan of 30 places/);
});
