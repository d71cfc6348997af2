/**
 * Proves on separate executors of Spark what docs/scale/README.md says: a panel piped through workers gives what the
 * single machine gives, byte for byte after sorting, also where an executor is killed in mid-run; by series, and by groups
 * that agree. Needs pyspark (from its registry) and Java 17; says so where they are not there. Run from the project root:
 *   npm run scale -- [number of series; 0: none] [runs with a killed executor] [number of groups; 0: none]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createDatabase } from '../../pipeline/database/database.ts';
import { compareGroups } from './compare_groups.ts';
import { compareSql } from './compare_sql.ts';
import { onSpark } from './on_spark.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const [series = 10_000, kills = 1, groups = 2000] = process.argv.slice(2).map(Number);
const HORIZON = '6';
if (spawnSync('python3', ['-c', 'import pyspark']).status !== 0) {
  console.error('pyspark is not there, nothing was tried: pip install pyspark, with Java 17, and run again.');
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'adequation-scale-'));
const at = (name: string) => join(folder, name);
const database = await createDatabase(at('scale.duckdb'), at('spill'));
try {
  await compareSql(database.connection, at('sql'));
  if (series + groups > 0)
    step('bundle', 'npx', [
      'esbuild',
      'docs/scale/worker.ts',
      ...[
        '--bundle',
        '--platform=node',
        '--format=esm',
        '--log-level=error',
        `--outfile=${at('worker.mjs')}`,
      ],
    ]);
  if (series > 0) await compareForecasts();
  if (groups > 0) await compareGroups(database.connection, folder, { groups, kills });
} finally {
  database.close();
  rmSync(folder, { recursive: true, force: true });
}

async function compareForecasts(): Promise<void> {
  // A name sorts before another in the same way everywhere: letters and digits alone.
  await database.connection.run(`copy (
    select 's' || s as series_id, 2010 + t as year,
      round(1000 * (1 + s % 97) * pow(1.01 + (s % 7) * 0.01, t) * (1 + 0.05 * sin(s + t * t)), 2) as value
    from range(${series}) a(s), range(15) b(t) where (s + t) % 19 <> 0 and t >= s % 13
  ) to '${at('panel.parquet')}' (format parquet)`);
  const options = ['--horizon', HORIZON, '--floor', '0', '--output', at('single.parquet')];
  step('single machine', process.execPath, [
    'pipeline/adequation.mjs',
    'forecast',
    at('panel.parquet'),
    ...options,
  ]);
  const expected = await sorted('single', at('single.parquet'));
  for (let run = 0; run <= kills; run++) await compare(run, run > 0, expected);
}

async function compare(run: number, kill: boolean, expected: string): Promise<void> {
  const out = at(`spark_${run}`);
  const { seconds, killed } = await onSpark(
    folder,
    ['--panel', at('panel.parquet'), '--out', out, '--horizon', HORIZON, '--floor', '0'],
    kill,
  );
  const came = await sorted(`spark_${run}`, join(out, 'forecasts', '*.parquet'));
  const same = spawnSync('cmp', [expected, came], { encoding: 'utf8' });
  const told = `${series} series on Spark in ${seconds.toFixed(0)} s${kill ? `, executor ${killed} killed` : ''}`;
  if (same.status !== 0) throw new Error(`${told}: not equal. ${same.stdout}${same.stderr}`);
  console.log(`${told}: equal to the single machine, ${statSync(came).size} bytes`);
  rmSync(out, { recursive: true });
  rmSync(came);
}

/** Rows as text in one order, written by one program whoever made them. */
async function sorted(name: string, parquet: string): Promise<string> {
  const path = at(`${name}.csv`);
  await database.connection.run(
    `copy (select series_id, h, year, model, mean, lo_80, hi_80, lo_95, hi_95 from '${parquet}' order by series_id, h)
     to '${path}' (format csv)`,
  );
  return path;
}

function step(what: string, program: string, args: readonly string[]): void {
  const started = process.hrtime.bigint();
  const { status, stderr } = spawnSync(program, args, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${what} ended with ${status}: ${stderr}`);
  console.log(`${what}: ${(Number(process.hrtime.bigint() - started) / 1e9).toFixed(0)} s`);
}
