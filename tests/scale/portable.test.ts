/** The SQL files that Spark reads as they stand; `npm run scale` runs some of them on both engines. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../pipeline/house/imports.ts';
import { COMPARED } from './compare_sql.ts';
import { whyNotPortable } from './portable.ts';

const PORTABLE = [
  'balance/stock_balance.sql',
  'balance/supply_part.sql',
  'checks/balance/chain_reads_series.sql',
  'checks/balance/gap_distribution_is_sane.sql',
  'checks/balance/illustrative_is_marked.sql',
  'checks/forecast/few_points_no_interval.sql',
  'checks/forecast/fit_uses_observed_points.sql',
  'checks/forecast/fit_within_definition.sql',
  'checks/inputs/doubts_are_decided.sql',
  'checks/inputs/source_rows_counted.sql',
  'checks/inputs/wholes_are_not_summed.sql',
  'checks/plan/classes_are_filled.sql',
  'checks/plan/no_class_needs_nobody.sql',
  'checks/plan/plan_is_marked.sql',
  'checks/plan/tangents_lie_below.sql',
  'commands/forecast/large/missing_count.sql',
  'commands/forecast/large/period_cell.sql',
  'commands/forecast/large/point.sql',
  'commands/forecast/large/silent_series.sql',
  'commands/plan/coverage.sql',
  'commands/plan/plan.sql',
  'commands/plan/trainers.sql',
  'draws/national_width.sql',
  'indicators/fct_adequacy_input.sql',
  'inputs/fct_source.sql',
  'project/fct_run.sql',
];

const files = readdirSync(join(ROOT, 'pipeline'), { recursive: true, encoding: 'utf8' })
  .map((path) => path.split('\\').join('/'))
  .filter((path) => path.endsWith('.sql'));
const read = (path: string) => readFileSync(join(ROOT, 'pipeline', path), 'utf8');

test('the list of portable files is what the rule finds', () => {
  expect(files.filter((path) => whyNotPortable(read(path)).length === 0).sort()).toEqual(PORTABLE);
});

test('what is compared on both engines is portable', () => {
  expect(COMPARED.length).toBeGreaterThan(3);
  for (const path of COMPARED) expect([path, PORTABLE.includes(path)]).toEqual([path, true]);
});

test.each([
  ['select a::double from t', 'a cast by ::'],
  ['select "a" from t', 'a quoted identifier'],
  ['select a, count(*) from t group by all', 'all columns'],
  ['select a from t qualify b = 1', 'a clause of DuckDB'],
  ['select a from t anti join u using (a)', 'a semi or anti join'],
  ['select sum(a) filter (where b) from t', 'a filter'],
  ['select [1, 2]', 'a list'],
  ['with x as (from t) select a from x', 'begins with from'],
  ['select a is distinct from b from t', '<=>'],
  ['select a // 2 from t', 'whole division'],
  ['insert into t select a from u', 'more than a question'],
  ['select trim(a, b) from t', 'a trim of other letters'],
  ['select a from t where b = $1', 'a parameter'],
  ['select arg_max(a, b) from t', 'arg_max()'],
])('%s is not portable', (sql, why) => {
  expect(whyNotPortable(sql).join()).toContain(why);
});

test('what stands in a text or a comment is no token, and a named query is no function', () => {
  const sql = "-- a::b\nwith x (a) as (select 1 as a) select a from x where a in (1) and 'y::z' <> ''";
  expect(whyNotPortable(sql)).toEqual([]);
});
