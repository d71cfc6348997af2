/**
 * Bands by class of length, on series the table did not learn from: each development set by a table made of the other
 * two (hidden ends of training parts; no test part is read), and the shipped table on labour series. Run from the
 * project root: npx tsx tests/bench/score_bands.ts
 * Every series is cut one to twelve years before its end and forecast from its last n points, up to six years ahead.
 */
import { existsSync } from 'node:fs';
import { defaultVoices } from '../../models/forecast/catalog.ts';
import { defaultPoints } from '../../models/forecast/default_forecast.ts';
import { conformalInterval } from '../../models/forecast/intervals/conformal.ts';
import { type BandTable, bandTable } from '../../models/forecast/intervals/error_table.ts';
import { intervalTable } from '../../models/forecast/intervals/interval_table.ts';
import { LENGTH_CLASSES } from '../../models/forecast/intervals/length_class.ts';
import { growthScale } from '../../models/forecast/parts/growth_scale.ts';
import { naiveScale } from '../../models/forecast/scores/naive_scale.ts';
import { readMisses } from '../truth/interval_errors.ts';
import { fitTable } from '../truth/interval_fit.ts';
import { lengthClass } from '../truth/length_class.ts';
import { readLabour } from './labour_series.ts';
import { forecastingFolder, readSeries } from './shared_series.ts';

const SETS = ['m3_yearly', 'worldbank_yearly', 'tsdl_yearly'];
const BACK = 12;
const AHEAD = 6;
/** A window that hardly moved makes one score outweigh a set; what is above counts as this. */
const MOST = 500;

if (!existsSync(forecastingFolder)) console.log('../shared/data/forecasting is not there: nothing scored');
else run();

function run(): void {
  console.log('| set | points | windows | coverage 80 / 95 | MSIS95 |\n|---|---|---|---|---|');
  for (const set of SETS) {
    const others = bandTable(fitTable(readMisses(SETS.filter((other) => other !== set))));
    const series = readSeries(set).map(({ train }) => train);
    print(`${set}, by the other two`, series, others);
  }
  for (const [set, series] of Object.entries(readLabour())) print(set, series, bandTable(intervalTable));
}

function print(name: string, series: readonly Float64Array[], table: BandTable): void {
  const cells = LENGTH_CLASSES.map(() => ({ windows: 0, points: 0, in80: 0, in95: 0, width: 0 }));
  for (const [i, y] of series.entries())
    for (let back = 1; back <= BACK && y.length - back >= LENGTH_CLASSES[0]; back++)
      for (const [c, least] of LENGTH_CLASSES.entries()) {
        const past = y.length - back;
        const longest = Math.min((LENGTH_CLASSES[c + 1] ?? past + 1) - 1, past);
        if (longest < least) continue;
        const n = least + ((i + back) % (longest - least + 1));
        add(cells[lengthClass(n)]!, y.slice(past - n, past), y.slice(past, past + AHEAD), table);
      }
  for (const [c, cell] of cells.entries()) {
    if (cell.windows < 100) continue;
    const share = (held: number) => (held / cell.points).toFixed(3);
    const points = `${LENGTH_CLASSES[c]}${c + 1 < LENGTH_CLASSES.length ? `–${LENGTH_CLASSES[c + 1]! - 1}` : ' and more'}`;
    console.log(
      `| ${name} | ${points} | ${cell.windows} | ${share(cell.in80)} / ${share(cell.in95)} | ${(cell.width / cell.windows).toFixed(1)} |`,
    );
  }
}

function add(
  cell: { windows: number; points: number; in80: number; in95: number; width: number },
  y: Float64Array,
  test: Float64Array,
  table: BandTable,
): void {
  const scale = naiveScale(y);
  if (scale === null || scale === 0) return;
  const series = growthScale(y);
  const band = conformalInterval(
    series,
    defaultPoints(defaultVoices, series, test.length),
    null,
    undefined,
    y.length,
    table,
  );
  let width = 0;
  test.forEach((actual, j) => {
    const [low, high] = [band.lo95[j]!, band.hi95[j]!];
    width += high - low + 40 * Math.max(0, low - actual) + 40 * Math.max(0, actual - high);
    if (actual >= band.lo80[j]! && actual <= band.hi80[j]!) cell.in80++;
    if (actual >= low && actual <= high) cell.in95++;
  });
  cell.windows++;
  cell.points += test.length;
  cell.width += Math.min(MOST, width / scale / test.length);
}
