/**
 * Scores the default forecast on the test parts of ../shared/data/forecasting, through the function that
 * `adequation forecast` calls. Run from the project root: npx tsx tests/bench/score_engine.ts [--panel]
 * Each run on the test parts is to be counted in docs/method.md.
 */
import { existsSync } from 'node:fs';
import { forecastPanel } from '../../models/forecast/panel.ts';
import { forecastingFolder, readSeries } from './shared_series.ts';

const ownPanel = process.argv.includes('--panel');
if (!existsSync(forecastingFolder)) console.log('../shared/data/forecasting is not there: nothing scored');
else for (const set of ['m3_yearly', 'worldbank_yearly', 'tsdl_yearly']) console.log(score(set));

function score(set: string): string {
  const all = readSeries(set);
  const horizon = Math.max(...all.map((s) => s.test.length));
  const positive = all.every((s) => s.train.every((v) => v >= 0));
  const options = { floor: positive ? 0 : null, ...(ownPanel ? { panel: all.map(() => set) } : {}) };
  const { forecasts } = forecastPanel(
    all.map((s) => s.train),
    horizon,
    options,
  );
  let [smape, mase, msis, in80, in95, points, scaledSeries] = [0, 0, 0, 0, 0, 0, 0];
  all.forEach(({ train, test }, i) => {
    const { mean, lo80, hi80, lo95, hi95 } = forecasts[i]!;
    let scale = 0;
    for (let t = 1; t < train.length; t++) scale += Math.abs(train[t]! - train[t - 1]!) / (train.length - 1);
    let [percent, absolute, width] = [0, 0, 0];
    test.forEach((y, j) => {
      const [low, high] = [lo95![j]!, hi95![j]!];
      percent += (200 * Math.abs(y - mean[j]!)) / (Math.abs(y) + Math.abs(mean[j]!) || 1);
      absolute += Math.abs(y - mean[j]!);
      width += high - low + 40 * Math.max(0, low - y) + 40 * Math.max(0, y - high);
      if (y >= lo80![j]! && y <= hi80![j]!) in80++;
      if (y >= low && y <= high) in95++;
      points++;
    });
    smape += percent / test.length;
    if (scale === 0) return;
    scaledSeries++;
    mase += absolute / scale / test.length;
    msis += width / scale / test.length;
  });
  const n = all.length;
  return (
    `${set.padEnd(17)} series ${n}  sMAPE ${(smape / n).toFixed(2)}  MASE ${(mase / scaledSeries).toFixed(3)}  ` +
    `coverage ${(in80 / points).toFixed(3)} / ${(in95 / points).toFixed(3)}  MSIS95 ${(msis / scaledSeries).toFixed(2)}`
  );
}
