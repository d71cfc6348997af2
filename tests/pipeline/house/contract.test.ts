/** The released database is the contract with analysts: its tables, their columns, a comment on each. */
import { closeSync, openSync, readSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openReadOnly, select } from '../../../pipeline/database/database.ts';
import { publishedName } from '../../../pipeline/database/declared.ts';
import { PUBLISHED } from '../../../pipeline/dictionary/tables.ts';
import { flowFiles } from '../tiny/flow_files.ts';
import { type Released, released } from '../tiny/released.ts';

const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);

/** Tables and, where they are promised, columns; more may stand beside them. */
const PROMISED: Readonly<Record<string, string>> = {
  region: '',
  sector: '',
  occupation: '',
  programme: '',
  source: '',
  parameter: '',
  target: '',
  series: '',
  run: 'run_id currency',
  rejected_row: '',
  observation:
    'measure region_code sector_code occupation_code programme_code definition year value unit obs_status source_id is_total is_illustrative',
  forecast:
    'measure region_code sector_code occupation_code programme_code definition scenario year mean lo_80 hi_80 lo_95 hi_95 model n_obs is_total is_illustrative',
  balance:
    'scenario region_code sector_code occupation_code year basis employment_persons expansion_persons replacement_persons openings_persons displaced_persons demand_persons supply_persons gap_persons gap_cum_persons gap_cum_lo_80 gap_cum_hi_80 interval_basis is_total is_illustrative',
  answer:
    'scenario region_code sector_code target_year employment_persons openings_persons supply_persons short_persons short_lo_80 short_hi_80 over_persons over_lo_80 over_hi_80 p_short gap_cum_persons gap_cum_lo_80 gap_cum_hi_80 gap_cum_central_persons n_cells n_evaluable_cells evaluable_share deciding_input data_holder_code',
  answer_occupation:
    'scenario region_code occupation_code target_year employment_persons openings_persons supply_persons short_persons over_persons p_short gap_cum_persons verdict deciding_input data_holder_code evaluable_share',
  evidence: 'scenario region_code occupation_code side basis persons share',
  share: 'measure definition dimension parent_code child_code year low mode high basis grade source_id',
  imputed_value:
    'measure region_code sector_code occupation_code programme_code definition year value lo_80 hi_80 basis control_total_id distance_years',
  reference_class: 'class horizon',
  reference_class_score: 'class horizon nominal coverage n',
  adequacy:
    'scenario region_code sector_code occupation_code from_year to_year indicator value class reason is_total is_illustrative',
  cause: 'scenario region_code sector_code occupation_code cause number_1 number_2 is_illustrative',
  competence: '',
  occupation_competence: '',
  occupation_title: '',
  competence_gap: 'region_code competence_code short_persons is_illustrative',
  specialisation: 'region_code location_quotient is_illustrative',
  recommendation:
    'recommendation_id axis level region_code action_fr action_ar action_en evidence is_illustrative',
  plan: 'scenario region_code occupation_code lever_code programme_code action year arrival_year decide_by decided_by starts_persons groups class_size robust_share is_illustrative',
  plan_frontier:
    'scenario region_code price_money cost_money short_person_years weighed_cost_money weighed_short_person_years is_shipped',
  plan_robustness: 'scenario region_code occupation_code lever_code year robust_share settled_by',
  plan_simulation: 'scenario region_code occupation_code covered_share trained_for_nobody_persons',
  datum_value: 'scenario input_group value_money value_persons data_holder_code',
  incentive_cost: 'region_code sector_code item cost_lo_money cost_money cost_hi_money is_complete',
  plan_trainer: '',
  plan_cost: '',
  plan_shadow_price: '',
  data_to_obtain: 'rank data_id decides_persons is_illustrative',
};

let project: Released;
let database: Database;

beforeAll(async () => {
  project = await released(flowFiles());
  database = await openReadOnly(project.database);
});
afterAll(() => database?.close());

test('every promised table holds its promised columns', async () => {
  const columns = await select<{ table_name: string; column_name: string }>(
    database.connection,
    `select table_name, column_name from duckdb_columns() where not internal`,
  );
  for (const [view, promised] of Object.entries(PROMISED)) {
    const own = columns.filter((row) => row.table_name === view).map((row) => row.column_name);
    expect([view, own.length > 0]).toEqual([view, true]);
    expect(own).toEqual(expect.arrayContaining(promised.split(' ').filter(Boolean)));
  }
});

test('every table and every column has a comment', async () => {
  const bare = await select(
    database.connection,
    `select table_name as name from duckdb_tables() where coalesce(comment, '') = ''
     union all
     select table_name || '.' || column_name from duckdb_columns()
     where not internal and coalesce(comment, '') = ''`,
  );
  expect(bare).toEqual([]);
  const [{ views }] = (await select<{ views: number }>(
    database.connection,
    `select count(*) as views from duckdb_tables()`,
  )) as [{ views: number }];
  expect(views).toBeGreaterThanOrEqual(Object.keys(PROMISED).length);
});

test('every table can be read', async () => {
  for (const table of PUBLISHED) await select(database.connection, `select * from ${publishedName(table)}`);
  await select(database.connection, "select * from forecast_asof('2027-01-31')");
});

test('the file opens with DuckDB 1.2 and later, and holds what is published and nothing else', async () => {
  const [stored] = await select<{ version: string }>(
    database.connection,
    `select tags['storage_version'] as version from duckdb_databases() where not internal`,
  );
  expect(stored!.version).toMatch(/^v1\.2\.0/);
  // The same, as another client reads it: "DUCK" at byte 8, then the number of the format.
  const header = Buffer.alloc(20);
  const file = openSync(project.database, 'r');
  readSync(file, header, 0, 20, 0);
  closeSync(file);
  expect(header.toString('latin1', 8, 12)).toBe('DUCK');
  expect(header.readBigUInt64LE(12)).toBe(65n);
  const held = await select(
    database.connection,
    `select schema_name || '.' || table_name as name from duckdb_tables()
     union all select schema_name || '.' || view_name from duckdb_views() where not internal order by name`,
  );
  expect(held).toEqual(
    PUBLISHED.map((table) => ({ name: publishedName(table).replaceAll('"', '') })).sort(byName),
  );
});

test('a balance of flows fills every column, and says why where it cannot', async () => {
  const rows = await select(
    database.connection,
    `select reason, count(*) as rows, count(gap_persons) as gaps, bool_and(basis = 'flow') as flow,
       bool_and(interval_basis = 'draws') as basis
     from balance where not is_total group by reason order by reason nulls first`,
  );
  // Two regions, five years: developers of two sectors and operators of one are known, and nobody trains agents.
  expect(rows).toEqual([
    { reason: null, rows: 30, gaps: 30, flow: true, basis: true },
    { reason: 'no_programme_feeds_cell', rows: 10, gaps: 0, flow: true, basis: true },
  ]);
});

test('columns.json describes every column in the words of the database', async () => {
  const { readFileSync } = await import('node:fs');
  const dictionary = JSON.parse(readFileSync(`${project.release}/tables/columns.json`, 'utf8')) as {
    table: string;
    column: string;
    comment: string;
  }[];
  expect(dictionary.length).toBeGreaterThan(200);
  expect(
    dictionary.find((row) => row.table === 'balance' && row.column === 'gap_persons')!.comment,
  ).toBeTruthy();
});
