/** A second thread draws what the first one would have drawn, to the last digit. */
import { expect, test } from 'vitest';
import { balance } from '../../../pipeline/balance/balance.ts';
import { FORECAST_MARTS, LEAVES, runSqlFiles, SERIES } from '../../../pipeline/database/build.ts';
import { createDatabase } from '../../../pipeline/database/database.ts';
import { distributionOf } from '../../../pipeline/draws/distribution.ts';
import { drawBalance } from '../../../pipeline/draws/draws.ts';
import { drawScenario } from '../../../pipeline/draws/scenario_draws.ts';
import { distributionsBeside, scenariosBeside } from '../../../pipeline/draws/second_thread.ts';
import { forecastAll } from '../../../pipeline/forecast/forecast.ts';
import { load } from '../../../pipeline/inputs/load.ts';
import { runKey } from '../../../pipeline/project/run_key.ts';
import { readSeeds } from '../../../pipeline/seeds/seeds.ts';
import { flowFiles } from '../tiny/flow_files.ts';
import { writeProject } from '../tiny/write_project.ts';

test('scenarios drawn beside have the same rows as those drawn here', async () => {
  const written = writeProject(flowFiles());
  const project = written.load();
  const { connection, close } = await createDatabase(':memory:', written.folder);
  await load(connection, project, readSeeds(project), runKey(project));
  await runSqlFiles(connection, SERIES);
  await forecastAll(connection, project);
  await runSqlFiles(connection, [...FORECAST_MARTS, ...LEAVES]);
  const central = (await balance(connection))!;
  const drawn = await drawBalance(connection, central, project.uncertainty);
  close();

  const here = central.scenarios.map((scenario) =>
    distributionOf(central.system, drawScenario(central, drawn, scenario), drawn.options),
  );
  const beside = distributionsBeside(central, drawn, central.scenarios);
  expect(await beside.rows).toEqual(here);
  await beside.end();
  expect(here[0]!.length).toBeGreaterThan(10);

  // So small a project is not worth a thread.
  expect(scenariosBeside(central, drawn.options.draws)).toBe(0);
});

test('what fails beside is told to who waits for it', async () => {
  const beside = distributionsBeside({} as never, {} as never, ['trend']);
  await expect(beside.rows).rejects.toThrow(TypeError);
  await beside.end();
});
