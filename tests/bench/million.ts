/**
 * `adequation forecast` on a thousand to a million series of 15 points, CSV in and CSV out with both intervals, as a user
 * starts it: seconds, processor seconds of all threads, peak memory, and how time grows with the number of series.
 * Run from the project root: npx tsx tests/bench/million.ts [most series]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { linearRegression } from 'simple-statistics';
import { createDatabase } from '../../pipeline/database/database.ts';

const MOST = Number(process.argv[2] ?? 1e6);
const root = fileURLToPath(new URL('../../', import.meta.url));
const REPORT = `process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  console.error('used', (user + system) / 1e6, process.resourceUsage().maxRSS / 1024);
})`;

const folder = mkdtempSync(join(tmpdir(), 'adequation-million-'));
const [input, output] = [join(folder, 'series.csv'), join(folder, 'forecasts.csv')];
const database = await createDatabase(join(folder, 'made.duckdb'), join(folder, 'spill'));
const points: [number, number][] = [];
for (let n = 1e3; n <= MOST; n *= 10) {
  await database.connection.run(`copy (
    select s as series_id, 2010 + t as year,
      round(1000 * (1 + s % 97) * pow(1.01 + (s % 7) * 0.01, t) * (1 + 0.05 * sin(s + t * t)), 2) as value
    from range(${n}) a(s), range(15) b(t) order by s, t) to '${input}' (format csv, header)`);
  const { seconds, processor, peak } = forecast();
  points.push([Math.log(n), Math.log(processor)]);
  console.log(
    `${n} series of 15 points, CSV in and out: ${seconds.toFixed(1)} s, ${processor.toFixed(1)} processor seconds, peak ${peak.toFixed(0)} MiB`,
  );
}
database.close();
rmSync(folder, { recursive: true });
console.log(
  `slope of log processor time against log series: ${linearRegression(points).m.toFixed(3)}, over the last decade ${linearRegression(points.slice(-2)).m.toFixed(3)}; bars ≤ 1.05, ≤ 60 s and ≤ 2048 MiB for a million`,
);

function forecast(): { seconds: number; processor: number; peak: number } {
  const started = process.hrtime.bigint();
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      ...[
        '--import',
        `data:text/javascript,${encodeURIComponent(REPORT)}`,
        join(root, 'pipeline/adequation.mjs'),
      ],
      ...['forecast', input, '--horizon', '6', '--floor', '0', '--output', output],
    ],
    { cwd: root, encoding: 'utf8' },
  );
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  const [, processor, peak] = /used ([\d.]+) ([\d.]+)/.exec(stderr) ?? [];
  if (status !== 0 || peak === undefined) throw new Error(`exit ${status}: ${stderr}`);
  return { seconds, processor: Number(processor), peak: Number(peak) };
}
