/**
 * Scores every set of ../shared/data, ours beside R's forecast and statsforecast where they are installed, in one run,
 * and writes docs/scores.md. From the project root: npm run scores (SCORES_PYTHON names the Python that has statsforecast)
 * The test parts are scored: each run is to be counted in docs/method.md. Some minutes.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { forecastPanel } from '../../../models/forecast/panel.ts';
import { naiveScale } from '../../../models/forecast/scores/naive_scale.ts';
import { readLabour } from '../labour_series.ts';
import { forecastingFolder, readSeries } from '../shared_series.ts';
import type { Case, Row } from './measure.ts';
import { scoresPage } from './page.ts';

const HIDDEN = 6;
const LAST_POINTS = [6, 10, 15, 28];

if (!existsSync(forecastingFolder)) console.log('../shared/data is not there: nothing scored');
else run();

function run(): void {
  const cases = readCases();
  const folder = mkdtempSync(join(tmpdir(), 'scores-'));
  try {
    writeFileSync(
      join(folder, 'train.csv'),
      `set,series,horizon,value\n${cases
        .flatMap(({ set, train, test }, i) =>
          Array.from(train, (value) => `"${set}",${i},${test.length},${value}`),
        )
        .join('\n')}\n`,
    );
    const python = process.env.SCORES_PYTHON ?? 'python3';
    const r = peers(['Rscript', 'tests/bench/scores/peers.R'], folder, 'r.csv', cases);
    const sf = peers([python, 'tests/bench/scores/peers.py'], folder, 'statsforecast.csv', cases);
    const said = [
      r ? `R's forecast ${r.version}` : "R's forecast is not installed here: not scored",
      sf ? `statsforecast ${sf.version}` : 'statsforecast is not installed here: not scored',
    ];
    const methods = new Map([['ours', ours(cases)], ...(r?.methods ?? []), ...(sf?.methods ?? [])]);
    writeFileSync('docs/scores.md', scoresPage(cases, methods, said));
    console.log(`docs/scores.md: ${said.join('; ')}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Three test parts; the last six years of French employment seen from its last 6 … 28 points; Eurostat's last three. */
function readCases(): Case[] {
  const published = ['m3_yearly', 'worldbank_yearly', 'tsdl_yearly'].flatMap((set) =>
    readSeries(set).map(({ train, test }) => ({ set, train, test })),
  );
  const labour = Object.entries(readLabour()).flatMap(([name, series]) => {
    const hidden = name === 'dares_employment' ? HIDDEN : HIDDEN / 2;
    return LAST_POINTS.flatMap((n) =>
      series
        .filter(({ length }) => length - hidden >= n)
        .map((y) => ({
          set: `${name}, last ${n} points`,
          train: y.slice(y.length - hidden - n, y.length - hidden),
          test: y.slice(y.length - hidden),
        })),
    );
  });
  return [...published, ...labour].filter(({ train }) => naiveScale(train)! > 0);
}

function ours(cases: readonly Case[]): Row[][] {
  const { forecasts } = forecastPanel(
    cases.map(({ train }) => train),
    Math.max(...cases.map(({ test }) => test.length)),
    { floor: null },
  );
  return forecasts.map(({ mean, lo80, hi80, lo95, hi95 }) =>
    Array.from(mean, (value, j) => [value, lo80![j]!, hi80![j]!, lo95![j]!, hi95![j]!] as const),
  );
}

/** What a peer's script forecasts, by method and case; undefined where the program or its package is missing. */
function peers(
  [program, script]: [string, string],
  folder: string,
  file: string,
  cases: readonly Case[],
): { version: string; methods: Map<string, Row[][]> } | undefined {
  const { status, stdout, stderr, error } = spawnSync(program, [script, folder], { encoding: 'utf8' });
  if (error || /no package called|No module named/.test(stderr)) return undefined;
  if (status !== 0) throw new Error(`${script} ended with ${status}: ${stderr}`);
  const methods = new Map<string, Row[][]>();
  for (const line of readFileSync(join(folder, file), 'utf8').trim().split(/\r?\n/)) {
    // Set names hold a comma and are quoted; the numbers are the last seven cells.
    const cells = line.split(',');
    const [series, h, ...row] = cells.slice(-7).map(Number);
    const method = line.match(/^"?(R mean of ets, arima, theta|[^",]+)/)![1]!;
    const own = methods.get(method) ?? cases.map(() => []);
    own[series!]![h! - 1] = row as unknown as Row;
    methods.set(method, own);
  }
  return { version: stdout.trim(), methods };
}
