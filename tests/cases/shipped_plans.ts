import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { PlanInput } from '../../models/plan/input.ts';
import { readBalance } from '../../pipeline/balance/balance.ts';
import { createDatabase } from '../../pipeline/database/database.ts';
import { centerOf } from '../../pipeline/draws/center.ts';
import { drawBalance, drawNumbers } from '../../pipeline/draws/draws.ts';
import { holdIntakes } from '../../pipeline/plan/held.ts';
import { readPlanRows } from '../../pipeline/plan/rows.ts';
import { setUpPlan } from '../../pipeline/plan/setup.ts';
import { planInput } from '../../pipeline/plan/statement.ts';
import { loadProject } from '../../pipeline/project/project.ts';
import { ROOT } from '../pipeline/tiny/command.ts';
import { once } from '../pipeline/tiny/once.ts';
import { upToLeaves } from '../pipeline/tiny/up_to_leaves.ts';

/** What the plan of each planned scenario of the shipped project is asked, by scenario; made once for all tests. */
export async function shippedPlans(): Promise<Map<string, PlanInput>> {
  const folder = await once('shipped plans', async (made) => {
    writeFileSync(join(made, 'plans'), serialize(await readPlans(made)));
  });
  return deserialize(readFileSync(join(folder, 'plans'))) as Map<string, PlanInput>;
}

async function readPlans(folder: string): Promise<Map<string, PlanInput>> {
  const project = loadProject(ROOT);
  const { connection, close } = await createDatabase(':memory:', join(folder, 'spill'));
  try {
    const imputed = await upToLeaves(connection, project);
    const all = await readBalance(connection, imputed);
    const planned = new Set(project.plan.scenarios);
    const base = { ...all!, scenarios: all!.scenarios.filter(({ scenario }) => planned.has(scenario)) };
    const drawn = await drawNumbers(connection, base, project.uncertainty);
    const middle = centerOf(base, drawn);
    const pools = await drawBalance(connection, { ...base, center: middle }, drawn);
    const central = { ...base, center: { ...middle, pools } };
    const rows = await readPlanRows(connection);
    const held = holdIntakes(central, drawn);
    const rare = project.plan.rare_occupations;
    return new Map(
      [...planned].map((scenario) => [scenario, planInput(setUpPlan(rows, held, { scenario, rare }))]),
    );
  } finally {
    close();
  }
}
