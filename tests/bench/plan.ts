/**
 * The plan at two sizes asked for: 12 regions × 8 specialties × 8 levers and 50 × 20 × 12, six years each. Prints the
 * size of the programme, seconds of the linear plan with its equity floor (bar: 30), and of the whole plan, linear part
 * included, with the gap that it proved within the declared time.
 */
import { statePlan } from '../../models/plan/plan.ts';
import { solveLinear, solvePlan } from '../../pipeline/plan/solve.ts';
import { madePlan } from '../pipeline/plan/made_plan.ts';

const DECLARED_SECONDS = 60;
const sizes = [
  { regions: 12, specialties: 8, levers: 8 },
  { regions: 50, specialties: 20, levers: 12 },
];

for (const size of sizes) {
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
