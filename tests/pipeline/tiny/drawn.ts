import { type CentralBalance, readBalance } from '../../../pipeline/balance/balance.ts';
import { FORECAST_MARTS, LEAVES, runSqlFiles, SERIES } from '../../../pipeline/database/build.ts';
import { createDatabase } from '../../../pipeline/database/database.ts';
import { centerOf } from '../../../pipeline/draws/center.ts';
import { drawBalance, drawNumbers } from '../../../pipeline/draws/draws.ts';
import type { Drawn } from '../../../pipeline/draws/types.ts';
import { forecastAll } from '../../../pipeline/forecast/forecast.ts';
import { impute } from '../../../pipeline/imputation/imputation.ts';
import { load } from '../../../pipeline/inputs/load.ts';
import { type PlanRows, readPlanRows } from '../../../pipeline/plan/rows.ts';
import type { Project } from '../../../pipeline/project/project.ts';
import { runKey } from '../../../pipeline/project/run_key.ts';
import { readSeeds } from '../../../pipeline/seeds/seeds.ts';
import { type Files, writeProject } from './write_project.ts';

/** Everything that was drawn for a project with a balance of flows, draw by draw, as a run draws it; and what a plan reads. */
export async function drawnOf(
  files: Files,
): Promise<{ central: CentralBalance; drawn: Drawn; project: Project; planRows: PlanRows }> {
  const written = writeProject(files);
  const project = written.load();
  const { connection, close } = await createDatabase(':memory:', written.folder);
  try {
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
    return { central, drawn, project, planRows: await readPlanRows(connection) };
  } finally {
    close();
  }
}
