/**
 * One million series of 15 points, read from DuckDB by chunks, forecast with both intervals and written back by
 * chunks. Run from the project root: npx tsx tests/bench/million.ts [number of series]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOUBLE, DuckDBDataChunk, DuckDBInstance, INTEGER } from '@duckdb/node-api';
import { forecastRun } from '../../models/forecast/run.ts';

const SERIES = Number(process.argv[2] ?? 1e6);
const POINTS = 15;
const HORIZON = 6;
const ROWS = 2048;

const folder = mkdtempSync(join(tmpdir(), 'adequation-million-'));
const instance = await DuckDBInstance.create(join(folder, 'million.duckdb'), {
  threads: '2',
  memory_limit: '900MB',
});
const connection = await instance.connect();
const writing = await instance.connect();
await connection.run(`
  create table series as
  select s::integer as series_id, (2010 + t)::integer as year,
    1000 * (1 + s % 97) * pow(1.01 + (s % 7) * 0.01, t) * (1 + 0.05 * sin(s + t * t)) as value
  from range(${SERIES}) as a(s), range(${POINTS}) as b(t) order by s, t`);
await connection.run(
  'create table forecast (series_id integer, h integer, mean double, lo_80 double, hi_80 double, lo_95 double, hi_95 double)',
);

const started = process.hrtime.bigint();
const appender = await writing.createAppender('forecast');
const types = [INTEGER, INTEGER, DOUBLE, DOUBLE, DOUBLE, DOUBLE, DOUBLE];
let columns: number[][] = types.map(() => []);
let written = 0;
const flush = () => {
  const chunk = DuckDBDataChunk.create(types, columns[0]!.length);
  columns.forEach((values, i) => {
    chunk.setColumnValues(i, values);
  });
  appender.appendDataChunk(chunk);
  written += columns[0]!.length;
  columns = types.map(() => []);
};

const y = new Float64Array(POINTS);
let filled = 0;
const result = await connection.stream('select series_id, value from series order by series_id, year');
for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
  const ids = chunk.getColumnValues(0) as number[];
  const values = chunk.getColumnValues(1) as number[];
  for (let i = 0; i < values.length; i++) {
    y[filled++] = values[i]!;
    if (filled < POINTS) continue;
    filled = 0;
    const { mean, lo80, hi80, lo95, hi95 } = forecastRun(y, HORIZON, 0);
    for (let h = 0; h < HORIZON; h++) {
      [ids[i]!, h + 1, mean[h]!, lo80[h]!, hi80[h]!, lo95[h]!, hi95[h]!].forEach((value, c) => {
        columns[c]!.push(value);
      });
      if (columns[0]!.length === ROWS) flush();
    }
  }
}
if (columns[0]!.length > 0) flush();
appender.closeSync();
const seconds = Number(process.hrtime.bigint() - started) / 1e9;
const peak = process.resourceUsage().maxRSS / 1024;
console.log(
  `${SERIES} series of ${POINTS} points from DuckDB and back, ${written} rows: ${seconds.toFixed(1)} s, peak ${peak.toFixed(0)} MiB; bar ≤ 60 s, ≤ 2048 MiB`,
);
writing.closeSync();
connection.closeSync();
instance.closeSync();
rmSync(folder, { recursive: true });
