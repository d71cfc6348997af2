/**
 * Base, bottom-up and reconciled forecasts of two true hierarchies, mean MASE over all nodes.
 * Run from the project root: npx tsx tests/bench/score_reconcile.ts
 */
import { existsSync } from 'node:fs';
import { forecastPanel } from '../../models/forecast/panel.ts';
import { type Reconciliation, reconcile, reconciliationWeights } from '../../models/reconcile/reconcile.ts';
import { summing } from '../../models/reconcile/summing.ts';
import { forecastingFolder, readSeries, type SharedSeries } from './shared_series.ts';

if (!existsSync(forecastingFolder)) console.log('../shared/data/forecasting is not there: nothing scored');
else {
  score('hier_infant_mortality', infantLeaves);
  score('hier_aus_tourism', tourismLeaves);
}

/** Leaves are STATE/sex; Sex/x and State/x are their totals. */
function infantLeaves(id: string, leaves: string[]): string[] {
  const [kind, code] = id.split('/');
  if (id === 'Total') return leaves;
  if (kind === 'Sex') return leaves.filter((leaf) => leaf.endsWith(`/${code}`));
  if (kind === 'State') return leaves.filter((leaf) => leaf.startsWith(`${code}/`));
  return [id];
}

/** Ids are lists of codes such as S:Queensland|P:Holiday; a node holds the leaves with all its codes. */
function tourismLeaves(id: string, leaves: string[]): string[] {
  if (id === 'Australia') return leaves;
  const codes = id.split('|');
  return leaves.filter((leaf) => codes.every((code) => leaf.split('|').includes(code)));
}

function score(set: string, leavesOf: (id: string, leaves: string[]) => string[]): void {
  const all = readSeries(set);
  const ids = all.map((s) => s.id);
  const sizes = ids.map((id) => leavesOf(id, ids).length);
  const leaves = ids.filter((_, i) => sizes[i] === 1);
  const position = new Map(leaves.map((id, k) => [id, k]));
  const s = summing(
    ids.map((id) => leavesOf(id, leaves).map((leaf) => position.get(leaf)!)),
    leaves.length,
  );
  const horizon = all[0]!.test.length;
  const { forecasts } = forecastPanel(
    all.map((x) => x.train),
    horizon,
    { floor: 0 },
  );
  const variance = forecasts.map((f) => ((f.hi80![0]! - f.lo80![0]!) / 2.563) ** 2);
  console.log(`${set}: ${ids.length} nodes, ${leaves.length} leaves`);
  console.log(
    `  base            ${mase(
      all,
      forecasts.map((f) => f.mean),
    ).toFixed(4)}`,
  );
  for (const method of ['bottom_up', 'wls_structural', 'wls_variance'] as Reconciliation[]) {
    const weights = method === 'bottom_up' ? null : reconciliationWeights(s, method, variance);
    const out = ids.map(() => new Float64Array(horizon));
    for (let j = 0; j < horizon; j++) {
      const base = Float64Array.from(forecasts, (f) => f.mean[j]!);
      for (const [i, value] of reconcile(s, base, weights, { nonnegative: true }).entries())
        out[i]![j] = value;
    }
    console.log(`  ${method.padEnd(15)} ${mase(all, out).toFixed(4)}`);
  }
}

function mase(all: readonly SharedSeries[], forecasts: readonly Float64Array[]): number {
  let sum = 0;
  let count = 0;
  all.forEach(({ train, test }, i) => {
    let scale = 0;
    for (let t = 1; t < train.length; t++) scale += Math.abs(train[t]! - train[t - 1]!) / (train.length - 1);
    if (scale === 0) return;
    sum += test.reduce((e, y, j) => e + Math.abs(y - forecasts[i]![j]!), 0) / test.length / scale;
    count++;
  });
  return sum / count;
}
