/**
 * Series per second on one core: each model of the catalogue (fit, points and variances), the default's
 * points, points with both intervals, beside R where Rscript with the forecast package is there; and how
 * time grows with the number of series. Seconds are processor seconds of the process (and of R), so that
 * other programs on the machine do not count. Lengths are those of M3 yearly. Run from the project root:
 * npx tsx tests/bench/speed.ts
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { linearRegression } from 'simple-statistics';
import { catalog, defaultVoices } from '../../models/forecast/catalog.ts';
import { defaultPoints } from '../../models/forecast/default_forecast.ts';
import { growthScale } from '../../models/forecast/parts/growth_scale.ts';
import { forecastRun } from '../../models/forecast/run.ts';
import { forecastingFolder, readSeries } from './shared_series.ts';

const HORIZON = 6;
const series = existsSync(forecastingFolder)
  ? readSeries('m3_yearly').map((s) => s.train)
  : Array.from({ length: 645 }, (_, i) => walk(14 + (i % 28), i + 1));

for (const model of catalog)
  rate(`  ${model.name}`, 2, (y) => {
    const fit = model.fit(y, { ceiling: 2 * Math.max(...y), target: { value: 2 * y[0]!, yearsAhead: 5 } });
    return [fit.mean(HORIZON), fit.variance(HORIZON)];
  });
rate('points', 30, (y) => defaultPoints(defaultVoices, growthScale(y), HORIZON));
const ours = rate('points with both intervals', 30, (y) => forecastRun(y, HORIZON, 0));
besideR(ours);
slope();
console.log(`peak memory: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`);

function rate(what: string, rounds: number, forecast: (y: Float64Array) => unknown): number {
  for (const y of series) forecast(y); // warm
  const start = processorSeconds();
  for (let r = 0; r < rounds; r++) for (const y of series) forecast(y);
  const seconds = processorSeconds() - start;
  const perSecond = (rounds * series.length) / seconds;
  console.log(`${what}: ${Math.round(perSecond)} series/s`);
  return perSecond;
}

function besideR(own: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'adequation-speed-'));
  const file = join(folder, 'series.csv');
  writeFileSync(file, series.map((y) => y.join(',')).join('\n'));
  const script = fileURLToPath(new URL('r_speed.R', import.meta.url));
  const { status, stdout } = spawnSync('Rscript', [script, file], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  if (status !== 0) {
    console.log('R: Rscript with the package forecast is not there, not compared');
    return;
  }
  const rates = JSON.parse(stdout.trim().split('\n').at(-1)!) as Record<string, number>;
  for (const [model, perSecond] of Object.entries(rates)) console.log(`R ${model}: ${perSecond} series/s`);
  console.log(`ratio_to_thetaf: ${(own / rates.thetaf!).toFixed(0)}`);
}

/** Least-squares slope of log time on log number, each the best of a few runs where they are short. */
function slope(): void {
  const y = walk(15, 7);
  const points = [1e3, 1e4, 1e5, 1e6].map((n): [number, number] => {
    let best = Infinity;
    for (let run = 0; run < (n < 1e5 ? 5 : 1); run++) {
      const start = processorSeconds();
      for (let i = 0; i < n; i++) {
        y[14] = 1000 + (i % 100);
        forecastRun(y, HORIZON, 0);
      }
      best = Math.min(best, processorSeconds() - start);
    }
    console.log(`${n} series of 15 points with both intervals: ${best.toFixed(3)} s`);
    return [Math.log(n), Math.log(best)];
  });
  console.log(`slope of log time against log series: ${linearRegression(points).m.toFixed(3)}`);
}

function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** A growing walk of n points from a small linear congruential generator. */
function walk(n: number, seed: number): Float64Array {
  let state = seed;
  let value = 1000;
  return Float64Array.from({ length: n }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    value *= 1.03 + 0.1 * (state / 2 ** 32 - 0.5);
    return value;
  });
}
