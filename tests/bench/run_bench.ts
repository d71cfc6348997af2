import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Times whole runs as a user starts them, with the peak memory of the process. Printed, never judged. */

const root = fileURLToPath(new URL('../../', import.meta.url));
const REPEATS = 3;

const cases = [
  { name: 'default run', project: root, bar: '≤ 120 s with three languages, ≤ 1024 MiB' },
  { name: 'real case (bc_lmo)', project: join(root, 'tests/cases/bc_lmo'), bar: '≤ 15 s' },
];

for (const { name, project, bar } of cases) {
  if (name.startsWith('real') && !existsSync(join(root, '../shared/data/labour/bc_lmo_2010_2020'))) {
    console.log(`${name}: skipped, ../shared is absent`);
    continue;
  }
  const runs = Array.from({ length: REPEATS }, () => runOnce(project));
  const seconds = runs.map((run) => run.seconds).sort((a, b) => a - b);
  const peak = Math.max(...runs.map((run) => run.peakMiB));
  console.log(
    `${name}: ${seconds.map((s) => s.toFixed(2)).join(' / ')} s (least, middle, most), peak ${peak.toFixed(0)} MiB; bar ${bar}`,
  );
}

for (const script of ['draws', 'plan', 'speed', 'million', 'import_rows', 'workbook', 'long_life']) {
  console.log(`\n${script}`);
  spawnSync(process.execPath, ['--import', 'tsx', join(root, `tests/bench/${script}.ts`)], {
    cwd: root,
    stdio: 'inherit',
  });
}

/** A fresh data folder each time, so that nothing is up to date. */
function runOnce(project: string): { seconds: number; peakMiB: number } {
  const data = mkdtempSync(join(tmpdir(), 'adequation-bench-'));
  const report = `process.on('exit', () => console.error('peak', process.resourceUsage().maxRSS))`;
  const started = process.hrtime.bigint();
  const result = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(report)}`,
      '--import',
      'tsx',
      join(root, 'pipeline/cli.ts'),
      'run',
      '--project',
      project,
      '--data',
      data,
    ],
    { cwd: root, encoding: 'utf8' },
  );
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  rmSync(data, { recursive: true, force: true });
  if (result.status !== 0) throw new Error(`exit ${result.status}: ${result.stderr}`);
  const peak = /peak (\d+)/.exec(result.stderr)?.[1];
  if (peak === undefined) throw new Error(`no peak memory in: ${result.stderr}`);
  return { seconds, peakMiB: Number(peak) / 1024 };
}
