/**
 * 111 French occupations 1983–2018 (DARES), which nobody here wrote: their past forecast by `adequation forecast`
 * with its default settings, scored beside the last value. The file has one column an occupation, which a project
 * file cannot turn round, so the test writes the CSV that the command reads.
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { forecastCsv } from '../../pipeline/commands/forecast/forecast_csv.ts';
import { absent, referenceData } from '../pipeline/tiny/reference_data.ts';

const FILE = 'labour/dares_fap_france/effectifs_3niv.csv';
const HORIZON = 6;
const ORIGINS = [2000, 2006, 2012];

interface Series {
  readonly id: string;
  readonly values: readonly number[];
}

/** Occupations known in every year, and the first of the years. */
function complete(): { first: number; series: Series[] } {
  const [header, ...rows] = Papa.parse<string[]>(readFileSync(referenceData(FILE), 'utf8'), {
    skipEmptyLines: true,
  }).data;
  const series = header!.slice(1).flatMap((id, i) => {
    const cells = rows.map((row) => row[i + 1]!.trim());
    return cells.every((cell) => cell !== '' && cell !== 'NA') ? [{ id, values: cells.map(Number) }] : [];
  });
  return { first: Number(rows[0]![0]), series };
}

interface Forecast {
  series_id: string;
  h: string;
  mean: string;
  lo_80: string;
  hi_80: string;
  lo_95: string;
  hi_95: string;
}

function forecast(series: readonly Series[], first: number, origin: number): Map<string, Forecast> {
  const folder = mkdtempSync(join(tmpdir(), 'dares-'));
  const file = join(folder, 'series.csv');
  const rows = series.flatMap(({ id, values }) =>
    values.slice(0, origin - first + 1).map((value, t) => `${id},${first + t},${value}`),
  );
  writeFileSync(file, `series_id,year,value\n${rows.join('\n')}\n`);
  const output = join(folder, 'out.csv');
  expect(forecastCsv({ file, output, horizon: HORIZON, floor: 0, strict: true })).toEqual([]);
  const { data } = Papa.parse<Forecast>(readFileSync(output, 'utf8'), { header: true, skipEmptyLines: true });
  return new Map(data.map((row) => [`${row.series_id} ${row.h}`, row]));
}

describe.skipIf(absent(FILE))('DARES', () => {
  const { first, series } = complete();

  test('111 complete series of 36 years', () => {
    expect([first, series.length, new Set(series.map(({ values }) => values.length))]).toEqual([
      1983,
      111,
      new Set([36]),
    ]);
  });

  test(`origins ${ORIGINS.join(', ')}, ${HORIZON} years ahead: MASE beside the last value, and coverage`, () => {
    const scores = ORIGINS.map((origin) => {
      const forecasts = forecast(series, first, origin);
      expect(forecasts.size).toBe(series.length * HORIZON);
      let [own, naive, in80, in95] = [0, 0, 0, 0];
      for (const { id, values } of series) {
        const past = values.slice(0, origin - first + 1);
        const scale =
          past.slice(1).reduce((sum, y, t) => sum + Math.abs(y - past[t]!), 0) / (past.length - 1);
        for (let h = 1; h <= HORIZON; h++) {
          const row = forecasts.get(`${id} ${h}`)!;
          const actual = values[past.length - 1 + h]!;
          own += Math.abs(Number(row.mean) - actual) / scale;
          naive += Math.abs(past.at(-1)! - actual) / scale;
          in80 += Number(Number(row.lo_80) <= actual && actual <= Number(row.hi_80));
          in95 += Number(Number(row.lo_95) <= actual && actual <= Number(row.hi_95));
        }
      }
      const n = series.length * HORIZON;
      const of = (sum: number) => Number((sum / n).toFixed(3));
      return {
        origin,
        n,
        mase: of(own),
        mase_naive: of(naive),
        coverage_80: of(in80),
        coverage_95: of(in95),
      };
    });
    console.table(scores);
    const mean = (name: 'mase' | 'mase_naive') => scores.reduce((sum, row) => sum + row[name], 0);
    expect(mean('mase')).toBeLessThan(mean('mase_naive'));
    // Bands calibrated on other panels must hold here too, if not to the point.
    for (const { coverage_80, coverage_95 } of scores) {
      expect(coverage_80).toBeGreaterThan(0.6);
      expect(coverage_95).toBeGreaterThan(0.8);
    }
  });
});
