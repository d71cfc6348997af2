/** `adequation backtest` on British Columbia: the scores of simple rules, made again from the file by hand. */
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { adequation, type Ended, ROOT } from '../pipeline/tiny/command.ts';
import { absent, referenceData } from '../pipeline/tiny/reference_data.ts';

const FOLDER = 'labour/bc_lmo_2010_2020';
const FILE = join(FOLDER, 'econ_whse_lmsm_regional_3digitnoc_bc.csv');
const SET = 'labour_demand/bc_lmo_2011';
/** Fewest points that a model sees at an origin. */
const MIN_TRAIN = 5;

type Row = Record<string, string>;

/** Demand of every occupation in the seven regions, 2010–2020; the province is a total and is not judged. */
function demandSeries(): number[][] {
  const { data } = Papa.parse<Row>(readFileSync(referenceData(FILE), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  const found = new Map<string, number[]>();
  for (const row of data) {
    if (row.census_year !== '2011' || row.geography_id === '59') continue;
    const id = `${row.geography_id} ${row.occupation_code}`;
    const values = found.get(id) ?? [];
    values[Number(row.projection_year) - 2010] = Number(row.demand_outlook_value);
    found.set(id, values);
  }
  return [...found.values()];
}

/** MAPE and MASE of a rule over all origins and horizons; what has no scale has no MASE. */
function scoreOf(series: readonly number[][], rule: (past: readonly number[], h: number) => number) {
  const [percent, scaled]: [number[], number[]] = [[], []];
  for (const y of series) {
    for (let n = MIN_TRAIN; n < y.length; n++) {
      const past = y.slice(0, n);
      const scale = past.slice(1).reduce((sum, value, t) => sum + Math.abs(value - past[t]!), 0) / (n - 1);
      for (let h = 1; n + h <= y.length; h++) {
        const actual = y[n + h - 1]!;
        const error = Math.abs(rule(past, h) - actual);
        if (actual !== 0) percent.push((100 * error) / actual);
        if (scale > 0) scaled.push(error / scale);
      }
    }
  }
  const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  return { mape: mean(percent), mase: mean(scaled) };
}

describe.skipIf(absent(FOLDER))('adequation backtest', () => {
  const data = join(mkdtempSync(join(tmpdir(), 'backtest-')), 'data');
  let ended: Ended;
  let rows: Row[];
  beforeAll(async () => {
    const project = join(ROOT, 'tests/cases/bc_lmo');
    ended = await adequation('backtest', '--project', project, '--data', data, '--format', 'csv');
    rows = Papa.parse<Row>(ended.stdout, { header: true, skipEmptyLines: true }).data;
  });
  const all = (method: string) =>
    rows.find(
      (row) => row.set_name === SET && row.method === method && row.origin_year === '' && row.horizon === '',
    )!;

  test('prints a score for each rule, origin and horizon, and releases nothing', () => {
    expect([ended.code, ended.stderr, existsSync(data)]).toEqual([0, '', false]);
    expect([...new Set(rows.map((row) => row.method))].sort()).toEqual([
      'chosen',
      'constant_share',
      'drift',
      'last_growth',
      'line',
      'naive',
    ]);
    // 980 series, origins after 5 … 10 of 11 points: 6 + 5 + … + 1 forecasts each.
    expect(all('chosen')).toMatchObject({ n_series: '980', n_points: String(980 * 21), evaluable: 'true' });
    console.table(
      ['chosen', 'naive', 'drift', 'last_growth', 'line', 'constant_share'].map((method) => {
        const { mape, mase, bias_share, coverage_80, coverage_95, beats_naive } = all(method);
        return { method, mape, mase, bias_share, coverage_80, coverage_95, beats_naive };
      }),
    );
  });

  test('the last value and the drift have the scores that the file gives by hand', () => {
    const series = demandSeries();
    expect(series).toHaveLength(980);
    const rules = {
      naive: (past: readonly number[]) => past.at(-1)!,
      drift: (past: readonly number[], h: number) =>
        Math.max(0, past.at(-1)! + (h * (past.at(-1)! - past[0]!)) / (past.length - 1)),
      last_growth: (past: readonly number[], h: number) =>
        Math.max(0, past.at(-1)! + h * (past.at(-1)! - past.at(-2)!)),
    };
    for (const [method, rule] of Object.entries(rules)) {
      const { mape, mase } = scoreOf(series, rule);
      expect([method, all(method).mape, all(method).mase]).toEqual([
        method,
        String(Number(mape.toFixed(2))),
        String(Number(mase.toFixed(3))),
      ]);
    }
  });

  test('the verdict is the comparison, whichever way it goes', () => {
    const judged = rows.filter((row) => row.method !== 'naive' && row.mase !== '');
    expect(judged.length).toBeGreaterThan(50);
    for (const row of judged) {
      const naive = rows.find(
        (other) =>
          other.method === 'naive' &&
          (['set_name', 'origin_year', 'horizon'] as const).every((name) => other[name] === row[name]),
      )!;
      if (Number(row.mase) !== Number(naive.mase))
        expect(row.beats_naive).toBe(Number(row.mase) < Number(naive.mase) ? 'yes' : 'no');
    }
  });
});
