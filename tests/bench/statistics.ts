/**
 * What simple-statistics would cost where models/statistics counts by hand: processor time of both on the same
 * numbers. Run from the project root: npx tsx tests/bench/statistics.ts
 */
import { linearRegression, quantileSorted, sampleCorrelation } from 'simple-statistics';
import { leastSquaresLine } from '../../models/statistics/line.ts';
import { quantiles } from '../../models/statistics/quantile.ts';
import { stream } from '../../models/statistics/random.ts';
import { averageRanks, sharesOfRanks } from '../../models/statistics/rank_correlation.ts';

const from = stream(1, 'statistics');
const series = Float64Array.from({ length: 20 }, () => from.normal());
const draws = Float64Array.from({ length: 2000 }, () => from.normal());
const others = Float64Array.from({ length: 2000 }, () => from.normal());
const PROBABILITIES = [0.025, 0.1, 0.5, 0.9, 0.975];

compare(
  'line through 20 points',
  200_000,
  () => leastSquaresLine(series).slope,
  () => linearRegression(Array.from(series, (value, t) => [t, value])).m,
);
const [scratch, out] = [new Float64Array(2000), new Float64Array(5)];
compare(
  'five quantiles of 2,000 draws',
  2_000,
  () => quantiles(draws, PROBABILITIES, scratch, out)[2]!,
  () => {
    const sorted = Array.from(draws.slice().sort());
    return PROBABILITIES.map((p) => quantileSorted(sorted, p))[2]!;
  },
);
const [a, b] = [averageRanks(draws), averageRanks(others)];
compare(
  'correlation of 2,000 ranks',
  5_000,
  () => sharesOfRanks([a], b)!.remainder,
  () => sampleCorrelation(Array.from(a), Array.from(b)),
);

function compare(what: string, rounds: number, ours: () => number, theirs: () => number): void {
  const seconds = (f: () => number) => {
    for (let i = 0; i < rounds / 10; i++) f();
    const start = process.cpuUsage();
    for (let i = 0; i < rounds; i++) f();
    return process.cpuUsage(start).user / rounds;
  };
  const [own, package_] = [seconds(ours), seconds(theirs)];
  console.log(
    `${what}: ${own.toFixed(2)} µs by hand, ${package_.toFixed(2)} µs: ${(package_ / own).toFixed(1)} ×`,
  );
}
