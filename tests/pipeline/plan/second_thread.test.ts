/** A second thread plans what the first one would have planned, to the last digit, and tells a mistake of the user's as one. */
import { expect, test } from 'vitest';
import { holdIntakes } from '../../../pipeline/plan/held.ts';
import { planScenario } from '../../../pipeline/plan/scenario_plan.ts';
import { plansBeside, plansOf, scenariosBeside } from '../../../pipeline/plan/second_thread.ts';
import { setUpPlan } from '../../../pipeline/plan/setup.ts';
import { EXIT, UserError } from '../../../pipeline/problem.ts';
import { plannedScenarios } from '../../../pipeline/project/edition.ts';
import { drawnOf } from '../tiny/drawn.ts';
import { planFiles } from '../tiny/plan_files.ts';

test('a scenario planned beside has the same rows as one planned here', async () => {
  const { central, drawn, project, planRows: rows } = await drawnOf(planFiles());
  const held = holdIntakes(central, drawn);
  const { plan, seeds, uncertainty } = project;
  const [scenario] = plannedScenarios(project);
  const beside = plansBeside({ project: { plan, seeds, uncertainty }, rows, held, scenarios: [scenario!] });
  const setup = setUpPlan(rows, held, { scenario: scenario!, rare: plan.rare_occupations });
  const here = await planScenario(project, setup, held);
  expect(plansOf(await beside.result)).toEqual([here]);
  await beside.end();
  expect(here.tables.decision.length).toBeGreaterThan(0);
  expect(here.cases.length).toBeGreaterThan(5);
  // So small a project is not worth a thread.
  expect(scenariosBeside(held, 2)).toBe(0);
});

test('what fails beside is told to who waits for it', async () => {
  const beside = plansBeside({ scenarios: ['trend'] } as never);
  await expect(beside.result).rejects.toThrow(TypeError);
  await beside.end();
});

test('what is wrong with the files of the user is refused here as it would be there', () => {
  const refused = [{ where: 'seeds/minimums.csv', rule: 'plan_minimum', what: 'too many.' }];
  expect(() => plansOf({ refused })).toThrow(UserError);
  expect(() => plansOf({ refused })).toThrow(
    expect.objectContaining({ exitCode: EXIT.usage, problems: refused }),
  );
});
