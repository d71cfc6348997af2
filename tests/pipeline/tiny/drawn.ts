import { type CentralBalance, readBalance } from '../../../pipeline/balance/balance.ts';
import { createDatabase } from '../../../pipeline/database/database.ts';
import { centerOf } from '../../../pipeline/draws/center.ts';
import { drawBalance, drawNumbers } from '../../../pipeline/draws/draws.ts';
import type { Drawn } from '../../../pipeline/draws/types.ts';
import { type PlanRows, readPlanRows } from '../../../pipeline/plan/rows.ts';
import type { Project } from '../../../pipeline/project/project.ts';
import { upToLeaves } from './up_to_leaves.ts';
import { type Files, writeProject } from './write_project.ts';

/** Everything that was drawn for a project with a balance of flows, draw by draw, as a run draws it; and what a plan reads. */
export async function drawnOf(
  files: Files,
): Promise<{ central: CentralBalance; drawn: Drawn; project: Project; planRows: PlanRows }> {
  const written = writeProject(files);
  const project = written.load();
  const { connection, close } = await createDatabase(':memory:', written.folder);
  try {
    const imputed = await upToLeaves(connection, project);
    const base = (await readBalance(connection, imputed))!;
    const drawn = await drawNumbers(connection, base, project.uncertainty);
    const central = { ...base, center: centerOf(base, drawn) };
    await drawBalance(connection, central, drawn);
    return { central, drawn, project, planRows: await readPlanRows(connection) };
  } finally {
    close();
  }
}
