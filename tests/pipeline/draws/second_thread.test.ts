/** A second thread draws what the first one would have drawn, to the last digit. */
import { expect, test } from 'vitest';
import { decidingInputs } from '../../../pipeline/draws/deciding.ts';
import { madeResults, resultsOf } from '../../../pipeline/draws/results.ts';
import { drawScenario } from '../../../pipeline/draws/scenario_draws.ts';
import { resultsBeside, scenariosBeside } from '../../../pipeline/draws/second_thread.ts';
import { drawnOf } from '../tiny/drawn.ts';
import { sharesFiles } from '../tiny/shares_files.ts';

test('scenarios drawn beside have the same rows as those drawn here, each in its own perimeter of supply', async () => {
  const { central, drawn } = await drawnOf(sharesFiles());
  const deciding = decidingInputs(central, drawn);
  const scenarios = central.scenarios.map(({ scenario }) => scenario);
  expect(scenarios).toEqual(['trend', 'all_courses']);
  const here = scenarios.map((scenario) =>
    madeResults(resultsOf(central, drawn, drawScenario(central, drawn, scenario), deciding)),
  );
  const beside = resultsBeside(central, drawn, scenarios);
  expect(await beside.result).toEqual(here);
  await beside.end();
  expect(here[0]!.distribution.length).toBeGreaterThan(10);
  expect(here[0]!.answers.length).toBeGreaterThan(10);

  // So small a project is not worth a thread.
  expect(scenariosBeside(central, drawn.options.draws)).toBe(0);
});

test('what fails beside is told to who waits for it', async () => {
  const beside = resultsBeside({} as never, {} as never, ['trend']);
  await expect(beside.result).rejects.toThrow(TypeError);
  await beside.end();
});
