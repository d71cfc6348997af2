import { spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { select } from '../../pipeline/database/database.ts';
import { onSpark } from './on_spark.ts';

const HORIZON = 6;
const DRAWS = { draws: 200, seed: 7, regional_correlation: 0.2 };
const LEAVES = 12;
/** Number of the group that is broken. */
const BROKEN = 7;
const LISTS = ['lo_80', 'hi_80', 'lo_95', 'hi_95', 'p_2_5', 'p_10', 'p_50', 'p_90', 'p_97_5'];

/**
 * Made-up groups of 3 × 4 series through Spark against one worker alone: leaves and totals, forecast and drawn, are the
 * same byte for byte.
 * Some groups have holes, a short series, one that ends before the others, or a printed total; one has two series with a
 * broken year, and is left out with the same words.
 *
 * @param folder holds `worker.mjs`. @param kills runs of Spark in which an executor is killed, after one without.
 */
export async function compareGroups(
  connection: DuckDBConnection,
  folder: string,
  { groups, kills }: { readonly groups: number; readonly kills: number },
): Promise<void> {
  if (groups <= BROKEN) throw new Error(`${groups} groups: one of them is broken, from ${BROKEN + 1} on.`);
  const at = (name: string) => join(folder, name);
  await connection.run(`copy (
    with leaf as (
      select 'm' || g as measure, 'd' || g % 3 as definition, 'R' || r as region_code, 'S' || s as sector_code, 2008 + t as year,
        round(100 * (1 + g % 17) * (1 + r) * pow(1.01 + ((g + s) % 7) * 0.01, t) * (1 + 0.05 * sin(g + r + s * t)), 2) as value
      from range(${groups}) a(g), range(3) b(r), range(4) c(s), range(15) d(t)
      where (g + r + s + t) % 23 <> 0 and t >= (g * r) % 13 and t < 15 - (g + s) % 2)
    select * from leaf
    union all select measure, definition, '_T', '_T', year, round(sum(value), 2) from leaf where measure like '%0' group by all
    union all select 'm${BROKEN}', 'd1', r, s, y, 1 from (values ('R2', 'S3', 2018), ('R0', 'S0', 2010)) broken(r, s, y)
  ) to '${at('groups.parquet')}' (format parquet)`);
  await connection.run(`copy (
    select 1 as v, [measure, definition] as key,
      list({ codes: [region_code, sector_code], years: years, values: amounts } order by region_code, sector_code) as "group",
      ${HORIZON} as horizon, 0 as floor, ${JSON.stringify(DRAWS)} as draws
    from (select measure, definition, region_code, sector_code, list(year order by year, value) as years,
        list(value order by year, value) as amounts
      from '${at('groups.parquet')}' group by all)
    group by measure, definition order by measure) to '${at('groups.ndjson')}' (format json)`);
  oneWorker(at('worker.mjs'), at('groups.ndjson'), at('single.ndjson'));
  const nodes = `select key, unnest(nodes) as node from read_json('${at('single.ndjson')}', format = 'newline_delimited',
      columns = { key: 'varchar[]', nodes: 'struct(codes varchar[], is_reconciled boolean, model varchar, "year" integer[],
        mean double[], ${LISTS.map((name) => `${name} double[]`).join(', ')})[]' }, maximum_object_size = 1000000000)`;
  const list = (name: string) => `unnest(coalesce(node.${name}, [null for y in node.year])) as ${name}`;
  await connection.run(`create table single as
    select key[1] as measure, key[2] as definition, node.codes[1] as region_code, node.codes[2] as sector_code, node.is_reconciled,
      unnest(range(1, len(node.year) + 1)) as h, unnest(node.year) as year, node.model, unnest(node.mean) as mean,
      ${LISTS.map(list).join(', ')} from (${nodes})`);
  await connection.run(`create table refused as select key[1] as measure, key[2] as definition, error.code, error.message
    from read_json('${at('single.ndjson')}', format = 'newline_delimited', maximum_object_size = 1000000000,
      columns = { key: 'varchar[]', error: 'struct(code varchar, message varchar)' }) where error is not null`);
  await sorted('single', at('single.csv'));
  await sortedRefusals('refused', at('refused.csv'));
  await judged();
  for (let run = 0; run <= kills; run++) {
    const out = at(`groups_${run}`);
    const { seconds, killed } = await onSpark(
      folder,
      [
        ...['--panel', at('groups.parquet'), '--out', out, '--horizon', `${HORIZON}`, '--floor', '0'],
        ...['--group', 'measure,definition', '--dimensions', 'region_code,sector_code'],
        ...['--draws', `${DRAWS.draws}`, '--seed', `${DRAWS.seed}`],
        ...['--regional-correlation', `${DRAWS.regional_correlation}`],
      ],
      run > 0,
    );
    await sorted(`'${join(out, 'forecasts', '*.parquet')}'`, at('spark.csv'));
    await sortedRefusals(`read_json('${join(out, 'left_out', '*.json')}')`, at('left_out.csv'));
    const told = `${groups} groups on Spark in ${seconds.toFixed(0)} s${killed ? `, executor ${killed} killed` : ''}`;
    for (const [one, other] of [
      ['single.csv', 'spark.csv'],
      ['refused.csv', 'left_out.csv'],
    ] as const) {
      const same = spawnSync('cmp', [at(one), at(other)], { encoding: 'utf8' });
      if (same.status !== 0) throw new Error(`${told}: not equal. ${same.stdout}${same.stderr}`);
    }
    console.log(`${told}: equal to one worker, ${statSync(at('spark.csv')).size} bytes`);
    rmSync(out, { recursive: true });
  }

  async function sorted(rows: string, path: string): Promise<void> {
    await connection.run(`copy (
      select measure, definition, region_code, sector_code, is_reconciled, h, year, model, mean, ${LISTS.join(', ')}
      from ${rows} order by measure, definition, region_code, sector_code, h) to '${path}' (format csv)`);
  }

  async function sortedRefusals(rows: string, path: string): Promise<void> {
    await connection.run(
      `copy (select measure, definition, code, message from ${rows} order by all) to '${path}' (format csv)`,
    );
  }

  /** Two empty tables are equal too: each leaf has its years, but for those of the one group that is refused. */
  async function judged(): Promise<void> {
    const [{ rows, refused } = { rows: 0, refused: 0 }] = await select<{ rows: number; refused: number }>(
      connection,
      `select (select count(*)::integer from single) as rows, (select count(*)::integer from refused) as refused`,
    );
    const expected = groups > BROKEN ? 1 : 0;
    if (refused !== expected || rows < (groups - expected) * LEAVES * HORIZON)
      throw new Error(
        `of ${groups} groups ${refused} were refused, not ${expected}, and ${rows} rows judged`,
      );
  }
}

/** All jobs through one worker, without any cluster. */
function oneWorker(worker: string, jobs: string, answers: string): void {
  const [input, output] = [openSync(jobs, 'r'), openSync(answers, 'w')];
  try {
    const { status, stderr } = spawnSync(process.execPath, [worker], { stdio: [input, output, 'pipe'] });
    if (status !== 0) throw new Error(`the worker ended with ${status}: ${stderr}`);
  } finally {
    closeSync(input);
    closeSync(output);
  }
}
