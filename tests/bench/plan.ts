/**
 * The plan at two sizes asked for: 12 regions × 8 specialties × 8 levers and 50 × 20 × 12, six years each. Prints the
 * size of the programme, seconds of the linear plan with its equity floor (bar: 30), and of the whole plan, linear part
 * included, with the gap that it proved within the declared time. A size that does not end is given up, and said to be.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { statePlan } from '../../models/plan/plan.ts';
import { solveLinear, solvePlan } from '../../pipeline/plan/solve.ts';
import { madePlan } from '../pipeline/plan/made_plan.ts';

const DECLARED_SECONDS = 60;
const GIVEN_UP_SECONDS = 300;
const sizes = [
  { regions: 12, specialties: 8, levers: 8 },
  { regions: 50, specialties: 20, levers: 12 },
];

const asked = process.argv[2];
if (asked === undefined) for (const i of sizes.keys()) inOwnProcess(i);
else await time(sizes[Number(asked)]!);

/** The solver cannot be interrupted from within. */
function inOwnProcess(i: number): void {
  const own = ['--import', 'tsx', fileURLToPath(import.meta.url), String(i)];
  const { signal } = spawnSync(process.execPath, own, { stdio: 'inherit', timeout: GIVEN_UP_SECONDS * 1000 });
  if (signal !== null) console.log(`… given up after ${GIVEN_UP_SECONDS} s`);
}

async function time(size: (typeof sizes)[number]): Promise<void> {
  const input = madePlan({ ...size, years: 6, draws: 1000, seed: 2030 });
  const seconds = (from: number) => ((performance.now() - from) / 1000).toFixed(1);
  const { columns, rows, values } = statePlan(input).program;
  const name = `${size.regions} × ${size.specialties} × ${size.levers} × 6`;
  console.log(`${name}: ${columns} columns, ${rows} rows, ${values.length} entries`);
  const own = performance.now();
  const { linear } = await solveLinear(input);
  console.log(
    `${name}: linear plan ${seconds(own)} s (bar 30), objective ${(linear.objective / 1e6).toFixed(1)} million`,
  );
  const from = performance.now();
  const limits = { seconds: DECLARED_SECONDS, nodes: 5000, gap: 0.001 };
  const { result, gap, status } = await solvePlan(input, limits);
  console.log(
    `${name}: whole plan ${seconds(from)} s with ${DECLARED_SECONDS} declared, ${status}, gap ${(100 * gap).toFixed(2)} %, objective ${(result.objective / 1e6).toFixed(1)} million`,
  );
}
