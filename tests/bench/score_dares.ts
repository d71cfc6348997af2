/**
 * Back-test on employment by occupation in France, 1983–2018 (DARES): every complete series, every origin
 * 2002 … 2017, up to six years ahead. Run from the project root: npx tsx tests/bench/score_dares.ts
 */
import { existsSync, readFileSync } from 'node:fs';
import { forecastPanel } from '../../models/forecast/panel.ts';
import { backtestFixedOrigin } from '../measures/fixed_origin.ts';
import { coverage } from '../measures/metrics.ts';

const file = new URL('../../../shared/data/labour/dares_fap_france/effectifs_3niv.csv', import.meta.url);
if (!existsSync(file)) console.log('../shared/data/labour/dares_fap_france is not there: nothing scored');
else run();

function run(): void {
  const [head, ...lines] = readFileSync(file, 'latin1').trim().split(/\r?\n/);
  const columns = head!.split(',').length;
  const rows = lines.map((line) =>
    line.split(',').map((cell) => Number(cell.replaceAll('"', '') || Number.NaN)),
  );
  const series: Float64Array[] = [];
  for (let c = 1; c < columns; c++) {
    const y = Float64Array.from(rows, (row) => row[c]!);
    if (y.every(Number.isFinite)) series.push(y);
  }
  console.log(`${series.length} complete series of ${series[0]!.length} years`);

  const totals = new Map<string, { smape: number; mase: number; bias: number; points: number }>();
  const inside = { 80: 0, 95: 0, points: 0 };
  for (let n = 20; n <= 35; n++) {
    const ends = series.map((y) => y.slice(0, n + 6));
    for (const s of backtestFixedOrigin(ends, n, { floor: 0 }).scores) {
      if (s.horizon !== null) continue;
      const total = totals.get(s.method) ?? { smape: 0, mase: 0, bias: 0, points: 0 };
      total.smape += s.smape! * s.nPoints;
      total.mase += s.mase! * s.nPoints;
      total.bias += s.biasShare! * s.nPoints;
      total.points += s.nPoints;
      totals.set(s.method, total);
    }
    const trains = ends.map((y) => y.slice(0, n));
    const { forecasts } = forecastPanel(trains, 6, { floor: 0 });
    ends.forEach((y, i) => {
      const test = y.slice(n);
      const f = forecasts[i]!;
      inside[80] += coverage(test, f.lo80!, f.hi80!)! * test.length;
      inside[95] += coverage(test, f.lo95!, f.hi95!)! * test.length;
      inside.points += test.length;
    });
  }
  for (const [method, t] of totals)
    console.log(
      `${method.padEnd(7)} sMAPE ${(t.smape / t.points).toFixed(2)}  MASE ${(t.mase / t.points).toFixed(3)}  ` +
        `signed bias ${((100 * t.bias) / t.points).toFixed(2)} %  (${t.points} points)`,
    );
  const share = (level: 80 | 95) => (inside[level] / inside.points).toFixed(3);
  console.log(`coverage of nominal 80 / 95 %: ${share(80)} / ${share(95)}`);
}
