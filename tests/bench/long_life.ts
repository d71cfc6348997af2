/**
 * A hundred releases in a row of a small project, each of another date: whether a run and the start of a command take
 * longer the more releases there are, and what is left on disk. Times are of the processor, so that a busy machine
 * tells the same; the first five runs, which warm up, are left out.
 *
 *     npx tsx tests/bench/long_life.ts [releases, 100 when absent]
 */
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { query } from '../../pipeline/commands/query/query.ts';
import { bytesBelow } from '../../pipeline/files_below.ts';
import { collect } from '../../pipeline/releases/gc.ts';
import { run } from '../../pipeline/run.ts';
import { flowFiles } from '../pipeline/tiny/flow_files.ts';
import { writeProject } from '../pipeline/tiny/write_project.ts';

const MANY = Number(process.argv[2] ?? 100);
const WARM = 5;
const day = (at: number) => new Date(Date.UTC(2026, 2, 2 + at)).toISOString().slice(0, 10);

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

const written = writeProject(flowFiles());
const data = mkdtempSync(join(tmpdir(), 'long-life-'));
const project = { ...written.load(), dataFolder: data };
const quiet = { tell: () => undefined };
const runs: number[] = [];
const starts: number[] = [];
const sizes: number[] = [];
for (let at = 0; at < MANY; at++) {
  let release = '';
  runs.push(
    await seconds(async () => {
      release = (await run(project, { ...quiet, asOf: day(at) })).release;
    }),
  );
  starts.push(await seconds(() => query(project, 'select count(*) from balance', 'csv')));
  sizes.push(bytesBelow(release));
  if (process.stderr.isTTY) process.stderr.write(`\r${at + 1} of ${MANY}`);
}
const part = Math.max(3, Math.floor((MANY - WARM) / 10));
const told = (values: readonly number[]) => {
  const [first, last] = [median(values.slice(WARM, WARM + part)), median(values.slice(-part))];
  return { first, last, growth: last / first - 1 };
};
const before = bytesBelow(data);
const collected = collect(data, { keep: 5, isMonthly: false }, false);
process.stdout.write(
  `${JSON.stringify(
    {
      releases: MANY,
      run_cpu_seconds: told(runs),
      query_cpu_seconds: told(starts),
      release_bytes: told(sizes),
      vintage_files: readdirSync(join(data, 'vintages')).length,
      vintage_bytes: bytesBelow(join(data, 'vintages')),
      data_bytes: before,
      data_bytes_after_gc: before - collected.bytes,
    },
    null,
    1,
  )}\n`,
);
