/** A second thread draws what the first one would have drawn, to the last digit. */
import { expect, test } from 'vitest';
import { readBalance } from '../../../pipeline/balance/balance.ts';
import { FORECAST_MARTS, LEAVES, runSqlFiles, SERIES } from '../../../pipeline/database/build.ts';
import { createDatabase } from '../../../pipeline/database/database.ts';
import { centerOf } from '../../../pipeline/draws/center.ts';
import { decidingInputs } from '../../../pipeline/draws/deciding.ts';
import { drawBalance, drawNumbers } from '../../../pipeline/draws/draws.ts';
import { resultsOf } from '../../../pipeline/draws/results.ts';
import { drawScenario } from '../../../pipeline/draws/scenario_draws.ts';
import { resultsBeside, scenariosBeside } from '../../../pipeline/draws/second_thread.ts';
import { forecastAll } from '../../../pipeline/forecast/forecast.ts';
import { impute } from '../../../pipeline/imputation/imputation.ts';
import { load } from '../../../pipeline/inputs/load.ts';
import { runKey } from '../../../pipeline/project/run_key.ts';
import { readSeeds } from '../../../pipeline/seeds/seeds.ts';
import { flowFiles } from '../tiny/flow_files.ts';
import { edited, writeProject } from '../tiny/write_project.ts';

const files = edited(
  flowFiles(),
  'adequation.yaml',
  '    titles: { fr: Tendance }',
  '    titles: { fr: Tendance }\n  - id: same\n    titles: { fr: La même }',
);

test('scenarios drawn beside have the same rows as those drawn here', async () => {
  const written = writeProject(files);
  const project = written.load();
  const { connection, close } = await createDatabase(':memory:', written.folder);
  await load(connection, project, readSeeds(project), runKey(project));
  await runSqlFiles(connection, SERIES);
  await forecastAll(connection, project);
  await runSqlFiles(connection, FORECAST_MARTS);
  const imputed = await impute(connection);
  await runSqlFiles(connection, LEAVES);
  const base = (await readBalance(connection, imputed))!;
  const drawn = await drawNumbers(connection, base, project.uncertainty);
  const central = { ...base, center: centerOf(base, drawn) };
  await drawBalance(connection, central, drawn);
  close();

  const deciding = decidingInputs(central, drawn);
  const scenarios = central.scenarios.map(({ scenario }) => scenario);
  const here = scenarios.map((scenario) =>
    resultsOf(central, drawn, drawScenario(central, drawn, scenario), deciding),
  );
  const beside = resultsBeside(central, drawn, scenarios);
  expect(await beside.results).toEqual(here);
  await beside.end();
  expect(here[0]!.distribution.length).toBeGreaterThan(10);
  expect(here[0]!.answers.length).toBeGreaterThan(10);

  // So small a project is not worth a thread.
  expect(scenariosBeside(central, drawn.options.draws)).toBe(0);
});

test('what fails beside is told to who waits for it', async () => {
  const beside = resultsBeside({} as never, {} as never, ['trend']);
  await expect(beside.results).rejects.toThrow(TypeError);
  await beside.end();
});
