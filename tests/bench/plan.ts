/**
 * The plan at the size asked for: 12 regions × 8 specialties × 8 levers × 6 years, at two confidences, statement,
 * both solves and rounding. Prints seconds of each part and the size of the linear programme.
 */

import type { PlanInput } from '../../models/plan/input.ts';
import { statePlan } from '../../models/plan/plan.ts';
import { stream } from '../../models/statistics/random.ts';
import { solvePlan } from '../../pipeline/plan/solve.ts';

const [years, regions, specialties, levers] = [6, 12, 8, 8];
const chance = stream(2030, 'bench/plan');
const between = (low: number, high: number) => low + (high - low) * chance.uniform();

function planOf(confidence: number): PlanInput {
  const weight = Array.from({ length: regions }, () => between(0.2, 3));
  const need = new Float64Array(regions * specialties * years);
  for (let i = 0; i < regions * specialties; i++) {
    const end = between(-300, 400 + 600 * (confidence - 0.5)) * weight[Math.floor(i / specialties)]!;
    for (let t = 0; t < years; t++) need[i * years + t] = (end * (t + 1)) / years;
  }
  return {
    years,
    regions,
    specialties,
    need,
    levers: Array.from({ length: levers }, (_, l) => ({
      firstYear: 0,
      capacity: Float64Array.from({ length: regions * years }, (_, i) => 60 * weight[Math.floor(i / years)]!),
      nationalCapacity: l === 7 ? new Float64Array(years).fill(600) : null,
      groupSize: l === 7 ? 1 : 25,
      trainersPerGroup: l === 7 ? 0 : 1.5,
      runningYears: 1 + (l % 3),
      cost: 15_000 + 12_000 * l,
    })),
    tracks: Array.from({ length: levers * specialties }, (_, i) => {
      const lever = Math.floor(i / specialties);
      const own = new Float64Array(years * regions * regions);
      for (let t = 0; t < years; t++)
        for (let g = 0; g < regions; g++)
          for (let r = 0; r < regions; r++)
            own[(t * regions + g) * regions + r] = (g === r ? 0.3 : 0.15 / regions) * (1 + lever / levers);
      return { lever, specialty: i % specialties, duration: lever % 4, yield: own };
    }),
    moves: Array.from({ length: regions }, (_, region) =>
      Array.from({ length: specialties * specialties }, (_, i) => ({
        region,
        from: Math.floor(i / specialties),
        to: i % specialties,
        limit: 20,
        cost: 8000,
      })).filter(({ from, to }) => from !== to),
    ).flat(),
    budget: Array.from({ length: years }, () => 90_000_000),
    trainers: { stock: new Float64Array(regions).fill(8), attrition: 0.08, leadYears: 1, cost: 120_000 },
    minimums: [],
  };
}

const seconds = (from: number) => ((performance.now() - from) / 1000).toFixed(2);
const start = performance.now();
for (const confidence of [0.5, 0.8]) {
  const input = planOf(confidence);
  const { program } = statePlan(input);
  const own = performance.now();
  const plan = await solvePlan(input);
  const [uncovered, cost] = plan.solves;
  console.log(
    `plan at ${confidence}: ${program.columns} columns, ${program.rows} rows, ${program.values.length} entries; ${seconds(own)} s; uncovered ${uncovered!.value.toFixed(0)}, cost ${(cost!.value / 1e6).toFixed(1)} M MAD, ${plan.rounded.starts.length} classes`,
  );
}
console.log(`plan_seconds ${seconds(start)}`);
